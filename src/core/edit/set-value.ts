import { text as message, type Text } from '../language/language.js';
import {
  childOf,
  type Entry,
  entryOf,
  isEmpty,
  keyText as keyOf,
  type ListNode,
  type MapNode,
  type Node,
  type Path,
  type Scalar,
  type ScalarNode,
  type Step,
} from '../parse/tree.js';
import type { TextEdit } from './edit.js';
import { flowText, keyText, type NewData, WrittenNumber } from './flow-text.js';
import { columnOf, contentEnd, lineEndOf, lineStart, lineStop } from './lines.js';
import { scalarText } from './scalar-text.js';

/** A value to set: a scalar, or a number with the text it is to be written as. `null` clears. */
export type NewScalar = Scalar | WrittenNumber;

/** How many places a list of a fixed length has; the rest of a new one is filled with `~`. */
const fixedLengths: Readonly<Record<string, number>> = { months: 12 };

/** What a splice needs to know of the record it is made on. */
export interface Ground {
  readonly text: string;
  readonly root: Node;
  readonly orderOf: (path: Path) => readonly string[];
}

export type Splice =
  | { readonly edits: readonly TextEdit[]; readonly reason?: undefined }
  | { readonly edits?: undefined; readonly reason: Text };

/** The splices that set one value, leaving every other byte; or why it cannot be done (editor.md §4.3). */
export function spliceValue(ground: Ground, path: Path, value: NewScalar): Splice {
  let node: Node = ground.root;
  let entry: Entry | undefined;
  for (const [depth, step] of path.entries()) {
    const refusal = refusalAt(node, depth > 0 ? path.slice(0, depth) : []);
    if (refusal) return { reason: refusal };
    if (isEmpty(node) && depth > 0) return fillEmpty(ground, entry, node, path.slice(depth), value);
    entry = typeof step === 'string' ? entryOf(node, step) : undefined;
    if (entry?.merged) return { reason: message('edit/merge') };
    const child = entry?.value ?? childOf(node, step);
    if (child === undefined)
      return insertMissing(ground, node, path.slice(0, depth), path.slice(depth), value);
    if (depth === path.length - 1) return replaceValue(ground, node, entry, child, value);
    node = child;
  }
  return { reason: message('edit/no-place') };
}

function refusalAt(node: Node, path: Path): Text | undefined {
  if (node.kind === 'alias') return message('edit/alias');
  return node.kind === 'scalar' && !isEmpty(node) && path.length > 0
    ? message('edit/not-a-group')
    : undefined;
}

function replaceValue(
  ground: Ground,
  parent: Node,
  entry: Entry | undefined,
  node: Node,
  value: NewScalar,
): Splice {
  if (node.kind === 'alias') return { reason: message('edit/alias') };
  if (node.anchored) return { reason: message('edit/anchor') };
  if (node.kind !== 'scalar') return { reason: message('edit/not-a-value') };
  const flow = parent.kind !== 'scalar' && parent.kind !== 'alias' && parent.flow;
  if (value === null) return clearValue(ground, parent, entry, node, flow);
  const written = newScalarText(value, node, flow);
  if (isEmpty(node)) return { edits: [fillEdit(ground, entry, node, written)] };
  const kept = node.style === 'block' ? lineEndAt(ground.text, node.end) : '';
  return { edits: [{ offset: node.start, length: node.end - node.start - kept.length, text: written }] };
}

function newScalarText(value: NewScalar, node: ScalarNode, flow: boolean): string {
  if (value instanceof WrittenNumber) return value.source;
  return scalarText(value, { flow, style: node.style });
}

/** In a block the key and its comment stay; in `{}` the pair goes; in a list the place becomes `~`. */
function clearValue(
  ground: Ground,
  parent: Node,
  entry: Entry | undefined,
  node: ScalarNode,
  flow: boolean,
): Splice {
  if (entry === undefined)
    return { edits: [{ offset: node.start, length: node.end - node.start, text: '~' }] };
  if (flow && parent.kind === 'map') return { edits: [removePair(ground.text, parent, entry)] };
  if (isEmpty(node)) return { edits: [] };
  const kept = node.style === 'block' ? lineEndAt(ground.text, node.end) : '';
  let start = node.start;
  while (/[ \t]/.test(ground.text[start - 1] ?? '')) start -= 1;
  return { edits: [{ offset: start, length: node.end - kept.length - start, text: '' }] };
}

/** Takes `key: value` out of a flow map with one of the commas beside it. */
function removePair(text: string, map: MapNode, entry: Entry): TextEdit {
  const own = map.entries.filter((other) => !other.merged);
  const index = own.indexOf(entry);
  const next = own[index + 1];
  if (next) return { offset: entry.key.start, length: next.key.start - entry.key.start, text: '' };
  const before = own[index - 1];
  const start = before ? Math.max(before.value.end, before.key.end) : entry.key.start;
  const end = Math.max(entry.value.end, entry.key.end);
  const comma = /^\s*,/.exec(text.slice(end, map.end - 1))?.[0].length ?? 0;
  return { offset: start, length: end + (before ? 0 : comma) - start, text: '' };
}

/** Puts text behind the colon (or dash) of an empty value. */
function fillEdit(ground: Ground, entry: Entry | undefined, node: Node, written: string): TextEdit {
  const { text } = ground;
  if (entry === undefined)
    return {
      offset: node.start,
      length: 0,
      text: `${/\s/.test(text[node.start - 1] ?? '') ? '' : ' '}${written}`,
    };
  const colon = /^\s*:/.exec(text.slice(entry.key.end));
  if (!colon) return { offset: entry.key.end, length: 0, text: `: ${written}` };
  return { offset: entry.key.end + colon[0].length, length: 0, text: ` ${written}` };
}

/** Sets a value below a key that has none yet: `criteria:` becomes a map with one line. */
function fillEmpty(
  ground: Ground,
  entry: Entry | undefined,
  node: Node,
  rest: Path,
  value: NewScalar,
): Splice {
  if (value === null) return { edits: [] };
  if (entry === undefined) return { reason: message('edit/no-place') };
  const [step, ...deeper] = rest;
  if (step === undefined) return { reason: message('edit/no-place') };
  const inFlow = isInFlow(ground, entry);
  if (inFlow || typeof step === 'number') {
    return { edits: [fillEdit(ground, entry, node, flowText(nest(rest, value, lastKey(entry)), inFlow))] };
  }
  const indent = ' '.repeat(columnOf(ground.text, entry.key.start) + 2);
  const line = `${keyText(step)}: ${flowText(nest(deeper, value, step), false)}`;
  const at = lineStop(ground.text, entry.key.end);
  return { edits: [{ offset: at, length: 0, text: `${lineEndOf(ground.text)}${indent}${line}` }] };
}

function isInFlow({ text, root }: Ground, entry: Entry): boolean {
  let found = false;
  const walk = (node: Node, flow: boolean): void => {
    if (node.kind === 'map') {
      for (const own of node.entries) {
        if (own === entry) found = flow || node.flow;
        if (!own.merged) walk(own.value, flow || node.flow);
      }
    } else if (node.kind === 'list') for (const item of node.items) walk(item, flow || node.flow);
  };
  walk(root, false);
  return found || text.length === 0;
}

function insertMissing(ground: Ground, node: Node, path: Path, rest: Path, value: NewScalar): Splice {
  if (value === null) return { edits: [] };
  if (node.kind === 'list') return insertIntoList(node, path, rest, value);
  const [step, ...deeper] = rest;
  if (node.kind !== 'map' || typeof step !== 'string') return { reason: message('edit/no-place') };
  return { edits: [insertPair(ground, node, path, step, nest(deeper, value, step))] };
}

/** Only a list of fixed length grows by itself, and only by what is missing up to the place. */
function insertIntoList(list: ListNode, path: Path, rest: Path, value: NewScalar): Splice {
  const [index] = rest;
  const last = list.items.at(-1);
  const most = fixedLengths[String(path.at(-1))] ?? 0;
  if (typeof index !== 'number' || rest.length !== 1 || index >= most || !list.flow) {
    return { reason: message('edit/no-entry', { index: String(index) }) };
  }
  const added = [...Array<NewData>(index - list.items.length).fill(null), value as NewData];
  const written = added.map((item) => flowText(item, true)).join(', ');
  const offset = last ? last.end : list.start + 1;
  return { edits: [{ offset, length: 0, text: last ? `, ${written}` : written }] };
}

/** A new line after the nearest sibling that stands before it in the record's order. */
export function insertPair(ground: Ground, map: MapNode, path: Path, key: string, data: NewData): TextEdit {
  const own = map.entries.filter((entry) => !entry.merged);
  const order = ground.orderOf(path);
  const rank = order.indexOf(key);
  const before =
    rank < 0
      ? own.at(-1)
      : own.findLast((entry) => order.indexOf(keyOf(entry)) < rank && order.includes(keyOf(entry)));
  return map.flow
    ? insertFlowPair(map, own, before, key, data)
    : insertBlockPair(ground, own, before, path, key, data);
}

function insertFlowPair(
  map: MapNode,
  own: readonly Entry[],
  before: Entry | undefined,
  key: string,
  data: NewData,
): TextEdit {
  const pair = `${keyText(key)}: ${flowText(data, true)}`;
  if (before) return { offset: Math.max(before.value.end, before.key.end), length: 0, text: `, ${pair}` };
  const first = own[0];
  return first
    ? { offset: first.key.start, length: 0, text: `${pair}, ` }
    : { offset: map.start + 1, length: 0, text: pair };
}

function insertBlockPair(
  ground: Ground,
  own: readonly Entry[],
  before: Entry | undefined,
  path: Path,
  key: string,
  data: NewData,
): TextEdit {
  const { text } = ground;
  const end = lineEndOf(text);
  const first = own[0];
  const indent = ' '.repeat(first ? columnOf(text, first.key.start) : 0);
  const line = blockPair(key, data, indent, end, path.length === 0);
  const opensLine =
    first !== undefined && text.slice(lineStart(text, first.key.start), first.key.start).trim() === '';
  if (before === undefined && first && opensLine) {
    return { offset: lineStart(text, first.key.start), length: 0, text: `${indent}${line}${end}` };
  }
  const after = before ?? first;
  const offset = after ? lineStop(text, Math.max(contentEnd(text, after.value), after.key.end)) : text.length;
  return { offset, length: 0, text: `${end}${indent}${line}` };
}

/** A section of the record begins with its key on a line of its own; anything deeper stands on one line. */
function blockPair(key: string, data: NewData, indent: string, end: string, isSection: boolean): string {
  const isMap =
    typeof data === 'object' && data !== null && !Array.isArray(data) && !(data instanceof WrittenNumber);
  if (!isSection || !isMap) return `${keyText(key)}: ${flowText(data, false)}`;
  const lines = Object.entries(data).map(
    ([name, value]) => `${indent}  ${keyText(name)}: ${flowText(value, false)}`,
  );
  return [`${keyText(key)}:`, ...lines].join(end);
}

/** Wraps a value in the maps and lists that the rest of its path names. */
function nest(rest: readonly Step[], value: NewScalar, key: string): NewData {
  const [step, ...deeper] = rest;
  if (step === undefined) return value;
  if (typeof step === 'string') return { [step]: nest(deeper, value, step) };
  const length = Math.max(fixedLengths[key] ?? 0, step + 1);
  return Array.from({ length }, (_, index) => (index === step ? nest(deeper, value, key) : null));
}

function lastKey(entry: Entry): string {
  return keyOf(entry);
}

function lineEndAt(text: string, end: number): string {
  return /(\r\n|\r|\n)+$/.exec(text.slice(0, end))?.[0] ?? '';
}
