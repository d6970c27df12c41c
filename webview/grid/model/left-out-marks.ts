import type { CellInput, SheetId } from '../../../src/core/views/sheet/sheet.js';
import type { CellName } from '../../../src/protocol/editor.js';

/** A text that was meant for a cell and is not there, and why. */
export interface LeftOutCell extends CellInput {
  readonly reason: string;
}

/** The cells that a paste or a fill left out. Each stays marked until somebody has been in it, or edits it. */
export class LeftOutMarks {
  readonly #cells = new Map<string, LeftOutCell>();
  #visited = '';

  add(cells: readonly LeftOutCell[]): void {
    for (const cell of cells) this.#cells.set(keyOf(cell), cell);
  }

  /** What was left out of a cell. */
  at(name: CellName): LeftOutCell | undefined {
    return this.#cells.get(keyOf(name));
  }

  /** Takes the marks off cells that are edited. */
  drop(cells: readonly CellName[]): void {
    for (const cell of cells) this.#cells.delete(keyOf(cell));
  }

  /** Somebody goes to a cell; the one that they leave has been seen. */
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
