import type { RowView, SheetView } from '../../src/core/sheet/sheet-view.js';
import { parseDate, parseNumber } from '../../src/core/text/numbers.js';

/** How the user looks at a sheet: by which column it is sorted and which rows are left out. */
export interface Arrangement {
  readonly sort?: { readonly column: string; readonly descending: boolean };
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
  if (!sheet.takesRows || !isArranged(arrangement)) return all;
  const isNew = (row: number): boolean => sheet.rows[row]?.kind === 'new';
  const shown = all.filter((row) => !isNew(row) && passes(sheet, arrangement, sheet.rows[row]));
  return [...sorted(sheet, arrangement, shown), ...all.filter(isNew)];
}

/** A sheet with its rows in an order that `orderOf` gave. */
export function arrange(sheet: SheetView, order: readonly number[]): Arranged {
  const isSame = order.length === sheet.rows.length && order.every((row, index) => row === index);
  const rows = order.flatMap((row) => sheet.rows[row] ?? []);
  return { sheet: isSame ? sheet : { ...sheet, rows }, numbers: order.map((row) => row + 1) };
}

/** The texts of a column, each once, in the order in which they would be sorted. */
export function textsOf(sheet: SheetView, column: number): readonly string[] {
  const rows = sheet.rows.filter(({ kind }) => kind !== 'new');
  return [...new Set(rows.map(({ cells }) => cells[column]?.text ?? ''))].sort(inOrder(1));
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
  const compare = inOrder(sort.descending ? -1 : 1);
  return rows.toSorted((a, b) => compare(textAt(a), textAt(b)));
}

/** Compares texts upwards or downwards; empty ones stay last whichever way the rest goes. */
function inOrder(way: 1 | -1): (a: string, b: string) => number {
  return (a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return compareTexts(a, b) * way;
  };
}

/** Numbers and dates by size, people and other texts as Vietnamese sorts them. */
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
