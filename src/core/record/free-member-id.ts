import type { Member } from './record.js';

/** The next member id in the pattern of the existing ones: dv29 → dv30; dv01 where no member has an id. */
export function freeMemberId(members: readonly Member[]): string {
  return new FreeMemberIds(members).next();
}

/** Ids for new members, one after another, in the pattern of the existing ones. */
export class FreeMemberIds {
  readonly #used: Set<string | undefined>;
  readonly #prefix: string;
  readonly #length: number;
  #number: bigint;

  constructor(members: readonly Member[]) {
    const ids = members.map(({ id }) => id);
    this.#used = new Set(ids);
    const last = ids.findLast((id) => id !== undefined && /\d+$/.test(id)) ?? 'dv00';
    const digits = /\d+$/.exec(last)?.[0] ?? '0';
    this.#prefix = last.slice(0, last.length - digits.length);
    this.#length = digits.length;
    this.#number = BigInt(digits);
  }

  /** An id that a new member has been given otherwise. */
  take(id: string): void {
    this.#used.add(id);
  }

  next(): string {
    for (;;) {
      this.#number += 1n;
      const id = `${this.#prefix}${String(this.#number).padStart(this.#length, '0')}`;
      if (this.#used.has(id)) continue;
      this.#used.add(id);
      return id;
    }
  }
}
