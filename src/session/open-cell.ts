import type { CellInput } from '../core/views/sheet/sheet.js';

/** The text of a page's open cell that is not in the document yet, as last reported by the page. */
export class OpenCell {
  typed: CellInput | null = null;
  /** When that was, by `performance.now()`. */
  typedAt = 0;
  /** The part of it that is being assessed as a draft. */
  draft: CellInput | null = null;
  /** The document is saved right after the next cells are entered. */
  savesEntry = false;

  note(cell: CellInput | null): void {
    this.typed = cell;
    this.typedAt = performance.now();
  }

  /** Nothing remains to be entered. */
  entered(): void {
    this.typed = null;
    this.draft = null;
  }
}
