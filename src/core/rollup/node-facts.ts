import {
  allFactNames,
  type BranchFacts,
  type branchFactNames,
  type FactGroup,
  factGroups,
  factNames,
} from '../record/fact-names.js';
import { ratio, shareParts } from '../score/facts/facts.js';
import type { Qualifier } from '../score/facts/figures.js';
import { own as ownValue } from '../text/own.js';
import { knownCount } from './known.js';
import { type CountingMode, modesOf } from './modes.js';
import { partsOf } from './names.js';
import { divideQualifiers, joinQualifiers } from './qualifier.js';
import type { ReportedShare, Sum } from './sum.js';
import { missingCells, overall, type SummedNode } from './totals.js';
import { compare } from './tree.js';

/** The facts of a node as format.md §7 prints them: by group, and reported figures under names of their own. */
export interface NodeFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  /** Of facts that are not exact, by their full names. */
  readonly qualifiers: Readonly<Record<string, Qualifier>>;
  /** Of counts of people and organisations that are not 0. */
  readonly modes: Readonly<Record<string, CountingMode>>;
}

/** A share with what it was made of; `n` and `of` are absent where it was only reported. */
export interface Share {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly n?: number;
  readonly of?: number;
}

/**
 * The facts of a node over all its periods. A fact that no record speaks of is `null`, never 0: a count without a
 * list or a figure to count, a share without a whole (format.md §10).
 */
export function nodeFacts(summed: SummedNode): NodeFacts {
  const sum = overall(summed.totals);
  const below = overall(summed.below);
  const { modes } = modesOf([...summed.totals.values()]);
  const qualifiers = new Map<string, Qualifier>();
  const facts = new Map<string, Record<string, number | null>>();
  const put = (group: string, name: string, value: number | null, qualifier: Qualifier = ''): void => {
    const known = facts.get(group);
    if (known) known[name] = value;
    else facts.set(group, { [name]: value });
    if (qualifier !== '') qualifiers.set(`${group}.${name}`, qualifier);
  };

  for (const name of factNames) {
    const [group, fact] = name.split('.') as [FactGroup, string];
    if (ownValue(shareParts, name) === undefined) put(group, fact, countIn(sum, name));
    else {
      const share = shareOf(name, sum, isOwnFigure(summed, name));
      put(group, fact, share.of === 0 ? null : share.value, share.qualifier);
    }
  }
  for (const [name, qualifier] of sum.qualifiers) if (isFact(name)) qualifiers.set(name, qualifier);
  for (const [name, { value, qualifier, n = 0, of }] of Object.entries(branchFacts(below))) {
    if (name !== 'rate') put('branches', name, countIn(below, `cells.${name}`), qualifier);
    // More recognised than exist: the two numbers are not of the same units, so the share is unknown.
    else if (of === undefined || n <= of) put('branches', name, of === 0 ? null : value, qualifier);
  }

  const own = [...ownFigures(sum)].map(([name, value, qualifier]) => {
    if (qualifier !== '') qualifiers.set(name, qualifier);
    return [name, value] as const;
  });
  return {
    facts: Object.fromEntries([...facts, ...own.sort(byName)]),
    qualifiers: Object.fromEntries([...qualifiers].sort(byName)),
    modes: Object.fromEntries([...modes].sort(byName)),
  };
}

/** A count; of the shortest meeting there is none where nobody wrote how long meetings took. */
function countIn(sum: Sum, name: string): number | null {
  if (name === 'meetings.minMinutes') return sum.counts.get(name) || null;
  return knownCount(sum, name) ?? null;
}

/** Names in one order, however the sums were made. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b);
}

/**
 * A share of summed counts. Where the node itself reports the share, that stands; where parts report it
 * without counts, it is all there is, or makes what was counted only about right.
 */
export function shareOf(name: string, sum: Sum, isReported: boolean): Share {
  const parts = ownValue(shareParts, name);
  const reported = sum.shares.get(name);
  const of = parts ? (sum.counts.get(parts.whole) ?? 0) : 0;
  if (reported && (isReported || of === 0)) return reportedShare(reported);
  if (parts === undefined) return { value: 0, qualifier: '' };
  return quotient(sum, parts.part, parts.whole, reported ? '~' : '');
}

/** The sum of some counts over another, with the qualifiers of both. */
export function quotient(sum: Sum, part: readonly string[], whole: string, also: Qualifier = ''): Share {
  const n = part.reduce((total, name) => total + (sum.counts.get(name) ?? 0), 0);
  const of = sum.counts.get(whole) ?? 0;
  const above = part.reduce<Qualifier>(
    (all, name) => joinQualifiers(all, sum.qualifiers.get(name) ?? ''),
    also,
  );
  return { value: ratio(n, of), qualifier: divideQualifiers(above, sum.qualifiers.get(whole) ?? ''), n, of };
}

/** Of several reports that differ, what holds for all: the least of them, or more. */
function reportedShare({ least, most, qualifier }: ReportedShare): Share {
  return { value: least, qualifier: least === most ? qualifier : joinQualifiers(qualifier, '>=') };
}

function isOwnFigure({ own }: SummedNode, name: string): boolean {
  return own.some(({ entries }) =>
    entries.some(({ figures }) => figures.some((figure) => figure.name === name)),
  );
}

type BranchFact = (typeof branchFactNames)[number];

function branchFacts(below: Sum): Readonly<Record<BranchFact, Share>> {
  const of = (name: string): Share => ({
    value: below.counts.get(`cells.${name}`) ?? 0,
    qualifier: below.qualifiers.get(`cells.${name}`) ?? '',
  });
  const rate = below.shares.get('branches.rate');
  return {
    active: of('active'),
    registered: of('registered'),
    recognised: of('recognised'),
    rate: rate ? reportedShare(rate) : rateOf(below),
    kht: of('kht'),
  } satisfies Record<keyof Pick<BranchFacts, BranchFact>, Share>;
}

/** The cells recognised, of all that were due: one without a record is not recognised (format.md §10). */
export function rateOf(sum: Sum): Share {
  const missing = sum.counts.get(missingCells) ?? 0;
  const share = quotient(sum, ['cells.recognised'], 'cells.active');
  const { n = 0, of = 0 } = share;
  return missing === 0 || n > of ? share : { ...share, value: ratio(n, of + missing), of: of + missing };
}

const knownFacts: ReadonlySet<string> = new Set(allFactNames);

function isFact(name: string): boolean {
  return knownFacts.has(name);
}

/** Figures under names of the reports' own; one that is called as a group of facts has no place there. */
export function* ownFigures(sum: Sum): Iterable<readonly [string, number, Qualifier]> {
  const shares = [...sum.shares].map(([name, share]) => [name, reportedShare(share)] as const);
  const counts = [...sum.counts].map(
    ([name, value]) => [name, { value, qualifier: sum.qualifiers.get(name) ?? '' }] as const,
  );
  for (const [name, { value, qualifier }] of [...counts, ...shares]) {
    const [own] = partsOf('own', name) ?? [];
    if (own !== undefined && !groupNames.has(own)) yield [own, value, qualifier];
  }
}

const groupNames: ReadonlySet<string> = new Set([...factGroups, 'branches']);
