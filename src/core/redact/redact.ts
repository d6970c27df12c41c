import { keyOrder } from '../edit/order.js';
import { spliceValue } from '../edit/set-value.js';
import type { EditContext } from '../edit/splice.js';
import { type Message, message, say } from '../language/message.js';
import { isReadable, parseText } from '../parse/parse.js';
import { scalarText } from '../parse/scalar-text.js';
import { keyText, type MapNode, type MapPair, type Node, type Path, visit } from '../parse/tree.js';
import { applyEdits, inTextOrder, type TextEdit } from '../text/text-edits.js';
import { openRecord } from '../workspace/assess.js';
import { anchorRenames, holdsOnlySigns } from './anchors.js';
import { codesOf } from './codes.js';
import { commentRemovals } from './comments.js';
import { dropItem, dropPair, holdsAnchor } from './drop.js';
import { type Fate, fateOf, fateOfKey, type Redactor } from './fate.js';
import { type Remain, remainsIn } from './remains.js';

/**
 * A redacted record, or the reason why there is none: a text that may still contain a name is never returned.
 */
export type Redaction =
  | {
      readonly kind: 'redacted';
      readonly text: string;
      /**
       * The places with words that may name a person. No rule can decide that, so a person must read them.
       */
      readonly remains: readonly Remain[];
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Maximum number of passes. More are never needed: each pass makes at least the edits that do not overlap.
 */
const mostPasses = 20;

/**
 * A record in which nobody can be recognised, with the same score (format.md §6). Every value is dropped
 * except those in the policy. Codes replace names and ids in the values and keys that are kept. Redaction
 * edits the text, so that the rest stays as it was written.
 */
export function redactRecord(text: string): Redaction {
  const { record } = openRecord(text);
  if (record === undefined) return refused(message('edit/broken'));
  const removed = say('vi', message('redact/removed'));
  const redactor: Redactor = { codes: codesOf(record), period: record.period, removed };
  let current = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const parsed = parseText(current);
    if (parsed.root === undefined || !isReadable(parsed)) return refused(message('edit/unsafe'));
    const found = editsOf(current, parsed.root, redactor);
    if (found.reason) return refused(found.reason);
    if (found.edits.length === 0) return finished(current, parsed.root, redactor);
    current = applyEdits(current, apart(found.edits));
  }
  return refused(message('edit/unsafe'));
}

/** Removes text outside keys and values, and checks the whole text once more. */
function finished(text: string, root: Node, redactor: Redactor): Redaction {
  const uncommented = parseText(applyEdits(text, commentRemovals(text, root)));
  if (uncommented.root === undefined) return refused(message('edit/unsafe'));
  const renames = anchorRenames(uncommented.text, uncommented.root);
  const { root: last, ...rest } = parseText(applyEdits(uncommented.text, renames));
  if (last === undefined || !isReadable({ root: last, ...rest })) return refused(message('edit/unsafe'));
  if (!holdsOnlySigns(rest.text, last)) return refused(message('edit/unsafe'));
  return { kind: 'redacted', text: rest.text, remains: remainsIn(rest.text, last, redactor.codes) };
}

interface Found {
  readonly edits: readonly TextEdit[];
  readonly reason?: Message;
}

function editsOf(text: string, root: Node, redactor: Redactor): Found {
  const edits: TextEdit[] = [];
  const dropped = new Set<Node>();
  let reason: Message | undefined;
  const drop = (node: Node, made: readonly TextEdit[]): void => {
    if (holdsAnchor(node)) reason = message('edit/anchor');
    visit(node, (one) => dropped.add(one));
    edits.push(...made);
  };
  visit(root, (node, path) => {
    if (reason || dropped.has(node)) return;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.merged) continue;
        const fate = fateOfPair(node, entry, path, redactor);
        if (fate.kind === 'drop') drop(entry.value, dropPair(text, node, entry));
        if (fate.kind === 'rename') edits.push(renameOf(entry, fate.name));
      }
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) {
        const fate = fateOf(item, [...path, index], redactor);
        if (fate.kind === 'drop') drop(item, dropItem(text, node, index, fate.place, redactor.removed));
      }
    } else reason = replace(text, root, node, path, redactor, edits);
  });
  return reason ? { edits: [], reason } : { edits };
}

type PairFate = Fate | { readonly kind: 'rename'; readonly name: string };

function fateOfPair(map: MapNode, entry: MapPair, path: Path, redactor: Redactor): PairFate {
  const own = [...path, keyText(entry)];
  const fate = fateOf(entry.value, own, redactor);
  if (fate.kind === 'drop') return fate;
  const name = fateOfKey(own, redactor);
  if (name === keyText(entry)) return fate;
  const isTaken = name === undefined || map.entries.some((other) => keyText(other) === name);
  return isTaken ? { kind: 'drop', place: undefined } : { kind: 'rename', name };
}

function renameOf({ key }: MapPair, name: string): TextEdit {
  const { start, end, style } = key;
  return { offset: start, length: end - start, text: scalarText(name, { flow: true, style }) };
}

/** Adds the edits that replace the value of a scalar; returns the reason where that is impossible. */
function replace(
  text: string,
  root: Node,
  node: Node,
  path: Path,
  redactor: Redactor,
  edits: TextEdit[],
): Message | undefined {
  const fate = fateOf(node, path, redactor);
  if (fate.kind !== 'set') return undefined;
  const ground: EditContext = { text, root, orderOf: (place) => keyOrder(place, undefined) };
  const splice = spliceValue(ground, path, fate.value);
  if (splice.reason) return splice.reason;
  edits.push(...splice.edits);
  return undefined;
}

/** The edits that do not overlap. The others are found again in the text after these edits. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  let end = -1;
  for (const edit of inTextOrder(edits)) {
    if (edit.offset < end) continue;
    chosen.push(edit);
    end = edit.offset + edit.length;
  }
  return chosen;
}

function refused(reason: Message): Redaction {
  return { kind: 'refused', reason };
}
