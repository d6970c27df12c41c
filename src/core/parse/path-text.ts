import { childOf, type Node, nodeAt, type Path, resolved } from './tree.js';

/** A path as people write it: `members[dv01].rank`, `criteria.I.1.months[3]`. */
export function pathText(path: Path, root: Node | undefined): string {
  let written = '';
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') written += `[${indexName(path.slice(0, depth + 1), root) ?? step}]`;
    else written += written === '' ? step : `.${step}`;
  }
  return written;
}

function indexName(path: Path, root: Node | undefined): string | undefined {
  const node = nodeAt(root, path);
  const id = node?.kind === 'map' ? resolved(childOf(node, 'id')) : undefined;
  return id?.kind === 'scalar' && typeof id.value === 'string' && id.value !== '' ? id.value : undefined;
}
