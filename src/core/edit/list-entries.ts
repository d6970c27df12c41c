import { text as message } from '../language/language.js';
import { type Entry, entryOf, isEmpty, type ListNode, type Node, nodeAt, type Path } from '../parse/tree.js';
import type { TextEdit } from './edit.js';
import { flowText, isNewMap, keyText, type NewData } from './flow-text.js';
import { columnOf, contentEnd, lineEndOf, lineStart, lineStop, nextLine } from './lines.js';
import { type Ground, insertPair, type Splice } from './set-value.js';

/** The splices that put an entry into a list at `index`; the list is made where there is none. */
export function spliceEntry(ground: Ground, path: Path, index: number, data: NewData): Splice {
  const node = nodeAt(ground.root, path);
  if (node === undefined || isEmpty(node)) return newList(ground, path, data);
  if (node.kind !== 'list')
    return { reason: message(node.kind === 'alias' ? 'edit/alias' : 'edit/not-a-list') };
  if (node.anchored) return { reason: message('edit/anchor') };
  if (index < 0 || index > node.items.length)
    return { reason: message('edit/no-entry', { index: String(index) }) };
  if (node.items.length === 0) return fillList(ground, path, node, data);
  return { edits: [node.flow ? insertFlow(node, index, data) : insertBlock(ground, node, index, data)] };
}

/** The splices that take an entry out of a list, with the comment lines above it. */
export function spliceRemoval(ground: Ground, path: Path, index: number): Splice {
  const node = nodeAt(ground.root, path);
  if (node?.kind !== 'list')
    return { reason: message(node?.kind === 'alias' ? 'edit/alias' : 'edit/not-a-list') };
  const item = node.items[index];
  if (item === undefined) return { reason: message('edit/no-entry', { index: String(index) }) };
  if (node.anchored || item.anchored) return { reason: message('edit/anchor') };
  return { edits: node.flow ? [removeFlow(node, index)] : removeBlock(ground, path, node, index) };
}

/** `awards:` or no `awards` at all: the list begins with this entry, one line below its key. */
function newList(ground: Ground, path: Path, data: NewData): Splice {
  const key = path.at(-1);
  const parent = nodeAt(ground.root, path.slice(0, -1));
  if (typeof key !== 'string' || parent?.kind !== 'map') return { reason: message('edit/no-place') };
  const { text } = ground;
  const end = lineEndOf(text);
  const entry = entryOf(parent, key);
  if (entry) {
    const indent = ' '.repeat(columnOf(text, entry.key.start) + 2);
    const at = lineStop(text, entry.key.end);
    return { edits: [{ offset: at, length: 0, text: `${end}${indent}- ${flowText(data, false)}` }] };
  }
  const edit = insertPair(ground, parent, path.slice(0, -1), key, 0);
  if (parent.flow) return { reason: message('edit/no-place') };
  const indent = /^\s*/.exec(edit.text.replace(/[\r\n]/g, ''))?.[0] ?? '';
  const line = `${keyText(key)}:${end}${indent}  - ${flowText(data, false)}`;
  return { edits: [{ ...edit, text: edit.text.replace(`${keyText(key)}: 0`, () => line) }] };
}

/** `awards: []` becomes a list with a line for each entry; a comment behind the brackets stays. */
function fillList(ground: Ground, path: Path, list: ListNode, data: NewData): Splice {
  const { text } = ground;
  const entry = entryAt(ground.root, path);
  if (entry === undefined || path.length !== 1) {
    return { edits: [{ offset: list.start + 1, length: 0, text: flowText(data, true) }] };
  }
  const indent = ' '.repeat(columnOf(text, entry.key.start) + 2);
  const blank = /[ \t]*$/.exec(text.slice(0, list.start))?.[0].length ?? 0;
  return {
    edits: [
      { offset: list.start - blank, length: list.end - list.start + blank, text: '' },
      {
        offset: lineStop(text, list.end),
        length: 0,
        text: `${lineEndOf(text)}${indent}- ${flowText(data, false)}`,
      },
    ],
  };
}

function insertFlow(list: ListNode, index: number, data: NewData): TextEdit {
  const before = list.items[index - 1];
  if (before) return { offset: before.end, length: 0, text: `, ${flowText(data, true)}` };
  return { offset: list.items[0]?.start ?? list.start + 1, length: 0, text: `${flowText(data, true)}, ` };
}

/** A new entry is laid out as its neighbour: on one line, or with a line for each key. */
function insertBlock(ground: Ground, list: ListNode, index: number, data: NewData): TextEdit {
  const { text } = ground;
  const end = lineEndOf(text);
  const neighbour = list.items[Math.max(0, index - 1)] ?? list;
  const dash = dashOf(text, neighbour);
  const indent = ' '.repeat(columnOf(text, dash));
  const isBlock = neighbour.kind === 'map' && !neighbour.flow;
  const gap = text.slice(dash + 1, neighbour.start);
  const lines = isBlock
    ? blockLines(data, `${indent}${' '.repeat(gap.length + 1)}`, end)
    : flowText(data, false);
  const entry = `${indent}-${/^ +$/.test(gap) ? gap : ' '}${lines}`;
  if (index === 0) return { offset: lineStart(text, dash), length: 0, text: `${entry}${end}` };
  return { offset: lineStop(text, contentEnd(text, neighbour)), length: 0, text: `${end}${entry}` };
}

function blockLines(data: NewData, indent: string, end: string): string {
  if (!isNewMap(data)) return flowText(data, false);
  const lines = Object.entries(data).map(([key, value]) => `${keyText(key)}: ${flowText(value, false)}`);
  return lines.length === 0 ? '{}' : lines.join(`${end}${indent}`);
}

function removeFlow(list: ListNode, index: number): TextEdit {
  const item = list.items[index] ?? list;
  const next = list.items[index + 1];
  if (next) return { offset: item.start, length: next.start - item.start, text: '' };
  const before = list.items[index - 1];
  const start = before ? before.end : item.start;
  return { offset: start, length: item.end - start, text: '' };
}

function removeBlock(ground: Ground, path: Path, list: ListNode, index: number): readonly TextEdit[] {
  const { text } = ground;
  const item = list.items[index] ?? list;
  const start = withComments(text, lineStart(text, dashOf(text, item)));
  const stop = nextLine(text, Math.max(contentEnd(text, item), item.start));
  const removal = { offset: start, length: stop - start, text: '' };
  const entry = entryAt(ground.root, path);
  if (list.items.length > 1 || entry === undefined) return [withoutLastLineEnd(text, removal)];
  const colon = /^\s*:/.exec(text.slice(entry.key.end))?.[0].length ?? 0;
  return [{ offset: entry.key.end + colon, length: 0, text: ' []' }, withoutLastLineEnd(text, removal)];
}

/** Where the last line of a text goes and has no line end, the one before it goes instead. */
function withoutLastLineEnd(text: string, edit: TextEdit): TextEdit {
  if (edit.offset + edit.length < text.length || /[\r\n]$/.test(text) || edit.offset === 0) return edit;
  const end = text.startsWith('\r\n', edit.offset - 2) ? 2 : 1;
  return { ...edit, offset: edit.offset - end, length: edit.length + end };
}

/** Comment lines right above a line, indented like it, belong to it. */
function withComments(text: string, start: number): number {
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  let first = start;
  while (first > 0) {
    const above = lineStart(text, first - 1 - (text.startsWith('\r\n', first - 2) ? 1 : 0));
    const line = text.slice(above, first);
    if (!new RegExp(`^${indent}#`).test(line)) break;
    first = above;
  }
  return first;
}

/** The dash that opens an entry of a block list. */
function dashOf(text: string, item: Node): number {
  return text.slice(0, item.start).lastIndexOf('-');
}

function entryAt(root: Node, path: Path): Entry | undefined {
  const key = path.at(-1);
  return typeof key === 'string' ? entryOf(nodeAt(root, path.slice(0, -1)), key) : undefined;
}
