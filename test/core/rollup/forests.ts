import fc from 'fast-check';
import type { RecordSummary } from '../../../src/core/rollup/record-summary.js';
import { qualifiers } from '../../../src/core/score/facts/figures.js';

export const countNames = [
  'members.total',
  'members.rated',
  'members.htt',
  'meetings.minMinutes',
  'mentoring.mentors',
  'score.points',
];
const figureNames = [
  'members.total',
  'members.htxsHtt',
  'mentoring.mentors',
  'branches.recognised',
  'enlistedMembers',
  'ownCount',
  'ownShare',
];
const years = ['2019', '2020', '2021', '2022'].map((year) => [`${year}-01-01`, `${year}-12-31`] as const);
const periods = [
  ...years,
  ...years,
  ['2021-01-01', '2022-12-31'],
  ['2019-01-01', '2021-12-31'],
  ['2022-03-01', '2022-03-31'],
] as const;

/**
 * Units 0…9; unit n stands below any, below a path, or below nothing; those from 4 on are cells, mostly. Names
 * are such that a unit may be meant by a path.
 */
const anyEntry: fc.Arbitrary<Omit<RecordSummary, 'file'>> = fc
  .record({
    unit: fc.nat(9),
    parent: fc.option(fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, fc.nat(9)), { nil: null }),
    path: fc.subarray(['P', 'Q']),
    renamed: fc.constantFrom(...Array.from({ length: 8 }, () => ''), 'P', 'Q'),
    period: fc.constantFrom(...periods),
    counts: fc.dictionary(fc.constantFrom(...countNames), fc.integer({ min: 1, max: 300 })),
    figures: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...figureNames),
        value: fc.oneof(
          fc.nat(99_999),
          fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
        ),
        qualifier: fc.constantFrom(...qualifiers),
        luot: fc.boolean(),
      }),
      { maxLength: 2, selector: ({ name }) => name },
    ),
    people: fc.subarray(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'], { maxLength: 3 }),
    fiveGood: fc.subarray(['m1', 'm2', 'm3']),
    flags: fc.subarray(['cells.registered', 'cells.recognised']),
    isBest: fc.boolean(),
    submitted: fc.constantFrom(null, '2022-12-05', '2022-12-20'),
    title: fc.constantFrom('A', 'B'),
  })
  .map(({ unit, parent, renamed, period, counts: rows, figures, people, flags, title, ...more }) => {
    const cell = unit > 3;
    return {
      id: `u${unit}`,
      name: renamed || `Unit ${unit}`,
      type: cell ? 'chi-bo' : 'dang-bo-co-so',
      parent: parent === null ? null : `u${parent}`,
      path: more.path,
      from: period[0],
      to: period[1],
      cell,
      counts: {
        ...rows,
        ...(cell ? { 'cells.active': 1, ...Object.fromEntries(flags.map((flag) => [flag, 1])) } : {}),
      },
      figures: figures.map(({ name, value, qualifier, luot }) => ({
        name,
        value,
        qualifier,
        percent: name.endsWith('Share'),
        mode: luot ? 'luot' : null,
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      })),
      level: more.isBest ? 'htxs' : null,
      result: null,
      score: null,
      state: null,
      submitted: more.submitted,
      recognised: flags.includes('cells.recognised'),
      findings: { errors: 0, warnings: 0 },
      fiveGood: more.fiveGood,
      people: people.map((id) => ({ id, print: id, is: 0 })),
      titles: { 'model/m': title },
    } satisfies Omit<RecordSummary, 'file'>;
  });

/** Some records of some units, each with a file of its own. */
export const forest: fc.Arbitrary<readonly RecordSummary[]> = fc
  .array(anyEntry, { maxLength: 25 })
  .map((entries) =>
    entries.map((entry, index) => ({ ...entry, file: `${String(index).padStart(2, '0')}.chibo.yaml` })),
  );

/** Cells as most are: each below one đảng bộ, with a record a year, of which a few are missing. */
export const orderlyForest: fc.Arbitrary<readonly RecordSummary[]> = fc
  .array(fc.tuple(anyEntry, fc.nat(3), fc.subarray([0, 1, 2, 3], { minLength: 2 })), { maxLength: 12 })
  .map((drawn) =>
    drawn
      .flatMap(([entry, parent, own], index) =>
        own.map((year, turn) => ({
          ...entry,
          id: `c${index}`,
          name: `Cell ${index}`,
          type: 'chi-bo' as const,
          cell: true,
          parent: `u${parent}`,
          path: [],
          from: years[year]?.[0] ?? '',
          to: years[year]?.[1] ?? '',
          counts: { ...entry.counts, 'cells.active': 1 },
          fiveGood: turn % 2 === 0 ? entry.fiveGood : entry.people.map(({ id }) => id),
          people: turn % 2 === 0 ? entry.people : [],
        })),
      )
      .map((entry, index) => ({ ...entry, file: `${String(index).padStart(2, '0')}.chibo.yaml` })),
  );
