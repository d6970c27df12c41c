import type { CellInput, Input } from '../../../src/core/views/sheet/sheet.js';
import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import type { Selection } from '../../../webview/grid/pure/selection.js';

/**
 * A sheet of rows r0… and columns c0…; a text in brackets is a cell that only shows. With `new` its last row is
 * the one for a new entry, and is named so.
 */
export function sheetOf(rows: readonly (readonly string[])[], kind: 'item' | 'new' = 'item'): SheetView {
  const isNew = (index: number): boolean => kind === 'new' && index === rows.length - 1;
  return {
    id: kind === 'new' ? 'members' : 'criteria',
    title: 'Tiêu chí',
    count: kind === 'new' ? rows.length - 1 : rows.length,
    errors: 0,
    warnings: 0,
    takesRows: kind === 'new',
    columns: (rows[0] ?? []).map((_, index) => ({
      id: `c${index}`,
      title: `C${index}`,
      width: 9,
      align: 'start' as const,
      frozen: false,
      wraps: false,
      input: 'text',
    })),
    rows: rows.map((cells, index) => ({
      key: isNew(index) ? 'new' : `r${index}`,
      kind: isNew(index) ? 'new' : kind === 'new' ? 'entry' : 'item',
      cells: cells.map((text) => {
        const input: Input = text.startsWith('[') ? 'none' : 'text';
        return { text: text.replace(/[[\]]/g, ''), ...(input === 'none' ? { input } : {}) };
      }),
    })),
    choices: [],
  };
}

/** `1:2` is one cell by row and column; `1:2 3:4` a range with its active cell first. */
export function selected(cells: string): Selection {
  const [active = { row: 0, column: 0 }, corner = active] = cells.split(' ').map((cell) => {
    const [row = 0, column = 0] = cell.split(':').map(Number);
    return { row, column };
  });
  return { active, corner };
}

/** Inputs as `r0c1=text`, one after the other. */
export function listed(inputs: readonly CellInput[]): string {
  return inputs.map(({ row, column, text }) => `${row}${column}=${text}`).join(' ');
}
