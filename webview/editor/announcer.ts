import { div } from '../elements.js';

/** How long a refusal is visible, in milliseconds. */
const shownFor = 6000;

/** Announces texts to screen readers; a refusal is also shown for a while. */
export class Announcer {
  readonly element = div('unseen');
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.setAttribute('role', 'status');
  }

  announce(text: string, isRefusal = false): void {
    this.element.textContent = text;
    this.element.className = isRefusal ? 'toast' : 'unseen';
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      this.element.className = 'unseen';
    }, shownFor);
  }
}
