import type { ParsedText } from '../parse/parse.js';
import { keyText, type Node, type Path, type ScalarNode, visit } from '../parse/tree.js';

/** A text of a record: a value, or a key that people chose. */
export interface WrittenText {
  readonly node: ScalarNode;
  readonly value: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/**
 * Whether a scalar of a text can match a pattern. Most texts are done with at once, without a look at each of
 * their scalars.
 */
export function canMatch({ plain, text }: ParsedText, pattern: RegExp): boolean {
  return !plain || pattern.test(text);
}

/** The texts in a record, keys and values, that `wanted` says yes to. */
export function textsWhere(
  root: Node | undefined,
  wanted: (value: string) => boolean,
): readonly WrittenText[] {
  const texts: WrittenText[] = [];
  visit(root, (node, path) => {
    if (node.kind === 'scalar' && typeof node.value === 'string' && wanted(node.value)) {
      texts.push({ node, value: node.value, path: [...path], part: 'value' });
    }
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      const key = keyText(entry);
      if (!entry.merged && wanted(key)) {
        texts.push({ node: entry.key, value: key, path: [...path, key], part: 'key' });
      }
    }
  });
  return texts;
}
