import { type Language, message, say } from '../language/message.js';
import { dataOf as dataOfNode, type Path } from '../parse/tree.js';
import { asList, asMap } from '../record/read.js';
import { isRealDate } from '../text/numbers.js';
import type { Cell, Row, SheetColumn, SheetId } from '../views/sheet/sheet.js';
import { shownText } from '../views/sheet/sheet.js';
import { sheetOf } from '../views/sheet/sheets.js';
import type { Assessment } from '../workspace/assess.js';
import type { ImportSection } from './aliases.js';

/** A record as a workbook that people fill in: what each cell holds, and what may be written there. */
export interface Form {
  readonly title: string;
  readonly profile: string;
  readonly version: string;
  readonly branch: string;
  readonly period: string;
  readonly sheets: readonly FormSheet[];
}

export interface FormSheet {
  readonly id: SheetId;
  readonly section: ImportSection;
  /** The name of the worksheet. */
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

export interface FormColumn {
  readonly id: string;
  readonly title: string;
  readonly group: string | undefined;
  readonly width: number;
  readonly wraps: boolean;
  readonly align: SheetColumn['align'];
  readonly isFrozen: boolean;
  /** Its list only suggests. */
  readonly isFree: boolean;
}

export interface FormRow {
  /** What a row of the record is found by again; nothing for a row to be filled in. */
  readonly key: string;
  readonly kind: Row['kind'];
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  /** Numbers with a point, days as ISO dates, codes by their names. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly isLocked: boolean;
  readonly input: Cell['input'];
  readonly path: Path | undefined;
  /** The names of a list. */
  readonly choices: readonly string[];
}

const formSheets: readonly { readonly id: SheetId; readonly section: ImportSection }[] = [
  { id: 'members', section: 'members' },
  { id: 'meetings', section: 'meetings' },
  { id: 'criteria', section: 'criteria' },
  { id: 'months', section: 'criteria' },
  { id: 'mentoring', section: 'mentoring' },
  { id: 'awards', section: 'awards' },
  { id: 'discipline', section: 'discipline' },
  { id: 'targets', section: 'targets' },
  { id: 'initiatives', section: 'initiatives' },
];

/** Rows to be filled in below those of a list. */
const blankRows = 40;

/** Makes the form of a record, in the words of a language. */
export function formOf(assessment: Assessment, language: Language): Form {
  const { record, profile } = assessment;
  const { id = '', name = '' } = record?.branch ?? {};
  const period = record?.period;
  return {
    title: name,
    profile: record?.profile ?? '',
    version: profile?.version ?? '',
    branch: id,
    period: period === undefined ? '' : `${period.from}..${period.to}`,
    sheets: formSheets.map((sheet) => formSheet(assessment, sheet, language)),
  };
}

function formSheet(
  assessment: Assessment,
  { id, section }: (typeof formSheets)[number],
  language: Language,
): FormSheet {
  const sheet = sheetOf(assessment, id);
  const columns = sheet.columns.filter(({ id: column }) => column !== 'fiveGood');
  const rows = sheet.rows.filter(({ kind }) => kind !== 'new' && kind !== 'total');
  const blank = sheet.rows.find(({ kind }) => kind === 'new');
  const cellsOf = (row: Row): readonly FormCell[] =>
    columns.map((column) => formCell(assessment, row.cells[sheet.columns.indexOf(column)], row, language));
  const filled = rows.map((row): FormRow => ({ key: keyOf(row), kind: row.kind, cells: cellsOf(row) }));
  const empty = blank === undefined ? undefined : { key: '', kind: blank.kind, cells: cellsOf(blank) };
  return {
    id,
    section,
    name: say(language, sheet.title),
    columns: columns.map((column) => formColumn(column, language)),
    rows: empty === undefined ? filled : [...filled, ...Array.from({ length: blankRows }, () => empty)],
  };
}

/** Items by id, entries of lists by their place in the record from which the form was made. */
function keyOf({ kind, key, path = [] }: Row): string {
  if (kind === 'item') return key;
  return kind === 'entry' && typeof path[1] === 'number' ? `entry:${path[1]}` : '';
}

function formColumn(column: SheetColumn, language: Language): FormColumn {
  const { id, title, group, width, wraps, align, frozen, free } = column;
  return {
    id,
    title: shownText(title, language),
    group: group === undefined ? undefined : shownText(group, language),
    width,
    wraps,
    align,
    isFrozen: frozen,
    isFree: free ?? false,
  };
}

function formCell(assessment: Assessment, cell: Cell | undefined, row: Row, language: Language): FormCell {
  const locked = { isLocked: true, path: undefined, input: 'none' as const, choices: [] };
  if (cell === undefined) return { text: '', kind: 'text', ...locked };
  const isBlank = row.kind === 'new';
  const value = isBlank ? undefined : valueAt(assessment, cell.path);
  const content = contentOf(cell, value, isBlank, language);
  if (cell.input === 'none' || cell.path === undefined) return { ...content, ...locked };
  // A score that the record computes is for reading; what may be written there is that the item does not apply.
  if (cell.tone === 'computed') return { ...content, ...locked };
  const choices = (cell.choices ?? []).map(({ label }) => shownText(label, language));
  return { ...content, isLocked: false, input: cell.input, path: cell.path, choices };
}

function contentOf(
  { shown, input }: Cell,
  value: unknown,
  isBlank: boolean,
  language: Language,
): Pick<FormCell, 'text' | 'kind'> {
  if (isBlank) return { text: '', kind: 'text' };
  if (typeof value === 'number' || (value === undefined && typeof shown === 'number'))
    return { text: String(value ?? shown), kind: 'number' };
  if (input === 'date' && typeof value === 'string' && isRealDate(value))
    return { text: value, kind: 'date' };
  return { text: shownText(shown, language), kind: 'text' };
}

/** The value at a place of the record, as data. */
export function valueAt({ parsed }: Assessment, path: Path | undefined): unknown {
  if (path === undefined || parsed.root === undefined) return undefined;
  return path.reduce<unknown>(
    (inner, step) => (typeof step === 'number' ? asList(inner)[step] : asMap(inner)[step]),
    dataOfNode(parsed.root),
  );
}

/** The instructions of a form, a line each. */
export function formInstructions({ title, period }: Form, language: Language): readonly string[] {
  const [from = '', to = ''] = period.split('..');
  const keys = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return [
    say(language, message('form/about', { name: title, from, to })),
    ...keys.map((key) => say(language, message(`form/line-${key}`))),
  ];
}
