import { isLong } from './long-lists.js';
import { keyText, type Node, originOf, type Path, type Step } from './tree.js';

/** Looks at one node; the path is the searcher's own and changes as it goes on: copy what is to be kept. */
export type NodeVisitor<Found, Context> = (node: Node, path: Path, context: Context, found: Found[]) => void;

/**
 * Makes a search through all nodes that a text itself holds. Entries of long lists in which it found nothing
 * are passed over from then on, so `look` must go by the text of an entry alone, of which the context
 * is but the whole.
 */
export function searchFor<Found, Context = undefined>(
  look: NodeVisitor<Found, Context>,
): (root: Node | undefined, context: Context) => readonly Found[] {
  const clean = new WeakSet<Node>();
  return (root, context) => {
    const found: Found[] = [];
    const path: Step[] = [];
    const below = (step: Step, node: Node): void => {
      path.push(step);
      walk(node);
      path.pop();
    };
    const entry = (index: number, item: Node): void => {
      const origin = originOf(item);
      if (clean.has(origin)) return;
      const before = found.length;
      below(index, item);
      if (found.length === before) clean.add(origin);
    };
    const walk = (node: Node): void => {
      look(node, path, context, found);
      if (node.kind === 'map') {
        for (const inner of node.entries) if (!inner.merged) below(keyText(inner), inner.value);
      } else if (node.kind === 'list') {
        const visitItem = isLong(node.items) ? entry : below;
        for (const [index, item] of node.items.entries()) visitItem(index, item);
      }
    };
    if (root !== undefined) walk(root);
    return found;
  };
}
