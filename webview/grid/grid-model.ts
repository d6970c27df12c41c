import type { CellInput, SheetId } from '../../src/core/sheet/sheet.js';
import { type CellView, choicesAt, inputAt, type SheetView } from '../../src/core/sheet/sheet-view.js';
import type { CellName } from '../../src/protocol.js';
import { type Arrangement, arrange, asWritten, hiddenIn, orderAfter, orderOf } from './arrange.js';
import { heldText } from './paste.js';
import { type Block, blockOf, extendTo, type Place, type Selection, type Size } from './selection.js';

type Choices = ReturnType<typeof choicesAt>;

/** The sheet as it is looked at, sorted and filtered, and what is selected in it. Knows nothing of the page. */
export class GridModel {
  /** Nothing can be edited. */
  locked = false;
  selection: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };
  readonly #arrangements = new Map<SheetId, Arrangement>();
  /** The order of rows as they are looked at, until the arrangement changes. */
  #order: readonly number[] | undefined;
  #source: SheetView | undefined;
  #sheet: SheetView | undefined;
  #numbers: readonly number[] = [];

  /** The sheet as it is written. */
  get source(): SheetView | undefined {
    return this.#source;
  }

  get sheet(): SheetView | undefined {
    return this.#sheet;
  }

  /** Where each row that is looked at stands in the record, counted from 1. */
  get numbers(): readonly number[] {
    return this.#numbers;
  }

  get arrangement(): Arrangement {
    return (this.#source && this.#arrangements.get(this.#source.id)) ?? asWritten;
  }

  get size(): Size {
    return { rows: this.#sheet?.rows.length ?? 0, columns: this.#sheet?.columns.length ?? 0 };
  }

  get block(): Block {
    return blockOf(this.selection);
  }

  /** The active cell. */
  get cell(): CellView | undefined {
    return this.cellAt(this.selection.active);
  }

  /** What the active cell holds. */
  get held(): string {
    const { row, column } = this.selection.active;
    return heldText(this.#sheet?.rows[row], column);
  }

  /** Whether something can be typed into the active cell. */
  get isEditable(): boolean {
    const { column } = this.selection.active;
    return !this.locked && !!this.#sheet && inputAt(this.#sheet, this.cell, column) !== 'none';
  }

  /** Whether the active row is the one in which a new entry is begun. */
  get isNewRow(): boolean {
    return this.#sheet?.rows[this.selection.active.row]?.kind === 'new';
  }

  /** The drop-down of the active cell, where it has one. */
  get choices(): Choices {
    return this.#sheet && choicesAt(this.#sheet, this.cell, this.selection.active.column);
  }

  /** Whether the drop-down of the active cell only suggests. */
  get isFree(): boolean {
    return this.#sheet?.columns[this.selection.active.column]?.free ?? false;
  }

  cellAt({ row, column }: Place): CellView | undefined {
    return this.#sheet?.rows[row]?.cells[column];
  }

  /** The name of a place that lasts while rows come and go. */
  nameAt({ row, column }: Place): CellName | undefined {
    const key = this.#sheet?.rows[row]?.key;
    const id = this.#sheet?.columns[column]?.id;
    if (!this.#sheet || key === undefined || id === undefined) return undefined;
    return { sheet: this.#sheet.id, row: key, column: id };
  }

  /** The place of a cell by its name, unless the filters hide it or it is gone. */
  placeOf({ row, column }: Pick<CellName, 'row' | 'column'>): Place | undefined {
    const at = this.#sheet?.rows.findIndex((candidate) => candidate.key === row) ?? -1;
    const across = this.#sheet?.columns.findIndex(({ id }) => id === column) ?? -1;
    return at < 0 || across < 0 ? undefined : { row: at, column: across };
  }

  /** A text for the active cell. */
  inputOf(text: string): CellInput | undefined {
    const name = this.nameAt(this.selection.active);
    return name && { ...name, text };
  }

  /** The selection, held within the sheet. */
  get heldSelection(): Selection {
    return extendTo(this.selection, this.selection.corner, this.size);
  }

  /** How many entries of a sheet the filters leave out. */
  hiddenIn(sheet: SheetView): number {
    const isSource = sheet.id === this.#source?.id && this.#order !== undefined;
    const order = isSource ? this.#order : orderOf(sheet, this.#arrangements.get(sheet.id) ?? asWritten);
    return hiddenIn(sheet, order ?? []);
  }

  /** Takes a sheet to look at; its rows keep the order they are seen in until it is arranged again. */
  take(sheet: SheetView): void {
    const previous = this.#source;
    if (previous?.id !== sheet.id) this.#order = undefined;
    else if (this.#order !== undefined && hasOtherRows(previous, sheet))
      this.#order = orderAfter(previous, this.#order, sheet, this.arrangement);
    this.#source = sheet;
  }

  /** A cell holds what was entered until the sheet is looked at anew: the next key may copy it or clear it. */
  enter({ row, column }: Place, text: string): void {
    const sheet = this.#sheet;
    const line = sheet?.rows[row];
    const cell = line?.cells[column];
    if (!sheet || !line || !cell) return;
    const entered = { ...line, cells: line.cells.with(column, { ...cell, text }) };
    this.#sheet = { ...sheet, rows: sheet.rows.with(row, entered) };
  }

  /** Looks at the sheet another way. */
  arrangeAs(arrangement: Arrangement): void {
    if (!this.#source) return;
    this.#arrangements.set(this.#source.id, arrangement);
    this.#order = undefined;
  }

  /** Makes the sheet that is looked at from the one that is written. */
  arrange(): void {
    if (!this.#source) return;
    this.#order ??= orderOf(this.#source, this.arrangement);
    const { sheet, numbers } = arrange(this.#source, this.#order);
    this.#sheet = sheet;
    this.#numbers = numbers;
  }
}

/** Whether rows have come, gone or moved. */
function hasOtherRows(before: SheetView, after: SheetView): boolean {
  return (
    before.rows.length !== after.rows.length ||
    before.rows.some(({ key }, row) => key !== after.rows[row]?.key)
  );
}
