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

/** Rows of both versions side by side: entries by what names them, the rest by their keys. */
function pairedRows(sheet: SheetView, other: SheetView): readonly Pair[] {
  const rows = named(sheet);
  const others = new Map(named(other));
  const pairs: Pair[] = rows.map(([name, row]) => [row, others.get(name)]);
  const known = new Set(rows.map(([name]) => name));
  const added = [...others].filter(([name]) => !known.has(name)).map(([, row]): Pair => [undefined, row]);
  return [...pairs, ...added];
}

/** Entries are known by their first two cells; of several alike, by which of them it is. */
function named({ rows, takesRows }: SheetView): readonly (readonly [string, RowView])[] {
  const seen = new Map<string, number>();
  return rows
    .filter(({ kind }) => kind !== 'new')
    .map((row) => {
      if (!takesRows) return [row.key, row];
      const name = `${row.cells[0]?.text}\n${row.cells[1]?.text}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [`${name}\n${count}`, row];
    });
}
