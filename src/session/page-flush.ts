import type { CellInput } from '../core/views/sheet/sheet.js';
import type { ToEditor } from '../protocol/editor.js';

/** Time limit for the page's answer while a document is saved, in milliseconds. */
const flushTimeout = 1500;

/** Asks a page for its open cell, and pairs each question with its answer. */
export class PageFlush {
  readonly #post: (posted: ToEditor) => void;
  readonly #waiting = new Map<number, (cell: CellInput | null) => void>();
  #nextId = 1;

  constructor(post: (posted: ToEditor) => void) {
    this.#post = post;
  }

  /** The open cell; what `otherwise` returns if the page does not answer in time. */
  ask(otherwise: () => CellInput | null): Promise<CellInput | null> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const done = (cell: CellInput | null): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(cell);
      };
      const timer = setTimeout(() => done(otherwise()), flushTimeout);
      this.#waiting.set(id, done);
      this.#post({ type: 'flush', id });
    });
  }

  /** The page has answered. */
  answered(id: number, cell: CellInput | null): void {
    this.#waiting.get(id)?.(cell);
  }
}
