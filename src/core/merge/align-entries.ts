import { isSameData } from '../edit/expected.js';
import { asMap, asText, isMap } from '../record/read.js';
import { isSameName } from '../text/normal-name.js';
import { identityOf, normalText } from './entry-names.js';

/** For each entry of the base, its position in another version; `undefined` if it was removed there. */
export type Alignment = readonly (number | undefined)[];

/**
 * Finds the entries of a list in another version of it: by id; else by what they hold, by what they are about, and
 * last by their place between entries that were found, where enough of them agrees.
 */
export function alignEntries(
  base: readonly unknown[],
  other: readonly unknown[],
  section: string,
): Alignment {
  const pairs = new Pairs(base, other);
  pairs.byName(idOf, true);
  pairs.byName((entry) => normalText(entry), false);
  pairs.byName((entry) => (isMap(entry) ? identityOf(entry, section) : undefined), true);
  pairs.byPlace();
  return pairs.found;
}

class Pairs {
  readonly found: (number | undefined)[];
  readonly #base: readonly unknown[];
  readonly #other: readonly unknown[];
  readonly #taken = new Map<number, number>();

  constructor(base: readonly unknown[], other: readonly unknown[]) {
    this.#base = base;
    this.#other = other;
    this.found = base.map(() => undefined);
  }

  /** Pairs entries of one name: in their order, or only where both versions have the name once. */
  byName(nameOf: (entry: unknown) => string | undefined, onceOnly: boolean): void {
    const [olds, youngs] = [
      positionsByName(this.#base, this.#leftInBase(), nameOf),
      positionsByName(this.#other, this.#leftInOther(), nameOf),
    ];
    for (const [name, old] of olds) {
      const young = youngs.get(name) ?? [];
      if (onceOnly && (old.length > 1 || young.length > 1)) continue;
      for (const [index, position] of old.entries()) this.#pairIfOne(position, young[index]);
    }
  }

  /** Pairs entries that were changed where they stand: the next in the same gap between entries that were found. */
  byPlace(): void {
    const olds = this.#gaps(this.#leftInBase(), (index) => this.found[index]);
    const youngs = this.#gaps(this.#leftInOther(), (index) => (this.#taken.has(index) ? index : undefined));
    for (const [gap, old] of olds) {
      const young = youngs.get(gap) ?? [];
      const least = old.length === 1 && young.length === 1 ? leastAlone : leastAmongOthers;
      let first = 0;
      for (const position of old) {
        while (first < young.length && this.#isTaken(young[first])) first += 1;
        const near = young.slice(first, first + mostTried);
        const match = near.find((other) => !this.#taken.has(other) && this.#isAlike(position, other, least));
        this.#pairIfOne(position, match);
      }
    }
  }

  #isTaken(other: number | undefined): boolean {
    return other !== undefined && this.#taken.has(other);
  }

  #isAlike(old: number, young: number, least: number): boolean {
    const [a, b] = [this.#base[old], this.#other[young]];
    if (isMap(a) && isMap(b)) return agreement(a, b) >= least;
    return !isMap(a) && !isMap(b) && least === leastAlone;
  }

  #pairIfOne(old: number, young: number | undefined): void {
    if (young === undefined || !mayBeOne(this.#base[old], this.#other[young])) return;
    this.found[old] = young;
    this.#taken.set(young, old);
  }

  #leftInBase(): readonly number[] {
    return [...this.#base.keys()].filter((index) => this.found[index] === undefined);
  }

  #leftInOther(): readonly number[] {
    return [...this.#other.keys()].filter((index) => !this.#taken.has(index));
  }

  /** Positions by the found entry before them, named by its position in the other version. */
  #gaps(
    positions: readonly number[],
    foundAt: (index: number) => number | undefined,
  ): ReadonlyMap<number, number[]> {
    const gaps = new Map<number, number[]>();
    let next = 0;
    let gap = -1;
    for (const position of positions) {
      for (; next < position; next += 1) gap = foundAt(next) ?? gap;
      addTo(gaps, gap, position);
    }
    return gaps;
  }
}

/** The share of its values in which a changed entry must agree, alone in its gap and among others. */
const leastAlone = 0.25;
const leastAmongOthers = 0.5;

/** How many entries of a gap are compared with one; without a limit thousands that differ take minutes. */
const mostTried = 100;

function positionsByName(
  list: readonly unknown[],
  positions: readonly number[],
  nameOf: (entry: unknown) => string | undefined,
): ReadonlyMap<string, number[]> {
  const named = new Map<string, number[]>();
  for (const position of positions) {
    const name = nameOf(list[position]);
    if (name !== undefined) addTo(named, name, position);
  }
  return named;
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, position: number): void {
  const known = lists.get(key);
  if (known) known.push(position);
  else lists.set(key, [position]);
}

/** Entries of different ids are one only where a code was changed: the person's name is the same. */
function mayBeOne(one: unknown, other: unknown): boolean {
  const [id, otherId] = [idOf(one), idOf(other)];
  if (id === undefined || otherId === undefined || id === otherId) return true;
  const [name, otherName] = [asText(asMap(one).name), asText(asMap(other).name)];
  return name !== undefined && otherName !== undefined && isSameName(name, otherName);
}

function idOf(entry: unknown): string | undefined {
  const { id } = asMap(entry);
  return typeof id === 'string' || typeof id === 'number' ? `${typeof id}:${id}` : undefined;
}

/** The share of the keys of either of two entries in which they agree. */
function agreement(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const same = keys.filter((key) => isSameData(a[key], b[key]));
  return keys.length === 0 ? 0 : same.length / keys.length;
}
