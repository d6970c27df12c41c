import type { Period } from '../record/period.js';
import { hashOf, secondSeed } from '../text/hash.js';
import { bytes, words } from './columns.js';

/** What a word has room for. */
export const wordSize = 0x1_0000_0000;

/** One person in one period: 40 bits. */
export function printIn({ from, to }: Period, print: string): number {
  const text = `${from} ${to} ${print}`;
  return hashOf(text) + (hashOf(text, secondSeed) >>> 24) * wordSize;
}

/** Hashes of people, five bytes each, and between them words with other data of a cell. */
export class Prints {
  readonly #words = words();
  readonly #more = bytes();

  get length(): number {
    return this.#words.length;
  }

  push(print: number): void {
    this.#words.push(print % wordSize);
    this.#more.push(Math.floor(print / wordSize));
  }

  at(place: number): number {
    return this.#words.at(place) + this.#more.at(place) * wordSize;
  }

  /** The 32 bits of a word. */
  wordAt(place: number): number {
    return this.#words.at(place);
  }
}

/** Prints that are sorted at once. */
const atOnce = 1_000_000;

/**
 * The prints that are there more than once, of so many or fewer. They are sorted by parts, so that no part
 * takes much room; that some are equal by chance costs a second reading of records and no more.
 */
export function foundTwice(each: (use: (print: number) => void) => void, most: number): ReadonlySet<number> {
  const parts = 1 + Math.floor(most / atOnce);
  const twice = new Set<number>();
  for (let part = 0; part < parts; part += 1) {
    let size = 0;
    each((print) => {
      if (print % parts === part) size += 1;
    });
    const prints = new Float64Array(size);
    each((print) => {
      if (print % parts === part) prints[--size] = print;
    });
    prints.sort();
    for (let at = 1; at < prints.length; at += 1) {
      const print = prints[at];
      if (print !== undefined && print === prints[at - 1]) twice.add(print);
    }
  }
  return twice;
}
