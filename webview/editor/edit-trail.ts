import type { CellRange } from '../../src/core/views/sheet/changed-cells.js';

/** The cells that an edit of this page changed; `undefined` for an edit that is not about certain cells. */
type Step = CellRange | undefined;

/**
 * The history of cells changed by this page. On undo the page goes there at once, because the next key may
 * come before the host has answered. It is a guess; the host then sends the cells that really changed.
 */
export class EditTrail {
  #done: Step[] = [];
  #undone: Step[] = [];

  add(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  /** The cells that undo will probably change. */
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

  /** The document was changed elsewhere, so the effect of undo is unknown. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}
