import type { ChoiceView } from '../../../src/core/views/sheet/sheet-view.js';
import { filterChoices, isChoice } from '../pure/choice-filter.js';

/** A list to open, and what its cell holds. */
export interface OpenList {
  readonly choices: readonly ChoiceView[];
  /** What is typed already; empty where the whole list is to be looked at. */
  readonly typed: string;
  readonly held: string;
  /** The list only suggests. */
  readonly free: boolean;
  readonly label: string;
  readonly emptyText: string;
}

/**
 * The list below an open cell with coded values. It never writes into the text field: an input method would
 * then delete the suggestion instead of its own letter.
 */
export class ChoiceList {
  readonly element = document.createElement('div');
  #all: readonly ChoiceView[] = [];
  #shown: readonly ChoiceView[] = [];
  #index = -1;
  #free = false;
  readonly #field: HTMLTextAreaElement;
  readonly #onChoose: (choice: ChoiceView) => void;

  constructor(field: HTMLTextAreaElement, onChoose: (choice: ChoiceView) => void) {
    this.#field = field;
    this.#onChoose = onChoose;
    this.element.className = 'choices';
    this.element.id = 'choices';
    this.element.setAttribute('role', 'listbox');
    this.element.hidden = true;
    this.element.addEventListener('mousedown', (event) => {
      // The field keeps the focus, so that a click does not close the cell before the choice is known.
      event.preventDefault();
      event.stopPropagation();
      const index = Number((event.target as HTMLElement).dataset.index ?? -1);
      const choice = this.#shown[index];
      if (choice) this.#onChoose(choice);
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The open cell has a list, though it may be out of sight because nothing in it fits what is typed. */
  get isActive(): boolean {
    return this.#all.length > 0;
  }

  /** The choice selected by the keyboard, or the only one that matches the typed text. */
  get chosen(): ChoiceView | undefined {
    return this.#shown[this.#index];
  }

  open({ choices, typed, held, free, label, emptyText }: OpenList): void {
    this.#all = choices;
    this.#free = free;
    this.element.setAttribute('aria-label', label);
    this.element.dataset.empty = free ? '' : emptyText;
    this.element.hidden = false;
    this.#field.setAttribute('role', 'combobox');
    this.#field.setAttribute('aria-expanded', 'true');
    this.#field.setAttribute('aria-controls', this.element.id);
    this.filter(typed);
    if (typed.trim() !== '' || held === '') return;
    this.#index = this.#shown.findIndex((choice) => choice.label === held);
    this.#draw();
  }

  /**
   * Shows what is left for the typed text; typing picks the best match, so that Enter takes it. A list that only
   * suggests gives way to any text but a suggestion in full.
   */
  filter(typed: string): void {
    this.#shown = filterChoices(this.#all, typed);
    const [best] = this.#shown;
    const isPicked = best !== undefined && typed.trim() !== '' && (!this.#free || isChoice(best, typed));
    this.#index = isPicked ? 0 : -1;
    this.element.hidden = this.#free && best === undefined;
    this.#draw();
  }

  move(direction: 'up' | 'down'): void {
    const count = this.#shown.length;
    if (count === 0) return;
    const from = this.#index < 0 && direction === 'up' ? 0 : this.#index;
    this.#index = (from + (direction === 'down' ? 1 : -1) + count) % count;
    this.#draw();
  }

  close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#index = -1;
    this.#all = [];
    this.#shown = [];
    for (const name of ['role', 'aria-expanded', 'aria-controls', 'aria-activedescendant']) {
      this.#field.removeAttribute(name);
    }
  }

  #draw(): void {
    this.element.replaceChildren(
      ...this.#shown.map((choice, index) => {
        const option = document.createElement('div');
        option.id = `choice-${index}`;
        option.dataset.index = String(index);
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(index === this.#index));
        option.textContent = choice.label;
        return option;
      }),
    );
    const active = this.element.children[this.#index];
    if (active) this.#field.setAttribute('aria-activedescendant', active.id);
    else this.#field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }
}
