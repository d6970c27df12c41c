import type { Entry } from './entry.js';
import { partialOf } from './partial.js';
import { entriesBelow } from './rollup.js';
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

/** Whether a unit stands below this one, or is it. */
export function isBelow<Node extends Unit<Node>>(node: Node, unit: string | null): boolean {
  return (unit !== null && node.id === unit) || node.children.some((child) => isBelow(child, unit));
}

/** The records of a unit and of all below it; all records for `null`. */
export function unitEntries(entries: Iterable<Entry>, id: string | null): readonly Entry[] {
  const node = nodeOf(treeOf(partialOf(entries)), id);
  return node ? entriesBelow(node) : [];
}
