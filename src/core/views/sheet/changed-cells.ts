import type { SheetId } from './sheet.js';
import { type CellView, inputAt, type RowView, type SheetView } from './sheet-view.js';

/** A block of cells of one sheet by its first and last cell, both inclusive. */
export interface CellRange {
  readonly sheet: SheetId;
  readonly first: { readonly row: string; readonly column: string };
  readonly last: { readonly row: string; readonly column: string };
}

/**
 * The cells that people enter and that differ between two versions of the sheets, as one block: of the sheet
 * in sight where something changed in it, else of the first. Where a row has gone it is the row in its place;
 * where rows of a sheet out of sight only changed places it is those rows. An entry must have one key in both.
 */
export function changedCells(
  before: readonly SheetView[],
  after: readonly SheetView[],
  inSight: SheetId,
): CellRange | undefined {
  const ranges = after.flatMap((sheet) => {
    const old = before.find(({ id }) => id === sheet.id);
    const range = old && old !== sheet ? rangeIn(old, sheet, inSight) : undefined;
    return range ? [range] : [];
  });
  return ranges.find(({ sheet }) => sheet === inSight) ?? ranges[0];
}

function rangeIn(before: SheetView, after: SheetView, inSight: SheetId): CellRange | undefined {
  const places = changedPlaces(before, after, inSight);
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  const nameOf = (row: number, column: number): CellRange['first'] => ({
    row: after.rows[row]?.key ?? '',
    column: after.columns[column]?.id ?? '',
  });
  if (places.length === 0) return undefined;
  return {
    sheet: after.id,
    first: nameOf(Math.min(...rows), Math.min(...columns)),
    last: nameOf(Math.max(...rows), Math.max(...columns)),
  };
}

type Place = readonly [row: number, column: number];

function changedPlaces(before: SheetView, after: SheetView, inSight: SheetId): readonly Place[] {
  const old = new Map(before.rows.map((row) => [row.key, row]));
  const places = after.rows.flatMap((row, at) => {
    const was = old.get(row.key);
    return row === was || row.kind === 'new'
      ? []
      : changedColumns(was, row, after).map((column): Place => [at, column]);
  });
  if (places.length > 0) return places;
  const keys = new Set(after.rows.map(({ key }) => key));
  const gone = before.rows.findIndex(({ key }) => !keys.has(key));
  if (gone >= 0) return [[Math.min(gone, after.rows.length - 1), firstInput(after)]];
  // In sight, what is selected has moved along already.
  if (after.id === inSight) return [];
  const moved = after.rows.flatMap(({ key }, at) => (before.rows[at]?.key === key ? [] : [at]));
  return moved.map((row): Place => [row, firstInput(after)]);
}

function changedColumns(
  before: RowView | undefined,
  { cells }: RowView,
  sheet: SheetView,
): readonly number[] {
  return [...cells.keys()].filter((column) => {
    const [cell, was] = [cells[column], before?.cells[column]];
    if (!cell || inputAt(sheet, cell, column) === 'none') return false;
    if (before === undefined) return cell.text !== '';
    return cell.text !== was?.text && !(isComputed(cell) && isComputed(was));
  });
}

function isComputed(cell: CellView | undefined): boolean {
  return cell?.tone === 'computed';
}

function firstInput({ columns }: SheetView): number {
  return Math.max(
    columns.findIndex(({ input }) => input !== 'none'),
    0,
  );
}
