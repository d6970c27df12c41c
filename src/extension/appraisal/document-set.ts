import * as vscode from 'vscode';
import { message, say } from '../../core/language/message.js';
import { editsBetween } from '../../core/text/text-edits.js';
import { toVscodeEdits } from '../editor/document-edits.js';
import type { WritingHost } from '../export/export-host.js';
import { currentLanguage } from '../language.js';
import { writeClosed } from './closed-files.js';
import type { FileChange } from './file-change.js';

/** The result of writing: `stale` if a file has another text by now; else a reason for people. */
export type Written = 'written' | 'stale' | { readonly reason: string };

/**
 * Writes several files as one undo step. Those that are open are edited, and saved at once if they had no unsaved
 * changes; all others are written on disk, since VS Code keeps few documents open that no editor shows. The history is
 * our own: VS Code undoes in the editor that has the focus.
 */
export class DocumentSet {
  readonly #writing: (changes: readonly FileChange[]) => void;
  readonly #host: WritingHost;
  readonly #done: (readonly FileChange[])[] = [];
  readonly #undone: (readonly FileChange[])[] = [];

  /** `writing` is called with what is about to be written, and with nothing once it is. */
  constructor(writing: (changes: readonly FileChange[]) => void, host: WritingHost) {
    this.#writing = writing;
    this.#host = host;
  }

  async write(changes: readonly FileChange[]): Promise<Written> {
    const written = await this.#apply(changes);
    if (written !== 'written') return written;
    this.#done.push(changes);
    this.#undone.length = 0;
    return written;
  }

  /** Undoes the last step, or with `redo` the last undone one; the files whose texts change. */
  async step(redo: boolean): Promise<Written | undefined> {
    const [from, to] = redo ? [this.#undone, this.#done] : [this.#done, this.#undone];
    const step = from.at(-1);
    if (step === undefined) return undefined;
    const written = await this.#apply(redo ? step : step.map(inverse));
    if (written === 'stale')
      return { reason: say(currentLanguage(), message('appraisal/changed-elsewhere')) };
    if (written !== 'written') return written;
    from.pop();
    to.push(step);
    return written;
  }

  async #apply(changes: readonly FileChange[]): Promise<Written> {
    this.#writing(changes);
    try {
      return await this.#writeAll(changes);
    } finally {
      this.#writing([]);
    }
  }

  async #writeAll(changes: readonly FileChange[]): Promise<Written> {
    const opened = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const isOpen = ({ uri }: FileChange): boolean => opened.has(uri.toString());
    const open = changes.filter(isOpen);
    const unsaved = open.length === 0 ? [] : await edited(open);
    if (unsaved === 'stale') return unsaved;
    try {
      const closed = changes.filter((change) => !isOpen(change));
      if (!(await writeClosed(closed, this.#host))) {
        await edited(open.map(inverse));
        return 'stale';
      }
    } catch (error) {
      await edited(open.map(inverse));
      throw error;
    }
    if (unsaved.length === 0) return 'written';
    const files = unsaved.join(', ');
    void vscode.window.showWarningMessage(say(currentLanguage(), message('appraisal/not-saved', { files })));
    return 'written';
  }
}

/** Edits open files in one edit; resolves with those that could not be saved. */
async function edited(changes: readonly FileChange[]): Promise<readonly string[] | 'stale'> {
  const edit = new vscode.WorkspaceEdit();
  const shown = new Set(tabs().map(({ uri }) => uri));
  const saved: vscode.TextDocument[] = [];
  const documents = await Promise.all(changes.map(({ uri }) => vscode.workspace.openTextDocument(uri)));
  for (const [index, { uri, before, edits }] of changes.entries()) {
    const document = documents[index];
    if (document?.getText() !== before) return 'stale';
    if (!document.isDirty) saved.push(document);
    edit.set(uri, toVscodeEdits(document, edits));
  }
  // VS Code rejects an edit of a document that has just changed.
  if (!(await vscode.workspace.applyEdit(edit))) return 'stale';
  const results = await Promise.all(saved.map(async (document) => ({ document, ok: await document.save() })));
  await closeTabs(saved.filter(({ uri }) => !shown.has(uri.toString())));
  return results.flatMap(({ document: { uri }, ok }) => (ok ? [] : [vscode.workspace.asRelativePath(uri)]));
}

function inverse({ uri, before, after }: FileChange): FileChange {
  return { uri, before: after, after: before, edits: editsBetween(after, before) };
}

interface OpenTab {
  readonly tab: vscode.Tab;
  readonly uri: string;
}

/** The tabs that show a file, in a grid or as text. */
function tabs(): readonly OpenTab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap((tab) => {
      const { input } = tab;
      const isFile = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
      return isFile ? [{ tab, uri: input.uri.toString() }] : [];
    });
}

/** VS Code opens a tab for each file that stays unsaved for most of a second. Those that are saved are closed. */
async function closeTabs(documents: readonly vscode.TextDocument[]): Promise<void> {
  const files = new Set(documents.filter(({ isDirty }) => !isDirty).map(({ uri }) => uri.toString()));
  const opened = tabs().filter(({ uri }) => files.has(uri));
  if (opened.length > 0)
    await vscode.window.tabGroups.close(
      opened.map(({ tab }) => tab),
      true,
    );
}
