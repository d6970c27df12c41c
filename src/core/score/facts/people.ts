import { isWithin, type Period } from '../../record/period.js';
import type { BranchRecord, Member } from '../../record/record.js';
import { hashOf, secondSeed } from '../../text/hash.js';
import { normalName } from '../../text/normal-name.js';
import { activeMembers, isReviewed } from './count.js';
import { countsOfMember, hasEvent, leftWithEvent, withEvent } from './person-counts.js';

/** A member by a print of who it is, with what it adds to the counts (`person-counts.ts`). */
export interface CountedPerson {
  readonly id: string;
  readonly print: string;
  readonly is: number;
  readonly tasks?: number;
}

/** The people that a record counts and that can be found in other records. `fiveGood` are ids. */
export function peopleOf(record: BranchRecord, fiveGood: readonly string[]): readonly CountedPerson[] {
  const { period } = record;
  if (period === undefined) return [];
  const good = new Set(fiveGood);
  return activeMembers(record).flatMap((member) => personOf(member, period, good));
}

/**
 * The people of a unit's year by those of its parts, in the order of time: of the last part, where the unit is still
 * there; of those who left, and of a unit that ended, who had an event in the year.
 */
export function peopleOfYear(
  parts: readonly (readonly CountedPerson[])[],
  isThere: boolean,
): readonly CountedPerson[] {
  const people = new Map<string, CountedPerson>();
  if (isThere) for (const person of parts.at(-1) ?? []) people.set(person.print, person);
  for (const own of parts) {
    for (const { id, print, is } of own) {
      if (!hasEvent(is)) continue;
      const known = people.get(print);
      people.set(print, known ? { ...known, is: withEvent(known.is) } : { id, print, is: leftWithEvent });
    }
  }
  return [...people.values()];
}

/**
 * A hash of name and both dates of a member. It recognises the same person without carrying the
 * name; it is no protection, since whoever knows the name and the dates can make it again.
 */
function personOf(member: Member, period: Period, fiveGood: ReadonlySet<string>): readonly CountedPerson[] {
  const { id, name, joined, official, commitment } = member;
  if (id === undefined || name === undefined || joined === undefined) return [];
  const is = countsOfMember(member, {
    isReviewed: isReviewed(member, period),
    isFiveGood: fiveGood.has(id),
    isMadeOfficial: official !== undefined && isWithin(official, period),
  });
  const print = hashed(`${normalName(name)}|${joined}|${official ?? ''}`);
  return [{ id, print, is, ...(commitment?.tasks ? { tasks: commitment.tasks } : {}) }];
}

/** 64 bits from two seeds: enough to tell some millions of people apart. */
function hashed(text: string): string {
  return `${hashOf(text).toString(36)}-${hashOf(text, secondSeed).toString(36)}`;
}
