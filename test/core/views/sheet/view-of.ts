import type { RowKind } from '../../../../src/core/views/sheet/sheet.js';
import type { CellView, RowView, SheetView } from '../../../../src/core/views/sheet/sheet-view.js';

export function rowOf(key: string, texts: readonly string[], kind: RowKind = 'entry'): RowView {
  return { key, kind, cells: texts.map((text): CellView => ({ text })) };
}

/** A list of members in the columns a, b, c…; the last, by its name `computed`, only shows. */
export function viewOf(
  rows: readonly RowView[],
  columns: readonly string[],
  more: Partial<SheetView> = {},
): SheetView {
  return {
    id: 'members',
    title: 'Đảng viên',
    count: rows.length,
    errors: 0,
    warnings: 0,
    takesRows: true,
    choices: [],
    columns: columns.map((id) => ({
      id,
      title: id.toUpperCase(),
      width: 9,
      align: 'start' as const,
      frozen: false,
      wraps: false,
      input: id === 'computed' ? ('none' as const) : ('text' as const),
    })),
    rows,
    ...more,
  };
}
