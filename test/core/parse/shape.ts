import type { Node } from '../../../src/core/parse/tree.js';

/** A tree as nested arrays, block ends left out: the two readers count blank lines behind a block differently. */
export function shape(node: Node | undefined): unknown {
  if (node === undefined) return 'none';
  if (node.kind === 'scalar') return [node.value, node.source, node.style, node.start, node.end];
  if (node.kind === 'alias') return 'alias';
  const end = node.flow ? node.end : 'block';
  if (node.kind === 'list') return ['list', node.start, end, node.items.map(shape)];
  return ['map', node.start, end, node.entries.map(({ key, value }) => [shape(key), shape(value)])];
}
