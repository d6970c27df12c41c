import { keyText, type Node, type Path, type Step } from './tree.js';

/** The path of the value or key that contains an offset or ends right before it; `[]` where there is none. */
export function pathAt(root: Node | undefined, offset: number): Path {
  const path: Step[] = [];
  let node = root;
  while (node !== undefined) {
    const child: { readonly step: Step; readonly node: Node } | undefined = childAt(node, offset);
    if (child === undefined) break;
    path.push(child.step);
    node = child.node;
  }
  return path;
}

function childAt(node: Node, offset: number): { readonly step: Step; readonly node: Node } | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.find(
      ({ key, value, merged }) => !merged && offset >= key.start && offset <= Math.max(value.end, key.end),
    );
    return entry && { step: keyText(entry), node: entry.value };
  }
  if (node.kind !== 'list') return undefined;
  const index = node.items.findIndex((item) => offset >= item.start && offset <= item.end);
  const item = node.items[index];
  return item && { step: index, node: item };
}
