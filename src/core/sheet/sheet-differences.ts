import type { SheetId } from './sheet.js';
import { inputAt, type RowView, type SheetView } from './sheet-view.js';

/** A cell that holds something else in another version of the record. */
export interface CellDifference {
  readonly sheet: SheetId;
  /** The row's key; in the other version where only that one has the row. */
  readonly row: string;
  readonly column: string;
  /** How people name the cell: row and column. */
  readonly name: readonly string[];
  readonly text: string;
  readonly other: string;
}

/** The cells in which two versions of a record differ; computed ones follow from the others and do not count. */
export function differencesOf(
  sheets: readonly SheetView[],
  others: readonly SheetView[],
): readonly CellDifference[] {
  return sheets.flatMap((sheet) => {
    const other = others.find(({ id }) => id === sheet.id);
    return other ? differencesIn(sheet, other) : [];
  });
}

function differencesIn(sheet: SheetView, other: SheetView): readonly CellDifference[] {
  return pairedRows(sheet, other).flatMap(([row, otherRow]) => {
    const known = row ?? otherRow;
    if (known === undefined) return [];
    return sheet.columns.flatMap(({ id, title }, column) => {
      const at = other.columns.findIndex((candidate) => candidate.id === id);
      const [cell, otherCell] = [row?.cells[column], otherRow?.cells[at]];
      const [text, otherText] = [cell?.text ?? '', otherCell?.text ?? ''];
      const isInput = inputAt(sheet, cell, column) !== 'none' || inputAt(other, otherCell, at) !== 'none';
      if (!isInput || text === otherText) return [];
      const name = [known.cells[0]?.text ?? '', known.cells[1]?.text ?? '', title].filter(Boolean);
      return [{ sheet: sheet.id, row: known.key, column: id, name, text, other: otherText }];
    });
  });
}

type Pair = readonly [row: RowView | undefined, other: RowView | undefined];

/**
 * Rows of both versions side by side. Entries are known by their first two cells and what is left of them by the
 * first alone, so that a corrected name is one difference; rows of other sheets by their keys.
 */
function pairedRows(sheet: SheetView, other: SheetView): readonly Pair[] {
  const areEntries = sheet.takesRows || other.takesRows;
  const matches = new Map<RowView, RowView>();
  for (const nameOf of areEntries ? [firstTwo, first] : [keyOf]) {
    const taken = new Set(matches.values());
    const open = new Map(named(rowsOf(other), taken, nameOf));
    for (const [name, row] of named(rowsOf(sheet), new Set(matches.keys()), nameOf)) {
      const match = open.get(name);
      if (match) matches.set(row, match);
    }
  }
  const taken = new Set(matches.values());
  return [
    ...rowsOf(sheet).map((row): Pair => [row, matches.get(row)]),
    ...rowsOf(other).flatMap((row): readonly Pair[] => (taken.has(row) ? [] : [[undefined, row]])),
  ];
}

function rowsOf({ rows }: SheetView): readonly RowView[] {
  return rows.filter(({ kind }) => kind !== 'new');
}

/** The rows that have no match yet, each with its name; of several alike, also by which of them it is. */
function named(
  rows: readonly RowView[],
  matched: ReadonlySet<RowView>,
  nameOf: (row: RowView) => string,
): readonly (readonly [string, RowView])[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    if (matched.has(row)) return [];
    const name = nameOf(row);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [[`${name}\n${count}`, row] as const];
  });
}

function keyOf({ key }: RowView): string {
  return key;
}

function firstTwo({ cells }: RowView): string {
  return `${cells[0]?.text}\n${cells[1]?.text}`;
}

function first({ cells }: RowView): string {
  return `${cells[0]?.text}`;
}
