import * as vscode from 'vscode';
import { type Message, message, say } from '../../core/language/message.js';
import { editsBetween } from '../../core/text/text-edits.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { type DiskJoin, joinedView, joinWithDisk } from '../../session/disk-join.js';
import type { EditorSession } from '../../session/editor-session.js';
import type { ExportHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import type { Records } from '../records.js';
import { bytesLike, textOnDisk } from './disk-text.js';
import { editsOf, toVscodeEdits } from './document-edits.js';
import type { SavedTexts } from './saved-texts.js';

/** An open grid with its panel. */
export interface OpenGrid {
  readonly session: EditorSession;
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
}

/**
 * Joins records that have unsaved changes with what another program has written to their files. VS Code would only
 * say so at the next save, in English and with the text of both.
 */
export class DiskJoins implements vscode.Disposable {
  readonly #records: Records;
  readonly #saved: SavedTexts;
  readonly #grids: () => Iterable<OpenGrid>;
  readonly #host: ExportHost;
  readonly #joining = new Set<vscode.TextDocument>();
  /** Texts of files that could not be joined, which the user is asked about once. */
  readonly #refused = new WeakMap<vscode.TextDocument, string>();
  readonly #subscriptions: vscode.Disposable;

  constructor(records: Records, saved: SavedTexts, grids: () => Iterable<OpenGrid>, host: ExportHost) {
    this.#records = records;
    this.#saved = saved;
    this.#grids = grids;
    this.#host = host;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.chibo.yaml', true, false, true);
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(() => this.check()),
      // Not every drive reports changes.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.check();
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        for (const grid of this.#gridsOf(document)) this.#clear(grid);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The document passes through the text of its file, which discards nothing. */
  isJoining(document: vscode.TextDocument): boolean {
    return this.#joining.has(document);
  }

  /** Joins the record of the grid in front; VS Code reads no other again. Others wait until they are in front. */
  check(): void {
    for (const grid of this.#grids()) {
      if (grid.panel.active && grid.document.isDirty) void this.#join(grid);
    }
  }

  async #join({ document }: OpenGrid): Promise<void> {
    if (this.#joining.has(document)) return;
    this.#joining.add(document);
    try {
      const before = await this.#records.of(document);
      await editsOf(document).settled();
      if (!(await this.#isChangedOutside(document))) return;
      const outcome = await this.#joinNow(document, before.profile);
      if (outcome === undefined) return;
      if (outcome.kind === 'refused') return void this.#ask(document, outcome.reason);
      const joined = await this.#records.of(document);
      const view = joined.record && joinedView(before, joined, currentLanguage());
      for (const { session } of this.#gridsOf(document)) {
        session.joined = view;
        await session.showAgain();
      }
    } finally {
      this.#joining.delete(document);
    }
    // The file may have been written once more meanwhile.
    this.check();
  }

  /**
   * Nobody sees the text of the file, through which the document passes, so that rows keep their identity.
   * `undefined` if VS Code has not read the file again.
   */
  async #joinNow(
    document: vscode.TextDocument,
    profile: Assessment['profile'],
  ): Promise<DiskJoin | undefined> {
    let outcome: DiskJoin | undefined;
    await this.#records.passing(document, () =>
      editsOf(document).apply(async () => {
        outcome = await this.#replace(document, profile);
        return { changes: [], profile };
      }),
    );
    return outcome;
  }

  /** Reads the file again, which takes its version over, and puts the joined text in its place. */
  async #replace(
    document: vscode.TextDocument,
    profile: Assessment['profile'],
  ): Promise<DiskJoin | undefined> {
    const open = document.getText();
    const saved = this.#saved.of(document);
    const join = (disk: string): DiskJoin => joinWithDisk({ saved, open, disk, profile });
    const disk = await textOnDisk(document);
    if (disk === undefined) return undefined;
    const first = join(disk);
    if (first.kind === 'refused') {
      this.#refused.set(document, disk);
      return first;
    }
    await revert(document);
    if (document.isDirty) return undefined;
    // The file may have been written once more; what was open comes back in any case.
    const now = document.getText();
    const last = now === disk ? first : join(now);
    await putText(document, last.kind === 'joined' ? last.text : open);
    return last;
  }

  async #isChangedOutside(document: vscode.TextDocument): Promise<boolean> {
    const disk = await textOnDisk(document);
    if (!document.isDirty || disk === undefined || disk === this.#refused.get(document)) return false;
    return this.#saved.isForeign(document, disk);
  }

  /** The file cannot be joined: the user takes one of the two. */
  async #ask(document: vscode.TextDocument, reason: Message): Promise<void> {
    const language = currentLanguage();
    const over = say(language, message('ui/disk-write-over'));
    const file = say(language, message('ui/disk-take-file'));
    const values = { file: document.uri.path.replace(/^.*\//, ''), reason };
    const question = say(language, message('ui/disk-unreadable', values));
    const answer = await vscode.window.showWarningMessage(question, over, file);
    if (answer === undefined) return;
    const open = document.getText();
    const isInFront = [...this.#gridsOf(document)].some(({ panel }) => panel.active);
    if (!isInFront) return;
    if (answer === over) await this.#host.writeFile(document.uri, await bytesLike(document, open));
    await revert(document);
  }

  *#gridsOf(document: vscode.TextDocument): Iterable<OpenGrid> {
    for (const grid of this.#grids()) if (grid.document === document) yield grid;
  }

  #clear({ session }: OpenGrid): void {
    if (session.joined === undefined) return;
    session.joined = undefined;
    void session.showAgain();
  }
}

/** How long VS Code may take until it reports a text that it has read again, in milliseconds. */
const revertTimeout = 5000;

/** Reads the file of the editor in front again. The document reports its new text later than the command ends. */
async function revert(document: vscode.TextDocument): Promise<void> {
  const before = document.getText();
  const isRead = new Promise<void>((resolve) => {
    const done = (): void => {
      subscription.dispose();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, revertTimeout);
    const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && !document.isDirty && document.getText() !== before) done();
    });
  });
  await vscode.commands.executeCommand('workbench.action.files.revert');
  if (document.isDirty || document.getText() === before) await isRead;
}

/** How often an edit is tried that VS Code rejects because the document has just changed. */
const mostTries = 20;

async function putText(document: vscode.TextDocument, text: string): Promise<void> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    // VS Code rejects an edit that changes nothing too.
    if (document.getText() === text) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, toVscodeEdits(document, editsBetween(document.getText(), text)));
    if (await vscode.workspace.applyEdit(edit)) return;
    await new Promise((resolve) => setTimeout(resolve, attempt));
  }
  throw new Error(say(currentLanguage(), message('ui/edit-rejected')));
}
