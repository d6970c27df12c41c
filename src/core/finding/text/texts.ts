import { isLongText } from '../../parse/long-lists.js';
import type { ParsedText } from '../../parse/parse.js';
import { searchFor } from '../../parse/search.js';
import { keyText, type Node, type Path, type ScalarNode } from '../../parse/tree.js';
import { cachedByObject } from '../../text/cache.js';
import type { TextTraits } from '../../text/traits.js';
import { isSurelyComposed } from '../../text/words.js';

/** A text of a record: a value, or a key that people have chosen. */
export interface WrittenText {
  readonly node: ScalarNode;
  readonly value: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/**
 * Whether a scalar of a text can match one of some patterns that need a trait. This answers for most texts at
 * once, without a look at each scalar. In a long text, only new scalars are searched, which is faster.
 */
export function canMatch(
  { plain, text, traits }: ParsedText,
  trait: keyof TextTraits,
  ...patterns: readonly RegExp[]
): boolean {
  if (!plain || isLongText(text)) return true;
  const isPossible = traits === undefined || traits.unusual || traits[trait];
  return isPossible && patterns.some((pattern) => pattern.test(text));
}

/** Makes a search for the texts of a record, keys and values, that satisfy `wanted`. */
export function textsWhere(
  wanted: (value: string) => boolean,
): (root: Node | undefined) => readonly WrittenText[] {
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

/** Whether no text of a record can need composing. Cached, because two rules ask. */
export const isComposed = cachedByObject(
  ({ text, traits }: ParsedText): boolean => traits?.unusual === false || isSurelyComposed(text),
);
