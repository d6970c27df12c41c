import { type Language, type Message, message } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import type { Change } from '../record/change.js';
import { memberIndex } from '../record/member-references.js';
import type { NewData } from '../record/new-data.js';
import { isWithin, type Period } from '../record/period.js';
import type { BranchRecord, Member, MentoringPair } from '../record/record.js';
import { formatDate } from '../text/numbers.js';
import { changeText } from './change.js';
import { type NewRecord, newRecordText } from './new-record.js';

/** A record that follows another one, and what was not carried over. */
export interface NextRecord {
  readonly text: string;
  readonly members: number;
  readonly pairs: number;
  /** The people and data that were omitted, each with the reason. */
  readonly notes: readonly Message[];
}

/**
 * Creates the record of a later period from what still applies: the branch, members who belong to it, open
 * mentoring pairs. Scores, ranks, votes, meetings, awards, targets and the criteria of members start empty
 * (format.md §9.1).
 */
export function nextRecord(
  old: BranchRecord,
  head: NewRecord,
  profile: Profile,
  language: Language,
): NextRecord {
  const notes: Message[] = [];
  const members = old.members.filter((member) => {
    const reason = whyGone(member, old);
    if (reason) notes.push(reason);
    return reason === undefined;
  });
  const pairs = old.mentoring.filter((pair) => isOpen(pair, old.period) && isKept(pair, old, members, notes));
  notes.push(...admitted(old));
  const text = newRecordText(head, profile, language);
  const changes: readonly Change[] = [
    ...(old.branch.path.length > 0
      ? [{ kind: 'set' as const, path: ['branch', 'path'], value: old.branch.path }]
      : []),
    ...insertions('members', members.map(carriedMember)),
    ...insertions('mentoring', pairs.map(carriedPair)),
  ];
  const result = changeText(text, changes, profile);
  return {
    text: result.kind === 'changed' ? result.text : text,
    members: members.length,
    pairs: pairs.length,
    notes,
  };
}

/** The year after a period, as a record writes it. */
export function nextPeriod({ to }: Period): string {
  return String(Number(to.slice(0, 4)) + 1);
}

function whyGone({ id, name, status }: Member, { discipline }: BranchRecord): Message | undefined {
  const values = { name: name ?? id ?? '' };
  if (status === 'chuyen-di' || status === 'xoa-ten')
    return message('next/gone', { ...values, status: message(`status/${status}`) });
  const isExpelled = discipline.some((each) => each.form === 'khai-tru' && each.member === id);
  return isExpelled ? message('next/expelled', values) : undefined;
}

/** Whether a pair continues: it has no end in the period, and its mentee has not joined the party. */
function isOpen({ to, outcome }: MentoringPair, period: Period | undefined): boolean {
  return outcome !== 'ket-nap' && (to === undefined || (period !== undefined && to > period.to));
}

function isKept(
  { mentor = '', mentee = '' }: MentoringPair,
  old: BranchRecord,
  members: readonly Member[],
  notes: Message[],
): boolean {
  const before = memberIndex(old.members);
  const now = memberIndex(members);
  const nameOf = (written: string): string => before.named(written)?.name ?? written;
  const gone = [mentor, mentee].find((written) => before.named(written) && !now.named(written));
  if (gone === undefined) return true;
  const values = { mentor: nameOf(mentor), mentee: nameOf(mentee), name: nameOf(gone) };
  notes.push(message('next/pair-ended', values));
  return false;
}

/** Mentees who joined the party in the period and are not members of the record yet. */
function admitted({ mentoring, members, period }: BranchRecord): readonly Message[] {
  const known = memberIndex(members);
  return mentoring.flatMap(({ mentee, outcome, admitted: day }) => {
    const isAdmitted =
      outcome === 'ket-nap' || (day !== undefined && period !== undefined && isWithin(day, period));
    if (!isAdmitted || mentee === undefined || known.named(mentee)) return [];
    return [message('next/admitted', { name: mentee, day: day === undefined ? '…' : formatDate(day) })];
  });
}

function carriedMember({ id, name, kind, role, joined, official, status }: Member): NewData {
  // A member who moved here last year is now an ordinary member.
  const belongs = status === 'sinh-hoat' || status === 'chuyen-den';
  return written({ id, name, kind, role, joined, official, status: belongs ? undefined : status });
}

function carriedPair({ mentor, mentee, kind, group, from, to, content, document }: MentoringPair): NewData {
  return written({ mentor, mentee, kind, group, from, to, content, document });
}

function written(values: Readonly<Record<string, string | undefined>>): NewData {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function insertions(section: string, entries: readonly NewData[]): readonly Change[] {
  return entries.map((data, index) => ({ kind: 'insert', path: [section], index, data }));
}
