import { dragged, filledToEnd, fillOut } from '../pure/fill.js';
import {
  type Block,
  type CellPlace,
  extendTo,
  isWithin,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
} from '../pure/selection.js';
import type { GridCore } from '../view/grid-core.js';
import type { CellEditing } from './cell-editing.js';
import { Entering } from './entering.js';
import type { PointerHost } from './pointer.js';

/** The menus that the mouse opens. */
export interface MenuOpener {
  cells(x: number, y: number): void;
  column(x: number, y: number): void;
}

/** Mouse handling for the selection, column widths and the fill handle. */
export class GridMouse implements PointerHost {
  readonly #core: GridCore;
  readonly #editing: CellEditing;
  readonly #menus: MenuOpener;
  readonly #entering: Entering;

  constructor(core: GridCore, editing: CellEditing, menus: MenuOpener) {
    this.#core = core;
    this.#editing = editing;
    this.#menus = menus;
    this.#entering = new Entering(core);
  }

  pressCell(place: CellPlace, extend: boolean, onField: boolean): boolean {
    const { field, model } = this.#core;
    if (field.mode !== 'select' && onField) return false;
    this.#editing.commit();
    this.#core.go(extend ? extendTo(model.selection, place, model.size) : selectCell(place, model.size));
    this.#core.focus();
    return true;
  }

  dragTo(place: CellPlace): void {
    const { field, model } = this.#core;
    const { corner } = model.selection;
    if (field.mode !== 'select' || (place.row === corner.row && place.column === corner.column)) return;
    this.#core.go(extendTo(model.selection, place, model.size));
  }

  openCell(): void {
    this.#editing.openCell();
  }

  pressRow(row: number, extend: boolean): void {
    const { model } = this.#core;
    this.#editing.commit();
    this.#core.mark(selectRows(extend ? model.selection.active.row : row, row, model.size));
    this.#core.focus();
  }

  pressColumn(column: number, extend: boolean): void {
    const { model } = this.#core;
    this.#editing.commit();
    this.#core.mark(selectColumns(extend ? model.selection.active.column : column, column, model.size));
    this.#core.focus();
  }

  pressCorner(): void {
    const { model } = this.#core;
    this.#editing.commit();
    this.#core.mark(selectAll(model.selection, model.size));
    this.#core.focus();
  }

  dragHandle(place: CellPlace, released: boolean): void {
    const { model } = this.#core;
    const target = dragged(model.block, place);
    this.#core.fillTarget = released ? undefined : target;
    if (!released || !model.sheet) {
      this.#core.refresh();
      return;
    }
    this.#fill(target);
  }

  /** The double click on the handle. */
  fillToEnd(): void {
    const { model } = this.#core;
    if (model.sheet) this.#fill(filledToEnd(model.sheet, model.block));
  }

  #fill(target: Block): void {
    const { model } = this.#core;
    if (!model.sheet) return;
    void this.#entering.fill(fillOut(model.sheet, model.block, target));
    this.#core.mark({
      active: { row: target.top, column: target.left },
      corner: { row: target.bottom, column: target.right },
    });
  }

  resize(column: number, width: number, released: boolean): void {
    this.#core.table.setWidth(column, width);
    if (released) this.#keepWidth(column, width);
  }

  fitColumn(column: number): void {
    this.#keepWidth(column, this.#core.table.neededWidth(column));
  }

  columnMenu(column: number, { left, bottom }: DOMRect): void {
    this.#core.mark(selectColumns(column, column, this.#core.model.size));
    this.#menus.column(left, bottom);
  }

  contextMenu(place: CellPlace | undefined, x: number, y: number): void {
    if (place && !isWithin(this.#core.model.block, place)) this.#core.select(place);
    this.#menus.cells(x, y);
  }

  widthOf(column: number): number {
    return this.#core.table.widthOf(column);
  }

  #keepWidth(column: number, width: number): void {
    const { sheet } = this.#core.model;
    const id = sheet?.columns[column]?.id;
    if (sheet && id !== undefined) {
      this.#core.widths = { ...this.#core.widths, [`${sheet.id}/${id}`]: width };
    }
    this.#core.redraw();
    this.#core.host.moved();
  }
}
