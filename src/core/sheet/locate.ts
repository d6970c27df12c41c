import type { Path } from '../parse/tree.js';
import type { CellInput, Sheet } from './sheet.js';
export function cellAt(sheets: readonly Sheet[], path: Path): Omit<CellInput, 'text'> | undefined {
  let best: { depth: number; name: Omit<CellInput, 'text'> } | undefined;
  for (const sheet of sheets)
    for (const row of sheet.rows)
      for (const [i, cell] of row.cells.entries()) {
        const p = cell.path;
        if (!p) continue;
        if (p.every((s, d) => path[d] === s) && p.length > (best?.depth ?? 0))
          best = {
            depth: p.length,
            name: { sheet: sheet.id, row: row.key, column: sheet.columns[i]?.id ?? '' },
          };
      }
  return best?.name;
}
export function pathAt(sheets: readonly Sheet[], name: Omit<CellInput, 'text'>): Path | undefined {
  const sheet = sheets.find(({ id }) => id === name.sheet);
  const row = sheet?.rows.find(({ key }) => key === name.row);
  const i = sheet?.columns.findIndex(({ id }) => id === name.column) ?? -1;
  return row?.cells[i]?.path ?? row?.path;
}
