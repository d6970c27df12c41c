import type { CellInput, SheetId } from '../../../src/core/views/sheet/sheet.js';
import type { RowView, SheetView } from '../../../src/core/views/sheet/sheet-view.js';

/** A reloaded page must not reuse the keys that it assigned before. */
const pageName = Math.random().toString(36).slice(2);

/**
 * Optimistic rows: entries that were started and are not in the record yet. Each gets a key with its first
 * value, so that later input goes into the same entry even if the host is slow. When the record's row with
 * this key arrives, it replaces the optimistic one.
 */
export class BegunRows {
  readonly #rows = new Map<SheetId, readonly RowView[]>();
  #next = 1;

  /** Assigns keys to rows started by these inputs. A row without text starts nothing. */
  begin(sheet: SheetView, inputs: readonly CellInput[]): readonly CellInput[] {
    const template = sheet.rows.find(({ kind }) => kind === 'new');
    if (!template) return inputs;
    const keys = new Map<string, string>();
    const known = this.#rows.get(sheet.id) ?? [];
    for (const { row, text } of inputs) {
      if (!/^new(?::\d+)?$/.test(row) || keys.has(row) || text.trim() === '') continue;
      keys.set(row, `new:${pageName}-${this.#next++}`);
    }
    const named = inputs.map((input) => ({ ...input, row: keys.get(input.row) ?? input.row }));
    const rows = [...keys.values()].map((key) => rowOf(key, template, sheet, named));
    if (rows.length > 0) this.#rows.set(sheet.id, [...known, ...rows]);
    return named;
  }

  /** The record's sheet with the rows that it does not have yet. */
  shown(sheet: SheetView): SheetView {
    const begun = this.#rows.get(sheet.id);
    if (!begun || begun.length === 0) return sheet;
    const keys = new Set(sheet.rows.map(({ key }) => key));
    const rows = begun.filter(({ key }) => !keys.has(key));
    this.#rows.set(sheet.id, rows);
    const at = sheet.rows.findIndex(({ kind }) => kind === 'new');
    if (rows.length === 0 || at < 0) return sheet;
    return { ...sheet, count: sheet.count + rows.length, rows: sheet.rows.toSpliced(at, 0, ...rows) };
  }

  /** Removes rows that have not become entries. */
  drop(sheet: SheetId, keys: readonly string[]): void {
    const rows = this.#rows.get(sheet) ?? [];
    this.#rows.set(
      sheet,
      rows.filter(({ key }) => !keys.includes(key)),
    );
  }
}

/** A row with the text typed into the row for a new entry, without that row's hints. */
function rowOf(
  key: string,
  { cells }: RowView,
  { columns }: SheetView,
  inputs: readonly CellInput[],
): RowView {
  return {
    key,
    kind: 'entry',
    cells: cells.map(({ tone: _, ...cell }, index) => {
      const input = inputs.find(({ row, column }) => row === key && column === columns[index]?.id);
      return { ...cell, text: input?.text ?? '' };
    }),
  };
}
