import { type ColumnView, isArrangeable, type SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import type { Arrangement } from '../pure/arrange.js';

/** The words that the heads of columns need. */
export interface HeadWords {
  readonly selectAll: string;
  /** Names the button that opens a column's menu. */
  readonly columnMenu: (column: string) => string;
}

/** The heads of all columns; where columns share a heading, in two rows. */
export function createHead(sheet: SheetView, arrangement: Arrangement, words: HeadWords): HTMLElement {
  const head = document.createElement('thead');
  const hasGroups = sheet.columns.some(({ group }) => group !== undefined);
  const upper = createRow(1);
  const corner = document.createElement('th');
  corner.className = 'gutter corner';
  corner.setAttribute('role', 'columnheader');
  corner.setAttribute('aria-colindex', '1');
  const name = document.createElement('span');
  name.className = 'unseen';
  name.textContent = words.selectAll;
  corner.append(name);
  place(corner, { column: 0, rows: hasGroups ? 2 : 1 });
  upper.append(corner);
  head.append(upper);
  const lower = hasGroups ? createRow(2) : upper;
  if (hasGroups) head.append(lower);
  for (const [index, column] of sheet.columns.entries()) {
    const cell = createColumnHead(sheet, column, index, arrangement, words);
    if (column.group === undefined) {
      place(cell, { column: index + 1, rows: hasGroups ? 2 : 1 });
      upper.append(cell);
      continue;
    }
    if (sheet.columns[index - 1]?.group !== column.group) upper.append(createGroupHead(sheet, column, index));
    place(cell, { column: index + 1, row: 2 });
    lower.append(cell);
  }
  return head;
}

/** Says where a head stands to a table, and to the grid that the heads of a long sheet are laid out in. */
function place(
  cell: HTMLTableCellElement,
  {
    column,
    row = 1,
    rows = 1,
    columns = 1,
  }: { readonly column: number; readonly row?: number; readonly rows?: number; readonly columns?: number },
): void {
  cell.rowSpan = rows;
  cell.colSpan = columns;
  cell.style.gridArea = `${row} / ${column + 1} / span ${rows} / span ${columns}`;
}

function createRow(index: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('role', 'row');
  row.setAttribute('aria-rowindex', String(index));
  return row;
}

function createGroupHead(sheet: SheetView, { group }: ColumnView, index: number): HTMLElement {
  const cell = document.createElement('th');
  let span = 1;
  while (sheet.columns[index + span]?.group === group) span += 1;
  place(cell, { column: index + 1, columns: span });
  cell.className = 'shared';
  cell.setAttribute('role', 'columnheader');
  cell.setAttribute('aria-colindex', String(index + 2));
  cell.setAttribute('aria-colspan', String(span));
  cell.textContent = group ?? '';
  return cell;
}

function createColumnHead(
  sheet: SheetView,
  column: ColumnView,
  index: number,
  arrangement: Arrangement,
  words: HeadWords,
): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.setAttribute('role', 'columnheader');
  cell.setAttribute('aria-colindex', String(index + 2));
  cell.dataset.column = String(index);
  cell.dataset.name = column.id;
  cell.classList.add(`align-${column.align}`);
  if (column.frozen) cell.classList.add('frozen', `frozen-${index}`);
  const title = document.createElement('span');
  title.textContent = column.title;
  title.title = column.title;
  cell.append(title);
  if (isArrangeable(sheet)) {
    cell.classList.add('has-menu');
    cell.append(createMenuButton(column, arrangement, words, cell));
  }
  const grip = document.createElement('div');
  grip.className = 'grip';
  grip.dataset.grip = String(index);
  cell.append(grip);
  return cell;
}

function createMenuButton(
  { id, title }: ColumnView,
  { sort, filters }: Arrangement,
  words: HeadWords,
  head: HTMLElement,
): HTMLElement {
  const button = document.createElement('button');
  button.className = 'head-menu';
  button.tabIndex = -1;
  button.setAttribute('aria-label', words.columnMenu(title));
  if (sort?.column === id) {
    head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
    button.dataset.sort = sort.descending ? 'down' : 'up';
  }
  if (id in filters) button.dataset.filter = 'on';
  return button;
}
