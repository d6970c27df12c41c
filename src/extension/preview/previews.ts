import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { html } from '../../core/views/preview/html.js';
import { type FromPreview, isFromPreview, isPreviewState } from '../../protocol/preview.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import { isRecord, type Records } from '../records.js';
import { webviewPage } from '../webview-page.js';
import { PageSender } from './page-sender.js';
import { PreviousRecords } from './previous-records.js';
import { ProfilePreview } from './profile-preview.js';
import { RecordPreview } from './record-preview.js';

const viewType = 'chibo.preview';

/** A panel and its content; no content while its file cannot be opened. */
interface Shown {
  readonly panel: vscode.WebviewPanel;
  preview: RecordPreview | ProfilePreview | undefined;
}

/** The live previews of records and profiles, one for each, beside its editor. */
export class Previews implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #records: Records;
  readonly #places: Places;
  readonly #previous: PreviousRecords;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: vscode.Disposable;

  constructor(extension: vscode.Uri, records: Records, places: Places) {
    this.#extension = extension;
    this.#records = records;
    this.#places = places;
    this.#previous = new PreviousRecords(records);
    this.#subscriptions = vscode.Disposable.from(
      this.#previous,
      this.#previous.onDidFind((document) => void this.#previewOf(document.uri)?.session.draw()),
      records.onDidAssessFirst(({ document, assessment, draft }) => {
        const preview = this.#previewOf(document.uri);
        if (draft) preview?.session.drawDraft(assessment);
        else void preview?.session.drawAssessed(assessment);
      }),
      places.onDidVisit(({ record, path, by }) => {
        const preview = this.#previewOf(record);
        if (preview !== by) preview?.session.reveal(path);
      }),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /** Opens the preview of a record or a profile beside its editor, or brings the open one to the front. */
  async open(uri: vscode.Uri): Promise<void> {
    const known = this.#shown.get(uri.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, titleOf(uri), column, {
      enableFindWidget: true,
    });
    this.#fill(panel, uri).preview = this.#create(document, panel);
  }

  /** Opens the preview of a record at the findings that block its submission. */
  async openSubmission(record: vscode.Uri): Promise<void> {
    await this.open(record);
    this.#shown.get(record.toString())?.panel.reveal();
    this.#previewOf(record)?.session.goTo('submission');
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { panel } of this.#shown.values()) panel.dispose();
  }

  #previewOf(record: vscode.Uri): RecordPreview | undefined {
    const preview = this.#shown.get(record.toString())?.preview;
    return preview instanceof RecordPreview ? preview : undefined;
  }

  /** A panel restored after a reload of the window; its content is sent when its page requests it. */
  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const uri = isPreviewState(state) ? vscode.Uri.parse(state.document) : undefined;
    if (uri && !this.#shown.has(uri.toString())) this.#fill(panel, uri);
    else panel.dispose();
  }

  #fill(panel: vscode.WebviewPanel, uri: vscode.Uri): Shown {
    const key = uri.toString();
    const shown: Shown = { panel, preview: undefined };
    this.#shown.set(key, shown);
    panel.onDidDispose(() => {
      this.#shown.delete(key);
      shown.preview?.dispose();
    });
    panel.webview.onDidReceiveMessage((wording: unknown) => {
      if (isFromPreview(wording)) this.#receive(uri, shown, wording).catch(report);
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    };
    panel.webview.html = webviewPage(panel.webview, this.#extension, {
      script: 'preview.js',
      styles: ['preview-style.css'],
      title: titleOf(uri),
      language: currentLanguage(),
      document: key,
    });
    return shown;
  }

  async #receive(uri: vscode.Uri, shown: Shown, wording: FromPreview): Promise<void> {
    if (wording.type === 'ready') {
      const document = await openedText(uri);
      if (!document) return showGone(uri, shown.panel);
      shown.preview ??= this.#create(document, shown.panel);
    }
    await shown.preview?.receive(wording);
  }

  #create(document: vscode.TextDocument, panel: vscode.WebviewPanel): RecordPreview | ProfilePreview {
    if (!isRecord(document)) return new ProfilePreview(document, panel);
    const services = { records: this.#records, places: this.#places, previous: this.#previous };
    return new RecordPreview(document, panel, services);
  }
}

function titleOf({ path }: vscode.Uri): string {
  const name = path.replace(/^.*\//, '').replace(/\.chibo(-profile)?\.yaml$/, '');
  return say(currentLanguage(), message('ui/preview-title', { name }));
}

/** Opens a document; `undefined` if the file cannot be opened. */
async function openedText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** The file was deleted, renamed or moved while its preview was hidden. */
function showGone(uri: vscode.Uri, panel: vscode.WebviewPanel): void {
  const file = vscode.workspace.asRelativePath(uri);
  new PageSender(panel).show((language) => [
    html`<p id="gone" class="empty" role="status">${say(language, message('ui/preview-gone', { file }))}</p>`
      .markup,
  ]);
}

function report(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(say(currentLanguage(), message('ui/failed', { reason })));
}
