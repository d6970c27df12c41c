import { keyText, type Node, type Path, type ScalarNode, visit } from '../parse/tree.js';

/** A text of a record: a value, or a key that people chose. */
export interface WrittenText {
  readonly node: ScalarNode;
  readonly value: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** Several rules read the same texts of the same record. */
const known = new WeakMap<Node, readonly WrittenText[]>();

/** Every text in a record, keys and values. */
export function writtenTexts(root: Node): readonly WrittenText[] {
  const texts = known.get(root) ?? collect(root);
  known.set(root, texts);
  return texts;
}

function collect(root: Node): readonly WrittenText[] {
  const texts: WrittenText[] = [];
  visit(root, (node, path) => {
    if (node.kind === 'scalar' && typeof node.value === 'string') {
      texts.push({ node, value: node.value, path, part: 'value' });
    }
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      if (entry.merged) continue;
      const key = keyText(entry);
      texts.push({ node: entry.key, value: key, path: [...path, key], part: 'key' });
    }
  });
  return texts;
}
