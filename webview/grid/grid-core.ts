import type { SheetId } from '../../src/core/sheet/sheet.js';
import { inputAt, type SheetView, worst } from '../../src/core/sheet/sheet-view.js';
import type { Mark, SheetPlace, Widths } from '../../src/protocol.js';
import { FindingCard } from '../popups/finding-card.js';
import { CellField, type FieldHost } from './cell-field.js';
import type { HeadWords } from './grid-head.js';
import type { GridHost, Shown } from './grid-host.js';
import { GridModel } from './grid-model.js';
import { GridTable } from './grid-table.js';
import { LeftOutMarks } from './left-out-marks.js';
import { type Block, extendTo, type Place, type Selection, selectCell } from './selection.js';

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

  constructor(host: GridHost, fieldHost: FieldHost) {
    this.host = host;
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
      top: this.scroller.scrollTop,
      left: this.scroller.scrollLeft,
    };
  }

  /** Words of another language: heads are drawn anew. */
  forgetWords(): void {
    this.#headWords = undefined;
  }

  /** Shows a sheet. The cell that is open stays open; what is typed in it is not touched. */
  show({ sheet, locked, marks, place }: Shown): void {
    const { model } = this;
    const previous = model.source;
    const key = model.sheet?.rows[model.selection.active.row]?.key;
    // A record that has just been begun is entered as one that is opened.
    const isOther = previous?.id !== sheet.id || previous.rows.length === 0;
    model.take(sheet);
    model.locked = locked;
    this.#marks = marks;
    if (isOther) {
      this.field.close();
      this.#ownWidths = {};
    }
    this.redraw();
    if (isOther) this.#enter(sheet, place);
    else this.#followRow(key);
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
    this.card.close();
    this.refresh();
    this.table.reveal(selection.corner);
    this.host.moved();
  }

  /** Selects without scrolling to the far corner. */
  mark(selection: Selection): void {
    this.model.selection = selection;
    this.refresh();
    this.host.moved();
  }

  select(place: Place): void {
    this.go(selectCell(place, this.model.size));
  }

  focus(): void {
    this.field.focus();
    this.field.select();
  }

  /** What a screen reader says of the active cell: its row, its column and its value. */
  get #label(): string {
    const { sheet, selection, held } = this.model;
    const { row, column } = selection.active;
    const { word } = this.host;
    const line = sheet?.rows[row];
    const name = line?.cells[1]?.text || line?.cells[0]?.text || '';
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
    if (!place) {
      this.scroller.scrollTo({ top: 0, left: 0 });
      this.select(firstEditable(sheet));
      return;
    }
    const { size } = this.model;
    const corner = { row: place.cornerRow, column: place.cornerColumn };
    const selection = selectCell({ row: place.row, column: place.column }, size);
    this.model.selection = extendTo(selection, corner, size);
    this.refresh();
    this.scroller.scrollTo({ top: place.top, left: place.left });
  }

  /** The active row stays the active one while rows come and go above it. */
  #followRow(key: string | undefined): void {
    const { model } = this;
    const { active } = model.selection;
    const row = model.sheet?.rows.findIndex((candidate) => candidate.key === key) ?? -1;
    if (row >= 0 && row !== active.row) {
      this.select({ row, column: active.column });
      return;
    }
    const held = model.heldSelection;
    if (JSON.stringify(held) !== JSON.stringify(model.selection)) this.go(held);
  }
}

/** Where work begins: the first cell that takes something, letters and codes of rows left aside. */
function firstEditable(sheet: SheetView): Place {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell, index) => inputAt(sheet, cell, index) !== 'none');
    if (column >= 0) return { row, column };
  }
  return { row: 0, column: 0 };
}
