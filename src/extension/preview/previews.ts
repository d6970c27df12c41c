import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { previewHtml } from '../../core/preview/preview-html.js';
import { isFromPreview, type ToPreview } from '../../protocol.js';
import { currentLanguage } from '../language.js';
import type { Assessed, Records } from '../records.js';
import { webviewPage } from '../webview-page.js';

/** The previews: one for each record, beside its editor, live. */
export class Previews implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #records: Records;
  readonly #panels = new Map<string, vscode.WebviewPanel>();
  readonly #subscription: vscode.Disposable;

  constructor(extension: vscode.Uri, records: Records) {
    this.#extension = extension;
    this.#records = records;
    this.#subscription = records.onDidAssess((assessed) => this.#show(assessed));
  }

  /** Opens the preview of a record beside its editor, or brings the open one to the front. */
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
    this.#subscription.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #createPanel(document: vscode.TextDocument): vscode.WebviewPanel {
    const language = currentLanguage();
    const name = document.uri.path.replace(/^.*\//, '').replace('.chibo.yaml', '');
    const title = say(language, text('ui/preview-title', { name }));
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('chibo.preview', title, column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    });
    panel.webview.onDidReceiveMessage(async (message: unknown) => {
      if (!isFromPreview(message)) return;
      this.#show({ document, assessment: await this.#records.of(document), draft: false });
    });
    panel.webview.html = webviewPage(panel.webview, this.#extension, {
      script: 'preview.js',
      style: 'preview-style.css',
      title,
      language,
    });
    return panel;
  }

  #show({ document, assessment }: Assessed): void {
    const panel = this.#panels.get(document.uri.toString());
    if (!panel) return;
    const language = currentLanguage();
    const message: ToPreview = { type: 'show', html: previewHtml(assessment, language), language };
    void panel.webview.postMessage(message);
  }
}
