import type { CellInput } from '../../src/core/sheet/sheet.js';

/** An answer that takes longer than this, in milliseconds, comes from a large record. */
const slow = 80;

/**
 * Sends what is being typed one at a time: while an answer is awaited only the newest waits, so that fast
 * typing never queues up. Where answers are slow a pause in typing is waited for, so that the edit that ends
 * it need not wait for a draft. A draft that fails is given up; the edit that follows says what is wrong.
 */
export class Drafts {
  readonly #send: (cell: CellInput | null) => Promise<unknown>;
  #waiting: { readonly cell: CellInput | null } | undefined;
  #busy = false;
  /** How long the last answer took, in milliseconds. */
  #took = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (cell: CellInput | null) => Promise<unknown>) {
    this.#send = send;
  }

  push(cell: CellInput | null): void {
    this.#waiting = { cell };
    if (this.#busy) return;
    clearTimeout(this.#pause);
    // The end of typing is told at once.
    if (this.#took < slow || cell === null) void this.#run();
    else this.#pause = setTimeout(() => void this.#run(), this.#took);
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
      const began = performance.now();
      await this.#send(waiting.cell).catch(() => undefined);
      this.#took = performance.now() - began;
    }
    this.#busy = false;
  }
}
