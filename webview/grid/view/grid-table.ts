import type { RowView, SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import type { Mark } from '../../../src/protocol/editor.js';
import type { Arrangement } from '../pure/arrange.js';
import { ColumnWidths } from '../pure/column-widths.js';
import { RowWindow } from '../pure/row-window.js';
import type { Block, CellPlace, Selection } from '../pure/selection.js';
import { createHead, type HeadWords } from './grid-head.js';
import { createTemplate, GridRow, type RowContext } from './grid-row.js';

/** Above this number of rows, only the visible ones are in the DOM (virtual scrolling). */
const windowedFrom = 200;

/** Scrolling has ended after this time without movement, in milliseconds. */
const restDelay = 120;

export interface Drawing {
  readonly sheet: SheetView;
  /** The position of each row in the record, counted from 1. */
  readonly numbers: readonly number[];
  readonly arrangement: Arrangement;
  /** Widths in pixels, by column id, where the user chose them. */
  readonly widths: Readonly<Record<string, number>>;
  readonly marks: readonly Mark[];
  readonly label: string;
  readonly words: HeadWords;
}

/** Draws a sheet as an ARIA grid and updates it cell by cell. Independent of keys and edits. */
export class GridTable {
  readonly element = document.createElement('table');
  readonly #body = document.createElement('tbody');
  readonly #handle = document.createElement('div');
  readonly #columns: ColumnWidths;
  readonly #window: RowWindow;
  readonly #rows = new Map<number, GridRow>();
  /** Optimistic cells: they show entered text before the document has it. */
  #ahead: readonly CellPlace[] = [];
  #drawing: Drawing | undefined;
  #template = document.createElement('tr');
  #marks = new Map<string, string>();
  #leftOut: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  #rowHeight = 0;
  #block: Block = { top: 0, bottom: 0, left: 0, right: 0 };
  #active: CellPlace = { row: 0, column: 0 };
  #pinned: readonly number[] = [];
  #ordering: ReturnType<typeof setTimeout> | undefined;

  constructor(scroller: HTMLElement) {
    this.element.className = 'grid';
    this.element.setAttribute('role', 'grid');
    this.element.setAttribute('aria-multiselectable', 'true');
    this.#handle.className = 'handle';
    this.element.classList.add('at-start');
    // Registered before the rows are drawn: reading the scroll position later would force a layout.
    scroller.addEventListener('scroll', () => this.#freeze(scroller), { passive: true });
    this.#columns = new ColumnWidths(this.element, scroller);
    this.#window = new RowWindow(scroller, () => this.#drawRows());
  }

  /** Shows a sheet; only differences from the last one are updated. */
  draw(drawing: Drawing): void {
    const previous = this.#drawing;
    const hasOtherFont = this.#columns.refreshFont();
    this.#rowHeight = this.#columns.rowHeight;
    this.#drawing = drawing;
    const { rows } = drawing.sheet;
    this.element.setAttribute('aria-label', drawing.label);
    this.element.setAttribute('aria-rowcount', String(rows.length + this.#headRows));
    const marks = new Map(drawing.marks.map(({ row, column, other }) => [`${row}\n${column}`, other]));
    const remarked = marks.size > 0 || this.#marks.size > 0;
    this.#marks = marks;
    if (hasOtherFont || !previous || !hasColumnsOf(previous, drawing)) this.#rebuild(drawing);
    else if (remarked) this.#forgetRows();
    this.#window.show(rows.length > windowedFrom ? rows.length : 0, this.#rowHeight);
    this.element.classList.toggle('windowed', this.#window.isOn);
    this.element.style.setProperty('--row-height', `${this.#rowHeight}px`);
    this.#body.style.height = this.#window.isOn ? `${rows.length * this.#rowHeight}px` : '';
    this.#restoreAhead();
    this.#moveRows(rows);
    this.#drawRows();
  }

  /** Recomputes the column widths for a new width of the grid. */
  fit(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#columns.place(drawing.sheet, drawing.widths);
    const context = this.#context(drawing);
    for (const row of this.#rows.values())
      for (const column of drawing.sheet.columns.keys()) row.restore(column, context);
  }

  cellAt({ row, column }: CellPlace): HTMLTableCellElement | undefined {
    return this.#rows.get(row)?.cellAt(column);
  }

  /** The head of a column, where its menu and its filter open. */
  headOf(column: number): HTMLElement | null {
    return this.element.querySelector(`thead th[data-column="${column}"]`);
  }

  /** Shows a text in a cell until the next draw shows its real content. */
  showText(place: CellPlace, text: string): void {
    const row = this.#rows.get(place.row);
    if (!row) return;
    row.showText(place.column, text);
    this.#ahead = [...this.#ahead, place];
  }

  /** Sets the rows that the next draw must keep in the DOM at any scroll position. */
  pin(block: Block, { active, corner }: Selection): void {
    this.#block = block;
    this.#active = active;
    this.#pinned = active.row === corner.row ? [active.row] : [active.row, corner.row];
  }

  /** Marks the selected cells, and keeps the rows at both ends in the DOM at any scroll position. */
  markSelection(block: Block, active: CellPlace, corner: CellPlace): void {
    const sameColumns = block.left === this.#block.left && block.right === this.#block.right;
    this.#block = block;
    this.#active = active;
    const pinned = active.row === corner.row ? [active.row] : [active.row, corner.row];
    const moved = pinned.join() !== this.#pinned.join();
    this.#pinned = pinned;
    if (moved && this.#window.isOn) this.#drawRows();
    else for (const [row, drawn] of this.#rows) drawn.mark(row, block, active);
    if (!sameColumns) this.#markHead();
    const last = this.cellAt({ row: block.bottom, column: block.right });
    if (!last) this.#handle.remove();
    else if (this.#handle.parentElement !== last) last.append(this.#handle);
  }

  /** Marks cells that a paste or a fill left out: columns by row. */
  markLeftOut(cells: ReadonlyMap<string, ReadonlySet<string>>): void {
    if (cells.size === 0 && this.#leftOut.size === 0) return;
    this.#leftOut = cells;
    for (const row of this.#rows.values()) this.#markRow(row);
  }

  #markRow(row: GridRow): void {
    const columns = this.#leftOut.get(row.view.key);
    row.markLeftOut((column) => columns?.has(this.#drawing?.sheet.columns[column]?.id ?? '') ?? false);
  }

  /** Scrolls a place into view, not covered by frozen cells. */
  reveal(place: CellPlace): void {
    this.cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Sets the width of a column while it is dragged, in pixels. */
  setWidth(column: number, width: number): void {
    const drawing = this.#drawing;
    const id = drawing?.sheet.columns[column]?.id;
    if (!drawing || id === undefined) return;
    this.#drawing = { ...drawing, widths: { ...drawing.widths, [id]: width } };
    this.#columns.place(drawing.sheet, this.#drawing.widths);
    const context = this.#context(this.#drawing);
    for (const row of this.#rows.values()) row.restore(column, context);
  }

  /** The width that the texts of a column in the page need, in pixels. */
  neededWidth(column: number): number {
    const cells = [...this.#rows.values()].map((row) => row.cellAt(column));
    return this.#columns.fitting(cells.map((cell) => cell?.firstElementChild?.scrollWidth ?? 0));
  }

  widthOf(column: number): number {
    return this.#columns.widthOf(column);
  }

  /** Sticky cells are separate layers, which rows of a long sheet need only when scrolled sideways. */
  #freeze({ scrollLeft }: HTMLElement): void {
    this.element.classList.toggle('at-start', scrollLeft === 0);
  }

  get #headRows(): number {
    return this.#drawing?.sheet.columns.some(({ group }) => group !== undefined) ? 2 : 1;
  }

  #rebuild({ sheet, arrangement, words, widths }: Drawing): void {
    this.#forgetRows();
    this.#template = createTemplate(sheet.columns);
    this.element.setAttribute('aria-colcount', String(sheet.columns.length + 1));
    this.element.dataset.sheet = sheet.id;
    const columns = document.createElement('colgroup');
    for (let count = 0; count <= sheet.columns.length; count += 1) {
      columns.append(document.createElement('col'));
    }
    this.element.replaceChildren(columns, createHead(sheet, arrangement, words), this.#body);
    this.#columns.place(sheet, widths);
    this.#markHead();
  }

  /** Removes all rows, so that they are redrawn. */
  #forgetRows(): void {
    this.#rows.clear();
    this.#ahead = [];
    this.#body.replaceChildren();
  }

  #markHead(): void {
    const { left, right } = this.#block;
    for (const head of this.element.querySelectorAll<HTMLElement>('thead th[data-column]')) {
      const column = Number(head.dataset.column);
      head.classList.toggle('within', column >= left && column <= right);
    }
  }

  /** Rows that have moved keep their elements, so that an open cell stays open. */
  #moveRows(rows: readonly RowView[]): void {
    if ([...this.#rows].every(([row, { view }]) => rows[row]?.key === view.key)) return;
    const places = new Map(rows.map(({ key }, row) => [key, row]));
    const drawn = [...this.#rows.values()];
    this.#rows.clear();
    for (const row of drawn) {
      const place = places.get(row.view.key);
      if (place === undefined) row.element.remove();
      else this.#rows.set(place, row);
    }
  }

  #drawRows(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { rows } = drawing.sheet;
    const shown = this.#window.isOn ? this.#window.rows(this.#pinned) : [...rows.keys()];
    const wanted = new Set(shown);
    const left = [...this.#rows].filter(([row]) => !wanted.has(row));
    for (const [row] of left) this.#rows.delete(row);
    const context = this.#context(drawing);
    const spare = left.map(([, row]) => row);
    for (const row of shown) {
      const view = rows[row];
      if (view) this.#drawRow(row, view, context, spare);
    }
    for (const { element } of spare) element.remove();
    if (!this.#window.isOn) this.#orderRows();
    else {
      clearTimeout(this.#ordering);
      this.#ordering = setTimeout(() => this.#orderRows(), restDelay);
    }
  }

  /** Reuses the element of a row that was scrolled out of view, so that scrolling creates no elements. */
  #drawRow(row: number, view: RowView, context: RowContext, spare: GridRow[]): void {
    const isOfKind = (candidate: GridRow): boolean => candidate.view.kind === view.kind;
    let drawn = this.#rows.get(row);
    if (drawn && !isOfKind(drawn)) {
      drawn.element.remove();
      drawn = undefined;
    }
    drawn ??= spare.splice(spare.findIndex(isOfKind), spare.some(isOfKind) ? 1 : 0)[0];
    if (!drawn) {
      drawn = new GridRow(this.#template, view, context);
      this.#body.append(drawn.element);
    } else if (drawn.view !== view) drawn.show(view, context);
    this.#rows.set(row, drawn);
    const number = view.kind === 'new' ? '+' : String(this.#drawing?.numbers[row] ?? row + 1);
    drawn.place(row, this.#headRows, number);
    drawn.stand(this.#window.isOn ? row * this.#rowHeight : undefined);
    drawn.mark(row, this.#block, this.#active);
    if (this.#leftOut.size > 0) this.#markRow(drawn);
  }

  /** Sorts the row elements for screen readers; their visual position does not depend on the order. */
  #orderRows(): void {
    const rows = [...this.#rows].sort(([a], [b]) => a - b).map(([, { element }]) => element);
    arrangeChildren(this.#body, rows);
  }

  #context({ sheet }: Drawing): RowContext {
    return {
      sheet,
      otherAt: (row, column) => this.#marks.get(`${row}\n${column}`),
      fits: (text, column) => this.#columns.fits(text, column),
    };
  }

  #restoreAhead(): void {
    const context = this.#drawing && this.#context(this.#drawing);
    for (const { row, column } of this.#ahead) if (context) this.#rows.get(row)?.restore(column, context);
    this.#ahead = [];
  }
}

/** Sorts children with few moves and never moves the focused one, which would lose the focus. */
function arrangeChildren(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  let at = parent.firstElementChild;
  for (const element of wanted) {
    if (element === at || element.contains(document.activeElement)) at = element.nextElementSibling;
    else parent.insertBefore(element, at);
  }
}

function hasColumnsOf(a: Drawing, b: Drawing): boolean {
  return (
    a.sheet.id === b.sheet.id &&
    a.words === b.words &&
    a.widths === b.widths &&
    JSON.stringify([a.sheet.columns, a.arrangement]) === JSON.stringify([b.sheet.columns, b.arrangement])
  );
}
