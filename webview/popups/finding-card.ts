import type { CellView } from '../../src/core/views/sheet/sheet-view.js';
import { createButton } from '../controls.js';
import type { Word } from '../words.js';
import type { Box } from './beside.js';
import { Popup } from './popup.js';

export interface FindingActions {
  fix(finding: number): void;
  showInText(): void;
}

/** What is wrong with a cell, with what can be done about it; on hover and on a key. */
export class FindingCard {
  readonly #popup: Popup;
  readonly #word: Word;

  constructor(word: Word, onClose: () => void) {
    this.#word = word;
    this.#popup = new Popup('card', 'dialog', onClose);
    this.#popup.element.addEventListener('mouseleave', () => {
      if (!this.#popup.element.contains(document.activeElement)) this.close();
    });
  }

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  /** Whether the mouse is on the card. */
  get isUnderMouse(): boolean {
    return this.#popup.element.matches(':hover');
  }

  /** Opens below a cell on a key, and takes the keyboard. */
  open(cell: CellView, at: Box, actions: FindingActions): void {
    this.#popup.open(this.#word('findings'), this.#content(cell, actions), { x: at.left, y: at.bottom - 1 });
    this.#popup.element.querySelector<HTMLElement>('vscode-button')?.focus();
  }

  /** Opens for the mouse beside a cell, unless it would cover one of some boxes. */
  hover(cell: CellView, at: Box, clear: readonly Box[], actions: FindingActions): void {
    this.#popup.openBeside(this.#word('findings'), this.#content(cell, actions), at, clear);
  }

  #content(cell: CellView, actions: FindingActions): readonly HTMLElement[] {
    const content: HTMLElement[] = [];
    for (const [index, { severity, message, fix }] of (cell.findings ?? []).entries()) {
      const line = document.createElement('div');
      line.className = `card-finding ${severity}`;
      line.textContent = message;
      content.push(line);
      if (fix) content.push(this.#button(fix, () => actions.fix(index), 'primary'));
    }
    content.push(this.#button(this.#word('show-in-text'), () => actions.showInText(), 'secondary'));
    return content;
  }

  close(): void {
    this.#popup.close(this.#popup.element.contains(document.activeElement));
  }

  #button(label: string, run: () => void, appearance: 'primary' | 'secondary'): HTMLElement {
    return createButton(
      label,
      () => {
        this.#popup.close();
        run();
      },
      appearance,
    );
  }
}
