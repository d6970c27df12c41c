import * as vscode from 'vscode';
import { say, text } from '../../core/language/language.js';
import { parseText } from '../../core/parse/parse.js';
import { spanAt } from '../../core/parse/tree.js';
import { profileHtml } from '../../core/preview/profile-html.js';
import { readProfile } from '../../core/profile/read-profile.js';
import { type FromPreview, isFromPreview, type ToPreview } from '../../protocol.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import { isProfile, isRecord, type Records } from '../records.js';
import { webviewPage } from '../webview-page.js';
import { openTextAt } from './open-at.js';
import { PreviousRecords } from './previous-records.js';
import { RecordPreview } from './record-preview.js';

/** The previews of records and profiles: one for each, beside its editor, live. */
export class Previews implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #records: Records;
  readonly #places: Places;
  readonly #previous: PreviousRecords;
  readonly #panels = new Map<string, vscode.WebviewPanel>();
  readonly #sessions = new Map<string, RecordPreview>();
  readonly #subscriptions: vscode.Disposable;

  constructor(extension: vscode.Uri, records: Records, places: Places) {
    this.#extension = extension;
    this.#records = records;
    this.#places = places;
    this.#previous = new PreviousRecords(records);
    this.#subscriptions = vscode.Disposable.from(
      this.#previous,
      this.#previous.onDidFind((document) => void this.#sessionOf(document.uri)?.draw()),
      records.onDidAssess(({ document, assessment, draft }) => {
        const session = this.#sessionOf(document.uri);
        if (draft) session?.drawDraft(assessment);
        else void session?.draw();
      }),
      places.onDidVisit(({ record, path, by }) => {
        const session = this.#sessionOf(record);
        if (session !== by) session?.reveal(path);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isProfile(document)) this.#drawProfile(document);
      }),
    );
  }

  /** Opens the preview of a record or a profile beside its editor, or brings the open one to the front. */
  async open(uri: vscode.Uri): Promise<void> {
    const known = this.#panels.get(uri.toString());
    if (known) {
      known.reveal(undefined, true);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const panel = this.#createPanel(document);
    const key = uri.toString();
    this.#panels.set(key, panel);
    panel.onDidDispose(() => {
      this.#panels.delete(key);
      this.#sessions.delete(key);
    });
  }

  /** Opens the preview of a record at what still keeps it from being submitted. */
  async openSubmission(record: vscode.Uri): Promise<void> {
    await this.open(record);
    this.#panels.get(record.toString())?.reveal();
    this.#sessionOf(record)?.goTo('submission');
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #sessionOf(record: vscode.Uri): RecordPreview | undefined {
    return this.#sessions.get(record.toString());
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
    this.#listen(document, panel.webview);
    panel.webview.html = webviewPage(panel.webview, this.#extension, {
      script: 'preview.js',
      style: 'preview-style.css',
      title,
      language,
    });
    return panel;
  }

  #listen(document: vscode.TextDocument, webview: vscode.Webview): void {
    const host = { records: this.#records, places: this.#places, previous: this.#previous };
    const session = isRecord(document) ? new RecordPreview(document, webview, host) : undefined;
    if (session) this.#sessions.set(document.uri.toString(), session);
    webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromPreview(message)) return;
      const done = session ? session.receive(message) : this.#receiveOfProfile(document, message);
      done.catch(report);
    });
  }

  async #receiveOfProfile(document: vscode.TextDocument, message: FromPreview): Promise<void> {
    if (message.type === 'ready') this.#drawProfile(document);
    if (message.type === 'openText') await openTextAt(document, message.offset);
    if (message.type !== 'visit') return;
    const { start } = spanAt(parseText(document.getText()).root, message.path);
    await openTextAt(document, start);
  }

  #drawProfile(document: vscode.TextDocument): void {
    const panel = this.#panels.get(document.uri.toString());
    const language = currentLanguage();
    const html = profileHtml(readProfile(parseText(document.getText())), language);
    const message: ToPreview = { type: 'show', html, language };
    void panel?.webview.postMessage(message);
  }
}

function report(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(say(currentLanguage(), text('ui/failed', { reason })));
}
