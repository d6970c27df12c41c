import { findHead, type Head, type HeadOptions, headAt } from './head.js';
import { repeatedHead } from './rows.js';
import { type Table, type TableReader, tableReader } from './table.js';

/** A table with its head. */
export interface FoundTable {
  readonly reader: TableReader;
  readonly head: Head;
}

/** The tables of a sheet from top to bottom; most sheets have one. */
export function partsOfTable(table: Table, options: HeadOptions): readonly FoundTable[] {
  const parts: FoundTable[] = [];
  let firstRow = 0;
  let head = findHead(tableReader(table), options);
  while (head !== undefined) {
    const reader = tableReader(rowsOf(table, firstRow, table.rows.length), firstRow);
    const next = nextTable(reader, head, options);
    const own = next ? tableReader(rowsOf(table, firstRow, next.firstRow), firstRow) : reader;
    parts.push({ reader: own, head });
    firstRow = next?.firstRow ?? firstRow;
    head = next?.head;
  }
  return parts;
}

/** A table without the rows outside a range; those that stay keep their numbers. */
function rowsOf(table: Table, from: number, end: number): Table {
  if (from === 0 && end === table.rows.length) return table;
  return { ...table, rows: table.rows.slice(0, end).map((row, at) => (at < from ? [] : row)) };
}

/** The head of the table below another, and the first row of the titles above that head. */
function nextTable(
  reader: TableReader,
  head: Head,
  options: HeadOptions,
): { readonly firstRow: number; readonly head: Head } | undefined {
  const isRepeated = repeatedHead(reader, head);
  for (let row = head.bottom + 2; row < reader.rowCount; row += 1) {
    if (textCount(reader, row) < 3 || textCount(reader, row - 1) > 2) continue;
    const next = isRepeated(row) ? undefined : headAt(reader, row, options);
    if (next) return { firstRow: aboveHead(reader, head, row), head: next };
  }
  return undefined;
}

/** The row below the last blank one above a head, else the head's own. */
function aboveHead(reader: TableReader, head: Head, row: number): number {
  for (let above = row - 1; above > head.bottom; above -= 1)
    if (textCount(reader, above) === 0) return above + 1;
  return row;
}

function textCount({ table }: TableReader, row: number): number {
  return (table.rows[row] ?? []).filter((cell) => cell !== undefined && cell.text.trim() !== '').length;
}
