import type { CellRange } from '../../src/core/views/sheet/changed-cells.js';

/** An edit made here by the cells that it changed; `undefined` for one that is not about certain cells. */
type Step = CellRange | undefined;

/**
 * The cells that the edits of this page changed, in order: on undo the page goes there at once, since the next key
 * comes before the host has answered. It is a guess; the host says what really changed.
 */
export class EditTrail {
  #done: Step[] = [];
  #undone: Step[] = [];

  add(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  /** The cells that undo is about to change, as far as is known. */
  undo(): Step {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    return step;
  }

  redo(): Step {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }

  /** Somebody else changed the document: what undo does next is not known. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}
