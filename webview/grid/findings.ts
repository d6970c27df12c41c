import { worst } from '../../src/core/sheet/sheet-view.js';
import type { GridCore } from './grid-core.js';
import { placeOf } from './pointer.js';
import type { Place } from './selection.js';

/** How long the mouse rests on a cell with a finding before it is told, in milliseconds. */
const hoverDelay = 350;

/** What is wrong with cells: told at the cell, and gone through from one to the next. */
export class Findings {
  readonly #core: GridCore;
  #hover: ReturnType<typeof setTimeout> | undefined;

  /** `isBusy`: the mouse does something else than rest on a cell. */
  constructor(core: GridCore, isBusy: () => boolean) {
    this.#core = core;
    const { element } = core.table;
    element.addEventListener('mouseover', ({ target }) => this.#onHover(target, isBusy()));
    element.addEventListener('mouseleave', () => clearTimeout(this.#hover));
  }

  /** Goes to the next problem of the sheet, or to the surroundings where there is none. */
  next(back: boolean): void {
    const place = this.#problemFrom(this.#core.model.selection.active, back);
    if (place) this.#core.select(place);
    else this.#core.host.nextProblem(back);
  }

  /** Goes to the first problem of the sheet, or the last one with `back`; `false` where there is none. */
  first(back: boolean): boolean {
    const place = this.#problemFrom(undefined, back);
    if (place) this.#core.select(place);
    return place !== undefined;
  }

  /** Tells the findings of a cell beside it. */
  show(place: Place, takesFocus: boolean): void {
    const { model, table, card, host } = this.#core;
    const cell = model.cellAt(place);
    const box = table.cellAt(place)?.getBoundingClientRect();
    const name = model.nameAt(place);
    if (!cell || !box || !name) return;
    if (!cell.findings) {
      host.announce(host.word('no-findings'));
      return;
    }
    const actions = {
      fix: (finding: number) => host.fix(name, finding),
      showInText: () => host.showInText(name),
    };
    card.open(cell, { x: box.left, y: box.bottom - 1 }, actions, takesFocus);
  }

  #onHover(target: EventTarget | null, isBusy: boolean): void {
    const { field, model, card } = this.#core;
    clearTimeout(this.#hover);
    const place = target instanceof HTMLElement ? placeOf(target) : undefined;
    if (!place || field.mode !== 'select' || isBusy) return;
    if (!model.cellAt(place)?.findings) {
      if (card.isOpen && !card.isUnderMouse) card.close();
      return;
    }
    this.#hover = setTimeout(() => this.show(place, false), hoverDelay);
  }

  #problemFrom(from: Place | undefined, back: boolean): Place | undefined {
    const { sheet, size } = this.#core.model;
    const places = (sheet?.rows ?? []).flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const severity = worst(cell);
        return severity === 'error' || severity === 'warning' ? [{ row, column }] : [];
      }),
    );
    const index = ({ row, column }: Place): number => row * size.columns + column;
    if (!from) return back ? places.at(-1) : places[0];
    return back
      ? places.findLast((place) => index(place) < index(from))
      : places.find((place) => index(place) > index(from));
  }
}
