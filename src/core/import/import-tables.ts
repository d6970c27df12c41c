import { changeText } from '../edit/change.js';
import { type Message, message } from '../language/message.js';
import type { SuppliedProfile } from '../profile/supply.js';
import type { Change } from '../record/change.js';
import type { ListSection } from '../record/list-sections.js';
import { evaluate } from '../score/evaluate.js';
import { type Assessment, openRecord } from '../workspace/assess.js';
import { planCriteria } from './criteria-plan.js';
import { type FormMark, formMark, type MarkedSheet } from './form-mark.js';
import { formHead, planForm } from './form-plan.js';
import type { Head, HeadColumn } from './head.js';
import { type FieldsOf, fieldsBySection, type GivenHeads, headOptions } from './head-options.js';
import {
  changesOfRows,
  entriesOf,
  type PlanOptions,
  planList,
  type RowPlan,
  type TablePlan,
} from './list-plan.js';
import { type FoundTable, partsOfTable } from './parts-of-table.js';
import type { ImportReport, LeftOutCell, SkippedRow, TableLeftOut, TableReport } from './report.js';
import { type FieldTitles, shownTable } from './report-text.js';
import { importSections } from './sections.js';
import { isCatalogueOfUnits, isTableOfSums } from './sums.js';
import { mostColumns, mostRows, type Table, type TableReader, tableReader } from './table.js';

export interface ImportOptions extends PlanOptions, GivenHeads {
  /** The only sheet to take, by name; even a hidden one. */
  readonly sheet?: string | undefined;
}

/** A record with the tables in it, and what became of each; or why nothing was done. */
export type ImportResult =
  | {
      readonly kind: 'done';
      readonly text: string;
      readonly report: ImportReport;
      /** What the fields of the tables are called. */
      readonly titleOf: FieldTitles;
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Takes tables into a record's text: head rows are found, rows become entries, entries that are there are updated
 * (format.md §9.1). Every edit is one of the grid's, so that the text stays as it is beside them.
 */
export function importTables(
  source: string,
  supplied: SuppliedProfile,
  tables: readonly Table[],
  options: ImportOptions = {},
): ImportResult {
  let assessment = evaluated(source, supplied);
  if (assessment.record === undefined) return refused(message('edit/broken'));
  const mark = formMark(tables);
  if (mark) return takeForm(assessment, supplied, tables, mark, options);
  const chosen = tables.filter(
    ({ name }) => options.sheet === undefined || name.trim() === options.sheet.trim(),
  );
  if (chosen.length === 0) return refused(noSheet(tables, options.sheet));
  const fieldsOf = fieldsBySection(assessment);
  const found = findTables(chosen, assessment, fieldsOf, options);
  if (found.kind === 'refused') return found;
  const done = new Map<TableReader, TableReport>();
  let { text } = assessment.parsed;
  for (const { reader, head } of inOrder(found.tables)) {
    if (text !== assessment.parsed.text) assessment = evaluated(text, supplied);
    const taken = taking(assessment, reader, head, planOf(assessment, reader, head, options));
    text = taken.text;
    done.set(reader, taken.report);
  }
  const notAsked = tables.filter((table) => !chosen.includes(table));
  return {
    kind: 'done',
    text,
    titleOf: titlesOf(fieldsOf),
    report: {
      tables: found.tables.flatMap(({ reader }) => done.get(reader) ?? []),
      others: [
        ...found.others,
        ...notAsked.map((table): TableLeftOut => ({ table, why: table.isHidden ? 'hidden' : 'not-asked' })),
      ],
    },
  };
}

/** What the sheets of a record need: an import looks at no finding. */
function evaluated(source: string, supplied: SuppliedProfile): Assessment {
  const opened = openRecord(source);
  const profile = supplied.kind === 'found' ? supplied.profile : undefined;
  const evaluation = opened.record && profile && evaluate(opened.record, profile, []);
  return { ...opened, profile, evaluation, findings: [] };
}

/** Takes a form back: its hidden sheet says what each cell is, so that nothing has to be recognised. */
function takeForm(
  first: Assessment,
  supplied: SuppliedProfile,
  tables: readonly Table[],
  mark: FormMark,
  options: ImportOptions,
): ImportResult {
  const { branch, period } = first.record ?? {};
  const own = period === undefined ? '' : `${period.from}..${period.to}`;
  if (mark.branch !== '' && branch !== undefined && mark.branch !== branch.id)
    return refused(message('form/other-branch', { form: mark.branch, record: branch.id }));
  if (mark.period !== '' && mark.period !== own)
    return refused(message('form/other-period', { form: mark.period, record: own }));
  let assessment = first;
  const reports: TableReport[] = [];
  for (const sheet of mark.sheets) {
    const table = tables.find(({ name }) => name === sheet.name);
    if (table === undefined || !isAsked(sheet, options)) continue;
    const reader = tableReader(table);
    const problem = limitProblem(reader);
    if (problem) return refused(problem);
    const plan = planForm(assessment, reader, sheet, options);
    const taken = taking(assessment, reader, formHead(reader, sheet), plan);
    if (taken.text !== assessment.parsed.text) assessment = evaluated(taken.text, supplied);
    reports.push({ ...taken.report, lostColumns: [], isForm: true });
  }
  return {
    kind: 'done',
    text: assessment.parsed.text,
    titleOf: titlesOf(fieldsBySection(first)),
    report: { tables: reports, others: [] },
  };
}

function isAsked({ section, name }: MarkedSheet, options: ImportOptions): boolean {
  return (options.section ?? section) === section && (options.sheet ?? name) === name;
}

function titlesOf(fieldsOf: FieldsOf): FieldTitles {
  return (section, id) => fieldsOf(section).find((field) => field.id === id)?.title ?? id;
}

type FoundTables =
  | {
      readonly kind: 'found';
      readonly tables: readonly FoundTable[];
      readonly others: readonly TableLeftOut[];
    }
  | { readonly kind: 'refused'; readonly reason: Message };

function findTables(
  tables: readonly Table[],
  assessment: Assessment,
  fieldsOf: FieldsOf,
  options: ImportOptions,
): FoundTables {
  const found: FoundTable[] = [];
  const others: TableLeftOut[] = [];
  for (const table of tables) {
    if (table.isHidden && options.sheet === undefined) {
      others.push({ table, why: 'hidden' });
      continue;
    }
    const reader = tableReader(table);
    const problem = limitProblem(reader);
    if (problem) return refused(problem);
    const parts = partsOfTable(table, headOptions(assessment, fieldsOf, options));
    found.push(...parts);
    if (parts.length === 0) others.push({ table, why: reader.rowCount === 0 ? 'empty' : 'no-head' });
  }
  if (found.length > 0) return { kind: 'found', tables: found, others };
  return refused(reasonForNone(tables, options));
}

/** Why no table is of a section: tables that are known to be something else are named. */
function reasonForNone(tables: readonly Table[], { section }: ImportOptions): Message {
  const shown = (are: (table: Table) => boolean) => ({
    parts: tables.filter(are).map((table) => shownTable(table)),
    by: ', ',
  });
  const sums = shown(isTableOfSums);
  if (sums.parts.length > 0) return message('import/sums', { tables: sums });
  const catalogues = shown(isCatalogueOfUnits);
  if (catalogues.parts.length > 0) return message('import/units', { tables: catalogues });
  return message(section === undefined ? 'import/no-head' : 'import/no-head-of-section');
}

function limitProblem({ table, columnCount }: TableReader): Message | undefined {
  const rows = table.rows.filter((row) => row.some((cell) => cell !== undefined)).length;
  if (rows > mostRows)
    return message('import/too-many-rows', { sheet: table.name, most: { count: mostRows } });
  return columnCount > mostColumns
    ? message('import/too-many-columns', { sheet: table.name, most: { count: mostColumns } })
    : undefined;
}

/** Members come first: other tables name them. */
function inOrder(tables: readonly FoundTable[]): readonly FoundTable[] {
  const rank = ({ head }: FoundTable): number => importSections.indexOf(head.section);
  return [...tables].sort((a, b) => rank(a) - rank(b));
}

interface Taken {
  readonly text: string;
  readonly report: TableReport;
}

function planOf(assessment: Assessment, reader: TableReader, head: Head, options: ImportOptions): TablePlan {
  return isList(head)
    ? planList(assessment, reader, head, options)
    : planCriteria(assessment, reader, head, options);
}

/** The record with a table in it, as far as the record's text lets it be edited. */
function taking(assessment: Assessment, reader: TableReader, head: Head, plan: TablePlan): Taken {
  const { text: after, refusedRows } = applied(assessment, plan.rows);
  const rows = plan.rows.filter(({ row }) => !refusedRows.has(row));
  const count = (kind: RowPlan['kind']): number => rows.filter((row) => row.kind === kind).length;
  const skipped = [
    ...plan.skipped,
    ...[...refusedRows].map((row): SkippedRow => ({ row, reason: 'refused' })),
  ];
  return {
    text: after,
    report: {
      table: reader.table,
      head,
      rows: dataRows(plan),
      added: count('added'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      skipped: skipped.sort((a, b) => a.row - b.row),
      cells: placed(plan.cells, rows, head, assessment),
      missing: plan.missing,
      lostColumns: lostColumns(reader, head, plan),
    },
  };
}

/** The cells that are left out, with their places in the record once the rows are in it. */
function placed(
  cells: TablePlan['cells'],
  rows: readonly RowPlan[],
  head: Head,
  assessment: Assessment,
): readonly LeftOutCell[] {
  const indices = new Map<number, number>();
  let next = isList(head) ? entriesOf(assessment, head.section).length : 0;
  for (const { row, kind, index } of rows) {
    if (index !== undefined) indices.set(row, index);
    else if (kind === 'added') indices.set(row, next++);
  }
  return cells.map(({ below, ...cell }) => {
    const index = indices.get(cell.row);
    return below === undefined || index === undefined
      ? cell
      : { ...cell, path: [head.section, index, ...below] };
  });
}

function isList(head: Head): head is Head & { readonly section: ListSection } {
  return head.section !== 'criteria';
}

function dataRows({ rows, skipped }: TablePlan): number {
  const leftOut = skipped.filter(({ reason }) => reasonsOfData.has(reason)).length;
  return rows.length + leftOut;
}

const reasonsOfData: ReadonlySet<string> = new Set([
  'no-key',
  'unread-key',
  'namesakes',
  'duplicate',
  'unknown-item',
  'gone',
  'refused',
]);

/** The record with all rows in it; where an edit is refused, with each row for which none is. */
function applied(
  assessment: Assessment,
  rows: readonly RowPlan[],
): { readonly text: string; readonly refusedRows: ReadonlySet<number> } {
  const { parsed, profile } = assessment;
  const result = changeText(parsed.text, changesOfRows(rows, assessment), profile);
  if (result.kind === 'changed') return { text: result.text, refusedRows: new Set() };
  const refusedRows = new Set<number>();
  let kept: readonly RowPlan[] = [];
  let best = parsed.text;
  for (const row of rows) {
    const tried: readonly Change[] = changesOfRows([...kept, row], assessment);
    const one = changeText(parsed.text, tried, profile);
    if (one.kind === 'refused') refusedRows.add(row.row);
    else {
      kept = [...kept, row];
      best = one.text;
    }
  }
  return { text: best, refusedRows };
}

/** Columns that have no place in the record, and in which a row of data says something. */
function lostColumns(reader: TableReader, head: Head, { rows }: TablePlan): readonly HeadColumn[] {
  const known = new Set(head.columns.map(({ column }) => column));
  const unnamed: HeadColumn[] = [];
  for (let column = 0; column < reader.columnCount; column += 1) {
    if (!known.has(column)) unnamed.push({ column, row: head.bottom, text: '', use: { kind: 'unknown' } });
  }
  const lost = [...head.columns, ...unnamed].filter(
    ({ use }) => use.kind === 'unknown' || use.kind === 'private' || use.kind === 'taken',
  );
  return lost.filter(({ column }) =>
    rows.some(({ row }) => (reader.dataCell(row, column)?.text ?? '').trim() !== ''),
  );
}

function noSheet(tables: readonly Table[], sheet: string | undefined): Message {
  if (sheet === undefined) return message('import/no-table');
  const names = tables.map(({ name }) => name).filter((name) => name !== '');
  return message('import/no-sheet', { sheet, names: { parts: names, by: ', ' } });
}

function refused(reason: Message): { readonly kind: 'refused'; readonly reason: Message } {
  return { kind: 'refused', reason };
}
