import { phrase } from '../../language/documents.js';
import { passesMemberCriteria } from '../../profile/member-criteria.js';
import { ranks } from '../../record/codes.js';
import type { Meeting, MentoringPair, WorkflowStep } from '../../record/record.js';
import { activeMembers } from '../../score/facts/count.js';
import { formatNumber } from '../../text/numbers.js';
import type { Source } from '../source.js';

/** What others may see of numbers that follow from each other: all of them, or none. */
type Shown<Names extends string> = Readonly<Record<Names, string | undefined>>;

/** Whether a group is so small that its persons can be identified. */
function isFew(people: number | undefined): boolean {
  return people !== undefined && people > 0 && people < 5;
}

/** A difference of two counts, where both are known and the second is not the larger. */
export function less(all: number | undefined, part: number | undefined): number | undefined {
  return all === undefined || part === undefined || part > all ? undefined : all - part;
}

/** The numbers of a vote. Meant for others, none is shown where one of its groups is a few people. */
export function votesOf(
  step: Partial<WorkflowStep>,
  { options }: Source,
): Shown<'eligible' | 'present' | 'absent' | 'agree' | 'disagree' | 'other'> & {
  readonly isWithheld: boolean;
} {
  const { eligible, present, agree, disagree } = step;
  const absent = less(eligible, present);
  const other = less(less(present, agree), disagree);
  const groups = [
    eligible,
    present,
    absent,
    agree,
    disagree,
    other,
    less(present, agree),
    less(eligible, agree),
  ];
  const votes = { eligible, present, absent, agree, disagree, other };
  if (!options.withhold || !groups.some(isFew)) {
    const shown = Object.entries(votes).map(([name, count]) => [
      name,
      count === undefined ? undefined : formatNumber(count, 'vi'),
    ]);
    return { ...(Object.fromEntries(shown) as Shown<keyof typeof votes>), isWithheld: false };
  }
  const hidden = Object.keys(votes).map((name) => [name, phrase('withheld')]);
  return { ...(Object.fromEntries(hidden) as Shown<keyof typeof votes>), isWithheld: true };
}

/** Whether a meeting was attended, or missed, by a few people, of whom others should not know. */
export function isAttendanceWithheld({ due, present }: Meeting, { options }: Source): boolean {
  return Boolean(options.withhold) && [due, present, less(due, present)].some(isFew);
}

/** Whether ranks row by row would let others count what the tables withhold. */
export function areRanksWithheld(source: Source): boolean {
  const members = activeMembers(source.record);
  const sizes = [...ranks, undefined].map((rank) => members.filter((member) => member.rank === rank).length);
  return Boolean(source.options.withhold) && sizes.some(isFew);
}

/** The same of who meets the member criteria. */
export function areCriteriaWithheld(source: Source): boolean {
  const members = activeMembers(source.record).filter(({ criteria }) => criteria.size > 0);
  const good = members.filter((member) => passesMemberCriteria(member, source.profile)).length;
  return Boolean(source.options.withhold) && [good, members.length - good].some(isFew);
}

/** Whether rows of pledges would let others count who made one, or who did not. */
export function arePledgesWithheld({ record, options }: Source): boolean {
  const members = activeMembers(record);
  const pledged = members.filter(({ commitment }) => commitment !== undefined).length;
  return Boolean(options.withhold) && [pledged, members.length - pledged].some(isFew);
}

/** What of the pairs of mentors and mentees is not shown to others: the rows themselves, or columns of them. */
export interface HiddenPairs {
  /** The rows would name each of a few mentors or mentees. */
  readonly rows: boolean;
  readonly kind: boolean;
  readonly progress: boolean;
  readonly outcome: boolean;
}

export function hiddenPairs({ record: { mentoring }, options }: Source): HiddenPairs {
  if (!options.withhold) return { rows: false, kind: false, progress: false, outcome: false };
  const distinct = (named: (pair: MentoringPair) => string | undefined): number =>
    new Set(mentoring.flatMap((pair) => named(pair) ?? [])).size;
  const hasFew = (value: (pair: MentoringPair) => string | undefined): boolean => {
    const groups = [...new Set(mentoring.map(value))];
    return groups.some((group) => {
      const pairs = mentoring.filter((pair) => value(pair) === group);
      return isFew(new Set(pairs.map(({ mentee }) => mentee)).size);
    });
  };
  return {
    rows: isFew(distinct(({ mentor }) => mentor)) || isFew(distinct(({ mentee }) => mentee)),
    kind: hasFew(({ kind }) => kind),
    progress: hasFew(({ progress }) => progress),
    outcome: hasFew(({ outcome }) => outcome),
  };
}
