import { removeFromFlow } from '../edit/flow-removal.js';
import { contentEnd, nextLine } from '../edit/lines.js';
import type { SchemaPlace } from '../finding/schema/places.js';
import { type ListNode, type MapNode, type MapPair, type Node, visit } from '../parse/tree.js';
import { lineStart } from '../text/lines.js';
import type { TextEdit } from '../text/text-edits.js';

/** Removes a pair: in `{}` with its comma, in a block with its lines. */
export function dropPair(text: string, map: MapNode, entry: MapPair): readonly TextEdit[] {
  const { start } = entry.key;
  const end = Math.max(contentEnd(text, entry.value), entry.key.end);
  if (map.flow) return removeFromFlow(text, map, { start, end: Math.max(entry.value.end, entry.key.end) });
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') {
    const only = map.entries.length === 1;
    return [
      {
        offset: line,
        length: nextLine(text, end) - line,
        text: only ? `${text.slice(line, start)}{}\n` : '',
      },
    ];
  }
  // The first pair of an entry is on the line of the dash, so the next pair moves up to it.
  const own = map.entries.filter(({ merged }) => !merged);
  const next = own[own.indexOf(entry) + 1];
  return next === undefined
    ? [{ offset: start, length: end - start, text: '{}' }]
    : [{ offset: start, length: next.key.start - start, text: '' }];
}

/**
 * Replaces an item by an empty value of the type that its place accepts, so that the other items keep their
 * positions.
 */
export function dropItem(
  text: string,
  list: ListNode,
  index: number,
  place: SchemaPlace | undefined,
  removed: string,
): readonly TextEdit[] {
  const item = list.items[index];
  if (item === undefined) return [];
  const types = place?.types ?? [];
  const empty = types.includes('object') ? '{}' : types.includes('null') ? '~' : removed;
  const end = list.flow ? item.end : contentEnd(text, item);
  return [{ offset: item.start, length: end - item.start, text: empty }];
}

export function holdsAnchor(node: Node): boolean {
  let found = false;
  visit(node, (one) => {
    found ||= one.anchored;
  });
  return found;
}
