import { message } from '../language/message.js';
import {
  entryOf,
  type ListNode,
  type MapNode,
  type MapPair,
  type Node,
  nodeAt,
  type Path,
} from '../parse/tree.js';
import { isNewMap, type NewData } from '../record/new-data.js';
import { columnOf, lineStart } from '../text/lines.js';
import type { TextEdit } from '../text/text-edits.js';
import { removeFromFlow } from './flow-removal.js';
import { flowText, keyText } from './flow-text.js';
import { fillValue, insertPair, openBelow } from './insert-value.js';
import {
  contentEnd,
  dashOf,
  lastLineStop,
  lineEndAt,
  lineStop,
  nextLine,
  opensLine,
  withComments,
} from './lines.js';
import { type EditContext, noEntry, type Splice } from './splice.js';

/** The splices that insert an entry into a list at `index`. A missing list is created. */
export function spliceEntry(ground: EditContext, path: Path, index: number, data: NewData): Splice {
  const parent = nodeAt(ground.root, path.slice(0, -1));
  const entry = entryAt(ground.root, path);
  if (entry?.merged) return { reason: message('edit/merge') };
  const node = entry?.value ?? nodeAt(ground.root, path);
  if (node?.anchored) return { reason: message('edit/anchor') };
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) {
    return index === 0 ? newList(ground, parent, path, data) : noEntry(index);
  }
  if (node.kind !== 'list')
    return { reason: message(node.kind === 'alias' ? 'edit/alias' : 'edit/not-a-list') };
  if (!Number.isInteger(index) || index < 0 || index > node.items.length) return noEntry(index);
  if (node.items.length === 0) return { edits: fillList(ground, path, node, data) };
  if (node.flow) return { edits: [insertFlow(node, index, data)] };
  return insertBlock(ground.text, node, index, data);
}

/** The splices that remove an entry from a list, with the comment lines above it. */
export function spliceRemoval(ground: EditContext, path: Path, index: number): Splice {
  const node = nodeAt(ground.root, path);
  if (node?.kind !== 'list')
    return { reason: message(node?.kind === 'alias' ? 'edit/alias' : 'edit/not-a-list') };
  const item = node.items[index];
  if (item === undefined) return noEntry(index);
  if (node.anchored || item.anchored) return { reason: message('edit/anchor') };
  if (node.flow) return { edits: removeFromFlow(ground.text, node, item) };
  return removeBlock(ground, path, node, item, index);
}

/**
 * Creates a list for `awards:` or for a missing `awards`: a block list with this entry, one line below its
 * key.
 */
function newList(ground: EditContext, parent: Node | undefined, path: Path, data: NewData): Splice {
  const key = path.at(-1);
  if (typeof key !== 'string' || parent?.kind !== 'map') return { reason: message('edit/no-place') };
  const entry = entryOf(parent, key);
  if (entry?.value.kind === 'scalar') {
    const written = `- ${flowText(data, false)}`;
    return {
      edits: parent.flow
        ? [fillValue(ground.text, entry, entry.value, flowText([data], true))]
        : openBelow(ground.text, entry, entry.value, written),
    };
  }
  return { edits: [newListPair(ground, parent, path, key, data)] };
}

function newListPair(ground: EditContext, parent: MapNode, path: Path, key: string, data: NewData): TextEdit {
  const edit = insertPair(ground, parent, path.slice(0, -1), key, parent.flow ? [data] : 0);
  if (parent.flow) return edit;
  const end = lineEndAt(ground.text, parent.start);
  const indent = /^\s*/.exec(edit.text.replace(/[\r\n]/g, ''))?.[0] ?? '';
  const line = `${keyText(key)}:${end}${indent}  - ${flowText(data, false)}`;
  return { ...edit, text: edit.text.replace(`${keyText(key)}: 0`, () => line) };
}

/** Turns `awards: []` into a list with a line for each entry. A comment after the brackets is kept. */
function fillList(ground: EditContext, path: Path, list: ListNode, data: NewData): readonly TextEdit[] {
  const { text } = ground;
  const entry = entryAt(ground.root, path);
  if (entry === undefined || path.length !== 1 || text.slice(list.start, list.end).includes('\n')) {
    return [{ offset: list.start + 1, length: 0, text: flowText(data, true) }];
  }
  const indent = ' '.repeat(columnOf(text, entry.key.start) + 2);
  const blank = /[ \t]*$/.exec(text.slice(0, list.start))?.[0].length ?? 0;
  const line = `${lineEndAt(text, list.end)}${indent}- ${flowText(data, false)}`;
  return [
    { offset: list.start - blank, length: list.end - list.start + blank, text: '' },
    { offset: lineStop(text, list.end), length: 0, text: line },
  ];
}

function insertFlow(list: ListNode, index: number, data: NewData): TextEdit {
  const before = list.items[index - 1];
  if (before) return { offset: before.end, length: 0, text: `, ${flowText(data, true)}` };
  return { offset: list.items[0]?.start ?? list.start + 1, length: 0, text: `${flowText(data, true)}, ` };
}

/** Inserts an entry in the layout of its neighbour: on one line, or with a line for each key. */
function insertBlock(text: string, list: ListNode, index: number, data: NewData): Splice {
  const nextTo = Math.max(0, index - 1);
  const neighbour = list.items[nextTo];
  const dash = dashOf(text, list, nextTo);
  if (neighbour === undefined || dash === undefined) return { reason: message('edit/unsafe') };
  const end = lineEndAt(text, dash);
  const column = columnOf(text, dash);
  const indent = ' '.repeat(column);
  const gap = /^ +$/.exec(text.slice(dash + 1, neighbour.start))?.[0] ?? ' ';
  const isBlock = neighbour.kind === 'map' && !neighbour.flow;
  const lines = isBlock ? blockLines(data, `${indent} ${gap}`, end) : flowText(data, false);
  const entry = `${indent}-${gap}${lines}`;
  if (index === 0) {
    const above = withComments(text, lineStart(text, dash));
    return { edits: [{ offset: above, length: 0, text: `${entry}${end}` }] };
  }
  const stop = lastLineStop(text, contentEnd(text, neighbour), column);
  return { edits: [{ offset: stop, length: 0, text: `${end}${entry}` }] };
}

function blockLines(data: NewData, indent: string, end: string): string {
  if (!isNewMap(data)) return flowText(data, false);
  const lines = Object.entries(data).map(([key, value]) => `${keyText(key)}: ${flowText(value, false)}`);
  return lines.length === 0 ? '{}' : lines.join(`${end}${indent}`);
}

function removeBlock(ground: EditContext, path: Path, list: ListNode, item: Node, index: number): Splice {
  const { text } = ground;
  const dash = dashOf(text, list, index);
  if (dash === undefined) return { reason: message('edit/unsafe') };
  const removal = removeLines(text, dash, contentEnd(text, item));
  const entry = entryAt(ground.root, path);
  if (list.items.length > 1 || entry === undefined) return { edits: [removal] };
  return { edits: [leaveEmpty(text, entry, '[]'), removal] };
}

/** The splices that remove a key from a map with its value and the comment lines above it. */
export function spliceDrop(ground: EditContext, path: Path): Splice {
  const { text, root } = ground;
  const map = nodeAt(root, path.slice(0, -1));
  const entry = entryAt(root, path);
  if (map?.kind === 'alias') return { reason: message('edit/alias') };
  if (map?.kind !== 'map' || entry === undefined) return { reason: message('edit/no-place') };
  if (entry.merged) return { reason: message('edit/merge') };
  if (map.anchored || entry.value.anchored) return { reason: message('edit/anchor') };
  const end = Math.max(contentEnd(text, entry.value), entry.key.end);
  if (map.flow) return { edits: removeFromFlow(text, map, { start: entry.key.start, end }) };
  if (!opensLine(text, entry.key.start)) return { reason: message('edit/unsafe') };
  const removal = removeLines(text, entry.key.start, end);
  const holder = entryAt(root, path.slice(0, -1));
  if (map.entries.length > 1 || holder === undefined) return { edits: [removal] };
  return { edits: [leaveEmpty(text, holder, '{}'), removal] };
}

/** Removes the lines of a node that begins at `offset` on its own line and whose content ends at `end`. */
function removeLines(text: string, offset: number, end: number): TextEdit {
  const start = withComments(text, lineStart(text, offset));
  const stop = nextLine(text, lastLineStop(text, end, columnOf(text, offset)));
  return withoutLastLineEnd(text, { offset: start, length: stop - start, text: '' });
}

/** Keeps an empty list or map after its last entry is removed. */
function leaveEmpty(text: string, entry: MapPair, written: string): TextEdit {
  const colon = /^\s*:/.exec(text.slice(entry.key.end))?.[0].length ?? 0;
  return { offset: entry.key.end + colon, length: 0, text: ` ${written}` };
}

/** Removes the line end before the last line of a text where that line is removed and has none of its own. */
function withoutLastLineEnd(text: string, edit: TextEdit): TextEdit {
  if (edit.offset + edit.length < text.length || text.endsWith('\n') || edit.offset === 0) return edit;
  const end = text.startsWith('\r\n', edit.offset - 2) ? 2 : 1;
  return { ...edit, offset: edit.offset - end, length: edit.length + end };
}

function entryAt(root: Node, path: Path): MapPair | undefined {
  const key = path.at(-1);
  return typeof key === 'string' ? entryOf(nodeAt(root, path.slice(0, -1)), key) : undefined;
}
