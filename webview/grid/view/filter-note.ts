import { createButton } from '../../controls.js';
import type { Word } from '../../words.js';

/** Below the rows: how many of them the filters hide, and the way to see them again. */
export class FilterNote {
  readonly element = document.createElement('div');
  readonly #said = document.createElement('span');
  readonly #word: Word;
  readonly #clear: () => void;

  constructor(word: Word, clear: () => void) {
    this.#word = word;
    this.#clear = clear;
    this.element.className = 'hidden-rows';
    this.element.hidden = true;
    this.#said.setAttribute('role', 'status');
  }

  /** `shown` is how many entries are in view. */
  show(hidden: number, shown: number): void {
    this.element.hidden = hidden === 0;
    if (hidden === 0) return;
    const said = this.#word(shown === 0 ? 'all-hidden' : 'rows-hidden', { count: hidden });
    if (this.#said.textContent === said && this.element.childElementCount > 0) return;
    this.#said.textContent = said;
    this.element.replaceChildren(this.#said, createButton(this.#word('filter-clear'), this.#clear));
  }

  /** Words of another language: drawn again at the next show. */
  forget(): void {
    this.element.replaceChildren();
  }
}
