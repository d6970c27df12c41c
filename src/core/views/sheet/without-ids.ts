import type { Cell, CellInput, Row, Sheet } from './sheet.js';

/**
 * The sheet without the column of ids, where ids are hidden. Findings about an id are shown at the name. Unchanged
 * rows stay the same objects.
 */
export function withoutIds(sheet: Sheet): Sheet {
  const id = idColumn(sheet);
  if (id < 0) return sheet;
  return {
    ...sheet,
    columns: sheet.columns.toSpliced(id, 1),
    rows: sheet.rows.map((row) => withoutCell(row, id)),
  };
}

/** The cell in which a place is seen where the ids of members are hidden. */
export function placeWithoutIds<Place extends Pick<CellInput, 'sheet' | 'column'>>(place: Place): Place {
  return place.sheet === 'members' && place.column === 'id' ? { ...place, column: 'name' } : place;
}

function idColumn({ id, columns }: Sheet): number {
  return id === 'members' ? columns.findIndex((column) => column.id === 'id') : -1;
}

const shortened = new WeakMap<Row, Row>();

/** The name is the cell behind the id. */
function withoutCell(row: Row, column: number): Row {
  const known = shortened.get(row);
  if (known) return known;
  const findings = row.cells[column]?.findings ?? [];
  const cells = row.cells.toSpliced(column, 1).map((cell, index): Cell => {
    return index === column && findings.length > 0
      ? { ...cell, findings: [...findings, ...cell.findings] }
      : cell;
  });
  const short = { ...row, cells };
  shortened.set(row, short);
  return short;
}
