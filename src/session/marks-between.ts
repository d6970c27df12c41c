import { differencesOf } from '../core/views/sheet/sheet-differences.js';
import type { SheetView } from '../core/views/sheet/sheet-view.js';
import type { Comparison, Mark } from '../protocol/editor.js';

/** Marks the cells of sheets that differ from those of another version. */
export function marksBetween(sheets: readonly SheetView[], others: readonly SheetView[]): Comparison {
  const marks: Record<string, Mark[]> = {};
  for (const { sheet, row, column, other } of differencesOf(sheets, others)) {
    const own = marks[sheet] ?? [];
    marks[sheet] = own;
    own.push({ row, column, other });
  }
  return { marks };
}
