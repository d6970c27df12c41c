import { keptFor } from '../parse/kept.js';
import type { ParsedText } from '../parse/parse.js';
import { searchFor } from '../parse/search.js';
import { keyText, type Node, type Path, type ScalarNode } from '../parse/tree.js';
import { isSurelyComposed } from '../text/words.js';

/** A text of a record: a value, or a key that people chose. */
export interface WrittenText {
  readonly node: ScalarNode;
  readonly value: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** Makes a search for the texts in a record, keys and values, that `wanted` says yes to. */
export function textsWhere(wanted: (value: string) => boolean): (root: Node) => readonly WrittenText[] {
  const search = searchFor<WrittenText>((node, path, _, texts) => {
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
  return (root) => search(root, undefined);
}

/** Whether no text of a record can need composing; two rules ask. */
export const isComposed = keptFor((parsed: ParsedText): boolean => isSurelyComposed(parsed.text));
