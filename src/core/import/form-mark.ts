import { isRealDate } from '../text/numbers.js';
import type { Form, FormSheet } from './form.js';
import { type ImportSection, importSections } from './sections.js';
import { cleanText } from './source-text.js';
import type { Table } from './table.js';

/** The sheet of a form that says what it is; hidden. */
export const markSheet = 'chibo';

/** Rows above the heads of each sheet, and rows of heads. */
export const formTop = 2;
export const formHeads = 2;

/** The data of a form about itself, and the content of its cells when it was made. */
export interface FormMark {
  readonly profile: string;
  readonly branch: string;
  /** The name of the unit. */
  readonly name: string;
  readonly period: string;
  readonly sheets: readonly MarkedSheet[];
}

export interface MarkedSheet {
  readonly name: string;
  readonly section: ImportSection;
  /** The ids of the columns behind that of the keys. */
  readonly columns: readonly string[];
  /** The texts of each row by its key, in the order of the columns. */
  readonly base: ReadonlyMap<string, readonly string[]>;
}

/** The rows of the hidden sheet. */
export function markRows(form: Form): readonly (readonly string[])[] {
  return [
    ['chibo-form', '1'],
    ['profile', form.profile, form.version],
    ['branch', form.branch, form.title],
    ['period', form.period],
    ...form.sheets.flatMap(sheetRows),
  ];
}

function sheetRows({ name, section, columns, rows }: FormSheet): readonly (readonly string[])[] {
  return [
    ['sheet', name, section, ...columns.map(({ id }) => id)],
    ...rows
      .filter(({ key }) => key !== '')
      .map(({ key, cells }) => ['row', key, ...cells.map(({ text }) => text)]),
  ];
}

/** Reads the data of a form about itself; `undefined` if the tables are not a form. */
export function formMark(tables: readonly Table[]): FormMark | undefined {
  const table = tables.find(({ name }) => name === markSheet);
  if (table === undefined) return undefined;
  const rows = table.rows.map((row) => row.map((cell) => cell?.text ?? ''));
  if (rows[0]?.[0] !== 'chibo-form') return undefined;
  const said = (key: string): string => rows.find(([name]) => name === key)?.[1] ?? '';
  return {
    profile: said('profile'),
    branch: said('branch'),
    name: rows.find(([key]) => key === 'branch')?.[2] ?? '',
    period: said('period'),
    sheets: sheetsIn(rows),
  };
}

function sheetsIn(rows: readonly (readonly string[])[]): readonly MarkedSheet[] {
  const sheets: (MarkedSheet & { readonly base: Map<string, readonly string[]> })[] = [];
  for (const [kind, first = '', second = '', ...rest] of rows) {
    const section = importSections.find((each) => each === second);
    if (kind === 'sheet' && section !== undefined)
      sheets.push({ name: first, section, columns: filled(rest), base: new Map() });
    else if (kind === 'row') sheets.at(-1)?.base.set(first, [second, ...rest]);
  }
  return sheets;
}

/** The cells up to the first empty one: lists of choices stand further to the right. */
function filled(cells: readonly string[]): readonly string[] {
  const end = cells.indexOf('');
  return end < 0 ? cells : cells.slice(0, end);
}

/** Whether the content of a cell is unchanged since the form was made. */
export function isUntouched(now: string, base: string): boolean {
  return cleanText(now) === cleanText(base) || (isRealDate(base) && now === base);
}
