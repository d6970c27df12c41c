import { folded } from '../../src/core/text/words.js';
import { type CheckInput, createButton, createCheckbox, createTextInput } from '../controls.js';
import type { Word } from '../editor/words.js';
import type { Anchor } from './beside.js';
import { Popup } from './popup.js';

/** More texts than this are found by searching, not by looking through. */
const mostShown = 200;

export interface FilterQuestion {
  readonly title: string;
  /** Every text of the column, once. */
  readonly texts: readonly string[];
  /** Those that are shown now; `undefined` where all are. */
  readonly chosen: readonly string[] | undefined;
}

/** Asks which texts of a column are to be shown. */
export class FilterPanel {
  readonly #popup: Popup;
  readonly #word: Word;

  constructor(word: Word, onClose: () => void) {
    this.#word = word;
    this.#popup = new Popup('filter', 'dialog', onClose);
  }

  /** `answer` gets the texts to show, or `undefined` for all. */
  open(
    { title, texts, chosen }: FilterQuestion,
    at: Anchor,
    answer: (texts: readonly string[] | undefined) => void,
  ): void {
    const word = this.#word;
    const shown = new Set(chosen ?? texts);
    const boxes: { readonly text: string; readonly box: CheckInput }[] = texts.map((text) => ({
      text,
      box: createCheckbox(text === '' ? word('filter-empty') : text, shown.has(text), () => {
        all.checked = boxes.every(({ box }) => box.checked);
      }),
    }));
    const list = document.createElement('div');
    list.className = 'filter-list';
    list.append(...boxes.map(({ box }) => box.element));
    const all = createCheckbox(word('filter-all'), chosen === undefined, () => {
      for (const { box } of inSight()) box.checked = all.checked;
    });
    const search = createTextInput(word('filter-search'), () => narrow());
    const inSight = (): typeof boxes => boxes.filter(({ box }) => !box.element.hidden);
    const narrow = (): void => {
      const wanted = folded(search.value);
      let count = 0;
      for (const { text, box } of boxes) {
        const fits = folded(text).includes(wanted) && count < mostShown;
        box.element.hidden = !fits;
        if (fits) count += 1;
      }
    };
    narrow();
    const done = (result: readonly string[] | undefined): void => {
      this.#popup.close();
      answer(result);
    };
    const apply = (): void => {
      const searched = search.value !== '';
      const left = boxes.filter(({ box }) => box.checked && (!searched || !box.element.hidden));
      done(left.length === texts.length ? undefined : left.map(({ text }) => text));
    };
    const buttons = document.createElement('div');
    buttons.className = 'popup-buttons';
    buttons.append(
      createButton(word('filter-apply'), apply, 'primary'),
      createButton(word('filter-clear'), () => done(undefined)),
    );
    const heading = document.createElement('div');
    heading.className = 'popup-title';
    heading.textContent = title;
    search.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      // The grid has the keyboard then; the key must not be typed there.
      event.preventDefault();
      apply();
    });
    this.#popup.open(title, [heading, search.element, all.element, list, buttons], at);
    search.focus();
  }
}
