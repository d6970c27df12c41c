import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import { TextWidths } from './text-widths.js';

/** The column of row numbers, in pixels. */
const gutterWidth = 40;

/** Below this width of the grid only the column that names the rows stays frozen, in pixels. */
const narrowGrid = 640;

/** A frozen column takes at most this share of a grid that is too narrow for all columns… */
const frozenPart = 0.23;

/** …but is never narrower than this, in pixels. */
const leastFrozen = 140;

/** Room for a scroll bar, in pixels. */
const scrollBar = 16;

/** No column is fitted to less or more, in pixels. */
const leastFit = 40;
const mostFit = 600;

/** The space in a cell besides its text, and in a row besides its line, in pixels: padding and a border. */
const aroundText = 13;
const aroundLine = 7;

/** Minimum height of a row, in pixels. */
const leastRow = 26;

/** Computes column widths and the height of a one-line row from the font and the user's widths. */
export class ColumnWidths {
  readonly #table: HTMLTableElement;
  readonly #scroller: HTMLElement;
  readonly #texts: TextWidths;
  #lineHeight = 0;
  #widths: readonly number[] = [];

  constructor(table: HTMLTableElement, scroller: HTMLElement) {
    this.#table = table;
    this.#scroller = scroller;
    this.#texts = new TextWidths(scroller);
  }

  /** Reads the font of the page again; `true` if it has changed. */
  refreshFont(): boolean {
    if (!this.#texts.refresh()) return false;
    this.#lineHeight = Math.round(Number.parseFloat(getComputedStyle(this.#scroller).lineHeight)) || 0;
    // Line heights are whole pixels: with fractions, the lines below frozen cells would flicker.
    this.#table.style.lineHeight = this.#lineHeight === 0 ? '' : `${this.#lineHeight}px`;
    return true;
  }

  /** The height of a row of one line, in pixels. */
  get rowHeight(): number {
    return Math.max(leastRow, Math.ceil(this.#lineHeight) + aroundLine);
  }

  /** Whether a text of one line is shown in full in a column. */
  fits(text: string, column: number): boolean {
    return this.#texts.of(text) <= this.widthOf(column) - aroundText;
  }

  widthOf(column: number): number {
    return this.#widths[column] ?? 0;
  }

  /** The width that texts of such widths need, in pixels. */
  fitting(textWidths: readonly number[]): number {
    return Math.min(Math.max(leastFit, ...textWidths.map((width) => width + aroundText + 3)), mostFit);
  }

  /**
   * The widest of the frozen columns that name the rows, since names and titles say more than codes and
   * dates.
   */
  #namingColumn(columns: SheetView['columns']): number {
    const naming = columns.flatMap(({ frozen, names }, index) =>
      frozen && names !== undefined ? [index] : [],
    );
    return this.#widestOf(naming, this.#widths);
  }

  /** The widest of some columns; the first one if the list is empty. */
  #widestOf(columns: readonly number[], widths: readonly number[]): number {
    return columns.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0] ?? 0;
  }

  /** Sets the widths of the columns, preferring those chosen by the user, and freezes the leading columns. */
  place({ columns }: SheetView, chosen: Readonly<Record<string, number>>): void {
    const character = this.#texts.of('0');
    const room = this.#scroller.offsetWidth - scrollBar;
    const natural = columns.map(({ id, width }) => chosen[id] ?? Math.round(width * character) + aroundText);
    const isTight = gutterWidth + natural.reduce((sum, width) => sum + width, 0) > room;
    const most = isTight ? Math.max(leastFrozen, Math.floor(room * frozenPart)) : Number.POSITIVE_INFINITY;
    const isFree = ({ id, frozen }: SheetView['columns'][number]): boolean =>
      frozen && chosen[id] === undefined;
    const widths = natural.map((width, index) =>
      columns[index] && isFree(columns[index]) ? Math.min(width, most) : width,
    );
    // If only a little space is missing, the widest frozen column shrinks until all columns fit.
    const missing = gutterWidth + widths.reduce((sum, width) => sum + width, 0) - room;
    const widest = this.#widestOf(
      columns.flatMap((column, index) => (isFree(column) ? [index] : [])),
      widths,
    );
    const shrunk = (widths[widest] ?? 0) - missing;
    this.#widths = missing > 0 && shrunk >= leastFrozen ? widths.with(widest, shrunk) : widths;
    const all = [gutterWidth, ...this.#widths];
    const { style } = this.#table;
    for (const [index, column] of [...this.#table.querySelectorAll('col')].entries()) {
      column.style.width = `${all[index]}px`;
    }
    style.width = `${all.reduce((sum, width) => sum + width, 0)}px`;
    style.setProperty('--columns', all.map((width) => `${width}px`).join(' '));
    const kept = room < narrowGrid ? this.#namingColumn(columns) : undefined;
    let start = gutterWidth;
    for (const [index, { frozen }] of columns.entries()) {
      if (!frozen) break;
      const stays = kept === undefined || kept === index;
      // Without an inset, a sticky cell scrolls like any other.
      style.setProperty(`--start-${index}`, stays ? `${start}px` : 'auto');
      if (stays) start += this.#widths[index] ?? 0;
    }
    const head = this.#table.tHead?.offsetHeight ?? 0;
    this.#scroller.style.scrollPadding = `${head + 2}px 16px 16px ${start + 2}px`;
  }
}
