import { createButton } from '../controls.js';
import { div, span } from '../elements.js';
import type { Word } from '../words.js';

/** Shows above the grid a typed text that could not be written, until the user has copied or closed it. */
export class KeptText {
  readonly element = div('kept');
  readonly #word: Word;
  readonly #announce: (text: string) => void;
  readonly #done: () => void;

  /** `done` returns the keyboard focus to the grid. */
  constructor(word: Word, announce: (text: string) => void, done: () => void) {
    this.#word = word;
    this.#announce = announce;
    this.#done = done;
    this.element.setAttribute('role', 'alert');
  }

  /** Keeps a text, and shows why it was not written. */
  add(reason: string, text: string): void {
    const banner = div('banner notice');
    const close = (): void => {
      banner.remove();
      this.#done();
    };
    banner.append(
      span('', `${reason} ${this.#word('kept-title', { text })}`),
      createButton(this.#word('kept-copy'), () => void this.#copy(text)),
      createButton(this.#word('kept-close'), close),
    );
    this.element.append(banner);
  }

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.#announce(this.#word('kept-copied'));
  }
}
