import type { SheetColumn } from './sheet.js';
import type { SheetHead } from './sheet-view.js';

/**
 * What people call a row: the texts of the columns that name it, `I.1 Quán triệt nghị quyết`; where those are
 * empty the text of its first column, and else nothing.
 */
export function rowName(columns: readonly Pick<SheetColumn, 'names'>[], texts: readonly string[]): string {
  let name = '';
  for (const [index, { names }] of columns.entries()) {
    const part = texts[index]?.trim() ?? '';
    if (names !== undefined && part !== '') name += name === '' ? part : names + part;
  }
  return name === '' ? (texts[0]?.trim() ?? '') : name;
}

/** What people call a column away from its head. */
export function columnName({ title, group, called }: SheetHead['columns'][number]): string {
  if (called !== undefined) return called;
  return group === undefined ? title : `${group} · ${title}`;
}
