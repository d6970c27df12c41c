import type { CellInput, SheetId } from '../../../src/core/views/sheet/sheet.js';
import {
  type CellView,
  choicesAt,
  inputAt,
  type SheetView,
} from '../../../src/core/views/sheet/sheet-view.js';
import type { CellName } from '../../../src/protocol/editor.js';
import { type Arrangement, arrange, asWritten, hiddenIn, orderAfter, orderOf } from '../pure/arrange.js';
import { heldText } from '../pure/paste.js';
import {
  type Block,
  blockOf,
  type CellPlace,
  extendTo,
  type Selection,
  type Size,
} from '../pure/selection.js';
import { BegunRows } from './begun-rows.js';

type Choices = ReturnType<typeof choicesAt>;

/** The displayed (sorted and filtered) sheet and its selection. Independent of the DOM. */
export class GridModel {
  /** The grid is read-only. */
  locked = false;
  selection: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };
  /** The column in which Tab started to move along a row; Enter returns to it. */
  lineStart: number | undefined;
  readonly #begun = new BegunRows();
  readonly #arrangements = new Map<SheetId, Arrangement>();
  /** The display order of rows, until the arrangement changes. */
  #order: readonly number[] | undefined;
  /** The sheet as the host sent it last. */
  #sent: SheetView | undefined;
  #source: SheetView | undefined;
  #sheet: SheetView | undefined;
  #numbers: readonly number[] = [];

  /** The record's sheet in file order, with the rows that are being started. */
  get source(): SheetView | undefined {
    return this.#source;
  }

  get sheet(): SheetView | undefined {
    return this.#sheet;
  }

  /** The position of each displayed row in the record, counted from 1. */
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

  /** The content of the active cell. */
  get held(): string {
    const { row, column } = this.selection.active;
    return heldText(this.#sheet?.rows[row], column);
  }

  /** Whether the active cell is editable. */
  get isEditable(): boolean {
    const { column } = this.selection.active;
    return !this.locked && !!this.#sheet && inputAt(this.#sheet, this.cell, column) !== 'none';
  }

  /** Whether Tab stops at a cell: if it is editable; in a locked sheet at every cell. */
  takes(place: CellPlace): boolean {
    const { locked } = this;
    return locked || (!!this.#sheet && inputAt(this.#sheet, this.cellAt(place), place.column) !== 'none');
  }

  /** Whether a cell has content. */
  isFilled({ row, column }: CellPlace): boolean {
    return heldText(this.#sheet?.rows[row], column) !== '';
  }

  /** The keys of the rows at both ends of the selection. */
  get selectedKeys(): { readonly active: string | undefined; readonly corner: string | undefined } {
    const { active, corner } = this.selection;
    return { active: this.#sheet?.rows[active.row]?.key, corner: this.#sheet?.rows[corner.row]?.key };
  }

  /** The index of a row by its key; `undefined` if it was removed or is hidden. */
  rowAt(key: string | undefined): number | undefined {
    const row = this.#sheet?.rows.findIndex((candidate) => candidate.key === key) ?? -1;
    return key === undefined || row < 0 ? undefined : row;
  }

  /** Whether the active row is the row for a new entry. */
  get isNewRow(): boolean {
    return this.#sheet?.rows[this.selection.active.row]?.kind === 'new';
  }

  /** The drop-down of the active cell, if any. */
  get choices(): Choices {
    return this.#sheet && choicesAt(this.#sheet, this.cell, this.selection.active.column);
  }

  /** Whether the drop-down of the active cell only suggests. */
  get isFree(): boolean {
    return this.#sheet?.columns[this.selection.active.column]?.free ?? false;
  }

  cellAt({ row, column }: CellPlace): CellView | undefined {
    return this.#sheet?.rows[row]?.cells[column];
  }

  /** The name of a place, which stays valid while rows are added and removed. */
  nameAt({ row, column }: CellPlace): CellName | undefined {
    const key = this.#sheet?.rows[row]?.key;
    const id = this.#sheet?.columns[column]?.id;
    if (!this.#sheet || key === undefined || id === undefined) return undefined;
    return { sheet: this.#sheet.id, row: key, column: id };
  }

  /** The place of a cell by its name; `undefined` if it is filtered out or was removed. */
  placeOf({ row, column }: Pick<CellName, 'row' | 'column'>): CellPlace | undefined {
    const at = this.#sheet?.rows.findIndex((candidate) => candidate.key === row) ?? -1;
    const across = this.#sheet?.columns.findIndex(({ id }) => id === column) ?? -1;
    return at < 0 || across < 0 ? undefined : { row: at, column: across };
  }

  /** A text for the active cell. */
  inputOf(text: string): CellInput | undefined {
    const name = this.nameAt(this.selection.active);
    return name && { ...name, text };
  }

  /** The selection, clamped to the sheet. */
  get heldSelection(): Selection {
    return extendTo(this.selection, this.selection.corner, this.size);
  }

  /** The number of entries of a sheet that the filters hide. */
  hiddenIn(sheet: SheetView): number {
    const isSource = sheet.id === this.#source?.id && this.#order !== undefined;
    const order = isSource ? this.#order : orderOf(sheet, this.#arrangements.get(sheet.id) ?? asWritten);
    return hiddenIn(sheet, order ?? []);
  }

  /** Sets the sheet sent by the host. */
  take(sheet: SheetView): void {
    this.#sent = sheet;
    this.#takeSource(this.#begun.shown(sheet));
  }

  /** Assigns keys to rows started by these inputs and shows them above the row for a new entry. */
  begin(inputs: readonly CellInput[]): readonly CellInput[] {
    const { source } = this;
    if (!source || !this.#sent) return inputs;
    const named = this.#begun.begin(source, inputs);
    this.take(this.#sent);
    return named;
  }

  /** Removes rows whose first value was not written. */
  dropBegun(sheet: SheetId, rows: readonly string[]): void {
    this.#begun.drop(sheet, rows);
    if (this.#sent) this.take(this.#sent);
  }

  /** Sets the displayed sheet; its rows keep their order until the sheet is arranged again. */
  #takeSource(sheet: SheetView): void {
    const previous = this.#source;
    if (previous?.id !== sheet.id) this.#order = undefined;
    else if (this.#order !== undefined && hasOtherRows(previous, sheet))
      this.#order = orderAfter(previous, this.#order, sheet, this.arrangement);
    this.#source = sheet;
  }

  /**
   * A cell shows the entered text until the sheet is refreshed, because the next key may copy it or clear it.
   */
  enter({ row, column }: CellPlace, text: string): void {
    const sheet = this.#sheet;
    const line = sheet?.rows[row];
    const cell = line?.cells[column];
    if (!sheet || !line || !cell) return;
    const entered = { ...line, cells: line.cells.with(column, { ...cell, text }) };
    this.#sheet = { ...sheet, rows: sheet.rows.with(row, entered) };
  }

  /** Changes sorting or filters. */
  arrangeAs(arrangement: Arrangement): void {
    if (!this.#source) return;
    this.#arrangements.set(this.#source.id, arrangement);
    this.#order = undefined;
  }

  /** Computes the displayed sheet from the one in file order. */
  arrange(): void {
    if (!this.#source) return;
    this.#order ??= orderOf(this.#source, this.arrangement);
    const { sheet, numbers } = arrange(this.#source, this.#order);
    this.#sheet = sheet;
    this.#numbers = numbers;
  }
}

/** Whether rows were added, removed or moved. */
function hasOtherRows(before: SheetView, after: SheetView): boolean {
  return (
    before.rows.length !== after.rows.length ||
    before.rows.some(({ key }, row) => key !== after.rows[row]?.key)
  );
}
