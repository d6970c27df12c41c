import { columnName, rowName } from '../../../src/core/views/sheet/row-name.js';
import type { CellInput } from '../../../src/core/views/sheet/sheet.js';
import type { CellName } from '../../../src/protocol/editor.js';
import { askAboutReplacing } from '../../popups/paste-dialog.js';
import { findPlaces, replaceInputs, type Search } from '../pure/find.js';
import type { CellPlace } from '../pure/selection.js';
import { FindBar } from '../view/find-bar.js';
import type { GridCore } from '../view/grid-core.js';
import type { CellEditing } from './cell-editing.js';

/** The number of matching cells, and the number of the active one, counted from 1; 0 if it does not match. */
interface Found {
  readonly at: number;
  readonly count: number;
}

/** Find and replace in the displayed (sorted and filtered) sheet. */
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
    const isBehind = ({ row, column }: CellPlace): boolean =>
      row > active.row || (row === active.row && column > active.column);
    const isBefore = ({ row, column }: CellPlace): boolean =>
      row < active.row || (row === active.row && column < active.column);
    const place = back ? (places.findLast(isBefore) ?? places.at(-1)) : (places.find(isBehind) ?? places[0]);
    if (place) this.#core.select(place);
    return this.#find(search);
  }

  async #replace(search: Search, replacement: string, all: boolean): Promise<string | undefined> {
    const { sheet, selection, locked } = this.#core.model;
    if (!sheet || locked) return undefined;
    const { row, column } = selection.active;
    const isHere = (place: CellPlace): boolean => place.row === row && place.column === column;
    const places = findPlaces(sheet, search);
    const wanted = all ? places : places.filter(isHere);
    const fitting = await this.#fitting(replaceInputs(sheet, wanted, search, replacement));
    const isDone = fitting.length > 0 && (await this.#editing.edit(fitting, 'replaced'));
    if (!all) this.#step(search, false);
    return isDone ? this.#said(fitting, wanted.length - fitting.length) : undefined;
  }

  /** Replacements are checked like a paste; the user is asked about those that do not fit. */
  async #fitting(inputs: readonly CellInput[]): Promise<readonly CellInput[]> {
    const misfits = inputs.length > 0 ? await this.#core.host.check(inputs, 'typed') : [];
    if (misfits.length === 0) return inputs;
    const wrong = new Set(misfits.map(({ index }) => index));
    const described = misfits.map((misfit) => {
      const input = inputs[misfit.index];
      return { ...misfit, text: input?.text ?? '', cell: input ? this.#nameOf(input) : '' };
    });
    const question = { count: inputs.length, misfits: described };
    return new Promise((resolve) => {
      let chosen: readonly CellInput[] = [];
      askAboutReplacing(
        this.#core.host.word,
        question,
        ({ takesAll }) => {
          chosen = takesAll ? inputs : inputs.filter((_, index) => !wrong.has(index));
        },
        () => resolve(chosen),
      );
    });
  }

  #nameOf({ row, column }: CellName): string {
    const { sheet } = this.#core.model;
    const shape = sheet?.columns.find(({ id }) => id === column);
    const texts = sheet?.rows.find(({ key }) => key === row)?.cells.map(({ text }) => text) ?? [];
    return `${rowName(sheet?.columns ?? [], texts)} · ${shape ? columnName(shape) : column}`;
  }

  #said(inputs: readonly CellInput[], passedOver: number): string {
    const { word } = this.#core.host;
    const rows = new Set(inputs.map(({ row }) => row)).size;
    const done = word('replaced', { count: inputs.length, rows });
    return passedOver > 0 ? `${done} ${word('replace-passed-over', { count: passedOver })}` : done;
  }

  #placesOf(search: Search): readonly CellPlace[] {
    const { sheet } = this.#core.model;
    return sheet ? findPlaces(sheet, search) : [];
  }
}
