import type { MeetingKind } from '../../record/codes.js';
import { monthsOf, type Period, quarterOf, quartersOf } from '../../record/period.js';
import type { BranchRecord } from '../../record/record.js';
import { isRealDate } from '../../text/numbers.js';
import type { Counts } from './count.js';
import { rowsInPeriod } from './rows-in-period.js';

/**
 * What a record of a part of a year says beside its counts, so that the parts can be joined exactly: in which
 * months and quarters meetings were held, and what was due in a whole year. The names start with `part/`;
 * joining the parts removes them.
 */
const prefix = 'part/';
const monthsHeld = 'part/months';
const quartersHeld = 'part/quarters';

/** The kinds of meetings that are due in fixed numbers a year. */
export const dueKinds = ['thuongKy', 'chuyenDe', 'chiUy'] as const;
export type DueKind = (typeof dueKinds)[number];

/** The name of what is due of a kind of meeting in a whole year, or of what was held in the part. */
export function partName(kind: DueKind, what: 'limit' | 'held'): string {
  return `${prefix}${kind}/${what}`;
}

/** The count of cells of which it is known how many of the meetings due they held. */
export function toldCells(kind: DueKind): string {
  return `cells.${kind}Told`;
}

export function isPartName(name: string): boolean {
  return name.startsWith(prefix);
}

/** One bit above those of months and quarters, so that a list without meetings differs from none. */
const listed = 1 << 12;

/** The months with a regular and the quarters with a thematic meeting, a bit each; only of a record with a list. */
export function* heldInPart(written: BranchRecord): Generator<readonly [string, number]> {
  if (!written.keepsMeetings || missingNames.some((name) => written.figures.has(name))) return;
  const { meetings } = rowsInPeriod(written);
  const of = (kind: MeetingKind): readonly number[] =>
    meetings.flatMap((one) =>
      one.kind === kind && one.date && isRealDate(one.date) ? [Number(one.date.slice(5, 7)) - 1] : [],
    );
  yield [monthsHeld, of('thuong-ky').reduce((bits, month) => bits | (1 << month), listed)];
  yield [quartersHeld, of('chuyen-de').reduce((bits, month) => bits | (1 << Math.floor(month / 3)), listed)];
}

const missingNames = [
  'meetings.thuongKyMonths',
  'meetings.monthsMissing',
  'meetings.quartersMissing',
] as const;

/** The counts of a record for a part of a year. */
export interface PartOfYear {
  readonly period: Period;
  readonly counts: Counts;
}

/** Corrects the sums of parts of one year where months are touched twice, and where a year owes less than its parts. */
export function settleYear(sums: Map<string, number>, parts: readonly PartOfYear[]): void {
  const months = monthsIn(parts);
  const quarters = new Set(months.map(quarterOf));
  if (parts.length > 1) {
    if (sums.has('period.months')) sums.set('period.months', months.length);
    if (sums.has('period.quarters')) sums.set('period.quarters', quarters.size);
    countHeld(sums, parts);
    const hold = (name: string, most: number): void => {
      const value = sums.get(name);
      if (value !== undefined && value > most) sums.set(name, most);
    };
    hold('meetings.thuongKyMonths', months.length);
    hold('meetings.monthsMissing', months.length);
    hold('meetings.quartersMissing', quarters.size);
  }
  for (const kind of dueKinds) {
    const told = parts.filter(({ counts }) => counts.has(partName(kind, 'limit')));
    const limit = told.at(-1)?.counts.get(partName(kind, 'limit'));
    if (limit === undefined) continue;
    const held = told.reduce((sum, { counts }) => sum + (counts.get(partName(kind, 'held')) ?? 0), 0);
    putDue(sums, kind, Math.ceil((limit * monthsIn(told).length) / 12), held);
  }
}

function putDue(sums: Map<string, number>, kind: DueKind, due: number, held: number): void {
  sums.set(`meetings.${kind}Due`, due);
  sums.set(`meetings.${kind}Held`, Math.min(held, due));
}

function monthsIn(parts: readonly PartOfYear[]): readonly string[] {
  return [...new Set(parts.flatMap(({ period }) => monthsOf(period)))];
}

function countHeld(sums: Map<string, number>, parts: readonly PartOfYear[]): void {
  const told = parts.filter(({ counts }) => counts.has(monthsHeld));
  if (told.length === 0) return;
  // A part may have its months from a reported number of meetings instead of rows.
  const reported = parts
    .filter(({ counts }) => (counts.get(monthsHeld) ?? listed) === listed)
    .reduce((sum, { counts }) => sum + (counts.get('meetings.thuongKyMonths') ?? 0), 0);
  const held = told.reduce((bits, { counts }) => bits | (counts.get(monthsHeld) ?? 0), listed);
  const inQuarters = told.reduce((bits, { counts }) => bits | (counts.get(quartersHeld) ?? 0), listed);
  const months = monthsIn(told);
  const isHeld = (month: string): boolean => (held & (1 << (Number(month.slice(5, 7)) - 1))) !== 0;
  sums.set('meetings.thuongKyMonths', months.filter(isHeld).length + reported);
  if (parts.some(({ counts }) => !counts.has(monthsHeld) && counts.has('meetings.monthsMissing'))) return;
  sums.set('meetings.monthsMissing', months.filter((month) => !isHeld(month)).length);
  const quarters = [...new Set(months.map(quarterOf))];
  const missed = quarters.filter((quarter) => (inQuarters & (1 << (Number(quarter.at(-1)) - 1))) === 0);
  sums.set('meetings.quartersMissing', missed.length);
}

/**
 * The counts of a record whose unit was there for a part of its period only, by the roster: months without the
 * unit are neither missing nor owed.
 */
export function countsInDays(counts: Counts, written: Period, own: Period): Counts {
  const months = monthsOf(own).length;
  const without = monthsOf(written).length - months;
  if (without === 0) return counts;
  const made = new Map(counts);
  const reduce = (name: string, by: number): void => {
    const value = made.get(name);
    if (value !== undefined) made.set(name, Math.max(0, value - by));
  };
  if (made.has('period.months')) made.set('period.months', months);
  if (made.has('period.quarters')) made.set('period.quarters', quartersOf(own).length);
  reduce('meetings.monthsMissing', without);
  reduce('meetings.quartersMissing', quartersOf(written).length - quartersOf(own).length);
  for (const kind of dueKinds) {
    const due = made.get(`meetings.${kind}Due`);
    if (due === undefined) continue;
    const limit = made.get(partName(kind, 'limit')) ?? (due * 12) / monthsOf(written).length;
    const held = made.get(partName(kind, 'held')) ?? made.get(`meetings.${kind}Held`) ?? 0;
    made.set(partName(kind, 'limit'), limit);
    made.set(partName(kind, 'held'), held);
    putDue(made, kind, Math.ceil((limit * months) / 12), held);
  }
  return made;
}
