import { message } from '../language/message.js';
import {
  isEmpty,
  keyText as keyOf,
  type ListNode,
  type MapNode,
  type MapPair,
  type Path,
  type ScalarNode,
  type Step,
} from '../parse/tree.js';
import { isNewMap, type NewData } from '../record/new-data.js';
import { columnOf, lineStart } from '../text/lines.js';
import type { TextEdit } from '../text/text-edits.js';
import { flowText, keyText } from './flow-text.js';
import { contentEnd, lastLineStop, lineEndAt, lineStop, opensLine } from './lines.js';
import { type EditContext, noEntry, type Splice } from './splice.js';

/** The length of lists with a fixed length. The other places of a new list are filled with `~`. */
export const fixedLengths: ReadonlyMap<string, number> = new Map([['months', 12]]);

/** Sets a value whose key, or whose map or list, does not exist yet. */
export function insertMissing(
  ground: EditContext,
  node: MapNode | ListNode,
  path: Path,
  rest: Path,
  value: NewData,
): Splice {
  if (node.kind === 'list') return insertIntoList(node, path, rest, value);
  const [step, ...deeper] = rest;
  if (typeof step !== 'string') return { reason: message('edit/no-place') };
  const lost = unmakeable(deeper, step);
  if (lost !== undefined) return noEntry(lost);
  if (value === null) return { edits: [] };
  return { edits: [insertPair(ground, node, path, step, nest(deeper, value, step))] };
}

/** Sets a value below a key that has none yet: `criteria:` (or `criteria: ~`) becomes a map with one line. */
export function fillEmpty(
  ground: EditContext,
  { entry, node, inFlow }: { entry: MapPair; node: ScalarNode; inFlow: boolean },
  rest: Path,
  value: NewData,
): Splice {
  const [step, ...deeper] = rest;
  if (step === undefined) return { reason: message('edit/no-place') };
  const lost = unmakeable(rest, keyOf(entry));
  if (lost !== undefined) return noEntry(lost);
  if (value === null) return { edits: [] };
  if (inFlow || typeof step === 'number') {
    const written = flowText(nest(rest, value, keyOf(entry)), inFlow);
    return { edits: [fillValue(ground.text, entry, node, written)] };
  }
  const line = `${keyText(step)}: ${flowText(nest(deeper, value, step), false)}`;
  return { edits: openBelow(ground.text, entry, node, line) };
}

/** Writes text where an empty value is: after the colon, or over an existing `~`. */
export function fillValue(text: string, entry: MapPair, node: ScalarNode, written: string): TextEdit {
  if (!isEmpty(node)) return { offset: node.start, length: node.end - node.start, text: written };
  const colon = /^\s*:/.exec(text.slice(entry.key.end));
  if (!colon) return { offset: entry.key.end, length: 0, text: `: ${written}` };
  return { offset: entry.key.end + colon[0].length, length: 0, text: ` ${written}` };
}

/** Adds a line below a key that has no value yet. A `~` there is removed, a comment is kept. */
export function openBelow(text: string, entry: MapPair, node: ScalarNode, line: string): readonly TextEdit[] {
  const indent = ' '.repeat(columnOf(text, entry.key.start) + 2);
  const end = Math.max(entry.key.end, node.end);
  const below = { offset: lineStop(text, end), length: 0, text: `${lineEndAt(text, end)}${indent}${line}` };
  if (isEmpty(node)) return [below];
  const blank = /[ \t]*$/.exec(text.slice(0, node.start))?.[0].length ?? 0;
  return [{ offset: node.start - blank, length: node.end - node.start + blank, text: '' }, below];
}

/** Adds a line after the nearest sibling that precedes it in the record's order. */
export function insertPair(
  ground: EditContext,
  map: MapNode,
  path: Path,
  key: string,
  data: NewData,
): TextEdit {
  const own = map.entries.filter((entry) => !entry.merged);
  const order = ground.orderOf(path);
  const rank = order.indexOf(key);
  const before =
    rank < 0
      ? own.at(-1)
      : own.findLast((entry) => order.indexOf(keyOf(entry)) < rank && order.includes(keyOf(entry)));
  return map.flow
    ? insertFlowPair(ground.text, map, own, before, `${keyText(key)}: ${flowText(data, true)}`)
    : insertBlockPair(ground.text, own, before, key, data, path.length === 0);
}

/**
 * Inserts into a list of fixed length, filling the places before the new one. An empty list of another kind
 * takes only a first entry.
 */
function insertIntoList(list: ListNode, path: Path, rest: Path, value: NewData): Splice {
  const [index] = rest;
  const last = list.items.at(-1);
  const most = fixedLengths.get(String(path.at(-1))) ?? (last ? 0 : 1);
  if (typeof index !== 'number' || rest.length !== 1 || index >= most || !list.flow) {
    return noEntry(index ?? '');
  }
  if (value === null) return { edits: [] };
  const added = [...Array<NewData>(index - list.items.length).fill(null), value];
  const written = added.map((item) => flowText(item, true)).join(', ');
  const offset = last ? last.end : list.start + 1;
  return { edits: [{ offset, length: 0, text: last ? `, ${written}` : written }] };
}

function insertFlowPair(
  text: string,
  map: MapNode,
  own: readonly MapPair[],
  before: MapPair | undefined,
  pair: string,
): TextEdit {
  if (before) return { offset: Math.max(before.value.end, before.key.end), length: 0, text: `, ${pair}` };
  const offset = own[0]?.key.start ?? map.start + 1;
  const isFull = text.slice(map.start + 1, map.end - 1).trim() !== '' && !isCommentOnly(text, map);
  return { offset, length: 0, text: isFull ? `${pair}, ` : pair };
}

function isCommentOnly(text: string, map: MapNode): boolean {
  return map.entries.length === 0 && /^(\s*#[^\n]*)+\s*$/.test(text.slice(map.start + 1, map.end - 1));
}

function insertBlockPair(
  text: string,
  own: readonly MapPair[],
  before: MapPair | undefined,
  key: string,
  data: NewData,
  isSection: boolean,
): TextEdit {
  const first = own[0];
  const column = first ? columnOf(text, first.key.start) : 0;
  const indent = ' '.repeat(column);
  const place = before ?? first;
  const end = lineEndAt(text, place?.key.start ?? 0);
  const line = blockPair(key, data, indent, end, isSection);
  if (before === undefined && first && opensLine(text, first.key.start)) {
    return { offset: lineStart(text, first.key.start), length: 0, text: `${indent}${line}${end}` };
  }
  const offset = place ? lastLineStop(text, endOfEntry(text, place), column) : text.length;
  return { offset, length: 0, text: `${end}${indent}${line}` };
}

function endOfEntry(text: string, entry: MapPair): number {
  return Math.max(contentEnd(text, entry.value), entry.key.end);
}

/**
 * A section of the record begins with its key on a line of its own. A deeper map or list is written on one
 * line.
 */
function blockPair(key: string, data: NewData, indent: string, end: string, isSection: boolean): string {
  if (!isSection || !isNewMap(data)) return `${keyText(key)}: ${flowText(data, false)}`;
  const lines = Object.entries(data).map(
    ([name, value]) => `${indent}  ${keyText(name)}: ${flowText(value, false)}`,
  );
  return [`${keyText(key)}:`, ...lines].join(end);
}

/** The first index on the rest of a path that a new list may not have: list entries are inserted, not set. */
function unmakeable(rest: Path, key: string): Step | undefined {
  let name = key;
  for (const [depth, step] of rest.entries()) {
    const isLast = depth === rest.length - 1;
    if (typeof step === 'number' && (!isLast || step >= (fixedLengths.get(name) ?? 1))) return step;
    name = String(step);
  }
  return undefined;
}

/** Wraps a value in the maps and lists that the rest of its path names. */
export function nest(rest: Path, value: NewData, key = ''): NewData {
  const [step, ...deeper] = rest;
  if (step === undefined) return value;
  if (typeof step === 'string') return { [step]: nest(deeper, value, step) };
  const length = Math.max(fixedLengths.get(key) ?? 0, step + 1);
  return Array.from({ length }, (_, index) => (index === step ? nest(deeper, value, key) : null));
}
