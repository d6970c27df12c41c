import { type Node, toData } from '../parse/tree.js';
import { labelled } from './labels.js';

/**
 * A record with one value a line, each named by its path: what `git diff` compares, so that one changed score in a
 * line of many is one changed line. Line ends within a value are written as `\n`.
 */
export function valueLines(root: Node): string {
  return labelled(root)
    .map(({ node, label }) => {
      const value = shownValue(node);
      return value === undefined ? '' : `${label}:${value === '' ? '' : ` ${value}`}\n`;
    })
    .join('');
}

/** A value on one line; `undefined` for a map or list whose values follow on lines of their own. */
function shownValue(node: Node): string | undefined {
  if (node.kind === 'alias') return JSON.stringify(toData(node));
  if (node.kind === 'map') return node.entries.length === 0 ? '{}' : undefined;
  if (node.kind === 'list') return node.items.length === 0 ? '[]' : undefined;
  if (node.value === null) return '';
  if (typeof node.value !== 'string') return node.source;
  return node.value.replaceAll('\\', '\\\\').replace(/\r?\n/g, '\\n');
}
