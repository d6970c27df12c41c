import type { Path } from '../../src/core/parse/tree.js';
import { nearestPlace, readPlace } from './nearest-place.js';

const selector = '.place';
const visitedClass = 'visited';

/**
 * The places of the record on the page, as links. Each part of the page is one stop of the Tab key; arrow keys
 * go from place to place within it, up and down along the columns of a table.
 */
export class PlaceLinks {
  readonly #page: HTMLElement;
  /** The place that Tab stops at, by part of the page. */
  readonly #stops = new Map<string, string>();
  #visited: string | undefined;

  constructor(page: HTMLElement, visit: (path: Path) => void, openText: (offset: number) => void) {
    this.#page = page;
    const go = (place: HTMLElement): void => {
      const path = readPlace(place.dataset.path);
      this.#mark(place);
      if (path) visit(path);
      else openText(Number(place.dataset.offset));
    };
    page.addEventListener('click', (event) => {
      const place = placeOf(event.target);
      if (place && getSelection()?.isCollapsed !== false) go(place);
    });
    page.addEventListener('focusin', (event) => {
      const place = placeOf(event.target);
      if (place) this.#stopAt(place);
    });
    page.addEventListener('keydown', (event) => {
      const place = placeOf(event.target);
      if (!place || event.ctrlKey || event.altKey || event.metaKey) return;
      const next = neighbour(place, event.key);
      if (event.key === 'Enter' || event.key === ' ') go(place);
      else if (next) next.focus();
      else return;
      event.preventDefault();
    });
  }

  /** Makes links of the places of a part of the page that is about to be shown. */
  prepare(part: HTMLElement): void {
    const places = placesIn(part);
    const stop = places.find((place) => nameOf(place) === this.#stops.get(part.id)) ?? places[0];
    for (const place of places) {
      place.setAttribute('role', 'link');
      place.tabIndex = place === stop ? 0 : -1;
    }
  }

  /** Marks the last visited place again after it was redrawn. */
  markVisited(): void {
    if (this.#visited === undefined || this.#page.querySelector(`.${visitedClass}`)) return;
    const place = placesIn(this.#page).find((one) => nameOf(one) === this.#visited);
    place?.classList.add(visitedClass);
  }

  /** Shows and marks the element for a path without moving the focus. */
  reveal(path: Path): void {
    const places = placesIn(this.#page).filter((place) => place.dataset.path !== undefined);
    const index = nearestPlace(
      places.map((place) => readPlace(place.dataset.path) ?? []),
      path,
    );
    const place = index === undefined ? undefined : places[index];
    if (!place) return;
    this.#mark(place);
    if (!isInView(place)) place.scrollIntoView({ block: 'center' });
  }

  #mark(place: HTMLElement): void {
    this.#page.querySelector(`.${visitedClass}`)?.classList.remove(visitedClass);
    place.classList.add(visitedClass);
    this.#visited = nameOf(place);
  }

  #stopAt(place: HTMLElement): void {
    const part = partOf(place);
    for (const other of placesIn(part)) other.tabIndex = other === place ? 0 : -1;
    this.#stops.set(part.id, nameOf(place));
  }
}

function placeOf(target: EventTarget | null): HTMLElement | undefined {
  const place = target instanceof Element ? target.closest(selector) : null;
  return place instanceof HTMLElement ? place : undefined;
}

function placesIn(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(selector)];
}

/** The section, or whatever else stands at the top of the page, that a place is in. */
function partOf(place: HTMLElement): Element {
  let part: Element = place;
  while (part.parentElement && part.parentElement.id !== 'app') part = part.parentElement;
  return part;
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset.path ?? `offset ${dataset.offset}`;
}

/** The place that a key leads to from another; `undefined` where it is no such key or there is none. */
function neighbour(place: HTMLElement, key: string): HTMLElement | undefined {
  const places = placesIn(partOf(place));
  const index = places.indexOf(place);
  const row = place.closest('tr');
  switch (key) {
    case 'ArrowRight':
      return places[index + 1];
    case 'ArrowLeft':
      return places[index - 1];
    case 'ArrowDown':
      return row ? inNextRow(place, row, 1) : places[index + 1];
    case 'ArrowUp':
      return row ? inNextRow(place, row, -1) : places[index - 1];
    case 'Home':
      return places[0];
    case 'End':
      return places.at(-1);
    default:
      return undefined;
  }
}

function inNextRow(place: HTMLElement, row: HTMLTableRowElement, step: number): HTMLElement | undefined {
  const rows = [...(row.closest('table')?.rows ?? [])];
  const column = place.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
  for (let at = rows.indexOf(row) + step; rows[at]; at += step) {
    const found = rows[at]?.cells[column]?.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
