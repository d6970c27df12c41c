import type { CellInput, SheetId } from '../../../src/core/views/sheet/sheet.js';
import type { CellName } from '../../../src/protocol/editor.js';

/** A text that was not entered into its cell, and why. */
export interface LeftOutCell extends CellInput {
  readonly reason: string;
}

/**
 * Marks of cells that a paste or a fill left out. A mark stays until the user has visited or edited the cell.
 */
export class LeftOutMarks {
  readonly #cells = new Map<string, LeftOutCell>();
  #visited = '';

  add(cells: readonly LeftOutCell[]): void {
    for (const cell of cells) this.#cells.set(keyOf(cell), cell);
  }

  /** The text left out of a cell. */
  at(name: CellName): LeftOutCell | undefined {
    return this.#cells.get(keyOf(name));
  }

  /** Removes the marks of edited cells. */
  drop(cells: readonly CellName[]): void {
    for (const cell of cells) this.#cells.delete(keyOf(cell));
  }

  /** The user enters a cell; the mark of the cell that they leave is removed. */
  visit(name: CellName | undefined): void {
    const key = name === undefined ? '' : keyOf(name);
    if (key === this.#visited) return;
    this.#cells.delete(this.#visited);
    this.#visited = key;
  }

  /** The marked columns of a sheet by row. */
  of(sheet: SheetId): ReadonlyMap<string, ReadonlySet<string>> {
    const rows = new Map<string, Set<string>>();
    for (const cell of this.#cells.values()) {
      if (cell.sheet !== sheet) continue;
      const columns = rows.get(cell.row) ?? new Set();
      rows.set(cell.row, columns.add(cell.column));
    }
    return rows;
  }
}

function keyOf({ sheet, row, column }: CellName): string {
  return `${sheet}\n${row}\n${column}`;
}
