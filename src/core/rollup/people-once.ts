import { own } from '../text/own.js';
import { countNamesOf, hasArrived } from './person-counts.js';
import type { RecordSummary } from './record-summary.js';
import type { Correction } from './totals.js';
import { compare, type TreeNode } from './tree.js';

/** What is to be taken off the counts of a record, by name: people who are counted in another unit. */
export type CountedElsewhere = ReadonlyMap<string, number>;

type Person = RecordSummary['people'][number];

interface Membership {
  readonly entry: RecordSummary;
  readonly person: Person;
}

/**
 * A person among the members of two units in one year counts once, in the later (format.md §10): where the person is
 * said to have come from elsewhere, else in the record that begins or ends later, else in the last by file. Gives
 * for each record, by file, what others count. `entries` are units' years.
 */
export function countedElsewhere(entries: readonly RecordSummary[]): ReadonlyMap<string, CountedElsewhere> {
  const found = new Map<string, Map<string, number>>();
  for (const memberships of membershipsOf(entries).values()) {
    const latest = memberships.reduce((best, one) => (isLater(one, best) ? one : best));
    for (const { entry, person } of memberships) {
      if (entry.id === latest.entry.id) continue;
      const known = found.get(entry.file) ?? new Map<string, number>();
      const add = (name: string, value: number) => known.set(name, (known.get(name) ?? 0) + value);
      for (const name of countNamesOf(entry, person.is)) add(name, 1);
      if (person.tasks) add('members.tasks', person.tasks);
      found.set(entry.file, known);
    }
  }
  return found;
}

/** A record without the people who are counted elsewhere. */
export function withoutPeople<One extends RecordSummary>(
  entry: One,
  counts: CountedElsewhere | undefined,
): One {
  if (counts === undefined) return entry;
  const left = Object.entries(entry.counts).map(
    ([name, value]) => [name, value - (counts.get(name) ?? 0)] as const,
  );
  return {
    ...entry,
    counts: Object.fromEntries(left.filter(([, value]) => value !== 0)),
  };
}

/** Of each person who is in several units of one period, all of these. */
function membershipsOf(entries: readonly RecordSummary[]): ReadonlyMap<string, readonly Membership[]> {
  const first = new Map<string, Membership>();
  const several = new Map<string, Membership[]>();
  for (const entry of entries) {
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

function isLater(one: Membership, other: Membership): boolean {
  const order =
    Number(hasArrived(one.person.is)) - Number(hasArrived(other.person.is)) ||
    compare(lastFrom(one.entry), lastFrom(other.entry)) ||
    compare(one.entry.file, other.entry.file);
  return order > 0;
}

/** The first day of the last record of a unit's year. */
function lastFrom(entry: RecordSummary & { readonly parts?: readonly RecordSummary[] }): string {
  return entry.parts?.at(-1)?.from ?? entry.from;
}

/** The same for folded cells, whose sums hold these people already: what is to be taken off at their superiors. */
export function peopleCorrections(
  root: TreeNode,
  elsewhere: ReadonlyMap<string, CountedElsewhere>,
): ReadonlyMap<TreeNode, readonly Correction[]> {
  const corrections = new Map<TreeNode, readonly Correction[]>();
  const visit = (node: TreeNode): void => {
    const taken = node.witnesses.flatMap(({ entries }) =>
      entries.flatMap(({ file, from, to, figures, counts: rows }): readonly Correction[] => {
        const reported = new Set(figures.map(({ name }) => name));
        const counts = [...(elsewhere.get(file) ?? [])].filter(
          ([name]) => !reported.has(name) && own(rows, name) !== undefined,
        );
        return counts.length === 0 ? [] : [{ period: { from, to }, counts: new Map(counts) }];
      }),
    );
    if (taken.length > 0) corrections.set(node, taken);
    node.children.forEach(visit);
  };
  visit(root);
  return corrections;
}
