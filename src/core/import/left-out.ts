import { type Language, type Message, message, say } from '../language/message.js';
import type { Path } from '../parse/tree.js';
import type { ImportReport, TableReport } from './report.js';
import { type FieldTitles, rowLines, shownPlace, shownTable } from './report-text.js';
import { layoutReasons } from './rows.js';

/** Something of a file that an import leaves out, for people. */
export interface LeftOut {
  /** Its place in the file: `D12`, `dòng 3–5`, or a sheet. */
  readonly where: string;
  /** As written; empty where it must not be shown. */
  readonly text: string;
  readonly why: string;
  /** Where in the record it belongs; absent where its row became no entry. */
  readonly path?: Path;
}

/** What an import leaves out: cells first, then rows, columns and sheets. Layout rows are no loss. */
export function leftOutOf(
  { tables, others }: ImportReport,
  titleOf: FieldTitles,
  language: Language,
): readonly LeftOut[] {
  const t = (wording: Message): string => say(language, wording);
  const severalTables = tables.length > 1;
  const placed = (table: TableReport, where: string): string =>
    severalTables && table.table.place.kind === 'sheet' && table.table.name !== ''
      ? `${table.table.name}: ${where}`
      : where;
  const cells = tables.flatMap((table) =>
    table.cells.map(({ row, column, field, text, why, path }): LeftOut => {
      const title = titleOf(table.head.section, field);
      const name = typeof title === 'string' ? title : t(title);
      const reason =
        why.key === 'import/two-readings' ? message('import/two-readings-here', { typed: text }) : why;
      return {
        where: `${placed(table, shownPlace(table.table, row, column, language))} (${name})`,
        text,
        why: t(reason),
        ...(path === undefined ? {} : { path }),
      };
    }),
  );
  const rows = tables.flatMap((table) => {
    const left = table.skipped.filter(({ reason }) => !layoutReasons.has(reason));
    return rowLines(left, language).map(({ rows: numbers, why }): LeftOut => {
      const where = placed(table, t(message('import/rows', { rows: numbers })));
      return { where, text: '', why };
    });
  });
  const columns = tables.flatMap((table) =>
    table.lostColumns.map(({ column, row, text, use }): LeftOut => {
      const isPasted = table.table.place.kind === 'pasted';
      const place = isPasted
        ? String(column + 1)
        : placed(table, shownPlace(table.table, row, column, language));
      const why =
        use.kind === 'unknown' ? 'import/column-without-place' : (`import/column-${use.kind}` as const);
      return { where: t(message('import/column', { place })), text, why: t(message(why)) };
    }),
  );
  const sheets = others.map(({ table, why }): LeftOut => {
    return { where: t(shownTable(table)), text: '', why: t(message(`import/table-${why}`)) };
  });
  return [...cells, ...rows, ...columns, ...sheets];
}
