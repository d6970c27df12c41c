import { message } from '../language/message.js';
import { scalarText } from '../parse/scalar-text.js';
import {
  childOf,
  entryOf,
  isEmpty,
  type ListNode,
  type MapNode,
  type MapPair,
  type Node,
  type Path,
  type ScalarNode,
} from '../parse/tree.js';
import { isNewList, isNewMap, type NewData, WrittenNumber } from '../record/new-data.js';
import type { TextEdit } from '../text/text-edits.js';
import { removeFromFlow } from './flow-removal.js';
import { flowText } from './flow-text.js';
import { fillEmpty, fillValue, insertMissing, nest } from './insert-value.js';
import { dashOf } from './lines.js';
import type { EditContext, Splice } from './splice.js';

/**
 * The splices that set one value and leave every other byte unchanged, or the reason why that is impossible.
 */
export function spliceValue(ground: EditContext, path: Path, value: NewData): Splice {
  let node: Node = ground.root;
  let entry: MapPair | undefined;
  let list: ListNode | undefined;
  let inFlow = false;
  for (const [depth, step] of path.entries()) {
    if (node.kind === 'alias') return { reason: message('edit/alias') };
    if (node.kind === 'scalar') {
      const holder = { entry, list, index: Number(path[depth - 1]), inFlow };
      return fillScalar(ground, holder, node, { rest: path.slice(depth), value });
    }
    inFlow ||= node.flow;
    list = node.kind === 'list' ? node : undefined;
    entry = typeof step === 'string' ? entryOf(node, step) : undefined;
    if (entry?.merged) return { reason: message('edit/merge') };
    const child = entry?.value ?? childOf(node, step);
    if (child === undefined)
      return insertMissing(ground, node, path.slice(0, depth), path.slice(depth), value);
    if (depth === path.length - 1) return replaceValue(ground.text, node, path, child, value);
    node = child;
  }
  return { reason: message('edit/no-place') };
}

/** The container of an empty value: the pair of a map, or a list. */
interface Holder {
  readonly entry: MapPair | undefined;
  readonly list: ListNode | undefined;
  readonly index: number;
  readonly inFlow: boolean;
}

function fillScalar(
  ground: EditContext,
  { entry, list, index, inFlow }: Holder,
  node: ScalarNode,
  { rest, value }: { rest: Path; value: NewData },
): Splice {
  if (node.value !== null) return { reason: message('edit/not-a-group') };
  if (node.anchored) return { reason: message('edit/anchor') };
  if (entry) return fillEmpty(ground, { entry, node, inFlow }, rest, value);
  if (list === undefined || typeof rest[0] !== 'string') return { reason: message('edit/no-place') };
  return value === null ? { edits: [] } : replaceItem(ground.text, list, index, node, nest(rest, value));
}

function replaceValue(
  text: string,
  parent: MapNode | ListNode,
  path: Path,
  node: Node,
  value: NewData,
): Splice {
  if (node.kind === 'alias') return { reason: message('edit/alias') };
  if (node.anchored) return { reason: message('edit/anchor') };
  if (node.kind !== 'scalar') return { reason: message('edit/not-a-value') };
  const step = path.at(-1);
  if (parent.kind === 'list') return replaceItem(text, parent, Number(step), node, value);
  const entry = entryOf(parent, String(step));
  if (entry === undefined) return { reason: message('edit/no-place') };
  if (value === null) return { edits: clearValue(text, parent, entry, node) };
  const written = newText(value, node, parent.flow);
  return {
    edits: [isEmpty(node) ? fillValue(text, entry, node, written) : replacement(text, node, written)],
  };
}

/**
 * Replaces an item of a list. An empty item is one dash; a cleared one becomes `~`, because the other items
 * must keep their positions.
 */
function replaceItem(text: string, list: ListNode, index: number, node: ScalarNode, value: NewData): Splice {
  if (value === null) return { edits: node.value === null ? [] : [replacement(text, node, '~')] };
  const written = newText(value, node, list.flow);
  if (!isEmpty(node)) return { edits: [replacement(text, node, written)] };
  const dash = dashOf(text, list, index);
  if (dash === undefined) return { reason: message('edit/unsafe') };
  return { edits: [{ offset: dash + 1, length: 0, text: ` ${written}` }] };
}

function newText(value: NewData, node: ScalarNode, flow: boolean): string {
  if (value instanceof WrittenNumber || isNewList(value) || isNewMap(value)) return flowText(value, flow);
  return scalarText(value, { flow, style: node.style });
}

/** Clears a value. In a block the key and its comment are kept; in `{}` the pair is removed. */
function clearValue(text: string, map: MapNode, entry: MapPair, node: ScalarNode): readonly TextEdit[] {
  if (map.flow) {
    const part = { start: entry.key.start, end: Math.max(node.end, entry.key.end) };
    return removeFromFlow(text, map, part);
  }
  if (isEmpty(node)) return [];
  const edit = replacement(text, node, '');
  const blank = /[ \t]*$/.exec(text.slice(entry.key.end, edit.offset))?.[0].length ?? 0;
  return [{ ...edit, offset: edit.offset - blank, length: edit.length + blank }];
}

/** Replaces a scalar. The comment in the header of a block scalar and its last line end are kept. */
function replacement(text: string, node: ScalarNode, written: string): TextEdit {
  const old = text.slice(node.start, node.end);
  if (node.style !== 'block') return { offset: node.start, length: old.length, text: written };
  const comment = /^[|>][-+\d]*([ \t]+#[^\r\n]*)/.exec(old)?.[1] ?? '';
  const body = old.replace(/(\r?\n)+$/, '');
  return { offset: node.start, length: body.length, text: written + comment };
}
