import { type CellView, worst } from '../../src/core/sheet/sheet-view.js';
import { createButton } from '../controls.js';
import { div, span } from './elements.js';

/** What the bar says of the active cell. */
export interface CellAbout {
  readonly name: string;
  readonly cell: CellView | undefined;
  /** Why the cell cannot be edited, where nothing else says so. */
  readonly fixed: string | undefined;
  /** What stands on the other side of a comparison. */
  readonly other: string | undefined;
}

/** Above the grid: the active cell by name, its text in full, how it comes about and what is wrong with it. */
export class FormulaBar {
  readonly element = div('about');
  readonly #fix: (finding: number) => void;

  constructor(fix: (finding: number) => void) {
    this.#fix = fix;
    this.element.id = 'about';
    // Where it says more than it has room for, a key must reach it to scroll.
    this.element.tabIndex = 0;
  }

  draw({ name, cell, fixed, other }: CellAbout): void {
    const parts: HTMLElement[] = [span('name', name), span('full', cell?.text ?? '')];
    if (other !== undefined) parts.push(span('other', other));
    for (const [index, { severity, message, fix }] of (cell?.findings ?? []).entries()) {
      const finding = span(severity, message);
      if (fix) finding.append(createButton(fix, () => this.#fix(index)));
      parts.push(finding);
    }
    if (cell?.explanation) parts.push(span('explanation', cell.explanation));
    else if (fixed !== undefined && !cell?.findings) parts.push(span('explanation', fixed));
    this.element.className = `about ${(cell && worst(cell)) ?? ''}`;
    this.element.replaceChildren(...parts);
  }
}
