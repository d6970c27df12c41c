import type { CountedPerson } from './people.js';
import { countNamesOf, eventOfPerson, hasArrived, hasEvent, hasLeft } from './person-counts.js';

/** What is to be taken off the counts of a record, by name: people who are counted in another unit. */
export type CountedElsewhere = ReadonlyMap<string, number>;

/** A unit's year as far as its people are concerned. */
export interface PeopleOfUnit {
  readonly file: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly people: readonly CountedPerson[];
  /** The records that the year was made of; absent where it is one record. */
  readonly parts?: readonly { readonly from: string }[];
}

interface Membership {
  readonly entry: PeopleOfUnit;
  readonly person: CountedPerson;
}

/**
 * A person among the members of two units in one year counts once, in the later (format.md §10): where the person is
 * said to have come from elsewhere, else in the record that begins or ends later, else in the last by file. Gives
 * for each record, by file, what others count. `entries` are units' years.
 */
export function countedElsewhere(entries: readonly PeopleOfUnit[]): ReadonlyMap<string, CountedElsewhere> {
  const found = new Map<string, Map<string, number>>();
  for (const memberships of membershipsOf(entries).values()) {
    const latest = latestOf(memberships);
    const withEvent = memberships.filter(({ person }) => hasEvent(person.is));
    const ofEvent = latest && withEvent.includes(latest) ? latest : latestOf(withEvent);
    for (const { entry, person } of memberships) {
      const known = found.get(entry.file) ?? new Map<string, number>();
      const add = (name: string, value: number) => known.set(name, (known.get(name) ?? 0) + value);
      for (const name of countNamesOf(entry, person.is)) {
        const unit = name === eventOfPerson ? ofEvent : latest;
        if (entry.id !== unit?.entry.id) add(name, 1);
      }
      if (person.tasks && entry.id !== latest?.entry.id) add('members.tasks', person.tasks);
      if (known.size > 0) found.set(entry.file, known);
    }
  }
  return found;
}

/** All memberships of each person who is in several units in one period. */
function membershipsOf(entries: readonly PeopleOfUnit[]): ReadonlyMap<string, readonly Membership[]> {
  const first = new Map<string, Membership>();
  const several = new Map<string, Membership[]>();
  const files = new Map<string, string>();
  for (const entry of entries) {
    // If a unit has two records of a period, the first by file counts.
    const unit = `${entry.from} ${entry.to} ${entry.id}`;
    if (files.has(unit) && files.get(unit) !== entry.file) continue;
    files.set(unit, entry.file);
    for (const person of entry.people) {
      const key = `${entry.from} ${entry.to} ${person.print}`;
      const known = first.get(key);
      if (known === undefined) {
        first.set(key, { entry, person });
        continue;
      }
      const all = several.get(key) ?? [known];
      all.push({ entry, person });
      several.set(key, all);
    }
  }
  return new Map([...several].filter(([, all]) => new Set(all.map(({ entry }) => entry.id)).size > 1));
}

function latestOf(memberships: readonly Membership[]): Membership | undefined {
  return memberships.reduce<Membership | undefined>(
    (best, one) => (best === undefined || isLater(one, best) ? one : best),
    undefined,
  );
}

function isLater(one: Membership, other: Membership): boolean {
  const order =
    Number(hasLeft(other.person.is)) - Number(hasLeft(one.person.is)) ||
    Number(hasArrived(one.person.is)) - Number(hasArrived(other.person.is)) ||
    compare(lastFrom(one.entry), lastFrom(other.entry)) ||
    compare(one.entry.file, other.entry.file);
  return order > 0;
}

/** The first day of the last record of a unit's year. */
function lastFrom({ parts, from }: PeopleOfUnit): string {
  return parts?.at(-1)?.from ?? from;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
