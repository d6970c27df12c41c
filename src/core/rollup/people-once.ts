import type { CountedElsewhere } from '../score/facts/people-once.js';
import { own } from '../text/own.js';
import type { RecordSummary } from './record-summary.js';
import type { Correction } from './totals.js';
import type { TreeNode } from './tree.js';

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

/**
 * The people who are counted elsewhere, for folded cells: their sums hold these people already, so that they are taken
 * off at their superiors.
 */
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
