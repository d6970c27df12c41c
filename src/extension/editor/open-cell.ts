import type { CellInput } from '../../core/views/sheet/sheet.js';

/** What is typed in the open cell of a page and is not in the document yet, as far as the page has said. */
export class OpenCell {
  typed: CellInput | null = null;
  /** When that was, by `performance.now()`. */
  typedAt = 0;
  /** What of it is being counted in. */
  draft: CellInput | null = null;
  /** The next cells that are entered are saved at once. */
  savesEntry = false;

  note(cell: CellInput | null): void {
    this.typed = cell;
    this.typedAt = performance.now();
  }

  /** Nothing is left to be entered. */
  entered(): void {
    this.typed = null;
    this.draft = null;
  }
}
