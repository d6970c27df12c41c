import { rowName } from '../../../src/core/views/sheet/row-name.js';
import type { CellInput, SheetId } from '../../../src/core/views/sheet/sheet.js';
import { inputAt, type SheetView, worst } from '../../../src/core/views/sheet/sheet-view.js';
import type { Mark, SheetPlace, Widths } from '../../../src/protocol/editor.js';
import { FindingCard } from '../../popups/finding-card.js';
import type { GridHost, Shown } from '../model/grid-host.js';
import { GridModel } from '../model/grid-model.js';
import { LeftOutMarks } from '../model/left-out-marks.js';
import {
  type Block,
  type CellPlace,
  extendTo,
  move,
  next,
  type Selection,
  selectCell,
} from '../pure/selection.js';
import { CellField, type FieldHost } from './cell-field.js';
import type { HeadWords } from './grid-head.js';
import { GridTable } from './grid-table.js';

/** What every part of the grid works on: the sheet, its table, the field in its active cell, the selection. */
export class GridCore {
  readonly scroller = document.createElement('div');
  readonly model = new GridModel();
  readonly table: GridTable;
  readonly field: CellField;
  readonly card: FindingCard;
  /** What pastes and fills have left out. */
  readonly leftOut = new LeftOutMarks();
  readonly host: GridHost;
  /** Widths that the user gave columns. */
  widths: Widths = {};
  /** The cells that letting go of the fill handle would fill. */
  fillTarget: Block | undefined;
  #ownWidths: Readonly<Record<string, number>> = {};
  #headWords: HeadWords | undefined;
  #marks: readonly Mark[] = [];
  #redrawing = false;
  /** Rows to go to once they are there. */
  #awaited: readonly string[] = [];

  constructor(host: GridHost, fieldHost: FieldHost) {
    this.host = { ...host, edit: (inputs, kind) => host.edit(this.begin(inputs), kind) };
    this.scroller.className = 'grid-scroll';
    this.table = new GridTable(this.scroller);
    this.field = new CellField(this.table.element, fieldHost);
    this.card = new FindingCard(host.word, () => this.focus());
    this.scroller.append(this.table.element);
  }

  /** Rows are being drawn; the field may leave the page for that long without anybody leaving the cell. */
  get isRedrawing(): boolean {
    return this.#redrawing;
  }

  /** Where the user is in the sheet. */
  get place(): SheetPlace {
    const { active, corner } = this.model.selection;
    return {
      row: active.row,
      column: active.column,
      cornerRow: corner.row,
      cornerColumn: corner.column,
      ...keysOf(this.model),
      top: this.scroller.scrollTop,
      left: this.scroller.scrollLeft,
    };
  }

  /** Changes the language; heads are drawn again. */
  forgetWords(): void {
    this.#headWords = undefined;
  }

  /**
   * Shows a sheet. The selection and the cell that is open stay with their entries, wherever these are by now;
   * what is typed is not touched. Where the entry of the open cell is gone, what was typed is handed back.
   */
  show({ sheet, locked, marks, place }: Shown): void {
    const { model } = this;
    const previous = model.source;
    const keys = model.selectedKeys;
    const open = this.field.isChanged ? model.inputOf(this.field.text) : undefined;
    // A record that was just created is shown as if it had been opened.
    const isOther = previous?.id !== sheet.id || previous.rows.length === 0;
    model.take(sheet);
    model.arrange();
    model.locked = locked;
    this.#marks = marks;
    if (isOther) {
      this.field.close();
      this.#ownWidths = {};
      this.redraw();
      this.#enter(sheet, place);
    } else this.#follow(keys, open);
    this.#goToAwaited();
  }

  /** Names the rows that inputs begin, and shows them at once: they are entries for whatever is typed next. */
  begin(inputs: readonly CellInput[]): readonly CellInput[] {
    const { model } = this;
    const named = model.begin(inputs);
    if (named.some(({ row }, index) => row !== inputs[index]?.row)) this.redraw();
    return named;
  }

  /** Goes to rows that were put in, once the sheet has them. */
  goToRows(keys: readonly string[]): void {
    this.#awaited = keys;
    this.#goToAwaited();
  }

  #goToAwaited(): void {
    const { model } = this;
    const rows = this.#awaited.flatMap((key) => model.rowAt(key) ?? []);
    const [first] = rows;
    if (first === undefined || rows.length < this.#awaited.length) return;
    this.#awaited = [];
    const { column } = model.selection.active;
    const corner = { row: rows.at(-1) ?? first, column };
    if (this.field.mode === 'select')
      this.go(extendTo(selectCell({ row: first, column }, model.size), corner, model.size));
  }

  /** Takes rows out again whose first value was not written. */
  dropBegun(sheet: SheetId, rows: readonly string[]): void {
    if (rows.length === 0 || this.model.source?.id !== sheet) return;
    const keys = this.model.selectedKeys;
    this.model.dropBegun(sheet, rows);
    this.model.arrange();
    this.#follow(keys, undefined);
  }

  /** Draws the sheet as it is looked at now. */
  redraw(): void {
    const { model, host, table } = this;
    const { source } = model;
    if (!source) return;
    model.arrange();
    const { word } = host;
    this.#headWords ??= {
      selectAll: word('select-all'),
      columnMenu: (column) => word('column-menu', { column }),
    };
    const sheet = model.sheet ?? source;
    this.#redrawing = true;
    // The rows of the selection are drawn wherever it is scrolled to.
    table.pin(model.block, model.selection);
    table.draw({
      sheet,
      numbers: model.numbers,
      arrangement: model.arrangement,
      widths: this.#sheetWidths(source.id),
      marks: this.#marks,
      label: word('grid', { sheet: sheet.title }),
      words: this.#headWords,
    });
    this.#redrawing = false;
    this.scroller.classList.toggle('empty', sheet.rows.length === 0);
    this.refresh();
  }

  /** Puts the field into the active cell and, unless that is open, the cell's text into the field. */
  refresh(): void {
    const { model, table, field } = this;
    const { active, corner } = model.selection;
    this.#redrawing = true;
    table.markSelection(this.fillTarget ?? model.block, active, corner);
    const element = table.cellAt(active);
    if (element) field.attach(element);
    else field.detach();
    this.#redrawing = false;
    if (!element) return;
    if (field.mode === 'select') {
      const isWrong = model.cell !== undefined && worst(model.cell) === 'error';
      field.hold(model.held, { readOnly: !model.isEditable, isWrong, label: this.#label });
    }
    this.leftOut.visit(model.nameAt(active));
    this.drawLeftOut();
    this.host.selected(active);
  }

  /** Marks the cells of the sheet that a paste or a fill left out. */
  drawLeftOut(): void {
    const { sheet } = this.model;
    if (sheet) this.table.markLeftOut(this.leftOut.of(sheet.id));
  }

  /** Selects, and brings the far corner into sight. */
  go(selection: Selection): void {
    this.model.selection = selection;
    this.model.lineStart = undefined;
    this.card.close();
    this.refresh();
    this.table.reveal(selection.corner);
    this.host.moved();
  }

  /** Selects without scrolling to the far corner. */
  mark(selection: Selection): void {
    this.model.selection = selection;
    this.model.lineStart = undefined;
    this.refresh();
    this.host.moved();
  }

  select(place: CellPlace): void {
    this.go(selectCell(place, this.model.size));
  }

  /** Tab: on to the next cell that takes something; `false` past either end of the grid. */
  tab(back: boolean): boolean {
    const { model } = this;
    const start = model.lineStart ?? model.selection.active.column;
    const selection = next(model.selection, back, model.size, (place) => model.takes(place));
    if (!selection) return false;
    this.go(selection);
    model.lineStart = start;
    return true;
  }

  /** Enter: to the row below or above, in the column in which Tab began to go along this one. */
  enter(direction: 'up' | 'down'): void {
    const { model } = this;
    const { active } = model.selection;
    const place = { row: active.row, column: model.lineStart ?? active.column };
    this.go(move({ active: place, corner: place }, direction, model.size));
  }

  focus(): void {
    this.field.focus();
    this.field.select();
  }

  /** The text of the active cell for screen readers: its row, its column and its value. */
  get #label(): string {
    const { sheet, selection, held, numbers } = this.model;
    const { row, column } = selection.active;
    const { word } = this.host;
    const texts = sheet?.rows[row]?.cells.map(({ text }) => text) ?? [];
    const name =
      rowName(sheet?.columns ?? [], texts) || word('row-number', { number: numbers[row] ?? row + 1 });
    const value = held === '' ? word('empty-cell') : held;
    return word('cell', { row: name, column: sheet?.columns[column]?.title ?? '', value });
  }

  /** The same object as long as no width of the sheet changes. */
  #sheetWidths(sheet: SheetId): Readonly<Record<string, number>> {
    const own = Object.entries(this.widths).flatMap(([name, width]) =>
      name.startsWith(`${sheet}/`) ? [[name.slice(sheet.length + 1), width] as const] : [],
    );
    const widths = Object.fromEntries(own);
    if (JSON.stringify(widths) !== JSON.stringify(this.#ownWidths)) this.#ownWidths = widths;
    return this.#ownWidths;
  }

  #enter(sheet: SheetView, place: SheetPlace | undefined): void {
    const { model } = this;
    model.lineStart = undefined;
    if (!place) {
      this.scroller.scrollTo({ top: 0, left: 0 });
      this.select(firstEditable(sheet));
      return;
    }
    const { size } = model;
    const row = model.rowAt(place.rowKey) ?? place.row;
    const corner = { row: model.rowAt(place.cornerKey) ?? place.cornerRow, column: place.cornerColumn };
    model.selection = extendTo(selectCell({ row, column: place.column }, size), corner, size);
    this.refresh();
    this.scroller.scrollTo({ top: place.top, left: place.left });
  }

  /** The selection goes where its rows are; rows that are gone leave it where it is. */
  #follow({ active, corner }: GridModel['selectedKeys'], open: CellInput | undefined): void {
    const { model } = this;
    const before = model.selection;
    const [row, cornerRow] = [model.rowAt(active), model.rowAt(corner)];
    if (row === undefined) this.field.close();
    if (row === undefined && open) this.host.lost(open);
    const moved = {
      active: { ...before.active, row: row ?? before.active.row },
      corner: { ...before.corner, row: cornerRow ?? row ?? before.corner.row },
    };
    model.selection = extendTo(moved, moved.corner, model.size);
    this.redraw();
    if (JSON.stringify(model.selection) === JSON.stringify(before)) return;
    this.card.close();
    this.table.reveal(model.selection.corner);
    this.host.moved();
  }
}

/** Where work begins: the first cell that takes something, letters and codes of rows left aside. */
function firstEditable(sheet: SheetView): CellPlace {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell, index) => inputAt(sheet, cell, index) !== 'none');
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}

function keysOf({ selectedKeys: { active, corner } }: GridModel): Pick<SheetPlace, 'rowKey' | 'cornerKey'> {
  return {
    ...(active === undefined ? {} : { rowKey: active }),
    ...(corner === undefined ? {} : { cornerKey: corner }),
  };
}
