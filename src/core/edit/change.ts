import { text as message, type Text } from '../language/language.js';
import { isReadable, type ParsedText, parseText } from '../parse/parse.js';
import { type Node, nodeAt, type Path, toData } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import { applyEdits, type EditResult, editsBetween, inTextOrder, type TextEdit } from './edit.js';
import { isSameData, withEntry, withoutEntry, withValue } from './expected.js';
import { type NewData, plainData } from './flow-text.js';
import { spliceEntry, spliceRemoval } from './list-entries.js';
import { keyOrder } from './order.js';
import { spliceValue } from './set-value.js';
import { resolveShort } from './short-form.js';
import type { Ground, Splice } from './splice.js';

/** One change of a record, by path. */
export type Change =
  | { readonly kind: 'set'; readonly path: Path; readonly value: NewData }
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly data: NewData }
  | { readonly kind: 'remove'; readonly path: Path; readonly index: number };

/** A text after some changes, and the edits that lead there. */
export type Changed = {
  readonly kind: 'changed';
  readonly text: string;
  readonly edits: readonly TextEdit[];
};
export type ChangeResult = Changed | { readonly kind: 'refused'; readonly reason: Text };

/** Sets one value; every other byte stays. The result is parsed again and must hold exactly this change. */
export function setValue(text: string, path: Path, value: NewData, profile?: Profile): EditResult {
  return asEdits(changeText(text, [{ kind: 'set', path, value }], profile));
}

/** Puts an entry into a list, laid out as its neighbours. */
export function insertEntry(
  text: string,
  path: Path,
  index: number,
  data: NewData,
  profile?: Profile,
): EditResult {
  return asEdits(changeText(text, [{ kind: 'insert', path, index, data }], profile));
}

/** Takes an entry out of a list. */
export function removeEntry(text: string, path: Path, index: number): EditResult {
  return asEdits(changeText(text, [{ kind: 'remove', path, index }]));
}

/**
 * Makes several changes, one after the other, all or none. Values that stand in the text already are set in
 * one pass; whatever adds or removes lines is a pass of its own.
 */
export function changeText(text: string, changes: readonly Change[], profile?: Profile): ChangeResult {
  let parsed = parseText(text);
  let edits: readonly TextEdit[] = [];
  let passes = 0;
  for (let done = 0; done < changes.length; ) {
    const batch = batchFrom(changes, done, parsed);
    const pass = changeOnce(parsed, batch, profile);
    if (pass.kind === 'refused') return pass;
    done += batch.length;
    if (pass.edits.length === 0) continue;
    parsed = pass.parsed;
    edits = pass.edits;
    passes += 1;
  }
  return { kind: 'changed', text: parsed.text, edits: passes > 1 ? editsBetween(text, parsed.text) : edits };
}

type Pass =
  | { readonly kind: 'changed'; readonly parsed: ParsedText; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Text };

function changeOnce(parsed: ParsedText, wanted: readonly Change[], profile: Profile | undefined): Pass {
  const { text, root } = parsed;
  if (root === undefined || !isReadable(parsed) || root.kind !== 'map')
    return refused(message('edit/broken'));
  const changes = wanted.flatMap((change) =>
    change.kind === 'set' ? (resolveShort(root, change) ?? []) : change,
  );
  const ground: Ground = { text, root, orderOf: (path) => keyOrder(path, profile) };
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const splice = spliceOf(ground, change);
    if (splice.reason) return refused(splice.reason);
    edits.push(...splice.edits);
  }
  const sorted = inTextOrder(edits).filter(
    (edit) => text.slice(edit.offset, edit.offset + edit.length) !== edit.text,
  );
  const after = parseText(applyEdits(text, sorted));
  return isAsMeant(parsed, after, changes)
    ? { kind: 'changed', parsed: after, edits: sorted }
    : refused(message(changes.some(({ path }) => isAnchored(root, path)) ? 'edit/anchor' : 'edit/unsafe'));
}

/** Whether a place lies in something that another place may repeat. */
function isAnchored(root: Node, path: Path): boolean {
  return path.some((_, depth) => nodeAt(root, path.slice(0, depth + 1))?.anchored);
}

function spliceOf(ground: Ground, change: Change): Splice {
  if (change.kind === 'set') return spliceValue(ground, change.path, change.value);
  if (change.kind === 'insert') return spliceEntry(ground, change.path, change.index, change.data);
  return spliceRemoval(ground, change.path, change.index);
}

/** The guard: no new problem, and the data differ from before by the changes and nothing else. */
function isAsMeant(before: ParsedText, after: ParsedText, changes: readonly Change[]): boolean {
  if (!isReadable(after) || after.problems.length > before.problems.length) return false;
  let expected = toData(before.root);
  for (const change of changes) expected = expectedAfter(expected, change, before.root);
  return isSameData(toData(after.root), expected);
}

function expectedAfter(data: unknown, change: Change, root: Node | undefined): unknown {
  if (change.kind === 'insert') return withEntry(data, change.path, change.index, plainData(change.data));
  if (change.kind === 'remove') return withoutEntry(data, change.path, change.index);
  const parent = nodeAt(root, change.path.slice(0, -1));
  const vanishes = change.value === null && parent?.kind === 'map' && parent.flow;
  return withValue(data, change.path, plainData(change.value), vanishes);
}

/** The next changes that one pass can make: one of any kind, or several of values that stand in the text. */
function batchFrom(changes: readonly Change[], from: number, parsed: ParsedText): readonly Change[] {
  const places = new Set<string>();
  let until = from;
  for (const change of changes.slice(from)) {
    const place = JSON.stringify(change.path);
    const node = change.kind === 'set' ? nodeAt(parsed.root, change.path) : undefined;
    if (node?.kind !== 'scalar' || places.has(place) || (change.kind === 'set' && change.value === null))
      break;
    places.add(place);
    until += 1;
  }
  return changes.slice(from, Math.max(until, from + 1));
}

function asEdits(result: ChangeResult): EditResult {
  return result.kind === 'refused' ? result : { kind: 'edits', edits: result.edits };
}

function refused(reason: Text): { readonly kind: 'refused'; readonly reason: Text } {
  return { kind: 'refused', reason };
}
