import type { Assessment } from '../assess.js';
import type { Path } from '../parse/tree.js';
import { deepest } from './cell-findings.js';
import { homeColumn } from './section.js';
import type { Row, Sheet, SheetId } from './sheet.js';
import { sheetIds, sheetOf } from './sheets.js';

/** Names a cell of a record's sheets. */
export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
}

/**
 * The cell that a path of the record stands in: the deepest one that the path lies in, else its row's, else
 * the first of its sheet, else the first of all. `undefined` where there is no sheet with a row.
 */
export function cellAt(assessment: Assessment, path: Path): CellPlace | undefined {
  const sheets = sheetsAt(path).map((id) => sheetOf(assessment, id));
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })));
  const place = deepest(
    path,
    rows.map(({ row }) => row.path),
  );
  const found = place === undefined ? undefined : rows[place];
  if (found) return inRow(found.sheet, found.row, path);
  const below = rows.find(({ sheet, row }) => sheet.id === 'general' && row.path?.[0] === path[0]) ?? rows[0];
  if (below) return inRow(below.sheet, below.row, path);
  const general = sheetOf(assessment, 'general');
  const first = general.rows[0];
  return first && inRow(general, first, path);
}

/** The place of the record that a cell shows; for a cell that shows none, that of its row or its section. */
export function pathAt(assessment: Assessment, { sheet: id, row: key, column }: CellPlace): Path {
  const sheet = sheetOf(assessment, id);
  const row = sheet.rows.find((candidate) => candidate.key === key);
  const path = row?.cells[sheet.columns.findIndex((candidate) => candidate.id === column)]?.path ?? row?.path;
  if (path !== undefined && path[1] !== -1) return path;
  return id === 'general' ? [] : [id === 'months' ? 'criteria' : id];
}

/** The sheets that show a section of the record. */
function sheetsAt([section]: Path): readonly SheetId[] {
  if (section === 'criteria') return ['criteria', 'months'];
  const own = sheetIds.find((id) => id === section && id !== 'months');
  return [own ?? 'general'];
}

function inRow(sheet: Sheet, row: Row, path: Path): CellPlace {
  const cell = deepest(
    path,
    row.cells.map((candidate) => candidate.path),
  );
  const column = sheet.columns[cell ?? homeColumn(sheet.id)]?.id ?? '';
  return { sheet: sheet.id, row: row.key, column };
}
