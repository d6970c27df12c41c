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
 * Rows of both versions side by side: entries by their first two cells, else by the first alone, else in the
 * order in which they stand; all other rows by their keys.
 */
function pairedRows(sheet: SheetView, other: SheetView): readonly Pair[] {
  const rows = sheet.rows.filter(({ kind }) => kind !== 'new');
  const left = new Set(other.rows.filter(({ kind }) => kind !== 'new'));
  const partners = new Map<RowView, RowView>();
  const pair = (nameOf: (row: RowView) => string): void => {
    const named = new Map<string, RowView[]>();
    for (const row of left) {
      const name = nameOf(row);
      const alike = named.get(name);
      if (alike) alike.push(row);
      else named.set(name, [row]);
    }
    for (const row of rows) {
      const partner = partners.has(row) ? undefined : named.get(nameOf(row))?.shift();
      if (!partner) continue;
      partners.set(row, partner);
      left.delete(partner);
    }
  };
  if (sheet.takesRows || other.takesRows) {
    pair(({ cells }) => `${cells[0]?.text}\n${cells[1]?.text}`);
    pair(({ cells }) => cells[0]?.text ?? '');
    pair(() => '');
  } else pair(({ key }) => key);
  return [
    ...rows.map((row): Pair => [row, partners.get(row)]),
    ...[...left].map((row): Pair => [undefined, row]),
  ];
}
