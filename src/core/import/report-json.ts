import { type Language, message, say } from '../language/message.js';
import type { HeadColumn } from './head.js';
import type { Converted } from './legacy.js';
import { type ImportReport, leavesDataOut, type TableLeftOut, type TableReport } from './report.js';
import { cellName, type Table } from './table.js';

/** The report of an import as data (format.md §9, §9.1): of one table itself, of several a list of `sections`. */
export function importJson(
  report: ImportReport,
  converted: readonly Converted[],
  language: Language,
): Readonly<Record<string, unknown>> {
  const sections = report.tables.map((table) => tableJson(table, language));
  const [only] = sections;
  return {
    ...(sections.length === 1 ? only : { sections }),
    complete: !leavesDataOut(report),
    others: report.others.map((table) => otherJson(table, language)),
    ...(converted.length > 0 ? { converted } : {}),
  };
}

function tableJson(report: TableReport, language: Language): Readonly<Record<string, unknown>> {
  const { table, head, rows, added, updated, unchanged, skipped, cells, missing } = report;
  const columns = [...head.columns, ...report.lostColumns.filter((column) => !head.columns.includes(column))];
  return {
    section: head.section,
    sheet: tableName(table),
    head: { row: head.top + 1, columns: columns.map((column) => columnJson(table, column, language)) },
    rows,
    added,
    updated,
    unchanged,
    skipped: skipped.map(({ row, reason }) => ({
      row: row + 1,
      code: reason,
      why: say(language, message(`import/row-${reason}`)),
    })),
    cells: cells.map(({ row, column, text: written, field, why }) => ({
      cell: cellName(table, row, column),
      text: written,
      field,
      why: say(language, why),
    })),
    missing,
  };
}

function columnJson(table: Table, column: HeadColumn, language: Language): Readonly<Record<string, unknown>> {
  const { use } = column;
  const place = { cell: cellName(table, column.row, column.column), text: column.text };
  if (use.kind === 'field') return { ...place, field: use.id };
  return { ...place, field: null, why: say(language, message(`import/column-${use.kind}`)) };
}

function otherJson({ table, why }: TableLeftOut, language: Language): Readonly<Record<string, unknown>> {
  return { sheet: tableName(table), code: why, why: say(language, message(`import/table-${why}`)) };
}

/** The sheet's name; of a document the number of the table. */
export function tableName({ name, place }: Table): string {
  return place.kind === 'word' ? `table ${place.table}` : name;
}
