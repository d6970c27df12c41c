import { isSameCell } from '../../../src/core/views/sheet/sheet-patch.js';
import {
  type CellView,
  type ColumnView,
  inputAt,
  type RowView,
  type SheetView,
  worst,
} from '../../../src/core/views/sheet/sheet-view.js';
import { type Block, type CellPlace, isWithin } from '../pure/selection.js';

/** What a row is drawn from besides its own view. */
export interface RowContext {
  readonly sheet: SheetView;
  /** What the other side of a comparison holds in a cell that differs. */
  otherAt(row: string, column: string): string | undefined;
  /** Whether a text is shown in full in a column, in one line. */
  fits(text: string, column: number): boolean;
}

/** An empty row of a sheet, to be copied for each that is drawn. */
export function createTemplate(columns: readonly ColumnView[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('role', 'row');
  const gutter = document.createElement('th');
  gutter.className = 'gutter';
  gutter.setAttribute('role', 'rowheader');
  gutter.setAttribute('aria-colindex', '1');
  row.append(gutter);
  for (const [index, column] of columns.entries()) {
    const cell = document.createElement('td');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(index + 2));
    cell.setAttribute('aria-readonly', 'false');
    cell.setAttribute('aria-selected', 'false');
    cell.dataset.column = String(index);
    cell.dataset.name = column.id;
    cell.className = classesOfColumn(column, index);
    cell.append(document.createElement('span'));
    row.append(cell);
  }
  return row;
}

/** A row in the DOM. */
export class GridRow {
  readonly element: HTMLTableRowElement;
  readonly #gutter: Element | null;
  readonly #cells: readonly GridCell[];
  #view: RowView;
  #number = '';
  #top: number | undefined;
  /** The selected part of the row, and its active cell; kept here to compare without reading the page. */
  #marked = '';

  constructor(template: HTMLTableRowElement, view: RowView, context: RowContext) {
    this.element = template.cloneNode(true) as HTMLTableRowElement;
    this.element.className = view.kind;
    this.#gutter = this.element.firstElementChild;
    this.#cells = [...this.element.querySelectorAll('td')].map((cell) => new GridCell(cell));
    this.#view = view;
    for (const column of view.cells.keys()) this.#fill(column, context);
  }

  get view(): RowView {
    return this.#view;
  }

  cellAt(column: number): HTMLTableCellElement | undefined {
    return this.#cells[column]?.element;
  }

  /** Shows another view of the same kind, of this row or another one; only cells that differ are updated. */
  show(view: RowView, context: RowContext): void {
    const before = this.#view;
    this.#view = view;
    for (const [column, cell] of view.cells.entries()) {
      if (!isSameCell(cell, before.cells[column])) this.#fill(column, context);
    }
  }

  /** Shows a text in a cell, whatever it really holds. */
  showText(column: number, text: string): void {
    this.#cells[column]?.showText(text);
  }

  /** Shows what a cell really holds. */
  restore(column: number, context: RowContext): void {
    this.#fill(column, context);
  }

  /** Sets the position of the row: in the sheet from 0, in the grid including heads, and in the record. */
  place(row: number, headRows: number, number: string): void {
    if (this.element.dataset.row !== String(row)) {
      this.element.dataset.row = String(row);
      this.element.setAttribute('aria-rowindex', String(row + 1 + headRows));
    }
    if (this.#number === number || !this.#gutter) return;
    this.#number = number;
    this.#gutter.textContent = number;
  }

  /** Puts the row at a distance in pixels from the top of a long sheet; elsewhere rows follow each other. */
  stand(top: number | undefined): void {
    if (top === this.#top) return;
    this.#top = top;
    this.element.style.top = top === undefined ? '' : `${top}px`;
  }

  /** Marks what of the row is selected and active. */
  mark(row: number, block: Block, active: CellPlace): void {
    const inRow = row >= block.top && row <= block.bottom;
    const holdsActive = row === active.row;
    const isLast = row === block.bottom;
    const marked = `${inRow ? `${block.left}-${block.right}` : ''}/${holdsActive ? active.column : ''}/${isLast}`;
    if (marked === this.#marked) return;
    this.#marked = marked;
    this.element.classList.toggle('within', inRow);
    this.element.classList.toggle('current', holdsActive);
    this.element.classList.toggle('last', isLast);
    for (const [column, cell] of this.#cells.entries()) {
      cell.mark({
        selected: inRow && isWithin(block, { row, column }),
        active: holdsActive && column === active.column,
        last: isLast && column === block.right,
      });
    }
  }

  /** Marks the cells that a paste or a fill left out. */
  markLeftOut(isLeftOut: (column: number) => boolean): void {
    for (const [column, cell] of this.#cells.entries()) cell.markLeftOut(isLeftOut(column));
  }

  #fill(column: number, { sheet, otherAt, fits }: RowContext): void {
    const cell = this.#view.cells[column];
    const id = sheet.columns[column]?.id;
    if (!cell || id === undefined) return;
    this.#cells[column]?.show(cell, {
      fixed: inputAt(sheet, cell, column) === 'none',
      cut: !fits(cell.text, column),
      choice: inputAt(sheet, cell, column) === 'choice',
      other: otherAt(this.#view.key, id),
    });
  }
}

/** What is shown of a cell besides its view. */
interface CellAbout {
  /** It cannot be edited. */
  readonly fixed: boolean;
  /** Its text is longer than the cell. */
  readonly cut: boolean;
  /** It takes one of a list. */
  readonly choice: boolean;
  /** The text on the other side of a comparison, if it differs. */
  readonly other: string | undefined;
}

/** What a cell is of the selection. */
interface CellMarks {
  readonly selected: boolean;
  readonly active: boolean;
  /** At its lower right corner, where the handle is. */
  readonly last: boolean;
}

const unmarked: CellMarks = { selected: false, active: false, last: false };

/** A cell in the DOM. It caches what it shows, so that the DOM is never read. */
class GridCell {
  readonly element: HTMLTableCellElement;
  readonly #content: Text;
  /** The classes of its column, which stay. */
  readonly #own: string;
  #text = '';
  #look = '';
  #fixed = false;
  #other: string | undefined;
  #marks = unmarked;
  #isLeftOut = false;

  constructor(element: HTMLTableCellElement) {
    this.element = element;
    this.#content = document.createTextNode('');
    element.firstElementChild?.append(this.#content);
    this.#own = element.className;
  }

  show(cell: CellView, { fixed, cut, choice, other }: CellAbout): void {
    this.showText(cell.text);
    const severity = worst(cell);
    const lines = cell.text.includes('\n') && 'lines';
    const names = [
      severity,
      cell.tone,
      fixed && 'fixed',
      cut && 'cut',
      choice && 'choice',
      lines,
      other !== undefined && 'changed',
    ];
    const look = names.filter(Boolean).join(' ');
    if (look !== this.#look) {
      this.#look = look;
      this.#drawClasses();
      if (severity === 'error') this.element.setAttribute('aria-invalid', 'true');
      else this.element.removeAttribute('aria-invalid');
    }
    if (fixed !== this.#fixed) {
      this.#fixed = fixed;
      this.element.setAttribute('aria-readonly', String(fixed));
    }
    if (other !== this.#other) {
      this.#other = other;
      if (other === undefined) delete this.element.dataset.other;
      else this.element.dataset.other = other;
    }
  }

  showText(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#content.data = text;
  }

  mark(marks: CellMarks): void {
    const { selected, active, last } = this.#marks;
    if (marks.selected === selected && marks.active === active && marks.last === last) return;
    this.#marks = marks;
    if (marks.selected !== selected) this.element.setAttribute('aria-selected', String(marks.selected));
    this.#drawClasses();
  }

  markLeftOut(isLeftOut: boolean): void {
    if (isLeftOut === this.#isLeftOut) return;
    this.#isLeftOut = isLeftOut;
    this.#drawClasses();
  }

  #drawClasses(): void {
    const { selected, active, last } = this.#marks;
    const marks = `${this.#isLeftOut ? ' left-out' : ''}${selected ? ' selected' : ''}${active ? ' active' : ''}${last ? ' last' : ''}`;
    this.element.className = `${this.#own} ${this.#look}${marks}`;
  }
}

function classesOfColumn({ align, wraps, frozen }: ColumnView, index: number): string {
  return `align-${align}${wraps ? ' wraps' : ''}${frozen ? ` frozen frozen-${index}` : ''}`;
}
