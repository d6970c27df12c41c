import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addExchanged,
  mergePartials,
  openPartial,
  type PartialRollup,
  partialOf,
  readExchanged,
} from '../../../src/core/rollup/partial.js';
import { reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { rollupJson } from '../../../src/core/rollup/rollup-json.js';
import { addSum, mergeSums, openSum, type Sum } from '../../../src/core/rollup/sum.js';
import { qualifiers } from '../../../src/core/score/facts/figures.js';
import { often } from '../../properties.js';
import { countNames as counts, forest } from './forests.js';

function printed(partial: PartialRollup): string {
  const whole = rollup(partial);
  return JSON.stringify([rollupJson(whole, { language: 'vi' }), reviewOf(whole.root, whole)]);
}

/** Entries in parts, the parts in any order, merged pairwise in any grouping. */
const parted = forest.chain((entries) =>
  fc
    .record({
      parts: fc.array(fc.nat(4), { minLength: entries.length, maxLength: entries.length }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      splitAt: fc.nat(5),
    })
    .map(({ parts, order, splitAt }) => ({
      entries,
      splitAt,
      parts: order.map((part) => entries.filter((_, index) => parts[index] === part)),
    })),
);

function merged(parts: readonly PartialRollup[]): PartialRollup {
  return parts.reduce(mergePartials, openPartial());
}

describe('merging the parts of a roll-up', () => {
  test('gives the whole, bit for bit, in any order and grouping', () => {
    fc.assert(
      fc.property(parted, ({ entries, parts, splitAt }) => {
        const partials = parts.map((part) => partialOf(part));
        const whole = printed(partialOf(entries));
        expect(printed(merged(partials))).toBe(whole);
        const left = merged(partials.slice(0, splitAt));
        const right = merged(partials.slice(splitAt));
        expect(printed(mergePartials(left, right))).toBe(whole);
        expect(printed(mergePartials(right, left))).toBe(whole);
      }),
      often(20),
    );
  });

  test('counts a record once that is in two parts, and takes nothing from the empty part', () => {
    fc.assert(
      fc.property(forest, (entries) => {
        const partial = partialOf(entries);
        expect(printed(mergePartials(partial, partial))).toBe(printed(partial));
        expect(printed(mergePartials(openPartial(), partial))).toBe(printed(partial));
      }),
      often(20),
    );
  });

  test('goes through JSON and back unchanged', () => {
    fc.assert(
      fc.property(forest, (entries) => {
        const read = openPartial();
        for (const entry of entries) {
          const exchanged = readExchanged(JSON.parse(JSON.stringify(entry)));
          if (exchanged === undefined) throw new Error(`${entry.file} is refused`);
          addExchanged(read, exchanged);
        }
        expect(printed(read)).toBe(printed(partialOf(entries)));
      }),
      often(20),
    );
  });

  test.each([null, 1, 'x', [], {}, { file: 'a' }, { unread: 1 }])('refuses %j', (value) => {
    expect(readExchanged(value)).toBeUndefined();
  });
});

describe('sums', () => {
  const anySum: fc.Arbitrary<Sum> = fc
    .record({
      counts: fc.dictionary(
        fc.constantFrom(...counts),
        fc.integer({ min: -1e7, max: 1e7 }).map((tenths) => tenths / 10),
      ),
      qualified: fc.dictionary(fc.constantFrom(...counts), fc.constantFrom(...qualifiers)),
      shares: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 1000 })),
      personTimes: fc.subarray(counts),
    })
    .map(({ counts: values, qualified, shares, personTimes }) => {
      const sum = openSum();
      addSum(sum, {
        counts: new Map(Object.entries(values)),
        qualifiers: new Map(Object.entries(qualified)),
        shares: new Map(
          Object.entries(shares).map(([name, value]) => [
            name,
            { least: value / 1000, most: value / 1000, qualifier: '' },
          ]),
        ),
        personTimes: new Set(personTimes),
      });
      return sum;
    });
  const canonical = (sum: Sum) => ({
    counts: [...sum.counts].sort(),
    qualifiers: [...sum.qualifiers].sort(),
    shares: [...sum.shares].sort(),
    personTimes: [...sum.personTimes].sort(),
  });

  test('have an identity and depend on neither order nor grouping', () => {
    fc.assert(
      fc.property(anySum, anySum, anySum, (a, b, c) => {
        expect(canonical(mergeSums(mergeSums(a, b), c))).toEqual(canonical(mergeSums(a, mergeSums(b, c))));
        expect(canonical(mergeSums(a, b))).toEqual(canonical(mergeSums(b, a)));
        expect(canonical(mergeSums(a, openSum()))).toEqual(canonical(a));
      }),
    );
  });
});
