import { type CheckInput, createButton, createCheckbox, createTextInput } from '../../controls.js';
import type { Word } from '../../words.js';
import type { Search } from '../pure/find.js';

/** What the bar asks the grid to do. */
export interface FindHost {
  /** The search text has changed: report the number of matches and which of them is active. */
  find(search: Search): { readonly at: number; readonly count: number };
  /** Go on to the next cell, or back. */
  step(search: Search, back: boolean): { readonly at: number; readonly count: number };
  /** Resolves with what to say once the cells have changed; `undefined` where none has. */
  replace(search: Search, replacement: string, all: boolean): Promise<string | undefined>;
  closed(): void;
}

type Options = Omit<Search, 'text'>;

/** A search is lenient; a replacement must be exact, letter for letter, so that it changes nothing else. */
const initialOptions: { readonly finding: Options; readonly replacing: Options } = {
  finding: { ignoresAccents: true, matchesCase: false, wholeWords: false },
  replacing: { ignoresAccents: false, matchesCase: true, wholeWords: false },
};

const optionWords = {
  ignoresAccents: 'ignore-accents',
  matchesCase: 'match-case',
  wholeWords: 'whole-words',
} as const;
const optionNames = ['ignoresAccents', 'matchesCase', 'wholeWords'] as const;

/** Find and replace, above the grid. */
export class FindBar {
  readonly element = document.createElement('div');
  readonly #host: FindHost;
  readonly #word: Word;
  readonly #count = document.createElement('span');
  #isDrawn = false;
  #search = createTextInput('', () => undefined);
  #replacement = createTextInput('', () => undefined);
  readonly #options = { ...initialOptions };
  #boxes: Readonly<Record<keyof Options, CheckInput>> | undefined;
  #replaceRow = document.createElement('div');
  readonly #done = document.createElement('span');

  constructor(word: Word, host: FindHost) {
    this.#word = word;
    this.#host = host;
    this.element.className = 'find';
    this.element.setAttribute('role', 'search');
    this.element.hidden = true;
    this.#count.className = 'find-count';
    this.#count.setAttribute('role', 'status');
    this.#done.className = 'find-done';
    this.#done.setAttribute('role', 'status');
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  open(replaces: boolean): void {
    if (!this.#isDrawn) this.#draw();
    this.element.hidden = false;
    this.#replaceRow.hidden = !replaces;
    this.#done.textContent = '';
    if (replaces) this.#options.replacing = initialOptions.replacing;
    this.#showOptions();
    this.#search.focus();
    this.#show(this.#host.find(this.#question));
  }

  /** Counts again: the sheet has changed. */
  refresh(): void {
    if (!this.element.hidden) this.#show(this.#host.find(this.#question));
  }

  /** Draws the bar again in another language. */
  forget(): void {
    this.#isDrawn = false;
    this.close();
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#host.closed();
  }

  get #question(): Search {
    return { text: this.#search.value, ...this.#options[this.#mode] };
  }

  get #mode(): keyof typeof initialOptions {
    return this.#replaceRow.hidden ? 'finding' : 'replacing';
  }

  #draw(): void {
    const word = this.#word;
    this.#isDrawn = true;
    this.element.setAttribute('aria-label', word('find'));
    const search = (): void => {
      this.#done.textContent = '';
      this.#show(this.#host.find(this.#question));
    };
    this.#search = createTextInput(word('find'), search);
    this.#search.element.classList.add('find-text');
    this.#replacement = createTextInput(word('replacement'), () => undefined);
    const optionBox = (name: keyof Options): CheckInput => {
      const box: CheckInput = createCheckbox(word(optionWords[name]), this.#options[this.#mode][name], () => {
        this.#options[this.#mode] = { ...this.#options[this.#mode], [name]: box.checked };
        search();
      });
      return box;
    };
    this.#boxes = {
      ignoresAccents: optionBox('ignoresAccents'),
      matchesCase: optionBox('matchesCase'),
      wholeWords: optionBox('wholeWords'),
    };
    this.#replaceRow = document.createElement('div');
    this.#replaceRow.className = 'find-row';
    this.#replaceRow.append(
      this.#replacement.element,
      createButton(word('replace'), () => this.#replace(false)),
      createButton(word('replace-all'), () => this.#replace(true)),
      this.#done,
    );
    const optionRow = document.createElement('div');
    optionRow.className = 'find-row';
    optionRow.append(...optionNames.flatMap((name) => this.#boxes?.[name].element ?? []));
    const findRow = document.createElement('div');
    findRow.className = 'find-row';
    findRow.append(
      this.#search.element,
      this.#count,
      createButton(word('find-previous'), () => this.#step(true)),
      createButton(word('find-next'), () => this.#step(false)),
      createButton(word('close'), () => this.close()),
    );
    this.element.replaceChildren(findRow, this.#replaceRow, optionRow);
  }

  /** Find and replace have separate options; the boxes show the current ones. */
  #showOptions(): void {
    for (const name of optionNames) {
      const box = this.#boxes?.[name];
      if (box) box.checked = this.#options[this.#mode][name];
    }
  }

  #step(back: boolean): void {
    this.#show(this.#host.step(this.#question, back));
  }

  #replace(all: boolean): void {
    this.#done.textContent = '';
    void this.#host.replace(this.#question, this.#replacement.value, all).then((said) => {
      this.#done.textContent = said ?? '';
      this.refresh();
    });
  }

  #show({ at, count }: { readonly at: number; readonly count: number }): void {
    const isEmpty = this.#question.text === '';
    this.#count.textContent = isEmpty ? '' : this.#word('find-count', { at, count });
    this.#count.classList.toggle('none', !isEmpty && count === 0);
  }

  #onKey(event: KeyboardEvent): void {
    const inReplacement = event.composedPath().includes(this.#replacement.element);
    const inSearch = event.composedPath().includes(this.#search.element);
    if (event.isComposing) return;
    const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (event.key === 'Escape') this.close();
    else if (letter === 'f' || letter === 'h') this.open(letter === 'h');
    else if (event.key === 'Enter' && inSearch) this.#step(event.shiftKey);
    else if (event.key === 'Enter' && inReplacement) this.#replace(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
