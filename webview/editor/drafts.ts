import type { CellInput } from '../../src/core/views/sheet/sheet.js';

/** A record is slow if the host takes longer than this for a draft, in milliseconds. */
const slow = 80;

/**
 * Sends drafts one at a time. While an answer is pending only the newest draft waits, so fast typing fills no
 * queue. With a slow host drafts are debounced, so that the final edit need not wait for a draft. A failed
 * draft is dropped; the edit that follows reports the error.
 */
export class Drafts {
  readonly #send: (cell: CellInput | null) => Promise<number>;
  readonly #note: (cell: CellInput | null) => void;
  #waiting: { readonly cell: CellInput | null } | undefined;
  #busy = false;
  /** The host's time for the last draft, in milliseconds. */
  #took = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * `send` returns the host's own processing time, without the round trip, which debouncing would not
   * shorten. `note` receives a draft that has to wait, so that the host knows the last letters even if the
   * page is closed at once.
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
      // The end of typing is sent at once.
      if (this.#took < slow || cell === null) {
        void this.#run();
        return;
      }
      this.#pause = setTimeout(() => void this.#run(), this.#took);
    }
    this.#note(cell);
  }

  /** An edit supersedes the draft, so a waiting draft is dropped. */
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
