import type { Anchor } from './beside.js';
import { Popup } from './popup.js';

export interface MenuItem {
  readonly label: string;
  /** The key that does the same, as it is shown. */
  readonly keys?: string;
  readonly disabled?: boolean;
  run(): void;
}

/** A menu of the grid; `separator` draws a line between items. */
export class Menu {
  readonly #popup: Popup;

  constructor(onClose: () => void) {
    this.#popup = new Popup('menu', 'menu', onClose);
    this.#popup.element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  open(label: string, items: readonly (MenuItem | 'separator')[], at: Anchor): void {
    this.#popup.open(
      label,
      items.map((item) => (item === 'separator' ? createSeparator() : this.#createItem(item))),
      at,
    );
    this.#buttons[0]?.focus();
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.#popup.element.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])')];
  }

  #createItem(item: MenuItem): HTMLElement {
    const button = document.createElement('button');
    button.setAttribute('role', 'menuitem');
    button.disabled = item.disabled ?? false;
    button.tabIndex = -1;
    const label = document.createElement('span');
    label.textContent = item.label;
    button.append(label);
    if (item.keys) {
      const keys = document.createElement('kbd');
      keys.textContent = item.keys;
      button.append(keys);
    }
    button.addEventListener('click', () => {
      this.#popup.close();
      item.run();
    });
    button.addEventListener('mousemove', () => button.focus());
    return button;
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const goal = goalOf(event.key, at, buttons.length);
    if (event.key === 'Tab') this.#popup.close();
    else if (goal !== undefined) buttons[goal]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function goalOf(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function createSeparator(): HTMLElement {
  const line = document.createElement('hr');
  line.setAttribute('role', 'separator');
  return line;
}
