import { spanOf, spanOver, type Table } from '../../core/paper/model.js';
import { linesOf } from '../text-lines.js';
import { sheetCell, textCell } from './cells.js';
import type { Covered } from './grid.js';
import type { HeldRows } from './pages.js';
import type { SheetCells } from './sheet-cells.js';
import { tableSize, tableStyle } from './styles.js';

/** The rows of a table's head, and the row after the table. */
export interface TableRows {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

interface DrawnTable extends TableRows {
  /** Rows of it that stay on one page. */
  readonly held: readonly HeldRows[];
}

/** Draws a table from the row that is filled next; `covered` are the columns of the sheet that each of its columns has. */
export function drawTable(sheet: SheetCells, table: Table, covered: readonly Covered[]): DrawnTable {
  const from = sheet.row;
  drawHead(sheet, table, covered);
  const origin = sheet.row;
  const held: HeldRows[] = [];
  const columnAt = (column: number): number => covered[column]?.from ?? column;
  for (const { role, cells } of table.rows) {
    // The heading of a group stays with its first row.
    if (role === 'group') held.push({ from: sheet.row, to: sheet.row + 2 });
    let column = 0;
    let lines = 1;
    for (const cell of cells) {
      const align = cell.align ?? table.columns[column]?.align ?? 'left';
      const style = tableStyle(align, role !== 'body' || Boolean(cell.bold));
      const last = column + spanOf(cell) - 1;
      const [first, end] = [columnAt(column), covered[last]?.to ?? last];
      sheet.tableCell(first, end, sheetCell(cell, style, { row: origin, columnAt }), style);
      lines = Math.max(lines, linesOf(cell.text, sheet.widthOf(first, end), tableSize, role !== 'body'));
      column = last + 1;
    }
    sheet.rowDefs.set(sheet.row, { height: Math.round(lines * 16.5) + 2 });
    sheet.row += 1;
  }
  return { from, to: origin - 1, end: sheet.row, held };
}

function drawHead(sheet: SheetCells, { columns, spans }: Table, covered: readonly Covered[]): void {
  const style = tableStyle('center', true);
  const rangeOf = (first: number, last: number) =>
    [covered[first]?.from ?? first, covered[last]?.to ?? last] as const;
  const two = spans.length > 0;
  const lower = sheet.row + (two ? 1 : 0);
  let above = 0;
  let lines = 1;
  for (const [index, { title }] of columns.entries()) {
    const [from, to] = rangeOf(index, index);
    const span = spanOver(spans, index);
    lines = Math.max(lines, linesOf(title, sheet.widthOf(from, to), tableSize, true));
    if (two && span === undefined) {
      sheet.fill(sheet.row, from, to, style);
      sheet.fill(lower, from, to, style);
      sheet.cells.set(`${sheet.row},${from}`, textCell(title, style));
      sheet.merges.push({ startRow: sheet.row, startCol: from, endRow: lower, endCol: to });
    } else {
      sheet.tableCell(from, to, textCell(title, style), style, lower);
    }
    if (span?.from === index) {
      const [start, end] = rangeOf(span.from, span.to);
      sheet.tableCell(start, end, textCell(span.title, style), style);
      above = Math.max(above, linesOf(span.title, sheet.widthOf(start, end), tableSize, true));
    }
  }
  if (two) sheet.rowDefs.set(sheet.row, { height: Math.round(above * 16.5) + 4 });
  sheet.rowDefs.set(lower, { height: Math.round(lines * 16.5) + 4 });
  sheet.row = lower + 1;
}
