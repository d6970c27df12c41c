import { parseDate, parseNumber } from '../../../src/core/text/numbers.js';
import { comparePeople, type NamePart } from '../../../src/core/text/person-order.js';
import { isArrangeable, type RowView, type SheetView } from '../../../src/core/views/sheet/sheet-view.js';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
  /** In a column of people: the part of the name that counts first; the given name unless said. */
  readonly by?: NamePart;
}

/** How the user looks at a sheet: by which column it is sorted and which rows are left out. */
export interface Arrangement {
  readonly sort?: Sort;
  /** By column: the texts that are shown; the others are left out. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export const asWritten: Arrangement = { filters: {} };

/** A sheet as it is looked at; `numbers` says where each row stands in the record, counted from 1. */
export interface Arranged {
  readonly sheet: SheetView;
  readonly numbers: readonly number[];
}

/** Whether the sheet is shown otherwise than it is written. */
export function isArranged({ sort, filters }: Arrangement): boolean {
  return sort !== undefined || Object.keys(filters).length > 0;
}

/**
 * The rows that a view of a sheet shows, by position and in its order; the sheet itself stays. Only entries of
 * a list move; the row for a new entry stays last, and sheets of another kind are shown as they are written.
 */
export function orderOf(sheet: SheetView, arrangement: Arrangement): readonly number[] {
  const all = [...sheet.rows.keys()];
  if (!isArrangeable(sheet) || !isArranged(arrangement)) return all;
  const isNew = (row: number): boolean => sheet.rows[row]?.kind === 'new';
  const shown = all.filter((row) => !isNew(row) && passes(sheet, arrangement, sheet.rows[row]));
  return [...sorted(sheet, arrangement, shown), ...all.filter(isNew)];
}

/**
 * The order in which a sheet is looked at after rows have come or gone; `before` and `order` say how it was looked at.
 * Rows that stay keep their place, in view or not. A row that has come stays in view until the user arranges the
 * sheet again, whatever the filter says of it: it would vanish while it is typed.
 */
export function orderAfter(
  before: SheetView,
  order: readonly number[],
  sheet: SheetView,
  arrangement: Arrangement,
): readonly number[] {
  if (!isArrangeable(sheet) || !isArranged(arrangement)) return orderOf(sheet, arrangement);
  const positions = new Map(sheet.rows.map(({ key }, row) => [key, row]));
  const known = new Set(before.rows.map(({ key }) => key));
  const isNew = (row: number): boolean => sheet.rows[row]?.kind === 'new';
  const stays = order.flatMap((row) => positions.get(before.rows[row]?.key ?? '') ?? []);
  const comes = [...positions].flatMap(([key, row]) => (known.has(key) ? [] : [row]));
  const shown = [...stays, ...comes].filter((row) => !isNew(row));
  if (!arrangement.sort) shown.sort((a, b) => a - b);
  return [...shown, ...[...sheet.rows.keys()].filter(isNew)];
}

/** How many entries a view of a sheet leaves out. */
export function hiddenIn(sheet: SheetView, order: readonly number[]): number {
  const isEntry = (row: number): boolean => sheet.rows[row]?.kind !== 'new';
  return [...sheet.rows.keys()].filter(isEntry).length - order.filter(isEntry).length;
}

/** A sheet with its rows in an order that `orderOf` gave. */
export function arrange(sheet: SheetView, order: readonly number[]): Arranged {
  const isSame = order.length === sheet.rows.length && order.every((row, index) => row === index);
  const rows = order.flatMap((row) => sheet.rows[row] ?? []);
  // An invitation to begin the list would say that there is nothing in it.
  const isEmptied = rows.length < sheet.rows.length && rows.every(({ kind }) => kind === 'new');
  if (isEmptied)
    return { sheet: { ...sheet, rows: rows.map(withoutHint) }, numbers: order.map((row) => row + 1) };
  return { sheet: isSame ? sheet : { ...sheet, rows }, numbers: order.map((row) => row + 1) };
}

function withoutHint(row: RowView): RowView {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, text: '' })) };
}

/** The texts of a column, each once, in the order in which they would be sorted. */
export function textsOf(sheet: SheetView, column: number): readonly string[] {
  const rows = sheet.rows.filter(({ kind }) => kind !== 'new');
  const texts = new Set(rows.map(({ cells }) => cells[column]?.text ?? ''));
  return [...texts].sort(inOrder(1, comparisonFor(sheet, column)));
}

function passes(sheet: SheetView, { filters }: Arrangement, row: RowView | undefined): boolean {
  return Object.entries(filters).every(([id, texts]) => {
    const column = sheet.columns.findIndex((candidate) => candidate.id === id);
    return column < 0 || texts.includes(row?.cells[column]?.text ?? '');
  });
}

function sorted(sheet: SheetView, { sort }: Arrangement, rows: readonly number[]): readonly number[] {
  const column = sheet.columns.findIndex(({ id }) => id === sort?.column);
  if (sort === undefined || column < 0) return rows;
  const textAt = (row: number): string => sheet.rows[row]?.cells[column]?.text ?? '';
  const compare = inOrder(sort.descending ? -1 : 1, comparisonFor(sheet, column, sort.by));
  return rows.toSorted((a, b) => compare(textAt(a), textAt(b)));
}

/** Compares texts upwards or downwards; empty ones stay last whichever way the rest goes. */
function inOrder(way: 1 | -1, compare: Comparison): Comparison {
  return (a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return compare(a, b) * way;
  };
}

type Comparison = (a: string, b: string) => number;

function comparisonFor(sheet: SheetView, column: number, by?: NamePart): Comparison {
  return sheet.columns[column]?.ofPeople ? (a, b) => comparePeople(a, b, by) : compareTexts;
}

/** Numbers and dates by size, other texts as Vietnamese sorts them. */
export function compareTexts(a: string, b: string): number {
  const [first, second] = [sizeOf(a), sizeOf(b)];
  if (first !== undefined && second !== undefined) return first - second;
  if (first !== undefined || second !== undefined) return first === undefined ? 1 : -1;
  return collator.compare(a, b);
}

const collator = new Intl.Collator('vi', { numeric: true });

function sizeOf(text: string): number | undefined {
  const date = parseDate(text);
  return date === undefined ? parseNumber(text) : Date.parse(date);
}
