import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import type { Path } from '../../core/parse/tree.js';
import { isFromEditor } from '../../protocol/editor.js';
import { DiffSides } from '../../session/diff-sides.js';
import { EditorSession } from '../../session/editor-session.js';
import { recordViewType } from '../active-record.js';
import type { ExportHost } from '../export/export-host.js';
import type { ImportPreviews } from '../import/previews.js';
import { currentLanguage } from '../language.js';
import type { Places } from '../places.js';
import type { Records } from '../records.js';
import { webviewPage } from '../webview-page.js';
import { DiskJoins, type OpenGrid } from './disk-joins.js';
import { toVscodeEdits } from './document-edits.js';
import { SavedTexts } from './saved-texts.js';
import { settleUnsavedCell } from './unsaved-cell.js';
import { WorkspaceViewMemory } from './view-memory.js';
import { type EditorServices, PanelPage, VscodeHost } from './vscode-host.js';

/**
 * The grid as the custom editor of `*.chibo.yaml`; undo, redo, save and hot exit are those of the text
 * document.
 */
export class RecordEditor implements vscode.CustomTextEditorProvider, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #services: EditorServices;
  readonly #sides = new DiffSides<EditorSession>();
  readonly #sessions = new Map<EditorSession, VscodeHost>();
  readonly #grids = new Set<OpenGrid>();
  readonly #joins: DiskJoins;
  readonly #subscriptions: vscode.Disposable;
  /** The place that a grid shows when it has opened. */
  #opening: { readonly record: string; readonly path: Path } | undefined;

  constructor(
    context: vscode.ExtensionContext,
    records: Records,
    places: Places,
    imports: ImportPreviews,
    host: ExportHost,
  ) {
    this.#extension = context.extensionUri;
    const memory = new WorkspaceViewMemory(context.workspaceState);
    this.#services = { records, places, memory, imports };
    const saved = new SavedTexts(context.workspaceState);
    this.#joins = new DiskJoins(records, saved, () => this.#grids, host);
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.chibo.yaml', false, true, false);
    this.#subscriptions = vscode.Disposable.from(
      saved,
      this.#joins,
      watcher,
      watcher.onDidDelete((uri) => this.#setDeleted(uri, true)),
      watcher.onDidCreate((uri) => this.#setDeleted(uri, false)),
      places.onDidVisit(({ record, path, by }) => {
        for (const session of this.#sessionsOf(record)) {
          if (this.#sessions.get(session) !== by && session.isVisible) session.reveal(path, false);
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('chibo.showIds')) return;
        for (const session of this.#sessions.keys()) void session.showAgain();
      }),
      imports.onDidChange((uri) => {
        for (const session of this.#sessionsOf(uri)) void session.showAgain();
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
    const { records } = this.#services;
    const { webview } = panel;
    const page = new PanelPage(panel);
    const host = new VscodeHost(document, this.#services);
    const session = new EditorSession(document, page, host, this.#sides);
    this.#sessions.set(session, host);
    const grid = { session, document, panel };
    this.#grids.add(grid);
    this.#sides.add(session);
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
        if (event.document === document && session.isVisible && isAsked)
          event.waitUntil(flushed(session, document));
      }),
      vscode.workspace.onDidChangeTextDocument(({ document: changed, reason }) => {
        if (changed !== document) return;
        if (reason !== undefined) session.followHistory();
        // The document is clean again without a save: the changes were discarded, unless a save event
        // follows.
        if (wasDirty && !document.isDirty && !this.#joins.isJoining(document)) discarded = performance.now();
        wasDirty = document.isDirty;
      }),
      vscode.workspace.onDidSaveTextDocument((saved) => {
        if (saved === document) discarded = 0;
      }),
    ];
    panel.onDidChangeViewState(() => this.#joins.check());
    panel.onDidDispose(() => {
      this.#grids.delete(grid);
      for (const subscription of subscriptions) subscription.dispose();
      void settle(session, document, discarded);
      session.dispose();
      page.close();
      const other = this.#sides.otherSideOf(session);
      this.#sessions.delete(session);
      this.#sides.remove(session);
      other?.compareAgain();
    });
    this.#show(webview);
  }

  #show(webview: vscode.Webview): void {
    const language = currentLanguage();
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

  #sessionsOf(record: vscode.Uri): readonly EditorSession[] {
    return [...this.#sessions.keys()].filter(({ uri }) => uri.toString() === record.toString());
  }

  #setDeleted(uri: vscode.Uri, deleted: boolean): void {
    for (const session of this.#sessionsOf(uri)) void session.setDeleted(deleted);
  }
}

/** The edits that put the open cell of a grid into the document that is being saved. */
async function flushed(session: EditorSession, document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
  return toVscodeEdits(document, await session.flush());
}

/**
 * The user is asked about the open cell of a closed grid, unless changes were discarded after it was typed.
 */
async function settle(
  session: EditorSession,
  document: vscode.TextDocument,
  discarded: number,
): Promise<void> {
  const unsaved = await session.unsavedCell(discarded);
  if (unsaved) await settleUnsavedCell(document.uri, unsaved);
}
