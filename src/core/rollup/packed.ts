import { type OpenSum, openSum, type Sum } from './sum.js';

/** A sum in little room, for a country's worth of them: counts as two lists, the rest only where there is any. */
export interface PackedSum extends PackedCounts {
  readonly rest: Omit<Sum, 'counts'> | undefined;
}

/** Counts by name as two lists; the names are shared by all that have the same. */
export interface PackedCounts {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

export const nothingPacked: PackedSum = { names: [], values: [], rest: undefined };

/** Different lists of names that are kept once each. */
const mostLists = 1000;

/** Packs counts and sums, and has equal lists of names kept once. */
export class Packer {
  readonly #lists = new Map<string, readonly string[]>();

  /** What is kept of a sum. `before` is what was kept of it last, if anything. */
  pack({ counts, qualifiers, shares, personTimes }: Sum, before: PackedCounts): PackedSum {
    const isExact = qualifiers.size === 0 && shares.size === 0 && personTimes.size === 0;
    return {
      ...this.counts(counts, before),
      rest: isExact ? undefined : { qualifiers, shares, personTimes },
    };
  }

  /** The same of counts alone, to which names may have come since. */
  counts(counts: ReadonlyMap<string, number>, before: PackedCounts): PackedCounts {
    const isSame = before.names.length === counts.size;
    const names = isSame ? before.names : this.#shared([...counts.keys()].sort());
    return { names, values: names.map((name) => counts.get(name) ?? 0) };
  }

  #shared(names: readonly string[]): readonly string[] {
    const key = names.join(' ');
    const known = this.#lists.get(key) ?? names;
    if (this.#lists.size < mostLists) this.#lists.set(key, known);
    return known;
  }
}

/** Counts again, to be read or built upon; changing them changes nothing that is kept. */
export function unpackedCounts({ names, values }: PackedCounts): Map<string, number> {
  return new Map(names.map((name, index) => [name, values[index] ?? 0]));
}

/** A sum again. */
export function unpacked(sum: PackedSum): OpenSum {
  const { qualifiers, shares, personTimes } = sum.rest ?? openSum();
  return {
    counts: unpackedCounts(sum),
    qualifiers: new Map(qualifiers),
    shares: new Map(shares),
    personTimes: new Set(personTimes),
  };
}
