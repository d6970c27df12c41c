import { passesMemberCriteria } from '../profile/member-criteria.js';
import type { Profile } from '../profile/profile.js';
import type { MeetingKind, Rank } from '../record/codes.js';
import { monthsOf, quarterOf, quartersOf } from '../record/period.js';
import type { BranchRecord, Meeting, Member } from '../record/record.js';
import { menteeHeads, mentorsOverLimit } from './mentoring.js';

/** The counts of one record: facts before shares are made of them, and what attendance is made of. */
export type Counts = ReadonlyMap<string, number>;

/** Two sums that are no facts themselves, but that attendance must be recomputed from. */
export const presentSum = 'meetings.present';
export const dueSum = 'meetings.due';

/** Counts everything that the facts of format.md §3 count, from the rows of the record alone. */
export function countRecord(record: BranchRecord, profile: Profile | undefined): Counts {
  return new Map([
    ...countMembers(activeMembers(record), profile),
    ...countMeetings(record),
    ...countMentoring(record, profile),
    ...countRows(record),
    ...countWorkflow(record, profile),
  ]);
}

/** Members who belong to the branch: neither moved away nor struck off (format.md §3). */
export function activeMembers(record: BranchRecord): readonly Member[] {
  return record.members.filter(isActive);
}

export function isActive({ status }: Member): boolean {
  return status !== 'chuyen-di' && status !== 'xoa-ten';
}

function countMembers(members: readonly Member[], profile: Profile | undefined): Counts {
  const ranked = (rank: Rank): number => count(members, (member) => member.rank === rank);
  const rated = count(members, (member) => member.rank !== undefined);
  const commitments = members.flatMap((member) => member.commitment ?? []);
  return named('members', {
    total: members.length,
    chinhThuc: count(members, (member) => member.kind === 'chinh-thuc'),
    duBi: count(members, (member) => member.kind === 'du-bi'),
    mien: count(members, (member) => member.status === 'mien'),
    rated,
    htxs: ranked('htxs'),
    htt: ranked('htt'),
    ht: ranked('ht'),
    kht: ranked('kht'),
    unrated: members.length - rated,
    fiveGood: count(members, (member) => passesMemberCriteria(member, profile)),
    commitments: commitments.length,
    commitmentsDone: count(
      commitments,
      ({ tasks, done }) => tasks !== undefined && done !== undefined && done >= tasks,
    ),
    tasks: sum(commitments, ({ tasks }) => tasks),
  });
}

function countMeetings(record: BranchRecord): Counts {
  const { meetings, period } = record;
  const held = (kind: MeetingKind): readonly Meeting[] => meetings.filter((meeting) => meeting.kind === kind);
  const thuongKy = held('thuong-ky');
  const chuyenDe = held('chuyen-de');
  const attended = [...thuongKy, ...chuyenDe];
  const minutes = attended.flatMap((meeting) => meeting.minutes ?? []);
  const monthsHeld = new Set(thuongKy.map(({ date }) => date?.slice(0, 7)));
  const quartersHeld = new Set(chuyenDe.map(({ date }) => date && quarterOf(date)));
  return named('meetings', {
    thuongKy: thuongKy.length,
    chuyenDe: chuyenDe.length,
    chiUy: held('chi-uy').length,
    good: count(meetings, ({ rating }) => rating === 'tot'),
    rated: count(meetings, ({ rating }) => rating !== undefined),
    present: sum(attended, ({ present }) => present),
    due: sum(attended, ({ due }) => due),
    minMinutes: minutes.length === 0 ? 0 : Math.min(...minutes),
    monthsMissing: period ? count(monthsOf(period), (month) => !monthsHeld.has(month)) : 0,
    quartersMissing: period ? count(quartersOf(period), (quarter) => !quartersHeld.has(quarter)) : 0,
  });
}

function countMentoring(record: BranchRecord, profile: Profile | undefined): Counts {
  const pairs = record.mentoring;
  return named('mentoring', {
    mentors: new Set(pairs.flatMap(({ mentor }) => mentor ?? [])).size,
    mentees: menteeHeads(pairs, () => true),
    quanChung: menteeHeads(pairs, ({ kind }) => kind === 'quan-chung'),
    capDuoi: menteeHeads(pairs, ({ kind }) => kind === 'cap-duoi'),
    progressed: menteeHeads(pairs, ({ progress }) => progress === 'tien-bo'),
    assessed: menteeHeads(pairs, ({ progress }) => progress !== undefined),
    admitted: menteeHeads(pairs, ({ outcome }) => outcome === 'ket-nap'),
    rewarded: menteeHeads(pairs, ({ outcome }) => outcome === 'khen-thuong'),
    overLimit: mentorsOverLimit(pairs, record.period, profile?.limits.menteesPerMentor).size,
  });
}

function countRows(record: BranchRecord): Counts {
  const { awards, discipline, initiatives, targets } = record;
  return new Map([
    ...named('discipline', {
      cases: discipline.length,
      members: new Set(discipline.flatMap(({ member }) => member ?? [])).size,
    }),
    ...named('awards', {
      collective: sum(awards, ({ collective }) => collective),
      individual: sum(awards, ({ individual }) => individual),
    }),
    ...named('initiatives', {
      registered: count(initiatives, ({ registered }) => registered !== undefined),
      recognised: count(initiatives, ({ recognised }) => recognised !== undefined),
    }),
    ...named('targets', {
      total: targets.length,
      met: count(
        targets,
        ({ assigned, achieved }) => assigned !== undefined && achieved !== undefined && achieved >= assigned,
      ),
      above: count(targets, ({ above }) => above),
    }),
  ]);
}

function countWorkflow(record: BranchRecord, profile: Profile | undefined): Counts {
  const recognition = record.workflow.get('cong-nhan');
  const lowest = profile?.bands.at(-1)?.id;
  return named('workflow', {
    registered: Number(record.workflow.has('dang-ky')),
    committed: Number(record.workflow.has('cam-ket')),
    recognised: Number(recognition !== undefined && (recognition.result ?? '') !== lowest),
  });
}

function named(group: string, values: Readonly<Record<string, number>>): Counts {
  return new Map(Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]));
}

function count<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length;
}

function sum<Row>(rows: readonly Row[], value: (row: Row) => number | undefined): number {
  return rows.reduce((total, row) => total + (value(row) ?? 0), 0);
}
