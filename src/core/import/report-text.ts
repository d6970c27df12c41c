import { type Language, type Message, message, say } from '../language/message.js';
import type { ImportField } from './fields.js';
import type { HeadColumn } from './head.js';
import type { Converted } from './legacy.js';
import type { ImportReport, TableReport } from './report.js';
import { layoutReasons, type RowReason } from './rows.js';
import { cellName, type Table } from './table.js';

/** What a field is called, by its id. */
export type FieldTitles = (section: TableReport['head']['section'], id: string) => ImportField['title'];

/** The report of an import for people, a line each; empty lines part the tables. */
export function importText(
  report: ImportReport,
  converted: readonly Converted[],
  titleOf: FieldTitles,
  language: Language,
): readonly string[] {
  const lines: string[] = [];
  for (const each of converted) lines.push(say(language, convertedText(each)));
  for (const table of report.tables) {
    // Most sheets of a form come back as they were sent.
    if (table.isForm && table.added + table.updated === 0 && !hasLeftOut(table)) continue;
    if (lines.length > 0) lines.push('');
    lines.push(...tableText(table, titleOf, language));
  }
  for (const { table, why } of report.others) {
    const values = { table: shownTable(table), why: message(`import/table-${why}`) };
    lines.push(say(language, message('import/table-left', values)));
  }
  return lines;
}

/** How many texts of an old font were converted, with an example. */
export function convertedText({ encoding, cells, before, after }: Converted): Message {
  return message('import/converted', { encoding: encoding.toUpperCase(), cells, before, after });
}

/** What became of a table, in a line. */
export function tableLine(report: TableReport, language: Language): string {
  const { table, head, rows, added, updated, unchanged } = report;
  const values = {
    section: message(`sheet/${head.section}`),
    table: shownTable(table),
    row: head.top + 1,
    rows,
    added,
    updated,
    unchanged,
  };
  return say(language, message('import/table-done', values));
}

function tableText(report: TableReport, titleOf: FieldTitles, language: Language): readonly string[] {
  const { table, head } = report;
  const t = (wording: Message): string => say(language, wording);
  const title = (id: string): string => {
    const shown = titleOf(head.section, id);
    return typeof shown === 'string' ? shown : t(shown);
  };
  const lines = [tableLine(report, language)];
  const mapped = head.columns.flatMap(({ column, row, text: written, use }) =>
    use.kind === 'field'
      ? [`${shownPlace(table, row, column, language)} “${written}” → ${title(use.id)}`]
      : [],
  );
  if (!report.isForm) lines.push(...section(t(message('import/columns')), mapped));
  lines.push(
    ...section(
      t(message('import/columns-left')),
      report.lostColumns.map((each) => columnText(table, each, language)),
    ),
  );
  lines.push(
    ...section(
      t(message('import/cells-left')),
      report.cells.map(({ row, column, field, text: written, why }) => {
        const shown = written === '' ? '' : ` “${shortened(written)}”`;
        return `${shownPlace(table, row, column, language)}${shown} (${title(field)}): ${t(why)}`;
      }),
    ),
  );
  const left = report.skipped.filter(({ reason }) => !layoutReasons.has(reason));
  lines.push(...section(t(message('import/rows-left')), rowTexts(left, language)));
  const layout = report.skipped.filter(({ reason }) => layoutReasons.has(reason) && reason !== 'blank');
  lines.push(...section(t(message('import/rows-beside')), rowTexts(layout, language)));
  lines.push(
    ...section(
      t(message('import/missing')),
      report.missing.map(({ entry, text: said }) => (said === '' ? entry : `${entry}: ${said}`)),
    ),
  );
  return lines;
}

function hasLeftOut({ cells, skipped, missing }: TableReport): boolean {
  return cells.length + missing.length > 0 || skipped.some(({ reason }) => !layoutReasons.has(reason));
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    ${line}`)];
}

function columnText(
  table: Table,
  { column, row, text: written, use }: HeadColumn,
  language: Language,
): string {
  const shown = written === '' ? '' : ` “${written}”`;
  return `${shownPlace(table, row, column, language)}${shown}: ${say(language, message(`import/column-${use.kind}`))}`;
}

/** Rows with one reason together: `1–3, 7`, and why. */
export function rowLines(
  skipped: readonly { readonly row: number; readonly reason: RowReason }[],
  language: Language,
): readonly { readonly rows: string; readonly why: string }[] {
  const byReason = new Map<RowReason, number[]>();
  for (const { row, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), row + 1]);
  return [...byReason].map(([reason, rows]) => ({
    rows: ranges(rows),
    why: say(language, message(`import/row-${reason}`)),
  }));
}

function rowTexts(
  skipped: readonly { readonly row: number; readonly reason: RowReason }[],
  language: Language,
): readonly string[] {
  return rowLines(skipped, language).map(({ rows, why }) => `${rows}: ${why}`);
}

function ranges(rows: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else found.push({ from: row, to: row });
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** A table as a report calls it: its sheet, its number in a document, or the whole file. */
export function shownTable({ name, place }: Table): Message {
  if (place.kind === 'word') return message('import/word-table', { table: place.table });
  if (place.kind === 'pasted') return message('import/pasted-table');
  return name === '' ? message('import/whole-file') : message('import/sheet', { sheet: name });
}

/** The name of a cell of a file: `D12`, or its place in a document or in what was pasted. */
export function shownPlace(table: Table, row: number, column: number, language: Language): string {
  if (table.place.kind === 'sheet') return cellName(table, row, column);
  const values = { row: row + 1, column: column + 1 };
  if (table.place.kind === 'pasted') return say(language, message('import/pasted-cell', values));
  return say(language, message('import/word-cell', { table: table.place.table, ...values }));
}

/** More of a text says nothing more in a report. */
const mostShown = 60;

function shortened(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return line.length > mostShown ? `${line.slice(0, mostShown)}…` : line;
}
