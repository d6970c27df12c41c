import * as vscode from 'vscode';
import { changeText } from '../../core/edit/change.js';
import { type Message, message, say } from '../../core/language/message.js';
import type { Profile } from '../../core/profile/profile.js';
import type { Change } from '../../core/record/change.js';
import type { EditResult, TextEdit } from '../../core/text/text-edits.js';
import { plain } from '../../core/views/sheet/plain-words.js';
import type { CellInput } from '../../core/views/sheet/sheet.js';
import type { EditOutcome } from '../../protocol/editor.js';
import { currentLanguage } from '../language.js';

/** Changes of a record by path, with the cells that were typed for them; or edits of its text. */
export type ChangesOrEdits =
  | {
      readonly changes: readonly Change[];
      readonly profile: Profile | undefined;
      readonly typed?: readonly CellInput[];
    }
  | { readonly result: EditResult };

/** Makes the changes. It is called when its turn in the queue comes, on the document as it is then. */
export type MakeChanges = () => Promise<ChangesOrEdits>;

/** Is notified of an edit before VS Code applies it. */
export interface EditWatcher {
  /** The text that the document will have, and the changes that lead to it. */
  planned(text: string, meant: ChangesOrEdits): void;
  /** Like `planned`, but for the first attempt only: it shows the text while VS Code applies the edit. */
  show(text: string): void;
}

/**
 * Applies changes to one document through a queue. Each is computed on the current text, and is one edit and
 * one undo step. Edits without a queue would overwrite each other.
 */
export class DocumentEdits {
  readonly #document: vscode.TextDocument;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(document: vscode.TextDocument) {
    this.#document = document;
  }

  apply(make: MakeChanges, watcher?: EditWatcher): Promise<EditOutcome> {
    const again = watcher && { ...watcher, show: () => undefined };
    const turn = this.#queue.then(
      async () => (await this.#attempt(make, watcher)) ?? (await this.#attempt(make, again)) ?? rejected(),
    );
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Waits until the queue is empty. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** `undefined` if VS Code rejected the edit, as it does when the document has just changed. */
  async #attempt(make: MakeChanges, watcher?: EditWatcher): Promise<EditOutcome | undefined> {
    const meant = await make();
    const result =
      'result' in meant ? meant.result : changeText(this.#document.getText(), meant.changes, meant.profile);
    if (result.kind === 'refused') return refused(result.reason);
    if (result.edits.length === 0) return { ok: true };
    const edit = new vscode.WorkspaceEdit();
    edit.set(this.#document.uri, toVscodeEdits(this.#document, result.edits));
    if (result.kind === 'changed') watcher?.planned(result.text, meant);
    const applying = vscode.workspace.applyEdit(edit);
    if (result.kind === 'changed') watcher?.show(result.text);
    return (await applying) ? { ok: true } : undefined;
  }
}

const queues = new WeakMap<vscode.TextDocument, DocumentEdits>();

/** The single queue of a document, shared by grid and preview. */
export function editsOf(document: vscode.TextDocument): DocumentEdits {
  const edits = queues.get(document) ?? new DocumentEdits(document);
  queues.set(document, edits);
  return edits;
}

export function toVscodeEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ offset, length, text }) =>
    vscode.TextEdit.replace(
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
      text,
    ),
  );
}

export function refused(reason: Message): EditOutcome {
  return { ok: false, message: say(currentLanguage(), plain(reason)) };
}

function rejected(): EditOutcome {
  return refused(message('ui/edit-rejected'));
}
