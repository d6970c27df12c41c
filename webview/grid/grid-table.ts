import { isSameCell } from '../../src/core/sheet/sheet-patch.js';
import {
  type CellView,
  inputAt,
  type RowView,
  type SheetView,
  worst,
} from '../../src/core/sheet/sheet-view.js';
import type { Mark } from '../../src/protocol.js';
import type { Arrangement } from './arrange.js';
import { createHead, type HeadWords } from './grid-head.js';
import { RowWindow } from './row-window.js';
import { type Block, isWithin, type Place } from './selection.js';

/** Above this many rows only those in sight are in the page. */
const windowedFrom = 200;

export interface Drawing {
  readonly sheet: SheetView;
  /** Where each row stands in the record, counted from 1. */
  readonly numbers: readonly number[];
  readonly arrangement: Arrangement;
  /** Widths in pixels, by column id, where the user chose them. */
  readonly widths: Readonly<Record<string, number>>;
  readonly marks: readonly Mark[];
  readonly label: string;
  readonly words: HeadWords;
}

interface DrawnRow {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly HTMLTableCellElement[];
  view: RowView;
}

/** Draws a sheet as an ARIA grid and keeps it up to date cell by cell. Knows nothing of keys or edits. */
export class GridTable {
  readonly element = document.createElement('table');
  readonly #scroller: HTMLElement;
  readonly #body = document.createElement('tbody');
  readonly #handle = document.createElement('div');
  readonly #window: RowWindow;
  readonly #drawn = new Map<number, DrawnRow>();
  /** Cells that show what was entered before the document has it. */
  readonly #ahead = new Map<HTMLTableCellElement, Place>();
  #drawing: Drawing | undefined;
  #marks = new Map<string, string>();
  #block: Block = { top: 0, bottom: 0, left: 0, right: 0 };
  #active: Place = { row: 0, column: 0 };
  #pinned: readonly number[] = [];

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
    this.element.className = 'grid';
    this.element.setAttribute('role', 'grid');
    this.element.setAttribute('aria-multiselectable', 'true');
    this.#handle.className = 'handle';
    this.#window = new RowWindow(scroller, () => this.#drawRows());
  }

  /** Shows a sheet; only what has changed since the last one is touched. */
  draw(drawing: Drawing): void {
    const previous = this.#drawing;
    this.#drawing = drawing;
    this.element.setAttribute('aria-label', drawing.label);
    this.element.setAttribute('aria-rowcount', String(drawing.sheet.rows.length + this.#headRows));
    const marks = new Map(drawing.marks.map(({ row, column, other }) => [`${row}\n${column}`, other]));
    const remarked = marks.size > 0 || this.#marks.size > 0;
    this.#marks = marks;
    if (previous === undefined || !hasColumnsOf(previous, drawing)) this.#rebuild();
    else if (remarked) this.#forget();
    this.#window.show(
      drawing.sheet.rows.length > windowedFrom ? drawing.sheet.rows.length : 0,
      this.#headHeight,
    );
    this.element.classList.toggle('windowed', this.#window.isOn);
    this.#drawRows();
    this.#redrawAhead();
  }

  cellAt({ row, column }: Place): HTMLTableCellElement | undefined {
    return this.#drawn.get(row)?.cells[column];
  }

  /** Shows a text in a cell until the next drawing says what it really holds. */
  showText(place: Place, text: string): void {
    const cell = this.cellAt(place);
    if (!cell) return;
    setText(cell, text);
    this.#ahead.set(cell, place);
  }

  /** Marks the selected cells, and keeps the rows at both its ends in the page wherever it is scrolled to. */
  markSelection(block: Block, active: Place, corner: Place): void {
    this.#block = block;
    this.#active = active;
    const pinned = active.row === corner.row ? [active.row] : [active.row, corner.row];
    const moved = pinned.join() !== this.#pinned.join();
    this.#pinned = pinned;
    if (moved && this.#window.isOn) this.#drawRows();
    else for (const [row, drawn] of this.#drawn) this.#markRow(row, drawn);
    for (const head of this.element.querySelectorAll<HTMLElement>('thead th[data-column]')) {
      const column = Number(head.dataset.column);
      head.classList.toggle('within', column >= block.left && column <= block.right);
    }
    const last = this.cellAt({ row: block.bottom, column: block.right });
    if (last) last.append(this.#handle);
    else this.#handle.remove();
  }

  /** Brings a place into sight, clear of what is frozen. */
  reveal(place: Place): void {
    this.cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Sets the width of a column while it is dragged, in pixels. */
  setWidth(column: number, width: number): void {
    const drawing = this.#drawing;
    const id = drawing?.sheet.columns[column]?.id;
    if (!drawing || id === undefined) return;
    this.#drawing = { ...drawing, widths: { ...drawing.widths, [id]: width } };
    this.#placeColumns();
  }

  /** The width that the texts of a column in the page need, in pixels. */
  neededWidth(column: number): number {
    let needed = 40;
    for (const { cells } of this.#drawn.values()) {
      const span = cells[column]?.querySelector('span');
      if (span) needed = Math.max(needed, span.scrollWidth + 16);
    }
    return Math.min(needed, 600);
  }

  widthOf(column: number): number {
    return this.#widths()[column] ?? 0;
  }

  get #headRows(): number {
    return this.#drawing?.sheet.columns.some(({ group }) => group !== undefined) ? 2 : 1;
  }

  get #headHeight(): number {
    return this.element.tHead?.offsetHeight ?? 0;
  }

  #rebuild(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { sheet } = drawing;
    this.#forget();
    this.element.setAttribute('aria-colcount', String(sheet.columns.length + 1));
    this.element.dataset.sheet = sheet.id;
    const columns = document.createElement('colgroup');
    for (let count = 0; count <= sheet.columns.length; count += 1) {
      columns.append(document.createElement('col'));
    }
    this.element.replaceChildren(columns, createHead(sheet, drawing.arrangement, drawing.words), this.#body);
    this.#placeColumns();
  }

  /** Forgets the rows, so that all are drawn anew. */
  #forget(): void {
    this.#drawn.clear();
    this.#ahead.clear();
  }

  #widths(): readonly number[] {
    const { sheet, widths } = this.#drawing ?? {};
    const character = characterWidth(this.#scroller);
    return (sheet?.columns ?? []).map(({ id, width }) => widths?.[id] ?? Math.round(width * character) + 13);
  }

  /** Widths, and where frozen columns stay: behind the frozen ones before them. */
  #placeColumns(): void {
    const { sheet } = this.#drawing ?? {};
    const widths = [gutterWidth, ...this.#widths()];
    for (const [index, column] of [...this.element.querySelectorAll('col')].entries()) {
      column.style.width = `${widths[index]}px`;
    }
    this.element.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`;
    let start = gutterWidth;
    const narrow = window.innerWidth < narrowWindow;
    for (const [index, { frozen }] of (sheet?.columns ?? []).entries()) {
      if (!frozen || (narrow && index > 0)) break;
      this.element.style.setProperty(`--start-${index}`, `${start}px`);
      start += widths[index + 1] ?? 0;
    }
    this.#scroller.style.scrollPadding = `${this.#headHeight + 2}px 16px 16px ${start + 2}px`;
  }

  #drawRows(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const { sheet } = drawing;
    const shown = this.#window.isOn ? this.#window.rows(this.#pinned) : [...sheet.rows.keys()];
    const wanted = new Set(shown);
    for (const row of this.#drawn.keys()) if (!wanted.has(row)) this.#drawn.delete(row);
    const elements: HTMLElement[] = [];
    let next = 0;
    for (const row of shown) {
      const view = sheet.rows[row];
      if (!view) continue;
      if (row > next) elements.push(this.#window.gap(row - next, sheet.columns.length + 1));
      elements.push(this.#drawRow(row, view));
      next = row + 1;
    }
    if (next < sheet.rows.length) {
      elements.push(this.#window.gap(sheet.rows.length - next, sheet.columns.length + 1));
    }
    arrangeChildren(this.#body, elements);
  }

  #drawRow(row: number, view: RowView): HTMLElement {
    const known = this.#drawn.get(row);
    if (known && known.view === view) {
      this.#markRow(row, known);
      return known.element;
    }
    if (known && known.view.kind === view.kind) {
      for (const [column, cell] of view.cells.entries()) {
        const element = known.cells[column];
        if (element && !isSameCell(cell, known.view.cells[column])) this.#fill(element, cell, view, column);
      }
      known.view = view;
      this.#numberRow(row, known);
      this.#markRow(row, known);
      return known.element;
    }
    const created = this.#createRow(row, view);
    this.#drawn.set(row, created);
    this.#markRow(row, created);
    return created.element;
  }

  #createRow(row: number, view: RowView): DrawnRow {
    const { sheet } = this.#drawing ?? {};
    const element = document.createElement('tr');
    element.className = view.kind;
    element.setAttribute('role', 'row');
    const gutter = document.createElement('th');
    gutter.className = 'gutter';
    gutter.setAttribute('role', 'rowheader');
    gutter.setAttribute('aria-colindex', '1');
    const cells = view.cells.map((cell, column) => {
      const created = document.createElement('td');
      const shape = sheet?.columns[column];
      created.setAttribute('role', 'gridcell');
      created.setAttribute('aria-colindex', String(column + 2));
      created.dataset.column = String(column);
      created.dataset.name = shape?.id ?? '';
      created.className = `align-${shape?.align ?? 'start'}`;
      created.classList.toggle('wraps', shape?.wraps ?? false);
      if (shape?.frozen) created.classList.add('frozen', `frozen-${column}`);
      created.append(document.createElement('span'));
      this.#fill(created, cell, view, column);
      return created;
    });
    element.append(gutter, ...cells);
    const drawn = { element, cells, view };
    this.#numberRow(row, drawn);
    return drawn;
  }

  #numberRow(row: number, { element, view }: DrawnRow): void {
    element.dataset.row = String(row);
    element.setAttribute('aria-rowindex', String(row + 1 + this.#headRows));
    const gutter = element.firstElementChild;
    const number = view.kind === 'new' ? '+' : String(this.#drawing?.numbers[row] ?? row + 1);
    if (gutter && gutter.textContent !== number) gutter.textContent = number;
  }

  #markRow(row: number, { element, cells }: DrawnRow): void {
    const inRow = row >= this.#block.top && row <= this.#block.bottom;
    element.classList.toggle('within', inRow);
    for (const [column, cell] of cells.entries()) {
      const selected = inRow && isWithin(this.#block, { row, column });
      if (selected !== (cell.getAttribute('aria-selected') === 'true')) {
        cell.classList.toggle('selected', selected);
        cell.setAttribute('aria-selected', String(selected));
      }
      const active = row === this.#active.row && column === this.#active.column;
      if (active !== cell.classList.contains('active')) cell.classList.toggle('active', active);
    }
  }

  #fill(element: HTMLTableCellElement, cell: CellView, row: RowView, column: number): void {
    const sheet = this.#drawing?.sheet;
    if (!sheet) return;
    setText(element, cell.text);
    const severity = worst(cell);
    for (const name of ['error', 'warning', 'info'] as const) {
      element.classList.toggle(name, severity === name);
    }
    for (const tone of ['computed', 'absent', 'pass', 'fail'] as const) {
      element.classList.toggle(tone, cell.tone === tone);
    }
    const fixed = inputAt(sheet, cell, column) === 'none';
    element.classList.toggle('fixed', fixed);
    element.setAttribute('aria-readonly', String(fixed));
    element.setAttribute('aria-selected', element.getAttribute('aria-selected') ?? 'false');
    if (severity === 'error') element.setAttribute('aria-invalid', 'true');
    else element.removeAttribute('aria-invalid');
    const other = this.#marks.get(`${row.key}\n${sheet.columns[column]?.id}`);
    element.classList.toggle('changed', other !== undefined);
    if (other === undefined) delete element.dataset.other;
    else element.dataset.other = other;
  }

  #redrawAhead(): void {
    for (const [element, { row, column }] of this.#ahead) {
      const view = this.#drawing?.sheet.rows[row];
      const cell = view?.cells[column];
      if (view && cell) this.#fill(element, cell, view, column);
    }
    this.#ahead.clear();
  }
}

/** The column of row numbers, in pixels. */
const gutterWidth = 40;

/** Below this width of the window only the first column stays frozen. */
const narrowWindow = 640;

function characterWidth(near: HTMLElement): number {
  const probe = document.createElement('span');
  probe.className = 'probe';
  probe.textContent = '0'.repeat(20);
  near.append(probe);
  const width = probe.getBoundingClientRect().width / 20;
  probe.remove();
  return width || 7;
}

/** Brings children into an order, moving as few as possible: a focused element that moves loses the focus. */
function arrangeChildren(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) {
    if (!keep.has(child as HTMLElement)) child.remove();
  }
  let at = parent.firstElementChild;
  for (const element of wanted) {
    if (element === at) at = at.nextElementSibling;
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

function setText(element: HTMLElement, text: string): void {
  const span = element.firstElementChild;
  if (span && span.textContent !== text) span.textContent = text;
}
