import type { CellPlace } from '../pure/selection.js';

/** Mouse events in terms of the grid. */
export interface PointerHost {
  pressCell(place: CellPlace, extend: boolean, onField: boolean): boolean;
  dragTo(place: CellPlace): void;
  /** Opens the cell that was pressed. */
  openCell(): void;
  pressRow(row: number, extend: boolean): void;
  pressColumn(column: number, extend: boolean): void;
  pressCorner(): void;
  /** The fill handle is dragged to a place; at the end it is released there. */
  dragHandle(place: CellPlace, released: boolean): void;
  /** Double click on the fill handle: fills down as far as the rows below have content. */
  fillToEnd(): void;
  resize(column: number, width: number, released: boolean): void;
  fitColumn(column: number): void;
  columnMenu(column: number, at: DOMRect): void;
  contextMenu(place: CellPlace | undefined, x: number, y: number): void;
  widthOf(column: number): number;
}

/** A drag starts when the mouse has moved some distance from where it was pressed. */
type Drag =
  | { readonly kind: 'cells' | 'rows' | 'columns' | 'handle'; readonly x: number; readonly y: number }
  | { readonly kind: 'width'; readonly column: number; readonly start: number; readonly width: number };

/** Minimum width of a column, in pixels; a narrower one could not be grabbed. */
const leastWidth = 28;

/** Drag threshold in pixels, because a hand trembles when it presses a button. */
const tremble = 4;

/** Translates mouse events into grid terms. */
export class Pointer {
  readonly #host: PointerHost;
  #drag: Drag | undefined;
  #handleAt: CellPlace | undefined;
  /** Whether the mouse has moved beyond the drag threshold. */
  #hasMoved = false;
  /** The place of the last press, if no key was pressed since. */
  #press: { readonly x: number; readonly y: number; readonly isCell: boolean } | undefined;

  constructor(table: HTMLElement, host: PointerHost) {
    this.#host = host;
    table.addEventListener('mousedown', (event) => this.#onDown(event));
    table.addEventListener('keydown', () => {
      this.#press = undefined;
    });
    table.addEventListener('dblclick', (event) => this.#onDouble(event));
    table.addEventListener('contextmenu', (event) => this.#onMenu(event));
    window.addEventListener('mousemove', (event) => this.#onMove(event));
    window.addEventListener('mouseup', (event) => this.#onUp(event));
  }

  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  #onDown(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return;
    const { target } = event;
    if (target.closest('.choices')) return;
    // A double click belongs to the cell of its first press, whatever is under the mouse by then.
    if (event.detail > 1 && this.#press?.isCell && isNear(this.#press, event) && isOfCell(target)) {
      if (!target.classList.contains('open')) event.preventDefault();
      return;
    }
    this.#press = { x: event.clientX, y: event.clientY, isCell: isOfCell(target) };
    const grip = target.dataset.grip;
    const column = headOf(target);
    if (grip !== undefined) {
      const width = this.#host.widthOf(Number(grip));
      this.#begin(event, { kind: 'width', column: Number(grip), start: event.clientX, width });
    } else if (target.closest('.head-menu')) {
      event.preventDefault();
      if (column !== undefined) this.#host.columnMenu(column, target.getBoundingClientRect());
    } else if (target.classList.contains('handle'))
      this.#begin(event, { kind: 'handle', x: event.clientX, y: event.clientY });
    else if (target.closest('.corner')) {
      event.preventDefault();
      this.#host.pressCorner();
    } else if (column !== undefined) {
      this.#begin(event, { kind: 'columns', x: event.clientX, y: event.clientY });
      this.#host.pressColumn(column, event.shiftKey);
    } else this.#pressBody(event, target);
  }

  #pressBody(event: MouseEvent, target: HTMLElement): void {
    const row = rowOf(target);
    if (row === undefined) return;
    const place = placeOf(target);
    if (place === undefined) {
      this.#begin(event, { kind: 'rows', x: event.clientX, y: event.clientY });
      this.#host.pressRow(row, event.shiftKey);
      return;
    }
    const onField = target.classList.contains('field');
    if (!this.#host.pressCell(place, event.shiftKey, onField)) return;
    if (!event.shiftKey && isOnListSign(event, target)) {
      event.preventDefault();
      this.#host.openCell();
    } else this.#begin(event, { kind: 'cells', x: event.clientX, y: event.clientY });
  }

  #begin(event: MouseEvent, drag: Drag): void {
    event.preventDefault();
    this.#drag = drag;
    this.#hasMoved = false;
  }

  #onMove(event: MouseEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    if (event.buttons !== 1) {
      this.#onUp(event);
      return;
    }
    if (drag.kind === 'width') {
      this.#host.resize(drag.column, widthAfter(drag, event), false);
      return;
    }
    this.#hasMoved ||= !isNear(drag, event);
    if (!this.#hasMoved) return;
    const place = event.target instanceof HTMLElement ? placeOf(event.target) : undefined;
    const row = event.target instanceof HTMLElement ? rowOf(event.target) : undefined;
    const column = event.target instanceof HTMLElement ? (headOf(event.target) ?? place?.column) : undefined;
    if (drag.kind === 'rows' && row !== undefined) this.#host.pressRow(row, true);
    else if (drag.kind === 'columns' && column !== undefined) this.#host.pressColumn(column, true);
    else if (drag.kind === 'cells' && place) this.#host.dragTo(place);
    else if (drag.kind === 'handle' && place) {
      this.#handleAt = place;
      this.#host.dragHandle(place, false);
    }
  }

  #onUp(event: MouseEvent): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag?.kind === 'width') this.#host.resize(drag.column, widthAfter(drag, event), true);
    if (drag?.kind === 'handle' && this.#handleAt) this.#host.dragHandle(this.#handleAt, true);
    this.#handleAt = undefined;
  }

  #onDouble({ target }: MouseEvent): void {
    if (!(target instanceof HTMLElement)) return;
    const grip = target.dataset.grip;
    if (grip !== undefined) this.#host.fitColumn(Number(grip));
    else if (target.classList.contains('handle')) this.#host.fillToEnd();
    else if (this.#press?.isCell) this.#host.openCell();
  }

  #onMenu(event: MouseEvent): void {
    if (!(event.target instanceof HTMLElement)) return;
    const { target } = event;
    if (target.classList.contains('open')) return;
    event.preventDefault();
    event.stopPropagation();
    const column = headOf(target);
    const row = rowOf(target);
    if (column !== undefined) this.#host.pressColumn(column, false);
    else if (row !== undefined && placeOf(target) === undefined) this.#host.pressRow(row, false);
    this.#host.contextMenu(placeOf(target), event.clientX, event.clientY);
  }
}

function widthAfter(drag: Extract<Drag, { kind: 'width' }>, { clientX }: MouseEvent): number {
  return Math.max(leastWidth, Math.round(drag.width + clientX - drag.start));
}

/** Whether the mouse is on the drop-down arrow at the end of a cell. */
function isOnListSign({ clientX }: MouseEvent, target: HTMLElement): boolean {
  const cell = target.closest('td.choice');
  return cell !== null && cell.getBoundingClientRect().right - clientX < listSignWidth;
}

const listSignWidth = 16;
/** Whether the mouse is on a cell, and not on its fill handle. */
function isOfCell(target: HTMLElement): boolean {
  return placeOf(target) !== undefined && !target.classList.contains('handle');
}

function isNear({ x, y }: { readonly x: number; readonly y: number }, event: MouseEvent): boolean {
  return Math.abs(event.clientX - x) <= tremble && Math.abs(event.clientY - y) <= tremble;
}

/** The column whose head is under the mouse. */
function headOf(target: HTMLElement): number | undefined {
  const column = target.closest<HTMLElement>('thead th[data-column]')?.dataset.column;
  return column === undefined ? undefined : Number(column);
}

function rowOf(target: HTMLElement): number | undefined {
  const row = target.closest<HTMLElement>('tbody tr[data-row]')?.dataset.row;
  return row === undefined ? undefined : Number(row);
}

/** The cell under the mouse. */
export function placeOf(target: HTMLElement): CellPlace | undefined {
  const row = rowOf(target);
  const column = target.closest<HTMLElement>('td[data-column]')?.dataset.column;
  return row === undefined || column === undefined ? undefined : { row, column: Number(column) };
}
