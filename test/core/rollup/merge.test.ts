import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifiers } from '../../../src/core/facts/figures.js';
import type { Entry } from '../../../src/core/rollup/entry.js';
import {
  addEntry,
  addExchanged,
  foldEntry,
  mergePartials,
  openPartial,
  type PartialRollup,
} from '../../../src/core/rollup/partial.js';
import { reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { rollupJson } from '../../../src/core/rollup/rollup-json.js';
import { addSum, mergeSums, openSum, type Sum } from '../../../src/core/rollup/sum.js';
import { often } from '../../properties.js';

const counts = [
  'members.total',
  'members.rated',
  'members.htt',
  'meetings.minMinutes',
  'mentoring.mentors',
  'score.points',
];
const figures = [
  'members.total',
  'members.htxsHtt',
  'mentoring.mentors',
  'branches.recognised',
  'ownCount',
  'ownShare',
];
const periods = [
  ['2021-01-01', '2021-12-31'],
  ['2022-01-01', '2022-12-31'],
  ['2021-01-01', '2022-12-31'],
  ['2022-03-01', '2022-03-31'],
] as const;

/** Units 0…7; unit n stands below one with a smaller number, below a path, or below nothing. */
const anyEntry: fc.Arbitrary<Omit<Entry, 'file'>> = fc
  .record({
    unit: fc.nat(7),
    parent: fc.option(fc.nat(7), { nil: null }),
    path: fc.subarray(['P', 'Q']),
    period: fc.constantFrom(...periods),
    counts: fc.dictionary(fc.constantFrom(...counts), fc.integer({ min: 1, max: 300 })),
    figures: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...figures),
        value: fc.oneof(
          fc.nat(99_999),
          fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
        ),
        qualifier: fc.constantFrom(...qualifiers),
        luot: fc.boolean(),
      }),
      { maxLength: 3, selector: ({ name }) => name },
    ),
    people: fc.subarray(['p1', 'p2', 'p3']),
    flags: fc.subarray(['cells.registered', 'cells.recognised']),
  })
  .map(({ unit, parent, path, period, counts: rows, figures: reported, people, flags }) => {
    const cell = unit > 3;
    return {
      id: `u${unit}`,
      name: `Unit ${unit}`,
      type: cell ? 'chi-bo' : 'dang-bo-co-so',
      parent: parent === null ? null : `u${parent}`,
      path,
      from: period[0],
      to: period[1],
      cell,
      counts: {
        ...rows,
        ...(cell ? { 'cells.active': 1, ...Object.fromEntries(flags.map((flag) => [flag, 1])) } : {}),
      },
      figures: reported.map(({ name, value, qualifier, luot }) => ({
        name,
        value,
        qualifier,
        percent: name.endsWith('Share'),
        mode: luot ? 'luot' : null,
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      })),
      level: null,
      score: null,
      state: null,
      submitted: null,
      recognised: false,
      findings: { errors: 0, warnings: 0 },
      fiveGood: people,
      people: people.map((id) => ({ id, print: id })),
      titles: {},
    } satisfies Omit<Entry, 'file'>;
  });

const forest: fc.Arbitrary<readonly Entry[]> = fc
  .array(anyEntry, { maxLength: 25 })
  .map((entries) =>
    entries.map((entry, index) => ({ ...entry, file: `${String(index).padStart(2, '0')}.chibo.yaml` })),
  );

function partialOf(entries: readonly Entry[], fold = false): PartialRollup {
  const partial = openPartial();
  for (const entry of entries) fold ? foldEntry(partial, entry) : addEntry(partial, entry);
  return partial;
}

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
  test.each([false, true])('gives the whole, bit for bit, in any order and grouping (folded: %s)', (fold) => {
    fc.assert(
      fc.property(parted, ({ entries, parts, splitAt }) => {
        const partials = parts.map((part) => partialOf(part, fold));
        const whole = printed(partialOf(entries, fold));
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
        for (const entry of entries)
          expect(addExchanged(read, JSON.parse(JSON.stringify(entry)), false)).toBe(true);
        expect(printed(read)).toBe(printed(partialOf(entries)));
      }),
      often(20),
    );
  });

  test.each([null, 1, 'x', [], {}, { file: 'a' }, { unread: 1 }])('refuses %j', (value) => {
    expect(addExchanged(openPartial(), value, false)).toBe(false);
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
