import { columnOf, lineStart } from '../text/lines.js';
import { limits } from './limits.js';
import { quickReading, type Reading } from './quick-read.js';
import { shifted, shiftedEntry } from './shifted.js';
import { keyText, type ListNode, type MapNode, type MapPair, type Node } from './tree.js';

/** A text that the quick reader has read, and the result. */
export interface ReadText extends Reading {
  readonly text: string;
}

/**
 * Reads a text that differs in few places from one that was read before (incremental parsing). It reads only
 * the sections, or the entries of one section that is a list, that the difference touches; the others are
 * moved from the earlier tree. `undefined` where the result might differ from a full read.
 */
export function reread(before: ReadText, text: string): Reading | undefined {
  const { root } = before;
  if (root.kind !== 'map' || root.flow || text.length > limits.size) return undefined;
  const stretch = difference(before.text, text);
  const entries = root.entries.map(({ key }) => key.start);
  const touched = touchedBy(stretch, entries, before.text.length, text);
  // Sections begin at column 0. A text with another layout is not read incrementally.
  if (!touched || columnOf(before.text, root.start) !== 0) return undefined;
  const section = root.entries[touched.first];
  const list = touched.first === touched.last ? section?.value : undefined;
  if (section && list?.kind === 'list' && !list.flow) {
    const items = rereadItems(before, text, list, { ...stretch, stop: touched.stop });
    if (items) return replaced(before, root, touched, [{ ...section, value: items.list }], items, stretch.by);
  }
  return rereadSections(before, text, root, touched, stretch.by);
}

/** The range in which two texts differ: `from` to `to` in the first. The second text is longer by `by`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** The entries that a difference touches, and their range of text up to the next entry. */
interface Touched {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly stop: number;
}

function rereadSections(
  before: ReadText,
  text: string,
  root: MapNode,
  touched: Touched,
  by: number,
): Reading | undefined {
  const piece = isWorthwhile(touched, text)
    ? quickReading(text.slice(touched.start, touched.stop + by))
    : undefined;
  if (piece?.root.kind !== 'map' || piece.root.flow || piece.root.start !== 0) return undefined;
  const others = root.entries.filter((_, index) => index < touched.first || index > touched.last);
  const keys = new Set(others.map(keyText));
  if (piece.root.entries.some((entry) => keys.has(keyText(entry)))) return undefined;
  const old = root.entries.slice(touched.first, touched.last + 1);
  const values = piece.values - 1 - sum(old.map(({ value }) => 1 + below(value)));
  const entries = piece.root.entries.map((entry) => shiftedEntry(entry, touched.start));
  return replaced(before, root, touched, entries, { values }, by);
}

function rereadItems(
  { text: old }: ReadText,
  text: string,
  list: ListNode,
  { stop, ...stretch }: Stretch & { readonly stop: number },
): { readonly list: ListNode; readonly values: number } | undefined {
  const column = columnOf(old, list.start);
  const starts = list.items.map((item) => dashLine(old, item.start, column));
  const { by } = stretch;
  const touched = touchedBy(stretch, starts, stop, text);
  if (!touched) return undefined;
  const piece = isWorthwhile(touched, text)
    ? quickReading(text.slice(touched.start, touched.stop + by), 1)
    : undefined;
  if (piece?.root.kind !== 'list' || piece.root.flow || piece.root.start !== column) return undefined;
  const items = [
    ...list.items.slice(0, touched.first),
    ...piece.root.items.map((item) => shifted(item, touched.start)),
    ...list.items.slice(touched.last + 1).map((item) => shifted(item, by)),
  ];
  const gone = list.items.slice(touched.first, touched.last + 1);
  const values = piece.values - 1 - sum(gone.map((item) => 1 + below(item)));
  const { start, flow, anchored } = list;
  const end = items[items.length - 1]?.end ?? list.end;
  return { list: { kind: 'list', flow, anchored, items, start, end }, values };
}

/** The root with the touched entries replaced. `values` is the number of values that this adds. */
function replaced(
  before: Reading,
  root: MapNode,
  { first, last }: Touched,
  entries: readonly MapPair[],
  { values: more }: { readonly values: number },
  by: number,
): Reading | undefined {
  const values = before.values + more;
  if (values > limits.values) return undefined;
  const all = [
    ...root.entries.slice(0, first),
    ...entries,
    ...root.entries.slice(last + 1).map((entry) => shiftedEntry(entry, by)),
  ];
  const end = all[all.length - 1];
  return {
    root: {
      kind: 'map',
      flow: false,
      anchored: false,
      entries: all,
      start: root.start,
      end: end ? Math.max(end.key.end, end.value.end) : root.start,
    },
    values,
  };
}

/** Whether less than half of the text must be read. */
function isWorthwhile({ start, stop }: Touched, text: string): boolean {
  return (stop - start) * 2 < text.length;
}

/**
 * The entries to be read again, among those that begin at `starts` and end at `stop`. Where the difference
 * begins exactly at an entry, the entry before it is included, so that a list keeps an entry when its last
 * one is deleted. `undefined` where the difference begins before the first entry or continues after the last.
 */
function touchedBy(
  { from, to, by }: Stretch,
  starts: readonly number[],
  stop: number,
  text: string,
): Touched | undefined {
  // The text after the difference must still begin a line.
  const isLineStart = text[to + by - 1] === '\n';
  const isWithin = to < stop || (to === stop && (isLineStart || to + by === text.length));
  const last = lastUpTo(starts, isLineStart ? to - 1 : to);
  const first = Math.min(Math.max(lastUpTo(starts, from - 1), 0), last);
  const start = starts[first];
  if (start === undefined || start > from || !isWithin) return undefined;
  return { first, last, start, stop: starts[last + 1] ?? stop };
}

/** Index of the last number ≤ `limit` in an ascending list, or -1. */
function lastUpTo(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first and the last position at which two texts differ. Long pieces are compared first. */
function difference(before: string, after: string): Stretch {
  const shorter = Math.min(before.length, after.length);
  const from = agreeing(
    shorter,
    (at, length) => before.slice(at, at + length) === after.slice(at, at + length),
  );
  const fromEnd = (text: string, at: number, length: number): string =>
    text.slice(text.length - at - length, text.length - at);
  const behind = agreeing(
    shorter - from,
    (at, length) => fromEnd(before, at, length) === fromEnd(after, at, length),
  );
  return { from, to: before.length - behind, by: after.length - before.length };
}

/** The length of the common part, up to `length`; `agrees` compares pieces of it. */
function agreeing(length: number, agrees: (at: number, length: number) => boolean): number {
  let at = 0;
  for (let step = 65_536; step >= 1; step = Math.floor(step / 4)) {
    while (at + step <= length && agrees(at, step)) at += step;
  }
  return at;
}

/** The start of the line with the dash of an entry. The entry itself may be below its dash. */
function dashLine(text: string, at: number, column: number): number {
  let line = lineStart(text, at);
  while (text[line + column] !== '-' && line > 0) line = lineStart(text, line - 1);
  return line;
}

/** The number of values below a node. */
function below(node: Node): number {
  if (node.kind === 'map') return sum(node.entries.map(({ value }) => 1 + below(value)));
  return node.kind === 'list' ? sum(node.items.map((item) => 1 + below(item))) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
