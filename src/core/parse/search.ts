import { isLong } from './long-lists.js';
import { keyText, type Node, originOf, type Path, type Step } from './tree.js';

/** Visits one node. The search changes the path in place, so copy what you keep. */
export type NodeVisitor<Found, Context> = (node: Node, path: Path, context: Context, found: Found[]) => void;

/**
 * Makes a search through all nodes that a text contains itself. It caches the entries of long lists in which
 * it found nothing and skips them later. `look` must therefore depend only on the text of an entry; the
 * context is the whole that contains it.
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
