import { message } from '../language/message.js';
import { type ListNode, nodeAt, type Path } from '../parse/tree.js';
import { columnOf, lineStart } from '../text/lines.js';
import type { Span } from '../text/positions.js';
import { contentEnd, dashOf, lastLineStop, opensLine, withComments } from './lines.js';
import type { EditContext, Splice } from './splice.js';

/**
 * The splices that reorder the entries of a list: `order` holds, for each position, the index of the entry
 * that comes there. The source text of an entry moves with the comment lines above it; the text between the
 * entries stays.
 */
export function spliceOrder({ text, root }: EditContext, path: Path, order: readonly number[]): Splice {
  const list = nodeAt(root, path);
  if (list?.kind !== 'list')
    return { reason: message(list?.kind === 'alias' ? 'edit/alias' : 'edit/not-a-list') };
  if (list.anchored) return { reason: message('edit/anchor') };
  const lost = misplaced(order, list.items.length);
  if (lost !== undefined) return { reason: message('edit/no-entry', { index: String(lost) }) };
  const parts = list.items.map((_, index) => partOf(text, list, index));
  const edits = order.flatMap((from, to) => {
    const source = parts[from];
    const place = parts[to];
    if (from === to || source === undefined || place === undefined) return [];
    const { start, end } = place;
    return [{ offset: start, length: end - start, text: text.slice(source.start, source.end) }];
  });
  return parts.includes(undefined) ? { reason: message('edit/unsafe') } : { edits };
}

/** An index that is missing, repeated or out of range in an order of `count` entries. */
function misplaced(order: readonly number[], count: number): number | undefined {
  const seen = new Set<number>();
  for (const index of order) {
    if (!Number.isInteger(index) || index < 0 || index >= count || seen.has(index)) return index;
    seen.add(index);
  }
  return seen.size === count ? undefined : order.length;
}

/** The text that moves with an entry; `undefined` where the entry does not begin its line. */
function partOf(text: string, list: ListNode, index: number): Span | undefined {
  const item = list.items[index];
  if (item === undefined) return undefined;
  if (!list.flow) {
    const dash = dashOf(text, list, index);
    if (dash === undefined || !opensLine(text, dash)) return undefined;
    const end = Math.max(contentEnd(text, item), dash + 1);
    return {
      start: withComments(text, lineStart(text, dash)),
      end: lastLineStop(text, end, columnOf(text, dash)),
    };
  }
  if (!opensLine(text, item.start)) return { start: item.start, end: item.end };
  const start = withComments(text, lineStart(text, item.start));
  return { start: start + (/^ */.exec(text.slice(start))?.[0].length ?? 0), end: item.end };
}
