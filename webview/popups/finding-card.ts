import type { CellView } from '../../src/core/sheet/sheet-view.js';
import { createButton } from '../controls.js';
import type { Word } from '../editor/words.js';
import { type Anchor, Popup } from './popup.js';

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

  open(cell: CellView, at: Anchor, actions: FindingActions, takesFocus: boolean): void {
    const content: HTMLElement[] = [];
    for (const [index, { code, severity, message, fix }] of (cell.findings ?? []).entries()) {
      const line = document.createElement('div');
      line.className = `card-finding ${severity}`;
      const text = document.createElement('span');
      text.textContent = message;
      const name = document.createElement('code');
      name.textContent = code;
      line.append(text, name);
      content.push(line);
      if (fix) content.push(this.#button(fix, () => actions.fix(index), 'primary'));
    }
    content.push(this.#button(this.#word('show-in-text'), () => actions.showInText(), 'secondary'));
    this.#popup.open(this.#word('findings'), content, at);
    if (takesFocus) this.#popup.element.querySelector<HTMLElement>('vscode-button')?.focus();
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
