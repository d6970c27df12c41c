import type { Mode } from '../pure/keys.js';
import { ChoiceList, type OpenList } from './choice-list.js';

/** The events of the field. */
export interface FieldHost {
  /** The first key into a selected cell, or a further one into an open cell. */
  typed(isFirst: boolean): void;
  chosen(): void;
}

/** An open cell grows no higher than this, in pixels; then it scrolls. */
const tallestField = 200;

/** What screen readers announce for a selected cell besides its text. */
export interface CellState {
  readonly readOnly: boolean;
  /** It has an error. */
  readonly isWrong: boolean;
  readonly label: string;
}

/**
 * The only text field of the grid. It always has the focus and is placed in the active cell, so that an input
 * method can compose from the first key on. In `select` mode it contains the cell's text, fully selected.
 */
export class CellField {
  readonly element = document.createElement('textarea');
  readonly choices: ChoiceList;
  #mode: Mode = 'select';
  /** The content of the cell when it was opened; the sheet may already include what is typed. */
  #opened = '';
  readonly #grid: HTMLElement;

  /** While a cell is open, the grid has the class `editing`. */
  constructor(grid: HTMLElement, host: FieldHost) {
    this.#grid = grid;
    this.choices = new ChoiceList(this.element, (choice) => {
      this.element.value = choice.label;
      this.choices.close();
      host.chosen();
    });
    this.element.className = 'field';
    this.element.rows = 1;
    this.element.spellcheck = false;
    this.element.setAttribute('autocomplete', 'off');
    this.element.setAttribute('aria-describedby', 'about');
    this.element.addEventListener('input', () => {
      const isFirst = this.#mode === 'select';
      host.typed(isFirst);
      if (!isFirst && this.choices.isActive) this.choices.filter(this.element.value);
      this.#grow();
    });
  }

  get mode(): Mode {
    return this.#mode;
  }

  get isFocused(): boolean {
    return document.activeElement === this.element;
  }

  /** What is typed, or chosen from the list. */
  get text(): string {
    return this.choices.chosen?.label ?? this.element.value;
  }

  /** Whether the text of the open cell has changed. */
  get isChanged(): boolean {
    return this.#mode !== 'select' && this.text !== this.#opened;
  }

  /** Moves the field into a cell and keeps the focus. */
  attach(cell: HTMLElement): void {
    if (this.element.parentElement === cell) return;
    // A page without the focus must not take it from the text editor beside it.
    const focused = document.hasFocus() && (this.isFocused || document.activeElement === document.body);
    cell.append(this.element, this.choices.element);
    if (focused) this.focus();
  }

  detach(): void {
    this.element.remove();
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Sets the text of a selected cell, and its description for screen readers. */
  hold(text: string, { readOnly, isWrong, label }: CellState): void {
    if (this.element.value !== text) this.element.value = text;
    this.element.readOnly = readOnly;
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('aria-invalid', String(isWrong));
    this.select();
  }

  select(): void {
    if (this.isFocused) this.element.select();
  }

  /** Starts typing over or editing; `held` is the content of the cell. */
  open(mode: 'type' | 'edit', held: string): void {
    if (this.#mode === 'select') this.#opened = held;
    const end = this.element.value.length;
    if (mode === 'edit' && this.#mode === 'select') this.element.setSelectionRange(end, end);
    this.#mode = mode;
    this.element.classList.add('open');
    this.#grid.classList.add('editing');
    this.#grow();
  }

  openChoices(list: Omit<OpenList, 'typed' | 'held'>): void {
    const typed = this.#mode === 'type' ? this.element.value : '';
    this.choices.open({ ...list, typed, held: this.element.value });
  }

  close(): void {
    this.choices.close();
    this.#mode = 'select';
    this.element.classList.remove('open');
    this.#grid.classList.remove('editing');
    this.element.style.removeProperty('width');
    this.element.style.removeProperty('height');
  }

  /** An open cell grows with its text, to the right and then downwards. */
  #grow(): void {
    const { style } = this.element;
    style.removeProperty('width');
    style.removeProperty('height');
    const cell = this.element.parentElement;
    const width = Math.min(Math.max(this.element.scrollWidth + 4, cell?.clientWidth ?? 0), 480);
    if (this.element.scrollWidth > this.element.clientWidth) style.width = `${width}px`;
    if (this.element.scrollHeight > this.element.clientHeight)
      style.height = `${Math.min(this.element.scrollHeight, tallestField)}px`;
  }
}
