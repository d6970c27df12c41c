import { changeText } from '../core/edit/change.js';
import { type Language, type Message, message, say } from '../core/language/message.js';
import type { Profile } from '../core/profile/profile.js';
import type { Change } from '../core/record/change.js';
import type { EditResult, TextEdit } from '../core/text/text-edits.js';
import { plain } from '../core/views/sheet/plain-words.js';
import type { CellInput } from '../core/views/sheet/sheet.js';
import type { EditOutcome } from '../protocol/editor.js';
import type { OpenDocument } from './document.js';

/** Changes of a record by path, with the cells that were typed for them; or edits of its text. */
export type ChangesOrEdits =
  | {
      readonly changes: readonly Change[];
      readonly profile: Profile | undefined;
      readonly typed?: readonly CellInput[];
    }
  | { readonly result: EditResult };

/** Writes edits into a document as one undo step; `false` if the document has changed meanwhile. */
export type ApplyEdits = (edits: readonly TextEdit[]) => PromiseLike<boolean>;

/** Makes the changes. It is called when its turn in the queue comes, on the document as it is then. */
export type MakeChanges = () => Promise<ChangesOrEdits>;

/** Is notified of an edit before the host applies it. */
export interface EditWatcher {
  /** The text that the document will have, and the changes that lead to it. */
  planned(text: string, meant: ChangesOrEdits): void;
  /** Like `planned`, but for the first attempt only: it shows the text while the host applies the edit. */
  show(text: string): Promise<void>;
}

/**
 * Applies changes to one document through a queue. Each is computed on the current text, and is one edit and
 * one undo step. Edits without a queue would overwrite each other.
 */
export class DocumentEdits {
  readonly #document: Pick<OpenDocument, 'getText'>;
  readonly #apply: ApplyEdits;
  readonly #language: () => Language;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(document: Pick<OpenDocument, 'getText'>, apply: ApplyEdits, language: () => Language) {
    this.#document = document;
    this.#apply = apply;
    this.#language = language;
  }

  apply(make: MakeChanges, watcher?: EditWatcher): Promise<EditOutcome> {
    const again = watcher && { ...watcher, show: () => Promise.resolve() };
    const turn = this.#queue.then(
      async () =>
        (await this.#attempt(make, watcher)) ??
        (await this.#attempt(make, again)) ??
        this.#refused(message('ui/edit-rejected')),
    );
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Waits until the queue is empty. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** `undefined` if the host rejected the edit, as it does when the document has just changed. */
  async #attempt(make: MakeChanges, watcher?: EditWatcher): Promise<EditOutcome | undefined> {
    const meant = await make();
    const result =
      'result' in meant ? meant.result : changeText(this.#document.getText(), meant.changes, meant.profile);
    if (result.kind === 'refused') return this.#refused(result.reason);
    if (result.edits.length === 0) return { ok: true };
    if (result.kind === 'changed') watcher?.planned(result.text, meant);
    const applying = this.#apply(result.edits);
    const showing = result.kind === 'changed' ? watcher?.show(result.text) : undefined;
    const isApplied = await applying;
    // The page gets the new rows before the reply, so that its next key acts on them.
    await showing;
    return isApplied ? { ok: true } : undefined;
  }

  #refused(reason: Message): EditOutcome {
    return refused(reason, this.#language());
  }
}

/** The reply to a request that changed nothing, with its reason in the words of the grid. */
export function refused(reason: Message, language: Language): EditOutcome {
  return { ok: false, message: say(language, plain(reason)) };
}
