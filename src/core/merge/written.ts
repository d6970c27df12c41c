import { keyText, type Node, nodeAt, type Path, resolved, type ScalarNode } from '../parse/tree.js';
import { type NewData, WrittenNumber } from '../record/new-data.js';

/**
 * What stands at a place, to be written in another text as it is written here: `8.50` stays `8.50`. The main value of
 * a step or a figure is also found where that is one value.
 */
export function writtenAt(root: Node | undefined, path: Path): NewData {
  const node = resolved(nodeAt(root, path));
  if (node !== undefined) return written(node);
  const holder = resolved(nodeAt(root, path.slice(0, -1)));
  return holder?.kind === 'scalar' ? written(holder) : null;
}

function written(node: Node): NewData {
  const target = resolved(node);
  if (target === undefined) return null;
  if (target.kind === 'scalar') return writtenScalar(target);
  if (target.kind === 'list') return target.items.map(written);
  return Object.fromEntries(target.entries.map((entry) => [keyText(entry), written(entry.value)]));
}

function writtenScalar({ value, source, style }: ScalarNode): NewData {
  return typeof value === 'number' && style === 'plain' ? new WrittenNumber(value, source) : value;
}
