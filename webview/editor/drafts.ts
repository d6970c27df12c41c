import type { CellInput } from '../../src/core/views/sheet/sheet.js';

/** A record that the host takes longer for, in milliseconds, is large. */
const slow = 80;

/**
 * Sends what is being typed one at a time: while an answer is awaited only the newest waits, so that fast
 * typing never queues up. Where the host is slow a pause in typing is waited for, so that the edit that ends
 * it need not wait for a draft. A draft that fails is given up; the edit that follows says what is wrong.
 */
export class Drafts {
  readonly #send: (cell: CellInput | null) => Promise<number>;
  readonly #note: (cell: CellInput | null) => void;
  #waiting: { readonly cell: CellInput | null } | undefined;
  #busy = false;
  /** How long the host took for the last one, in milliseconds. */
  #took = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * `send` says how long the host itself took: not the way there and back, which a pause would not shorten. `note`
   * is given what has to wait, so that the host knows the last letters of a page that is closed at once.
   */
  constructor(
    send: (cell: CellInput | null) => Promise<number>,
    note: (cell: CellInput | null) => void = () => undefined,
  ) {
    this.#send = send;
    this.#note = note;
  }

  push(cell: CellInput | null): void {
    this.#waiting = { cell };
    if (!this.#busy) {
      clearTimeout(this.#pause);
      // The end of typing is reported at once.
      if (this.#took < slow || cell === null) {
        void this.#run();
        return;
      }
      this.#pause = setTimeout(() => void this.#run(), this.#took);
    }
    this.#note(cell);
  }

  /** An edit takes the draft's place; what still waits is dropped. */
  drop(): void {
    this.#waiting = undefined;
    clearTimeout(this.#pause);
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let waiting = this.#waiting; waiting; waiting = this.#waiting) {
      this.#waiting = undefined;
      this.#took = await this.#send(waiting.cell).catch(() => 0);
    }
    this.#busy = false;
  }
}
