import { type Message, message } from '../language/message.js';
import { dataIn, isReadable, type ParsedText, parseText } from '../parse/parse.js';
import { type Node, nodeAt, type Path } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import type { Change } from '../record/change.js';
import { type NewData, plainData } from '../record/new-data.js';
import { applyEdits, type EditResult, editsBetween, inTextOrder, type TextEdit } from '../text/text-edits.js';
import { type Batch, batchFrom, single } from './batch.js';
import {
  type Copies,
  isSameData,
  withEntry,
  withName,
  withOrder,
  withoutEntry,
  withValue,
} from './expected.js';
import { spliceDrop, spliceEntry, spliceRemoval } from './list-entries.js';
import { keyOrder } from './order.js';
import { spliceName } from './rename.js';
import { spliceOrder } from './reorder.js';
import { spliceValue } from './set-value.js';
import { resolveShort } from './short-form.js';
import type { EditContext, Splice } from './splice.js';

/** A text after some changes, and the edits that produce it. */
export type Changed = {
  readonly kind: 'changed';
  readonly text: string;
  readonly edits: readonly TextEdit[];
};
export type ChangeResult = Changed | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Sets one value. Every other byte is unchanged. The result is parsed again and must contain exactly this
 * change.
 */
export function setValue(text: string, path: Path, value: NewData, profile?: Profile): EditResult {
  return asEdits(changeText(text, [{ kind: 'set', path, value }], profile));
}

/** Inserts an entry into a list, in the layout of its neighbours. */
export function insertEntry(
  text: string,
  path: Path,
  index: number,
  data: NewData,
  profile?: Profile,
): EditResult {
  return asEdits(changeText(text, [{ kind: 'insert', path, index, data }], profile));
}

/** Removes an entry from a list. */
export function removeEntry(text: string, path: Path, index: number): EditResult {
  return asEdits(changeText(text, [{ kind: 'remove', path, index }]));
}

/**
 * Makes several changes in order, all or none. Each change sees the result of those before it; independent
 * changes are made in one pass.
 */
export function changeText(text: string, changes: readonly Change[], profile?: Profile): ChangeResult {
  let parsed = parseText(text);
  let edits: readonly TextEdit[] = [];
  let passes = 0;
  for (let done = 0; done < changes.length; ) {
    const batch = batchFrom(changes, done, parsed.root);
    let pass = changeOnce(parsed, batch, profile);
    let count = batch.changes.length;
    if (pass.kind === 'refused' && count > 1) {
      pass = changeOnce(parsed, single(changes, done), profile);
      count = 1;
    }
    if (pass.kind === 'refused') return pass;
    done += count;
    if (pass.edits.length === 0) continue;
    parsed = pass.parsed;
    edits = pass.edits;
    passes += 1;
  }
  return { kind: 'changed', text: parsed.text, edits: passes > 1 ? editsBetween(text, parsed.text) : edits };
}

type Pass =
  | { readonly kind: 'changed'; readonly parsed: ParsedText; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Message };

function changeOnce(parsed: ParsedText, batch: Batch, profile: Profile | undefined): Pass {
  const { text, root } = parsed;
  if (root === undefined || !isReadable(parsed) || root.kind !== 'map')
    return refused(message('edit/broken'));
  const ground: EditContext = { text, root, orderOf: (path) => keyOrder(path, profile) };
  const edits: TextEdit[] = [];
  for (const change of settled(batch.onGround, root)) {
    const splice = spliceOf(ground, change);
    if (splice.reason) return refused(splice.reason);
    edits.push(...splice.edits);
  }
  const sorted = inTextOrder(edits).filter(
    (edit) => text.slice(edit.offset, edit.offset + edit.length) !== edit.text,
  );
  if (overlap(sorted)) return refused(message('edit/unsafe'));
  const changes = settled(batch.changes, root);
  const after = parseText(applyEdits(text, sorted));
  return isAsMeant(parsed, after, changes)
    ? { kind: 'changed', parsed: after, edits: sorted }
    : refused(message(changes.some(({ path }) => isAnchored(root, path)) ? 'edit/anchor' : 'edit/unsafe'));
}

/** The changes in the form in which the record writes their places (`resolveShort`). */
function settled(changes: readonly Change[], root: Node): readonly Change[] {
  return changes.flatMap((change) => (change.kind === 'set' ? (resolveShort(root, change) ?? []) : change));
}

/** Whether sorted edits overlap. */
function overlap(edits: readonly TextEdit[]): boolean {
  return edits.some((edit, index) => {
    const before = edits[index - 1];
    return before !== undefined && before.offset + before.length > edit.offset;
  });
}

/** Whether a place is inside an anchored node, which aliases may repeat elsewhere. */
function isAnchored(root: Node, path: Path): boolean {
  return path.some((_, depth) => nodeAt(root, path.slice(0, depth + 1))?.anchored);
}

function spliceOf(ground: EditContext, change: Change): Splice {
  if (change.kind === 'set') return spliceValue(ground, change.path, change.value);
  if (change.kind === 'insert') return spliceEntry(ground, change.path, change.index, change.data);
  if (change.kind === 'remove') return spliceRemoval(ground, change.path, change.index);
  if (change.kind === 'reorder') return spliceOrder(ground, change.path, change.order);
  if (change.kind === 'rename') return spliceName(ground, change.path, change.name);
  return spliceDrop(ground, change.path);
}

/**
 * Checks a result: it has no new problem, and its data differ from before by the changes and nothing else.
 */
function isAsMeant(before: ParsedText, after: ParsedText, changes: readonly Change[]): boolean {
  if (before.root === undefined || after.root === undefined) return false;
  if (!isReadable(after) || after.problems.length > before.problems.length) return false;
  let expected = dataIn(before);
  const copies: Copies = new WeakSet();
  for (const change of changes) expected = expectedAfter(expected, change, before.root, copies);
  return isSameData(dataIn(after), expected);
}

function expectedAfter(data: unknown, change: Change, root: Node | undefined, copies: Copies): unknown {
  const { path } = change;
  if (change.kind === 'insert') return withEntry(data, path, change.index, plainData(change.data), copies);
  if (change.kind === 'remove') return withoutEntry(data, path, change.index, copies);
  if (change.kind === 'reorder') return withOrder(data, path, change.order, copies);
  if (change.kind === 'drop') return withValue(data, path, null, copies, true);
  if (change.kind === 'rename') return withName(data, path, change.name, copies);
  const parent = nodeAt(root, path.slice(0, -1));
  const vanishes = change.value === null && parent?.kind === 'map' && parent.flow;
  return withValue(data, path, plainData(change.value), copies, vanishes);
}

function asEdits(result: ChangeResult): EditResult {
  return result.kind === 'refused' ? result : { kind: 'edits', edits: result.edits };
}

function refused(reason: Message): { readonly kind: 'refused'; readonly reason: Message } {
  return { kind: 'refused', reason };
}
