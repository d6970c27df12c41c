import type { CellEditing } from './cell-editing.js';
import { findPlaces, replaceInputs, type Search } from './find.js';
import { FindBar } from './find-bar.js';
import type { GridCore } from './grid-core.js';
import type { Place } from './selection.js';

/** How many cells hold what is sought, and which of them, counted from 1, is active; 0 where none is. */
interface Found {
  readonly at: number;
  readonly count: number;
}

/** Find and replace in the sheet as it is looked at. */
export class Searching {
  readonly bar: FindBar;
  readonly #core: GridCore;
  readonly #editing: CellEditing;

  constructor(core: GridCore, editing: CellEditing) {
    this.#core = core;
    this.#editing = editing;
    this.bar = new FindBar(core.host.word, {
      find: (search) => this.#find(search),
      step: (search, back) => this.#step(search, back),
      replace: (search, replacement, all) => this.#replace(search, replacement, all),
      closed: () => core.focus(),
    });
  }

  #find(search: Search): Found {
    const places = this.#placesOf(search);
    const { row, column } = this.#core.model.selection.active;
    const at = places.findIndex((place) => place.row === row && place.column === column);
    return { at: at + 1, count: places.length };
  }

  #step(search: Search, back: boolean): Found {
    const places = this.#placesOf(search);
    const { active } = this.#core.model.selection;
    const isBehind = ({ row, column }: Place): boolean =>
      row > active.row || (row === active.row && column > active.column);
    const isBefore = ({ row, column }: Place): boolean =>
      row < active.row || (row === active.row && column < active.column);
    const place = back ? (places.findLast(isBefore) ?? places.at(-1)) : (places.find(isBehind) ?? places[0]);
    if (place) this.#core.select(place);
    return this.#find(search);
  }

  #replace(search: Search, replacement: string, all: boolean): void {
    const { sheet, selection } = this.#core.model;
    if (!sheet) return;
    const places = findPlaces(sheet, search);
    const { active } = selection;
    const here = places.filter(({ row, column }) => row === active.row && column === active.column);
    this.#editing.edit(replaceInputs(sheet, all ? places : here, search, replacement), 'replaced');
    if (!all) this.#step(search, false);
  }

  #placesOf(search: Search): readonly Place[] {
    const { sheet } = this.#core.model;
    return sheet ? findPlaces(sheet, search) : [];
  }
}
