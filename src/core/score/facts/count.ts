import { passesMemberCriteria } from '../../profile/member-criteria.js';
import type { Profile } from '../../profile/profile.js';
import type { FactGroup } from '../../record/fact-names.js';
import { isMonthsBefore, monthsOf, type Period, quarterOf, quartersOf } from '../../record/period.js';
import type { BranchRecord, Member, Target } from '../../record/record.js';
import { isRealDate } from '../../text/numbers.js';
import { menteeHeads, mentorsOverLimit } from './mentoring.js';
import { rowsInPeriod } from './rows-in-period.js';

/** The counts of one record, from which shares and attendance are computed. */
export type Counts = ReadonlyMap<string, number>;

/** Two sums that are not facts themselves but are needed to recompute attendance. */
export const presentSum = 'meetings.present';
export const dueSum = 'meetings.due';

/**
 * Counts everything that the facts of format.md §3 and §8 require, from the rows of the record alone. Rows
 * dated outside the period are omitted.
 */
export function countRecord(written: BranchRecord, profile: Profile | undefined): Counts {
  const record = rowsInPeriod(written);
  const counts = new Map<string, number>();
  take(counts, 'members', countMembers(record, profile));
  take(counts, 'meetings', countMeetings(record));
  take(counts, 'mentoring', countMentoring(record, profile));
  takeRows(counts, record);
  take(counts, 'workflow', countWorkflow(record, profile));
  take(counts, 'period', countPeriod(record.period));
  return counts;
}

/**
 * Whether a record gives a count at all: without a list of meetings, the months without one are unknown. Sums
 * omit counts that are not given, for example the sum of a đảng bộ over its chi bộ.
 */
export function isTold({ keepsMeetings }: BranchRecord, name: string): boolean {
  return keepsMeetings || (name !== 'meetings.monthsMissing' && name !== 'meetings.quartersMissing');
}

/**
 * Members who belong to the branch: they have not moved away, are not struck off and are not here temporarily
 * (format.md §3, §8).
 */
export function activeMembers(record: BranchRecord): readonly Member[] {
  return record.members.filter(isActive);
}

export function isActive({ status }: Member): boolean {
  return status !== 'chuyen-di' && status !== 'xoa-ten' && status !== 'tam-thoi';
}

/** A member admitted later than this many months before the period's end is not reviewed (366-QĐ/TW). */
export const monthsBeforeReview = 6;

/**
 * Whether a member is reviewed and ranked at the end of the period: the member belongs to the branch, is
 * neither exempt nor suspended, and was admitted at least six months before (format.md §8).
 */
export function isReviewed(member: Member, period: Period | undefined): boolean {
  const { status, joined } = member;
  if (!isActive(member) || status === 'mien' || status === 'tam-dinh-chi') return false;
  if (period === undefined || joined === undefined || !isRealDate(joined)) return true;
  return isMonthsBefore(joined, monthsBeforeReview, period.to);
}

function countMembers(record: BranchRecord, profile: Profile | undefined): Tally {
  const members = activeMembers(record);
  const tally = {
    total: members.length,
    chinhThuc: 0,
    duBi: 0,
    mien: 0,
    reviewed: 0,
    rated: 0,
    htxs: 0,
    htt: 0,
    ht: 0,
    kht: 0,
    unrated: 0,
    fiveGood: 0,
    commitments: 0,
    commitmentsDone: 0,
    tasks: 0,
  };
  for (const member of members) {
    const { kind, status, rank, commitment } = member;
    if (kind === 'chinh-thuc') tally.chinhThuc += 1;
    if (kind === 'du-bi') tally.duBi += 1;
    if (status === 'mien') tally.mien += 1;
    if (isReviewed(member, record.period)) tally.reviewed += 1;
    if (rank === undefined) tally.unrated += 1;
    else {
      tally.rated += 1;
      tally[rank] += 1;
    }
    if (passesMemberCriteria(member, profile)) tally.fiveGood += 1;
    if (commitment === undefined) continue;
    const { tasks, done } = commitment;
    tally.commitments += 1;
    if (tasks !== undefined && done !== undefined && done >= tasks) tally.commitmentsDone += 1;
    tally.tasks += tasks ?? 0;
  }
  return tally;
}

function countMeetings({ meetings, period }: BranchRecord): Tally {
  const tally = { thuongKy: 0, chuyenDe: 0, chiUy: 0, good: 0, rated: 0, present: 0, due: 0 };
  let minMinutes = Number.POSITIVE_INFINITY;
  const monthsHeld = new Set<string>();
  const quartersHeld = new Set<string>();
  for (const { kind, date, rating, present, due, minutes } of meetings) {
    if (rating === 'tot') tally.good += 1;
    if (rating !== undefined) tally.rated += 1;
    if (kind === 'chi-uy') tally.chiUy += 1;
    if (kind !== 'thuong-ky' && kind !== 'chuyen-de') continue;
    tally.present += present ?? 0;
    tally.due += due ?? 0;
    if (minutes !== undefined && minutes < minMinutes) minMinutes = minutes;
    if (kind === 'thuong-ky') {
      tally.thuongKy += 1;
      if (date && isRealDate(date)) monthsHeld.add(date.slice(0, 7));
    } else {
      tally.chuyenDe += 1;
      if (date) quartersHeld.add(quarterOf(date));
    }
  }
  return {
    thuongKy: tally.thuongKy,
    thuongKyMonths: monthsHeld.size,
    chuyenDe: tally.chuyenDe,
    chiUy: tally.chiUy,
    good: tally.good,
    rated: tally.rated,
    present: tally.present,
    due: tally.due,
    minMinutes: minMinutes === Number.POSITIVE_INFINITY ? 0 : minMinutes,
    monthsMissing: period ? count(monthsOf(period), (month) => !monthsHeld.has(month)) : 0,
    quartersMissing: period ? count(quartersOf(period), (quarter) => !quartersHeld.has(quarter)) : 0,
  };
}

function countMentoring(record: BranchRecord, profile: Profile | undefined): Tally {
  const pairs = record.mentoring;
  return {
    mentors: new Set(pairs.flatMap(({ mentor }) => mentor ?? [])).size,
    mentees: menteeHeads(pairs, () => true),
    quanChung: menteeHeads(pairs, ({ kind }) => kind === 'quan-chung'),
    capDuoi: menteeHeads(pairs, ({ kind }) => kind === 'cap-duoi'),
    progressed: menteeHeads(pairs, ({ progress }) => progress === 'tien-bo'),
    assessed: menteeHeads(pairs, ({ progress }) => progress !== undefined),
    admitted: menteeHeads(pairs, ({ outcome }) => outcome === 'ket-nap'),
    rewarded: menteeHeads(pairs, ({ outcome }) => outcome === 'khen-thuong'),
    overLimit: mentorsOverLimit(pairs, record.period, profile?.limits.menteesPerMentor).size,
  };
}

function countPeriod(period: Period | undefined): Tally {
  return {
    months: period ? monthsOf(period).length : 0,
    quarters: period ? quartersOf(period).length : 0,
  };
}

function takeRows(counts: Map<string, number>, record: BranchRecord): void {
  const { awards, discipline, initiatives, targets } = record;
  take(counts, 'discipline', {
    cases: discipline.length,
    members: new Set(discipline.flatMap(({ member }) => member ?? [])).size,
  });
  take(counts, 'awards', {
    collective: sum(awards, ({ collective }) => collective),
    individual: sum(awards, ({ individual }) => individual),
  });
  take(counts, 'initiatives', {
    registered: count(initiatives, ({ registered }) => registered !== undefined),
    recognised: count(initiatives, ({ recognised }) => recognised !== undefined),
  });
  take(counts, 'targets', countTargets(targets));
}

/**
 * Counts tasks and, separately, the shortcomings to remedy. The regulation has its own conditions for each
 * (366-QĐ/TW, article 11), so a remaining shortcoming does not make a task undone.
 */
function countTargets(targets: readonly Target[]): Tally {
  const tasks = targets.filter(({ remedy }) => !remedy);
  const remedies = targets.filter(({ remedy }) => remedy);
  return {
    total: tasks.length,
    met: count(tasks, isMet),
    above: count(tasks, ({ above }) => above),
    late: count(tasks, ({ late }) => late),
    remedies: remedies.length,
    remedied: count(remedies, isMet),
  };
}

/** Whether a target was reached; one that lacks either number was not. */
export function isMet({ assigned, achieved }: Target): boolean {
  return assigned !== undefined && achieved !== undefined && achieved >= assigned;
}

function countWorkflow(record: BranchRecord, profile: Profile | undefined): Tally {
  const recognition = record.workflow.get('cong-nhan');
  const lowest = profile?.bands.at(-1)?.id;
  return {
    registered: Number(record.workflow.has('dang-ky')),
    committed: Number(record.workflow.has('cam-ket')),
    recognised: Number(recognition !== undefined && (recognition.result ?? '') !== lowest),
  };
}

/** The counts of a group of facts by their names within the group. */
type Tally = Readonly<Record<string, number>>;

function take(counts: Map<string, number>, group: FactGroup, tally: Tally): void {
  const full = fullNames[group] ?? {};
  fullNames[group] = full;
  for (const name of Object.keys(tally)) {
    const key = full[name] ?? `${group}.${name}`;
    full[name] = key;
    counts.set(key, tally[name] ?? 0);
  }
}

/** The names of facts by their names within their groups, joined once. */
const fullNames: Partial<Record<FactGroup, Record<string, string>>> = {};

function count<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length;
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number | undefined): number {
  return rows.reduce((total, row) => total + (value(row) ?? 0), 0);
}
