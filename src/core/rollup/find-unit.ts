import type { RollupFinding } from './findings.js';
import { partialOf } from './partial.js';
import type { RecordSummary } from './record-summary.js';
import { entriesBelow, type Rollup, type RollupNode } from './rollup.js';
import type { SummedNode } from './totals.js';
import { treeOf } from './tree.js';

interface Unit<Node> {
  readonly id: string | null;
  readonly children: readonly Node[];
}

/** The node of a unit, wherever it stands first; the root for `null`. */
export function nodeOf<Node extends Unit<Node>>(root: Node, id: string | null): Node | undefined {
  if (root.id === id) return root;
  for (const child of root.children) {
    const found = nodeOf(child, id);
    if (found) return found;
  }
  return undefined;
}

/** What was found of a unit and of those below it, folded cells among them. */
export function findingsWithin(
  node: RollupNode,
  { findings }: Pick<Rollup, 'findings'>,
): readonly RollupFinding[] {
  const ids = new Set<string | null>();
  const visit = ({ node: { id, witnesses }, children }: SummedNode): void => {
    ids.add(id);
    for (const witness of witnesses) ids.add(witness.id);
    children.forEach(visit);
  };
  visit(node.summed);
  return findings.filter(({ unit }) => unit !== null && ids.has(unit));
}

/** The records of a unit and of all below it; all records for `null`. */
export function unitEntries(entries: Iterable<RecordSummary>, id: string | null): readonly RecordSummary[] {
  const node = nodeOf(treeOf(partialOf(entries)), id);
  return node ? entriesBelow(node) : [];
}
