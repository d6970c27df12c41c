import { type Anchor, type Box, placeBeside } from './beside.js';

/** A popup over the page; Escape or a press elsewhere closes it. */
export class Popup {
  readonly element = document.createElement('div');
  readonly #onClose: () => void;

  constructor(className: string, role: string, onClose: () => void) {
    this.#onClose = onClose;
    this.element.className = `popup ${className}`;
    this.element.setAttribute('role', role);
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
    // Handled before the press itself, which may open this popup again.
    window.addEventListener(
      'mousedown',
      (event) => {
        if (this.isOpen && !event.composedPath().includes(this.element)) this.close(false);
      },
      { capture: true },
    );
    window.addEventListener('blur', () => this.close(false));
    (document.querySelector('main') ?? document.body).append(this.element);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Opens at a place, moved as needed to fit into the window. */
  open(label: string, content: readonly HTMLElement[], { x, y }: Anchor): void {
    const { width, height } = this.#show(label, content);
    this.#move({
      x: Math.max(4, Math.min(x, window.innerWidth - width - 4)),
      y: Math.max(4, Math.min(y, window.innerHeight - height - 4)),
    });
  }

  /** Opens beside a cell without covering the given boxes; does not open if there is no such place. */
  openBeside(label: string, content: readonly HTMLElement[], cell: Box, clear: readonly Box[]): boolean {
    const size = this.#show(label, content);
    const place = placeBeside(cell, size, { width: window.innerWidth, height: window.innerHeight }, clear);
    if (place) this.#move(place);
    else this.close(false);
    return place !== undefined;
  }

  #show(label: string, content: readonly HTMLElement[]): DOMRect {
    const { element } = this;
    element.setAttribute('aria-label', label);
    element.replaceChildren(...content);
    element.hidden = false;
    return element.getBoundingClientRect();
  }

  #move({ x, y }: Anchor): void {
    this.element.style.left = `${x}px`;
    this.element.style.top = `${y}px`;
  }

  /** `restores`: whether the focus returns to where it was. */
  close(restores = true): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.element.replaceChildren();
    if (restores) this.#onClose();
  }
}
