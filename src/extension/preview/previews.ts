import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { parseText } from '../../core/parse/parse.js';
import { previewHtml } from '../../core/preview/preview-html.js';
import { profileHtml } from '../../core/preview/profile-html.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { isFromPreview, type ToPreview } from '../../protocol.js';
import { currentLanguage } from '../language.js';
import { isProfile, type Records } from '../records.js';
import { webviewPage } from '../webview-page.js';

/** The previews of records and profiles: one for each, beside its editor, live. */
export class Previews implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #records: Records;
  readonly #panels = new Map<string, vscode.WebviewPanel>();
  readonly #subscriptions: vscode.Disposable;

  constructor(extension: vscode.Uri, records: Records) {
    this.#extension = extension;
    this.#records = records;
    this.#subscriptions = vscode.Disposable.from(
      records.onDidAssess(({ document, assessment }) =>
        this.#show(document, previewHtml(assessment, currentLanguage())),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isProfile(document)) void this.#draw(document);
      }),
    );
  }

  /** Opens the preview of a record or a profile beside its editor, or brings the open one to the front. */
  async open(record: vscode.Uri): Promise<void> {
    const known = this.#panels.get(record.toString());
    if (known) {
      known.reveal(undefined, true);
      return;
    }
    const document = await vscode.workspace.openTextDocument(record);
    const panel = this.#createPanel(document);
    this.#panels.set(record.toString(), panel);
    panel.onDidDispose(() => this.#panels.delete(record.toString()));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #createPanel(document: vscode.TextDocument): vscode.WebviewPanel {
    const language = currentLanguage();
    const name = document.uri.path.replace(/^.*\//, '').replace(/\.chibo(-profile)?\.yaml$/, '');
    const title = say(language, text('ui/preview-title', { name }));
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('chibo.preview', title, column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPreview(message)) void this.#draw(document);
    });
    panel.webview.html = webviewPage(panel.webview, this.#extension, {
      script: 'preview.js',
      style: 'preview-style.css',
      title,
      language,
    });
    return panel;
  }

  async #draw(document: vscode.TextDocument): Promise<void> {
    if (!this.#panels.has(document.uri.toString())) return;
    const language = currentLanguage();
    const page = isProfile(document)
      ? profileHtml(readProfile(parseText(document.getText())), language)
      : previewHtml(await this.#records.of(document), language);
    this.#show(document, page);
  }

  #show(document: vscode.TextDocument, html: string): void {
    const message: ToPreview = { type: 'show', html, language: currentLanguage() };
    void this.#panels.get(document.uri.toString())?.webview.postMessage(message);
  }
}
