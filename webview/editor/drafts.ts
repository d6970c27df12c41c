import type { CellInput } from '../../src/core/sheet/sheet.js';

/**
 * Sends what is being typed one at a time: while an answer is awaited only the newest waits, so that fast
 * typing never queues up. A draft that fails is given up; the edit that follows says what is wrong.
 */
export class Drafts {
  readonly #send: (cell: CellInput | null) => Promise<unknown>;
  #waiting: { readonly cell: CellInput | null } | undefined;
  #busy = false;

  constructor(send: (cell: CellInput | null) => Promise<unknown>) {
    this.#send = send;
  }

  push(cell: CellInput | null): void {
    this.#waiting = { cell };
    if (!this.#busy) void this.#run();
  }

  /** An edit takes the draft's place; what still waits is dropped. */
  drop(): void {
    this.#waiting = undefined;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let waiting = this.#waiting; waiting; waiting = this.#waiting) {
      this.#waiting = undefined;
      await this.#send(waiting.cell).catch(() => undefined);
    }
    this.#busy = false;
  }
}
