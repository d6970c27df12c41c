import {
  type CheckInput,
  createButton,
  createCheckbox,
  createTextInput,
  type TextInput,
} from '../controls.js';
import type { Word } from '../words.js';
import type { Anchor } from './beside.js';
import { FilterChoice } from './filter-choice.js';
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
    const choice = new FilterChoice(texts, chosen);
    const done = (result: readonly string[] | undefined): void => {
      this.#popup.close();
      answer(result);
    };
    const take = (): void => {
      if (choice.all !== 'none') done(choice.result);
    };
    const apply = createButton(this.#word('filter-apply'), take, 'primary');
    const fields = new FilterFields(this.#word, choice, {
      take,
      changed: () => apply.toggleAttribute('disabled', choice.all === 'none'),
    });
    const heading = document.createElement('div');
    heading.className = 'popup-title';
    heading.textContent = title;
    const buttons = document.createElement('div');
    buttons.className = 'popup-buttons';
    const clear = createButton(this.#word('filter-clear'), () => done(undefined));
    buttons.append(apply, clear);
    this.#popup.open(title, [heading, fields.element, buttons], at);
    fields.focus();
  }
}

interface FilterFieldsHost {
  /** Enter: what is ticked is to be shown. */
  take(): void;
  changed(): void;
}

/** The search field, the box for all, and a box for each text in view. */
class FilterFields {
  readonly element = document.createElement('div');
  readonly #word: Word;
  readonly #choice: FilterChoice;
  readonly #host: FilterFieldsHost;
  readonly #search: TextInput;
  readonly #all: CheckInput;
  readonly #list = document.createElement('div');
  readonly #boxes = new Map<string, CheckInput>();

  constructor(word: Word, choice: FilterChoice, host: FilterFieldsHost) {
    this.#word = word;
    this.#choice = choice;
    this.#host = host;
    this.#search = createTextInput(word('filter-search'), () => {
      choice.search(this.#search.value);
      this.#narrow();
    });
    this.#all = createCheckbox(word('filter-all'), choice.all === 'all', () => {
      choice.tickAll(this.#all.checked);
      this.#refresh();
    });
    this.element.className = 'filter-fields';
    this.#list.className = 'filter-list';
    this.element.append(this.#search.element, this.#all.element, this.#list);
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    this.#narrow();
  }

  focus(): void {
    this.#search.focus();
  }

  #narrow(): void {
    const { found } = this.#choice;
    const shown = found.slice(0, mostShown);
    const notes = [
      ...(found.length === 0 ? [noteOf(this.#word('no-choice'))] : []),
      ...(found.length > mostShown
        ? [noteOf(this.#word('filter-more', { count: found.length - mostShown }))]
        : []),
    ];
    this.#list.replaceChildren(...shown.map((text) => this.#boxOf(text).element), ...notes);
    this.#refresh();
  }

  #boxOf(text: string): CheckInput {
    const known = this.#boxes.get(text);
    if (known) return known;
    const label = text === '' ? this.#word('filter-empty') : text;
    const box = createCheckbox(label, this.#choice.isTicked(text), () => {
      this.#choice.tick(text, box.checked);
      this.#refresh();
    });
    this.#boxes.set(text, box);
    return box;
  }

  #refresh(): void {
    const { all, found } = this.#choice;
    for (const [text, box] of this.#boxes) box.checked = this.#choice.isTicked(text);
    this.#all.checked = all === 'all';
    this.#all.mixed = all === 'some';
    this.#all.element.hidden = found.length === 0;
    this.#host.changed();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') this.#host.take();
    else if (step === 0 || !this.#goAlong(step)) return;
    // The grid has the keyboard after Enter; the key must not be typed there.
    event.preventDefault();
  }

  /** Moves the keyboard one field on or back; `false` at the end. */
  #goAlong(step: number): boolean {
    const boxes = [this.#all.element, ...this.#list.querySelectorAll<HTMLElement>('vscode-checkbox')];
    const fields = [this.#search.element, ...boxes].filter(({ hidden }) => !hidden);
    const at = fields.indexOf(document.activeElement as HTMLElement);
    const next = fields[at + step];
    if (at < 0 || next === undefined) return false;
    next.focus();
    return true;
  }
}

function noteOf(text: string): HTMLElement {
  const note = document.createElement('div');
  note.className = 'filter-note';
  note.textContent = text;
  return note;
}
