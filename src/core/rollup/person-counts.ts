import type { Member } from '../record/record.js';
import { own } from '../text/own.js';

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
] as const;

/** Set where the record says that the member came from elsewhere: then this is the later unit. */
const arrivedBit = 1 << counted.length;

/** What a record counts a member as, in one number, so that the member can be taken out of its sums. */
export function countsOfMember(
  { kind, status, rank, commitment }: Member,
  { isReviewed, isFiveGood }: { readonly isReviewed: boolean; readonly isFiveGood: boolean },
): number {
  const { tasks, done } = commitment ?? {};
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
    'members.commitmentsDone': tasks !== undefined && done !== undefined && done >= tasks,
  };
  const bits = counted.reduce((all, name, bit) => (holds[name] ? all | (1 << bit) : all), 0);
  return status === 'chuyen-den' ? bits | arrivedBit : bits;
}

export function hasArrived(is: number): boolean {
  return (is & arrivedBit) !== 0;
}

/** The names of the counts that hold a member of a record. */
export function countNamesOf(
  { counts }: { readonly counts: Readonly<Record<string, number>> },
  is: number,
): readonly string[] {
  const names = counted.filter((_, bit) => (is & (1 << bit)) !== 0);
  const inCommitted =
    own(counts, 'members.inCommittedCells') === undefined ? [] : ['members.inCommittedCells'];
  return ['members.total', ...names, ...inCommitted];
}
