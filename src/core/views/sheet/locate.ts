import type { Path } from '../../parse/tree.js';
import type { Assessment } from '../../workspace/assess.js';
import { deepest, liesIn } from './cell-findings.js';
import { homeColumn } from './section.js';
import type { RecordSheetId, Row, Sheet, SheetId } from './sheet.js';
import { sheetIds, sheetOf } from './sheets.js';

/** Names a cell of a record's sheets. */
export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
}

/** What of a sheet a path of the record leads to. */
export interface Located {
  readonly sheet: Sheet;
  readonly row: Row;
  /** The number of the cell, or that of the row's home cell. */
  readonly cell: number;
  /** The path lies in the row, and in the cell; otherwise they only are the nearest. */
  readonly inRow: boolean;
  readonly inCell: boolean;
}

/**
 * The cell that a path of the record stands in: the deepest one that the path lies in, else its row's, else
 * the first of its sheet, else the first of all. `undefined` where there is no sheet with a row.
 */
export function cellAt(assessment: Assessment, path: Path): CellPlace | undefined {
  const found = locate(assessment, path);
  return (
    found && {
      sheet: found.sheet.id,
      row: found.row.key,
      column: found.sheet.columns[found.cell]?.id ?? '',
    }
  );
}

/** Where a path of the record leads to; see `cellAt`. */
export function locate(assessment: Assessment, path: Path): Located | undefined {
  const sheets = sheetsAt(path).map((id) => sheetOf(assessment, id));
  const own = sheets.map((sheet) => entryRow(sheet, path)).find((found) => found !== undefined);
  if (own) return within(own.sheet, own.row, path, true);
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })));
  const place = deepest(
    path,
    rows.map(({ row }) => row.path),
  );
  const found = place === undefined ? undefined : rows[place];
  if (found) return within(found.sheet, found.row, path, true);
  const below = rows.find(({ sheet, row }) => sheet.id === 'general' && row.path?.[0] === path[0]) ?? rows[0];
  if (below) return within(below.sheet, below.row, path, false);
  const general = sheetOf(assessment, 'general');
  const first = general.rows[0];
  return first && within(general, first, path, false);
}

/** The row of an entry of a list, found by its position: lists may have thousands of rows. */
function entryRow(sheet: Sheet, path: Path): { readonly sheet: Sheet; readonly row: Row } | undefined {
  const row = typeof path[1] === 'number' && sheet.list ? sheet.rows[path[1]] : undefined;
  return row?.path && liesIn(path, row.path) ? { sheet, row } : undefined;
}

/** The place of the record that a cell shows; for a cell that shows none, that of its row or its section. */
export function pathAt(assessment: Assessment, { sheet: id, row: key, column }: CellPlace): Path {
  const own = sheetIds.find((candidate) => candidate === id);
  if (own === undefined) return [];
  const sheet = sheetOf(assessment, own);
  const row = sheet.rows.find((candidate) => candidate.key === key);
  const path = row?.cells[sheet.columns.findIndex((candidate) => candidate.id === column)]?.path ?? row?.path;
  if (path !== undefined && path[1] !== -1) return path;
  return id === 'general' ? [] : [id === 'months' ? 'criteria' : id];
}

/** The sheets that show a section of the record. */
function sheetsAt([section]: Path): readonly RecordSheetId[] {
  if (section === 'criteria') return ['criteria', 'months'];
  const own = sheetIds.find((id) => id === section && id !== 'months');
  return [own ?? 'general'];
}

function within(sheet: Sheet, row: Row, path: Path, inRow: boolean): Located {
  const cell = deepest(
    path,
    row.cells.map((candidate) => candidate.path),
  );
  return { sheet, row, cell: cell ?? homeColumn(sheet.id), inRow, inCell: cell !== undefined };
}
