import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import type { Path } from '../../core/parse/tree.js';
import { isFromEditor } from '../../protocol/editor.js';
import { recordViewType } from '../active-record.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { webviewPage } from '../webview-page.js';
import { DiffSides } from './comparisons.js';
import { editsOf } from './document-edits.js';
import { type EditorServices, EditorSession } from './editor-session.js';
import { Remembered } from './remembered.js';
import { settleUnsavedCell } from './unsaved-cell.js';

/**
 * The grid as the custom editor of `*.chibo.yaml`; undo, redo, save and hot exit are those of the text
 * document.
 */
export class RecordEditor implements vscode.CustomTextEditorProvider, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #services: EditorServices;
  readonly #sessions = new Set<EditorSession>();
  readonly #subscriptions: vscode.Disposable;
  /** The place that a grid shows when it has opened. */
  #opening: { readonly record: string; readonly path: Path } | undefined;

  constructor(context: vscode.ExtensionContext, records: Records, places: Places) {
    this.#extension = context.extensionUri;
    const remembered = new Remembered(context.workspaceState);
    this.#services = { records, places, remembered, comparisons: new DiffSides() };
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.chibo.yaml', false, true, false);
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidDelete((uri) => this.#setDeleted(uri, true)),
      watcher.onDidCreate((uri) => this.#setDeleted(uri, false)),
      places.onDidVisit(({ record, path, by }) => {
        for (const session of this.#sessionsOf(record)) {
          if (session !== by && session.isVisible) session.reveal(path, false);
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('chibo.showIds')) return;
        for (const session of this.#sessions) void session.showAgain();
      }),
      vscode.window.registerCustomEditorProvider(recordViewType, this, {
        supportsMultipleEditorsPerDocument: true,
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Brings the grid of a record to the front, opened if need be, and goes to a place in it. */
  async showInGrid(record: vscode.Uri, path: Path): Promise<void> {
    const sessions = this.#sessionsOf(record);
    const session = sessions.find(({ isVisible }) => isVisible) ?? sessions[0];
    if (session) {
      session.reveal(path, true);
      return;
    }
    this.#opening = { record: record.toString(), path };
    await vscode.commands.executeCommand('vscode.openWith', record, recordViewType);
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { records, comparisons } = this.#services;
    const { webview } = panel;
    const language = currentLanguage();
    const session = new EditorSession(document, panel, editsOf(document), this.#services);
    this.#sessions.add(session);
    comparisons.add(session);
    if (this.#opening?.record === document.uri.toString()) session.reveal(this.#opening.path, true);
    this.#opening = undefined;
    let wasDirty = document.isDirty;
    let discarded = 0;
    const subscriptions = [
      webview.onDidReceiveMessage((wording: unknown) => {
        if (isFromEditor(wording)) void session.receive(wording);
      }),
      records.onDidAssess((assessed) => {
        if (assessed.document === document) void session.show(assessed.assessment, assessed.draft);
      }),
      vscode.workspace.onWillSaveTextDocument((event) => {
        // An automatic save does not take the open cell from the user who is typing in it.
        const isAsked = event.reason === vscode.TextDocumentSaveReason.Manual;
        if (event.document === document && session.isVisible && isAsked) event.waitUntil(session.flush());
      }),
      vscode.workspace.onDidChangeTextDocument(({ document: changed, reason }) => {
        if (changed !== document) return;
        if (reason !== undefined) session.followHistory();
        // The document is clean again without a save: the changes were discarded, unless a save event
        // follows.
        if (wasDirty && !document.isDirty) discarded = performance.now();
        wasDirty = document.isDirty;
      }),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (saved === document) discarded = 0;
      }),
    ];
    panel.onDidDispose(() => {
      for (const subscription of subscriptions) subscription.dispose();
      void this.#settle(session, discarded);
      session.dispose();
      const other = comparisons.otherSideOf(session);
      this.#sessions.delete(session);
      comparisons.remove(session);
      other?.compareAgain();
    });
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    };
    webview.html = webviewPage(webview, this.#extension, {
      script: 'editor.js',
      styles: ['editor-style.css'],
      title: say(language, message('ui/editor-title')),
      language,
    });
  }

  /**
   * The user is asked about the open cell of a closed grid, unless changes were discarded after it was typed.
   */
  async #settle(session: EditorSession, discarded: number): Promise<void> {
    const unsaved = await session.unsavedCell(discarded);
    if (unsaved) await settleUnsavedCell(session.uri, unsaved);
  }

  #sessionsOf(record: vscode.Uri): readonly EditorSession[] {
    return [...this.#sessions].filter(({ uri }) => uri.toString() === record.toString());
  }

  #setDeleted(uri: vscode.Uri, deleted: boolean): void {
    for (const session of this.#sessionsOf(uri)) void session.setDeleted(deleted);
  }
}
