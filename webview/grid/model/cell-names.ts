import { columnName, rowName } from '../../../src/core/views/sheet/row-name.js';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import type { SheetView } from '../../../src/core/views/sheet/sheet-view.js';
import type { CellName } from '../../../src/protocol/editor.js';
import type { Word } from '../../words.js';

/** The display names of cells, including those in rows that the inputs would start. */
export class CellNames {
  readonly #sheet: SheetView | undefined;
  readonly #numbers: readonly number[];
  readonly #word: Word;
  /** The texts of the inputs by row and column. */
  readonly #entered = new Map<string, Map<string, string>>();

  constructor(
    sheet: SheetView | undefined,
    numbers: readonly number[],
    inputs: readonly CellInput[],
    word: Word,
  ) {
    this.#sheet = sheet;
    this.#numbers = numbers;
    this.#word = word;
    for (const { row, column, text } of inputs) {
      const texts = this.#entered.get(row) ?? new Map<string, string>();
      this.#entered.set(row, texts.set(column, text));
    }
  }

  /** `Vũ Đức Giang · Ngày vào Đảng`. */
  of({ row, column }: Pick<CellName, 'row' | 'column'>): string {
    const head = this.#sheet?.columns.find(({ id }) => id === column);
    return `${this.#rowName(row)} · ${head ? columnName(head) : column}`;
  }

  #rowName(key: string): string {
    const { columns = [], rows = [] } = this.#sheet ?? {};
    const at = rows.findIndex((row) => row.key === key);
    const row = rows[at];
    if (row && row.kind !== 'new') {
      const name = rowName(
        columns,
        row.cells.map(({ text }) => text),
      );
      return name || this.#word('row-number', { number: this.#numbers[at] ?? at + 1 });
    }
    const texts = this.#entered.get(key);
    const named = columns.filter(({ names }) => names !== undefined).map(({ id }) => texts?.get(id) ?? '');
    return named.filter((text) => text.trim() !== '').join(' – ') || this.#newRowNumber(key);
  }

  #newRowNumber(key: string): string {
    const known = new Set(this.#sheet?.rows.filter(({ kind }) => kind !== 'new').map((row) => row.key));
    const begun = [...this.#entered.keys()].filter((row) => !known.has(row));
    return this.#word('new-row-number', { number: begun.indexOf(key) + 1 });
  }
}
