import { type CellView, type RowView, type SheetView, worst } from '../../src/core/sheet/sheet-view.js';
import { type Block, isWithin, type Place } from './selection.js';

/** Draws a sheet as an ARIA grid and keeps it up to date cell by cell. Knows nothing of keys or edits. */
export class GridTable {
  readonly element = document.createElement('table');
  #sheet: SheetView | undefined;
  #cells: HTMLTableCellElement[][] = [];

  constructor() {
    this.element.className = 'grid';
    this.element.setAttribute('role', 'grid');
    this.element.setAttribute('aria-multiselectable', 'true');
  }

  /** Shows a sheet; only what has changed since the last one is touched. */
  draw(sheet: SheetView, label: string): void {
    this.element.setAttribute('aria-label', label);
    if (this.#hasShapeOf(sheet)) this.#patch(sheet);
    else this.#rebuild(sheet);
    this.#sheet = sheet;
  }

  cellAt({ row, column }: Place): HTMLTableCellElement | undefined {
    return this.#cells[row]?.[column];
  }

  placeOf(target: EventTarget | null): Place | undefined {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('[data-row]') : null;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
  }

  /** Shows a text in a cell until the next drawing says what it really holds. */
  showText(place: Place, text: string): void {
    const cell = this.cellAt(place);
    if (cell) setText(cell, text);
  }

  markSelection(block: Block, active: Place): void {
    for (const [row, cells] of this.#cells.entries()) {
      for (const [column, cell] of cells.entries()) {
        const selected = isWithin(block, { row, column });
        if (selected !== cell.classList.contains('selected')) {
          cell.classList.toggle('selected', selected);
          cell.setAttribute('aria-selected', String(selected));
        }
        cell.classList.toggle('active', row === active.row && column === active.column);
      }
    }
  }

  #hasShapeOf(sheet: SheetView): boolean {
    const old = this.#sheet;
    return (
      old !== undefined &&
      old.id === sheet.id &&
      old.rows.length === sheet.rows.length &&
      old.columns.length === sheet.columns.length &&
      old.columns.every((column, index) => column.id === sheet.columns[index]?.id) &&
      old.columns.every((column, index) => column.title === sheet.columns[index]?.title) &&
      old.rows.every((row, index) => row.kind === sheet.rows[index]?.kind)
    );
  }

  #patch(sheet: SheetView): void {
    for (const [index, row] of sheet.rows.entries()) {
      for (const [column, cell] of row.cells.entries()) {
        const element = this.#cells[index]?.[column];
        const old = this.#sheet?.rows[index]?.cells[column];
        const stale = element !== undefined && textOf(element) !== cell.text;
        if (element && (stale || !isSame(old, cell))) fill(element, cell);
      }
    }
  }

  #rebuild(sheet: SheetView): void {
    this.element.setAttribute('aria-rowcount', String(sheet.rows.length + 1));
    this.element.setAttribute('aria-colcount', String(sheet.columns.length));
    this.#cells = [];
    const body = document.createElement('tbody');
    for (const [index, row] of sheet.rows.entries()) body.append(this.#createRow(sheet, row, index));
    this.element.replaceChildren(createColumns(sheet), createHead(sheet), body);
    this.element.dataset.sheet = sheet.id;
  }

  #createRow(sheet: SheetView, row: RowView, index: number): HTMLTableRowElement {
    const element = document.createElement('tr');
    element.className = row.kind;
    element.setAttribute('role', 'row');
    element.setAttribute('aria-rowindex', String(index + 2));
    const cells = row.cells.map((cell, column) => {
      const created = document.createElement('td');
      created.setAttribute('role', column === 0 && cell.text !== '' ? 'rowheader' : 'gridcell');
      created.setAttribute('aria-colindex', String(column + 1));
      created.setAttribute('aria-selected', 'false');
      created.dataset.row = String(index);
      created.dataset.column = String(column);
      created.append(document.createElement('span'));
      place(created, sheet, column);
      fill(created, cell);
      return created;
    });
    this.#cells.push(cells);
    element.append(...cells);
    return element;
  }
}

function createColumns(sheet: SheetView): HTMLElement {
  const group = document.createElement('colgroup');
  for (const { width } of sheet.columns) {
    const column = document.createElement('col');
    column.style.width = `${width}ch`;
    group.append(column);
  }
  return group;
}

function createHead(sheet: SheetView): HTMLElement {
  const head = document.createElement('thead');
  const row = document.createElement('tr');
  row.setAttribute('role', 'row');
  row.setAttribute('aria-rowindex', '1');
  for (const [index, column] of sheet.columns.entries()) {
    const cell = document.createElement('th');
    cell.setAttribute('role', 'columnheader');
    cell.setAttribute('aria-colindex', String(index + 1));
    cell.textContent = column.title;
    cell.title = column.title;
    place(cell, sheet, index);
    row.append(cell);
  }
  head.append(row);
  return head;
}

/** Alignment, and for frozen columns where they stay: behind the frozen ones before them. */
function place(cell: HTMLElement, sheet: SheetView, index: number): void {
  const column = sheet.columns[index];
  if (!column) return;
  cell.classList.add(`align-${column.align}`);
  cell.classList.toggle('wraps', column.wraps);
  if (!column.frozen) return;
  const before = sheet.columns.slice(0, index).reduce((sum, { width }) => sum + width, 0);
  cell.classList.add('frozen', `frozen-${index}`);
  cell.style.insetInlineStart = `${before}ch`;
}

function fill(element: HTMLTableCellElement, cell: CellView): void {
  setText(element, cell.text);
  const severity = worst(cell);
  for (const name of ['error', 'warning', 'info'] as const) element.classList.toggle(name, severity === name);
  for (const tone of ['computed', 'absent', 'pass', 'fail'] as const) {
    element.classList.toggle(tone, cell.tone === tone);
  }
  element.classList.toggle('fixed', cell.input === 'none');
  element.setAttribute('aria-readonly', String(cell.input === 'none'));
  if (severity === 'error') element.setAttribute('aria-invalid', 'true');
  else element.removeAttribute('aria-invalid');
  element.title = [...(cell.findings?.map(({ message }) => message) ?? []), cell.explanation ?? '']
    .join('\n')
    .trim();
}

function setText(element: HTMLElement, text: string): void {
  const span = element.querySelector('span');
  if (span && span.textContent !== text) span.textContent = text;
}

function textOf(element: HTMLElement): string {
  return element.querySelector('span')?.textContent ?? '';
}

function isSame(a: CellView | undefined, b: CellView): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
