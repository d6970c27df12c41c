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

/** The sheet as it is looked at, sorted and filtered, and what is selected in it. Knows nothing of the page. */
export class GridModel {
  /** Nothing can be edited. */
  locked = false;
  selection: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };
  /** The column in which Tab began to go along a row: Enter goes back to it. */
  lineStart: number | undefined;
  readonly #begun = new BegunRows();
  readonly #arrangements = new Map<SheetId, Arrangement>();
  /** The order of rows as they are looked at, until the arrangement changes. */
  #order: readonly number[] | undefined;
  /** The sheet as the host sent it last. */
  #sent: SheetView | undefined;
  #source: SheetView | undefined;
  #sheet: SheetView | undefined;
  #numbers: readonly number[] = [];

  /** The sheet as it is written, with the rows that are being begun. */
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

  /** Whether something can be typed into a cell; of a locked sheet Tab goes through all cells. */
  takes(place: CellPlace): boolean {
    const { locked } = this;
    return locked || (!!this.#sheet && inputAt(this.#sheet, this.cellAt(place), place.column) !== 'none');
  }

  /** Whether a cell holds something. */
  isFilled({ row, column }: CellPlace): boolean {
    return heldText(this.#sheet?.rows[row], column) !== '';
  }

  /** The rows at both ends of the selection by their keys. */
  get selectedKeys(): { readonly active: string | undefined; readonly corner: string | undefined } {
    const { active, corner } = this.selection;
    return { active: this.#sheet?.rows[active.row]?.key, corner: this.#sheet?.rows[corner.row]?.key };
  }

  /** The position of a row by its key; `undefined` where it is gone or hidden. */
  rowAt(key: string | undefined): number | undefined {
    const row = this.#sheet?.rows.findIndex((candidate) => candidate.key === key) ?? -1;
    return key === undefined || row < 0 ? undefined : row;
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

  cellAt({ row, column }: CellPlace): CellView | undefined {
    return this.#sheet?.rows[row]?.cells[column];
  }

  /** The name of a place that lasts while rows come and go. */
  nameAt({ row, column }: CellPlace): CellName | undefined {
    const key = this.#sheet?.rows[row]?.key;
    const id = this.#sheet?.columns[column]?.id;
    if (!this.#sheet || key === undefined || id === undefined) return undefined;
    return { sheet: this.#sheet.id, row: key, column: id };
  }

  /** The place of a cell by its name, unless the filters hide it or it is gone. */
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

  /** Takes a sheet as the host sends it. */
  take(sheet: SheetView): void {
    this.#sent = sheet;
    this.#takeSource(this.#begun.shown(sheet));
  }

  /** Names the rows that these inputs begin, and shows them; the row for a new entry is behind them from now on. */
  begin(inputs: readonly CellInput[]): readonly CellInput[] {
    const { source } = this;
    if (!source || !this.#sent) return inputs;
    const named = this.#begun.begin(source, inputs);
    this.take(this.#sent);
    return named;
  }

  /** Takes rows out again whose first value was not written. */
  dropBegun(sheet: SheetId, rows: readonly string[]): void {
    this.#begun.drop(sheet, rows);
    if (this.#sent) this.take(this.#sent);
  }

  /** Takes a sheet to look at; its rows keep the order they are seen in until it is arranged again. */
  #takeSource(sheet: SheetView): void {
    const previous = this.#source;
    if (previous?.id !== sheet.id) this.#order = undefined;
    else if (this.#order !== undefined && hasOtherRows(previous, sheet))
      this.#order = orderAfter(previous, this.#order, sheet, this.arrangement);
    this.#source = sheet;
  }

  /** A cell holds what was entered until the sheet is looked at anew: the next key may copy it or clear it. */
  enter({ row, column }: CellPlace, text: string): void {
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
