import { addCount } from '../score/facts/facts.js';
import type { Qualifier } from '../score/facts/figures.js';
import { joinQualifiers } from './qualifier.js';

/** A share that was reported without its counts: the least and the most of several reports. */
export interface ReportedShare {
  readonly least: number;
  readonly most: number;
  readonly qualifier: Qualifier;
}

/**
 * What several records give together: counts by name with the qualifiers that entered them, shares that
 * were only reported, and the names whose counts were reported as person-times (lượt).
 */
export interface Sum {
  readonly counts: ReadonlyMap<string, number>;
  /** Of counts that are not exact. */
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  readonly shares: ReadonlyMap<string, ReportedShare>;
  readonly personTimes: ReadonlySet<string>;
}

/** A sum that is being built. */
export interface OpenSum extends Sum {
  readonly counts: Map<string, number>;
  readonly qualifiers: Map<string, Qualifier>;
  readonly shares: Map<string, ReportedShare>;
  readonly personTimes: Set<string>;
}

/** The identity of `mergeSums`; a new one each time, to be built upon. */
export function openSum(): OpenSum {
  return { counts: new Map(), qualifiers: new Map(), shares: new Map(), personTimes: new Set() };
}

/** The sum of two sums. Associative and commutative to the last bit: decimals are added in millionths. */
export function mergeSums(a: Sum, b: Sum): Sum {
  const sum = openSum();
  addSum(sum, a);
  addSum(sum, b);
  return sum;
}

/** Adds a sum to one that is being built. */
export function addSum(target: OpenSum, { counts, qualifiers, shares, personTimes }: Sum): void {
  for (const [name, value] of counts) addTo(target, name, value);
  for (const [name, qualifier] of qualifiers) qualify(target, name, qualifier);
  for (const [name, share] of shares) addShare(target, name, share);
  for (const name of personTimes) target.personTimes.add(name);
}

/** Adds to one count. */
export function addTo({ counts }: OpenSum, name: string, value: number): void {
  counts.set(name, inMillionths(addCount(name, counts.get(name), value)));
}

/** Lets a qualifier enter a count. */
export function qualify({ qualifiers }: OpenSum, name: string, qualifier: Qualifier): void {
  const joined = joinQualifiers(qualifiers.get(name) ?? '', qualifier);
  if (joined !== '') qualifiers.set(name, joined);
}

function addShare({ shares }: OpenSum, name: string, share: ReportedShare): void {
  const known = shares.get(name);
  shares.set(name, known === undefined ? share : joinShares(known, share));
}

function joinShares(a: ReportedShare, b: ReportedShare): ReportedShare {
  return {
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    qualifier: joinQualifiers(a.qualifier, b.qualifier),
  };
}

/** Takes a name out of a sum with all that is known of it. */
export function removeFrom(sum: OpenSum, name: string): void {
  sum.counts.delete(name);
  sum.qualifiers.delete(name);
  sum.shares.delete(name);
  sum.personTimes.delete(name);
}

/** The nearest multiple of a millionth, so that sums of decimals do not depend on their order. */
export function inMillionths(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6;
}
