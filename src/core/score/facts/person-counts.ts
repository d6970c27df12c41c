import type { Member } from '../../record/record.js';
import { own } from '../../text/own.js';

/** The counts that one member may add to, a bit each; `members.total` every member adds to. */
const counted = [
  'members.chinhThuc',
  'members.duBi',
  'members.mien',
  'members.reviewed',
  'members.rated',
  'members.htxs',
  'members.htt',
  'members.ht',
  'members.kht',
  'members.unrated',
  'members.fiveGood',
  'members.commitments',
  'members.commitmentsDone',
  'members.commitmentsRated',
  'members.commitmentsGood',
  'members.madeOfficial',
] as const;

/** What happened to a person in the year: it counts once, in whichever unit, also where the person has left. */
export const eventOfPerson = 'members.madeOfficial' satisfies (typeof counted)[number];
const eventBit = 1 << counted.indexOf(eventOfPerson);

/** Set where the record says that the member came from elsewhere: then this is the later unit. */
const arrivedBit = 1 << counted.length;
/** Set for a person whom the unit's last record of the year does not count any more. */
const leftBit = arrivedBit << 1;

/** What a member is counted as that the member's own row does not say. */
interface MemberFlags {
  readonly isReviewed: boolean;
  readonly isFiveGood: boolean;
  readonly isMadeOfficial: boolean;
}

/** What a record counts a member as, in one number, so that the member can be taken out of its sums. */
export function countsOfMember(
  { kind, status, rank, commitment }: Member,
  { isReviewed, isFiveGood, isMadeOfficial }: MemberFlags,
): number {
  const { tasks, done, rating } = commitment ?? {};
  const isDone = tasks !== undefined && done !== undefined && done >= tasks;
  const holds: Readonly<Record<(typeof counted)[number], boolean>> = {
    'members.chinhThuc': kind === 'chinh-thuc',
    'members.duBi': kind === 'du-bi',
    'members.mien': status === 'mien',
    'members.reviewed': isReviewed,
    'members.rated': rank !== undefined,
    'members.htxs': rank === 'htxs',
    'members.htt': rank === 'htt',
    'members.ht': rank === 'ht',
    'members.kht': rank === 'kht',
    'members.unrated': rank === undefined,
    'members.fiveGood': isFiveGood,
    'members.commitments': commitment !== undefined,
    'members.commitmentsDone': isDone,
    'members.commitmentsRated': isDone && rating !== undefined,
    'members.commitmentsGood': isDone && rating === 'tot',
    'members.madeOfficial': isMadeOfficial,
  };
  const bits = counted.reduce((all, name, bit) => (holds[name] ? all | (1 << bit) : all), 0);
  return status === 'chuyen-den' ? bits | arrivedBit : bits;
}

export function hasArrived(is: number): boolean {
  return (is & arrivedBit) !== 0;
}

/** Whether a person is counted by events of the year alone. */
export function hasLeft(is: number): boolean {
  return (is & leftBit) !== 0;
}

export function hasEvent(is: number): boolean {
  return (is & eventBit) !== 0;
}

/** A person with an event that is in an earlier record of the year. */
export function withEvent(is: number): number {
  return is | eventBit;
}

/** A person who is not counted any more, but whose event is. */
export const leftWithEvent = eventBit | leftBit;

/** The names of the counts that hold a member of a record. */
export function countNamesOf(
  { counts }: { readonly counts: Readonly<Record<string, number>> },
  is: number,
): readonly string[] {
  if (hasLeft(is)) return [eventOfPerson];
  const names = counted.filter((_, bit) => (is & (1 << bit)) !== 0);
  const inCommitted =
    own(counts, 'members.inCommittedCells') === undefined ? [] : ['members.inCommittedCells'];
  return ['members.total', ...names, ...inCommitted];
}
