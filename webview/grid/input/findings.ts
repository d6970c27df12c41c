import { worst } from '../../../src/core/views/sheet/sheet-view.js';
import type { FindingActions } from '../../popups/finding-card.js';
import type { CellPlace } from '../pure/selection.js';
import type { GridCore } from '../view/grid-core.js';
import { placeOf } from './pointer.js';

/** Hover delay before the findings of a cell are shown, in milliseconds. */
const hoverDelay = 600;

/** The findings of cells: shown at the cell, with navigation from one to the next. */
export class Findings {
  readonly #core: GridCore;
  #hover: ReturnType<typeof setTimeout> | undefined;
  /** The last position of the mouse on the screen. */
  #mouseAt = '';

  /** `isBusy`: whether the mouse is being used for something else. */
  constructor(core: GridCore, isBusy: () => boolean) {
    this.#core = core;
    const { element } = core.table;
    element.addEventListener('mousemove', (event) => this.#onMove(event, isBusy()));
    // Registered before the grid's own handler, which stops the propagation of keys.
    for (const event of ['mouseleave', 'mousedown', 'keydown', 'paste', 'wheel'])
      element.addEventListener(event, () => this.#forget(), { passive: true, capture: true });
  }

  /** Goes to the next problem of the sheet; without one, asks the host of the grid to continue. */
  next(back: boolean): void {
    const place = this.#problemFrom(this.#core.model.selection.active, back);
    if (place) this.#core.select(place);
    else this.#core.host.nextProblem(back);
  }

  /** Goes to the first problem of the sheet, or to the last one with `back`; `false` if there is none. */
  first(back: boolean): boolean {
    const place = this.#problemFrom(undefined, back);
    if (place) this.#core.select(place);
    return place !== undefined;
  }

  /** Shows the findings of a cell below it, and moves the keyboard focus there. */
  show(place: CellPlace): void {
    const { model, table, card, host } = this.#core;
    const cell = model.cellAt(place);
    const element = table.cellAt(place);
    if (!cell || !element) return;
    if (!cell.findings) {
      host.announce(host.word('no-findings'));
      return;
    }
    card.open(cell, element.getBoundingClientRect(), this.#actionsAt(place));
  }

  #actionsAt(place: CellPlace): FindingActions {
    const { model, host } = this.#core;
    const name = model.nameAt(place);
    return {
      fix: (finding) => name && host.fix(name, finding),
      showInText: () => name && host.showInText(name),
    };
  }

  /** Only a mouse that moved and then rests opens a card; scrolling the page below it does not. */
  #onMove({ target, screenX, screenY, buttons }: MouseEvent, isBusy: boolean): void {
    const { field, model, card } = this.#core;
    const at = `${screenX},${screenY}`;
    if (at === this.#mouseAt) return;
    this.#mouseAt = at;
    this.#forget();
    const place = target instanceof HTMLElement ? placeOf(target) : undefined;
    if (!place || field.mode !== 'select' || isBusy || buttons !== 0) return;
    if (!model.cellAt(place)?.findings) {
      if (card.isOpen && !card.isUnderMouse) card.close();
      return;
    }
    this.#hover = setTimeout(() => this.#showCard(place), hoverDelay);
  }

  /** The card must not cover the active cell, whose findings are in the bar, or the row for a new entry. */
  #showCard(place: CellPlace): void {
    const { model, table, card, field } = this.#core;
    const { active } = model.selection;
    const cell = model.cellAt(place);
    const element = table.cellAt(place);
    const isActive = place.row === active.row && place.column === active.column;
    if (!cell?.findings || !element || isActive || field.mode !== 'select') return;
    const worked = [table.cellAt(active), table.element.querySelector('tr.new')];
    const clear = worked.flatMap((each) => (each ? [each.getBoundingClientRect()] : []));
    card.hover(cell, element.getBoundingClientRect(), clear, this.#actionsAt(place));
  }

  #forget(): void {
    clearTimeout(this.#hover);
  }

  #problemFrom(from: CellPlace | undefined, back: boolean): CellPlace | undefined {
    const { sheet, size } = this.#core.model;
    const places = (sheet?.rows ?? []).flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const severity = worst(cell);
        return severity === 'error' || severity === 'warning' ? [{ row, column }] : [];
      }),
    );
    const index = ({ row, column }: CellPlace): number => row * size.columns + column;
    if (!from) return back ? places.at(-1) : places[0];
    return back
      ? places.findLast((place) => index(place) < index(from))
      : places.find((place) => index(place) > index(from));
  }
}
