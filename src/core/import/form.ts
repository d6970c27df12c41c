import { type Language, type Message, message, say } from '../language/message.js';
import { dataOf as dataOfNode, type Path } from '../parse/tree.js';
import { listSections } from '../record/list-sections.js';
import type { Period } from '../record/period.js';
import { asList, asMap } from '../record/read.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import { pointsKindAt } from '../values/kind-at.js';
import type { Cell, RecordSheetId, Row, SheetColumn } from '../views/sheet/sheet.js';
import { shownText } from '../views/sheet/sheet.js';
import { sheetOf } from '../views/sheet/sheets.js';
import type { Assessment } from '../workspace/assess.js';
import { isWholePlace } from './read-cells.js';
import type { ImportSection } from './sections.js';

/** A workbook that people fill in: what each cell holds, and what may be written there. */
export interface FilledWorkbook {
  readonly title: string;
  /** What whoever fills it in has to know: a title, then a line each; and the name of their sheet. */
  readonly instructions: readonly string[];
  readonly instructionsName: string;
  readonly sheets: readonly FilledSheet[];
}

export interface FilledSheet {
  /** The name of the worksheet. */
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/** A record as a workbook. */
export interface Form extends FilledWorkbook {
  readonly profile: string;
  readonly version: string;
  readonly branch: string;
  readonly period: string;
  readonly sheets: readonly FormSheet[];
}

export interface FormSheet extends FilledSheet {
  readonly id: RecordSheetId;
  readonly section: ImportSection;
}

export interface FormColumn {
  readonly id: string;
  readonly title: string;
  readonly group: string | undefined;
  readonly width: number;
  readonly wraps: boolean;
  readonly align: SheetColumn['align'];
  readonly isFrozen: boolean;
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
  readonly check?: FormCheck;
}

/** What may be written in a cell, and what a program says where something else is. */
export interface FormCheck {
  readonly kind: 'list' | 'date' | 'whole' | 'decimal';
  /** The names of a list. */
  readonly choices: readonly string[];
  /** A list that only suggests. */
  readonly isFree: boolean;
  readonly max: number | undefined;
  readonly title: string;
  readonly text: string;
}

interface SheetOfForm {
  readonly id: RecordSheetId;
  readonly section: ImportSection;
}

const scoreSheets: readonly SheetOfForm[] = [
  { id: 'criteria', section: 'criteria' },
  { id: 'months', section: 'criteria' },
];

/** The lists in their order; the scores come after the meetings. */
const formSheets: readonly SheetOfForm[] = listSections.flatMap((section) => [
  { id: section, section },
  ...(section === 'meetings' ? scoreSheets : []),
]);

/** Rows to be filled in below those of a list. */
const blankRows = 40;

/** Makes the form of a record, in the words of a language. */
export function formOf(assessment: Assessment, language: Language): Form {
  const { record, profile } = assessment;
  const { id = '', name = '' } = record?.branch ?? {};
  const period = record?.period;
  return {
    title: name,
    instructions: instructionsOf(name, period, language),
    instructionsName: say(language, message('form/instructions')),
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
    columns.map((column) =>
      formCell(assessment, row.cells[sheet.columns.indexOf(column)], row, column.free ?? false, language),
    );
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

/** A column of a sheet as a workbook has it. */
export function formColumn(column: SheetColumn, language: Language): FormColumn {
  const { id, title, group, width, wraps, align, frozen } = column;
  return {
    id,
    title: shownText(title, language),
    group: group === undefined ? undefined : shownText(group, language),
    width,
    wraps,
    align,
    isFrozen: frozen,
  };
}

/** A cell of a sheet as a workbook has it: locked, or with what may be written in it. */
export function formCell(
  assessment: Assessment,
  cell: Cell | undefined,
  row: Row,
  isFree: boolean,
  language: Language,
): FormCell {
  const locked = { isLocked: true, input: 'none' as const };
  if (cell === undefined) return { text: '', kind: 'text', ...locked };
  const isBlank = row.kind === 'new';
  const value = isBlank ? undefined : valueAt(assessment, cell.path);
  const content = contentOf(cell, value, isBlank, language);
  if (cell.input === 'none' || cell.path === undefined) return { ...content, ...locked };
  // A score that the record computes is for reading; what may be written there is that the item does not apply.
  if (cell.tone === 'computed') return { ...content, ...locked };
  const check = checkOf(cell, isFree, assessment, language);
  return { ...content, isLocked: false, input: cell.input, ...(check ? { check } : {}) };
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

function checkOf(
  { input, choices = [], path = [] }: Cell,
  isFree: boolean,
  { profile }: Assessment,
  language: Language,
): FormCheck | undefined {
  const check = (kind: FormCheck['kind'], title: Message, text: Message): FormCheck => ({
    kind,
    choices: choices.map(({ label }) => shownText(label, language)),
    isFree,
    max: undefined,
    title: say(language, title),
    text: say(language, text),
  });
  const wrongNumber = message('form/number-title');
  switch (input) {
    case 'choice':
      if (choices.length === 0) return undefined;
      return check('list', message('form/list-title'), message(isFree ? 'form/free-text' : 'form/list-text'));
    case 'date':
      return check('date', message('form/date-title'), message('form/date-text'));
    case 'points': {
      const max = pointsKindAt(path, { profile }).max ?? 1000;
      return { ...check('decimal', wrongNumber, message('form/number-text', { min: 0, max })), max };
    }
    case 'count':
      return isWholePlace(path)
        ? check('whole', wrongNumber, message('form/whole-text'))
        : check('decimal', wrongNumber, message('form/amount-text'));
    default:
      return undefined;
  }
}

function instructionsOf(title: string, period: Period | undefined, language: Language): readonly string[] {
  const { from, to } = period ?? { from: '', to: '' };
  const keys = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return [
    say(language, message('form/about', { name: title, from: formatDate(from), to: formatDate(to) })),
    ...keys.map((key) => say(language, message(`form/line-${key}`))),
  ];
}
