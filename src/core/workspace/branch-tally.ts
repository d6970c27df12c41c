import type { Period } from '../record/period.js';
import {
  addCount,
  addCounts,
  type BranchSummary,
  type BranchSums,
  shareNames,
} from '../score/facts/facts.js';
import { countsInDays } from '../score/facts/part-of-year.js';
import { type CountedPerson, peopleOfYear } from '../score/facts/people.js';
import { type CountedElsewhere, countedElsewhere } from '../score/facts/people-once.js';
import { countsOfYear, isFlow, type UnitYear, unitYears } from '../score/facts/unit-year.js';

/** The facts of a record about its unit in its period. */
export interface DatedSummary {
  readonly period: Period;
  readonly summary: BranchSummary;
}

/** Whom a record of a unit counts, with the names of the counts that it reports instead. */
export interface DatedPeople {
  readonly id: string;
  readonly file: string;
  readonly period: Period;
  readonly people: readonly CountedPerson[];
  readonly reported: ReadonlySet<string>;
}

interface Dated {
  readonly period: Period;
}

/**
 * Orders records by the end of their periods. Where two end together, the one with the longer period is last.
 */
export function byEnd(
  { period: a }: { readonly period: Period },
  { period: b }: { readonly period: Period },
): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return a.from === b.from ? 0 : a.from < b.from ? 1 : -1;
}

/** A record as far as its unit was there by the roster: `own` is the part of its period that counts. */
export function summaryInDays(summary: BranchSummary, written: Period, own: Period): BranchSummary {
  const counts = countsInDays(summary.counts, written, own);
  return counts === summary.counts ? summary : { ...summary, counts };
}

/** The running totals of the units below a đảng bộ. */
export interface BranchTally extends BranchSums {
  active: number;
  registered: number;
  recognised: number;
  kht: number;
  missing: number;
  readonly counts: Map<string, number>;
}

export function openTally(): BranchTally {
  return { active: 0, registered: 0, recognised: 0, kht: 0, missing: 0, counts: new Map() };
}

/**
 * Counts a branch by all its records within a period. Parts of a year form one year, and the branch counts as
 * a unit where it still exists on the last day (format.md §10). Over several years its counts are summed, as
 * person-times, and its last year decides whether it is registered and recognised.
 */
export function addCell(tally: BranchTally, records: readonly DatedSummary[], period: Period): void {
  const years = unitYears(records);
  for (const [index, year] of years.entries()) {
    const isThere = isThereAtEnd(year, period);
    const counts = countsOfYear(
      year.parts.map(({ period: own, summary }) => ({ period: own, counts: summary.counts })),
      isThere,
    );
    addCounts(tally.counts, counts);
    if (isThere && index === years.length - 1) addFlags(tally, year, records);
  }
}

/**
 * People in two units of one year, who count once in the later: by file, what the sums of a đảng bộ have too much.
 * `units` are all units below it, each with its records within the period.
 */
export function peopleElsewhere(
  units: Iterable<readonly DatedPeople[]>,
  period: Period,
): ReadonlyMap<string, CountedElsewhere> {
  const years = [...units]
    .flatMap((records) => unitYears(records))
    .flatMap((one) => yearOfPeople(one, period));
  const reported = new Map(years.map((year) => [year.file, year.reported]));
  return new Map(
    [...countedElsewhere(years)].map(([file, counts]) => [
      file,
      new Map([...counts].filter(([name]) => !reported.get(file)?.has(name))),
    ]),
  );
}

function yearOfPeople(one: UnitYear<DatedPeople>, period: Period) {
  const { year, parts } = one;
  const last = parts.at(-1);
  if (last === undefined) return [];
  const people = peopleOfYear(
    parts.map((part) => part.people),
    isThereAtEnd(one, period),
  );
  // Parts of a year stand beside records of the whole year.
  const days = year === undefined ? last.period : { from: `${year}-01-01`, to: `${year}-12-31` };
  const { file, id, reported } = last;
  const own = year === undefined ? last.people : people;
  return [{ file, id, ...days, people: own, counts: {}, reported, parts: parts.map((part) => part.period) }];
}

/** Takes off people who are counted elsewhere. */
export function takeOff(tally: BranchTally, elsewhere: CountedElsewhere | undefined): void {
  for (const [name, value] of elsewhere ?? []) {
    const known = tally.counts.get(name);
    if (known !== undefined) tally.counts.set(name, known - value);
  }
}

/** Whether a unit still exists on the last day of a year, or of the period where that ends earlier. */
function isThereAtEnd({ year, parts }: UnitYear<Dated>, period: Period): boolean {
  if (year === undefined) return true;
  const lastDay = period.to < `${year}-12-31` ? period.to : `${year}-12-31`;
  return (parts.at(-1)?.period.to ?? '') >= lastDay;
}

/**
 * Adds the flags of a branch. Any record of its last period makes it recognised or ranked, since there is one
 * record for each model; any record of the year makes it registered.
 */
function addFlags(
  tally: BranchTally,
  { parts }: UnitYear<DatedSummary>,
  records: readonly DatedSummary[],
): void {
  const last = parts.at(-1)?.period;
  const ofLast = records.filter(({ period: { from, to } }) => from === last?.from && to === last.to);
  tally.active += 1;
  if ([...parts, ...ofLast].some(({ summary }) => summary.registered)) tally.registered += 1;
  if (ofLast.some(({ summary }) => summary.recognised)) tally.recognised += 1;
  if (ofLast.some(({ summary }) => summary.kht)) tally.kht += 1;
}

/** Adds the totals of the units below another unit. */
export function addSums(tally: BranchTally, sums: BranchSums): void {
  tally.active += sums.active;
  tally.registered += sums.registered;
  tally.recognised += sums.recognised;
  tally.kht += sums.kht;
  tally.missing += sums.missing ?? 0;
  addCounts(tally.counts, sums.counts);
}

const flags = ['active', 'registered', 'recognised', 'kht'] as const;

/**
 * Adds the facts of a đảng bộ itself to the totals of the units below it. Its own rows are added; a reported
 * figure replaces the count with the same name.
 */
export function addSuperior(tally: BranchTally, records: readonly DatedSummary[], period: Period): void {
  const years = unitYears(records).map((year) => ownYear(year, period));
  for (const { counts, reported } of years) standIn(tally, counts, reported, 'branches.');
  for (const { counts, reported } of years) {
    for (const [name, value] of counts) {
      if (value === 0 || reported.has(name) || name.startsWith('branches.') || shareNames.has(name)) continue;
      tally.counts.set(name, addCount(name, tally.counts.get(name), value));
    }
    standIn(tally, counts, reported, '');
  }
}

/** What the parts of a unit's year say together, and which of it is reported. */
function ownYear(year: UnitYear<DatedSummary>, period: Period): Pick<BranchSummary, 'counts' | 'reported'> {
  const isThere = isThereAtEnd(year, period);
  const last = year.parts.at(-1);
  return {
    counts: countsOfYear(
      year.parts.map(({ period: own, summary }) => ({ period: own, counts: summary.counts })),
      isThere,
    ),
    reported: new Set(
      year.parts.flatMap((part) =>
        [...part.summary.reported].filter((name) => isFlow(name) || (isThere && part === last)),
      ),
    ),
  };
}

function standIn(
  tally: BranchTally,
  counts: BranchSummary['counts'],
  reported: ReadonlySet<string>,
  prefix: '' | 'branches.',
): void {
  for (const full of reported) {
    if (full.startsWith('branches.') !== (prefix !== '')) continue;
    const name = full.slice(prefix.length);
    const value = counts.get(full);
    if (value === undefined || shareNames.has(name)) continue;
    const flag = prefix === '' ? undefined : flags.find((one) => one === name);
    if (flag) tally[flag] = value;
    if (flag === 'active') tally.missing = 0;
    if (flag) continue;
    if (name.includes('.')) tally.counts.set(name, value);
  }
}
