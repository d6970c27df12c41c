import type { SheetId } from './sheet.js';
import type { RowView, SheetView } from './sheet-view.js';

/** A row without an entry in the record. */
interface BlankRow {
  /** Lasts while the row is blank, while it is an entry, and when it is blank again. */
  readonly key: string;
  /** The keys of the rows above it when it came, from the top. */
  readonly above: readonly string[];
}

/**
 * Rows that are shown but not in the record: the user inserted them, or deleted the last value of their entry. The
 * record has no entries without a value, so only the session knows these rows.
 */
export class BlankRows {
  readonly #rows = new Map<SheetId, readonly BlankRow[]>();
  #next = 1;

  has(sheet: SheetId, key: string): boolean {
    return this.#of(sheet).some((row) => row.key === key);
  }

  /** Puts rows behind others and gives their keys; `above` are the keys of these others, from the top. */
  insert(sheet: SheetId, above: readonly string[], count: number): readonly string[] {
    const keys = Array.from({ length: count }, () => `new:blank-${this.#next++}`);
    for (const [index, key] of keys.entries()) this.keep(sheet, key, [...above, ...keys.slice(0, index)]);
    return keys;
  }

  /** Keeps the row of an entry that has lost its last value. */
  keep(sheet: SheetId, key: string, above: readonly string[]): void {
    if (this.has(sheet, key)) return;
    this.#rows.set(sheet, [...this.#of(sheet), { key, above }]);
  }

  drop(sheet: SheetId, keys: readonly string[]): void {
    if (keys.length === 0 || !this.#rows.has(sheet)) return;
    this.#rows.set(
      sheet,
      this.#of(sheet).filter(({ key }) => !keys.includes(key)),
    );
  }

  /** The keys of all rows from the top, by those of the entries. */
  order(sheet: SheetId, entries: readonly string[]): readonly string[] {
    const blank = this.#of(sheet);
    if (blank.length === 0) return entries;
    const keys = [...entries];
    const known = new Set(keys);
    for (const { key, above } of blank) {
      if (known.has(key)) continue;
      const before = above.findLast((other) => known.has(other));
      keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
      known.add(key);
    }
    return keys;
  }

  /** A sheet whose rows are named by lasting keys, with the blank ones among them. */
  shown(view: SheetView): SheetView {
    const template = view.rows.find(({ kind }) => kind === 'new');
    if (!view.takesRows || !template || this.#of(view.id).length === 0) return view;
    const entries = view.rows.filter((row) => row !== template);
    const rows = new Map(entries.map((row) => [row.key, row]));
    const keys = this.order(view.id, [...rows.keys()]);
    return { ...view, rows: [...keys.map((key) => rows.get(key) ?? blankRow(key, template)), template] };
  }

  #of(sheet: SheetId): readonly BlankRow[] {
    return this.#rows.get(sheet) ?? [];
  }
}

/** A row that takes what the row for a new entry takes, without its hints. */
function blankRow(key: string, { cells }: RowView): RowView {
  return { key, kind: 'entry', cells: cells.map(({ tone: _, ...cell }) => ({ ...cell, text: '' })) };
}
