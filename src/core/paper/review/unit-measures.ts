import type { PhraseKey } from '../../language/documents.js';
import { knownCount } from '../../rollup/known.js';
import { partsOf } from '../../rollup/names.js';
import { quotient, rateOf, type Share, shareOf } from '../../rollup/node-facts.js';
import type { RollupNode } from '../../rollup/rollup.js';
import type { Sum } from '../../rollup/sum.js';
import { overall } from '../../rollup/totals.js';
import type { ReviewOptions } from './source.js';
import { type Shown, shownCount, shownRatio, shownShare, unknown } from './withhold.js';

/** A unit's sum over all its periods, and which shares it reports itself. */
export interface UnitSum {
  readonly sum: Sum;
  isReported(name: string): boolean;
}

export function sumOf({ summed }: RollupNode): UnitSum {
  return {
    sum: overall(summed.totals),
    isReported: (name) =>
      summed.own.some(({ entries }) =>
        entries.some(({ figures }) => figures.some((figure) => figure.name === name)),
      ),
  };
}

/** A column of numbers: what a unit's sum has there. */
export interface Measure {
  readonly title: PhraseKey;
  /** Millimetres. */
  readonly width: number;
  readonly span?: PhraseKey;
  of(unit: UnitSum, options: ReviewOptions): Shown;
  /** The columns that it is the quotient of, by their titles in the same table. */
  readonly quotient?: readonly [PhraseKey, PhraseKey];
  /** Whether the sum's number is the sum of the units' numbers. */
  readonly isCount?: boolean;
}

const cells = {
  count: count('review/cell-count', 'cells.active', { span: 'review/cell-count' }),
  registered: count('review/registered', 'cells.registered', { span: 'review/cell-count' }),
  recognised: count('review/recognised', 'cells.recognised', { span: 'review/cell-count' }),
  share: {
    title: 'review/share',
    width: 16,
    span: 'review/cell-count',
    of: ({ sum }, options) => shownShare(recognisedShare(sum), options, false),
    quotient: ['review/recognised', 'review/cell-count'],
  },
} as const satisfies Readonly<Record<string, Measure>>;

const people = { people: true } as const;
const members = { ...people, span: 'review/member-count' } as const;
const mentoring = { ...people, span: 'review/mentoring-span' } as const;

/** What the report's own pages show of each unit: as much as fits their width. */
export const fewMeasures: readonly Measure[] = [
  { ...cells.count, title: 'review/total-short' },
  cells.recognised,
  { ...cells.share, quotient: ['review/recognised', 'review/total-short'] },
  count('review/total-short', 'members.total', { ...members, width: 15 }),
  share('review/htt', 'members.htxsHtt', { ...members, width: 18 }),
  count('review/mentees', 'mentoring.mentees', { ...mentoring, width: 16 }),
  count('review/admitted', 'mentoring.admitted', { ...mentoring, width: 13 }),
];

/** What the annex shows. */
export const allMeasures: readonly Measure[] = [
  { ...cells.count, title: 'review/total-short' },
  cells.registered,
  cells.recognised,
  { ...cells.share, quotient: ['review/recognised', 'review/total-short'] },
  {
    title: 'review/mean-score',
    width: 13,
    of: ({ sum }, options) => meanScore(sum, options),
  },
  count('review/total-short', 'members.total', { ...members, width: 15 }),
  share('review/htt', 'members.htxsHtt', { ...members, width: 17 }),
  count('review/five-good', 'members.fiveGood', { ...members, width: 15 }),
  count('review/mentors', 'mentoring.mentors', { ...mentoring, width: 15 }),
  count('review/mentees', 'mentoring.mentees', { ...mentoring, width: 15 }),
  count('review/progressed', 'mentoring.progressed', { ...mentoring, width: 14 }),
  count('review/admitted', 'mentoring.admitted', { ...mentoring, width: 13 }),
  count('review/collective', 'awards.collective', { span: 'review/awards-span', width: 13 }),
  count('review/individual', 'awards.individual', { ...people, span: 'review/awards-span', width: 14 }),
];

interface More {
  readonly span?: PhraseKey;
  readonly people?: boolean;
  readonly width?: number;
}

function count(
  title: PhraseKey,
  name: string,
  { span, people: ofPeople = false, width = 13 }: More,
): Measure {
  return {
    title,
    width,
    isCount: true,
    ...(span ? { span } : {}),
    of: ({ sum }, options) =>
      shownCount(knownCount(sum, name), sum.qualifiers.get(name) ?? '', options, ofPeople),
  };
}

function share(title: PhraseKey, name: string, { span, width = 15 }: More): Measure {
  return {
    title,
    width,
    ...(span ? { span } : {}),
    of: ({ sum, isReported }, options) => shownShare(shareOf(name, sum, isReported(name)), options, true),
  };
}

export function recognisedShare(sum: Sum): Share {
  return rateOf(sum);
}

function meanScore(sum: Sum, options: ReviewOptions): Shown {
  // Scores of different models have no mean together.
  const models = [...sum.counts.keys()].filter((name) => partsOf('model', name)?.[1] === 'scored');
  const [scored] = models;
  if (scored === undefined || models.length > 1) return unknown;
  const mean = quotient(sum, [scored.replace(/scored$/, 'points')], scored);
  if (!mean.of) return shownCount(undefined, '', options, false);
  return shownRatio({ ...mean, value: Math.round(mean.value) / 100 }, options, false);
}
