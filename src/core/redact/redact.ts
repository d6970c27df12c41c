import { openRecord } from '../assess.js';
import { applyEdits, inTextOrder, type TextEdit } from '../edit/edit.js';
import { removeFromFlow } from '../edit/flow-removal.js';
import { contentEnd, nextLine } from '../edit/lines.js';
import { keyOrder } from '../edit/order.js';
import { spliceValue } from '../edit/set-value.js';
import type { Ground } from '../edit/splice.js';
import { text as message, say, type Text } from '../language/language.js';
import { isReadable, parseText } from '../parse/parse.js';
import { type Entry, keyText, type MapNode, type Node, type Path, visit } from '../parse/tree.js';
import { lineStart } from '../text/lines.js';
import { type Codes, codesOf, scrubbed } from './codes.js';
import { commentRemovals } from './comments.js';
import { policyOf } from './policy.js';

/** A redacted record, or why it cannot be made: nothing is given out that could still hold a name. */
export type Redaction =
  | { readonly kind: 'redacted'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Text };

/** More passes than that are never needed: each takes out at least what no other edit touches. */
const mostPasses = 20;

/**
 * A record in which nobody can be recognised, with the same score (format.md §6): names and ids give way to
 * codes, notes, comments, offices, personal days and contents go. Made by edits of the text, so that what is
 * kept stays as it was written.
 */
export function redactRecord(text: string): Redaction {
  const { record } = openRecord(text);
  if (record === undefined) return refused(message('edit/broken'));
  const codes = codesOf(record);
  let current = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const parsed = parseText(current);
    if (parsed.root === undefined || !isReadable(parsed)) return refused(message('edit/unsafe'));
    const found = editsOf(current, parsed.root, codes);
    if (found.reason) return refused(found.reason);
    if (found.edits.length === 0) return withoutComments(current, parsed.root);
    current = applyEdits(current, apart(found.edits));
  }
  return refused(message('edit/unsafe'));
}

function withoutComments(text: string, root: Node): Redaction {
  const result = applyEdits(text, commentRemovals(text, root));
  const isSame = isReadable(parseText(result));
  return isSame ? { kind: 'redacted', text: result } : refused(message('edit/unsafe'));
}

interface Found {
  readonly edits: readonly TextEdit[];
  readonly reason?: Text;
}

function editsOf(text: string, root: Node, codes: Codes): Found {
  const ground: Ground = { text, root, orderOf: (path) => keyOrder(path, undefined) };
  const edits: TextEdit[] = [];
  const dropped: Node[] = [];
  let reason: Text | undefined;
  visit(root, (node, path) => {
    if (reason || dropped.some(({ start, end }) => start <= node.start && node.end <= end)) return;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.merged || policyOf([...path, keyText(entry)]) !== 'drop') continue;
        if (holdsAnchor(entry.value)) reason = message('edit/anchor');
        dropped.push(entry.value);
        edits.push(...dropEntry(text, node, entry));
      }
      return;
    }
    const value = replacementOf(node, path, codes);
    if (value === undefined) return;
    const splice = spliceValue(ground, path, value);
    if (splice.reason) reason = splice.reason;
    else edits.push(...splice.edits);
  });
  return reason ? { edits: [], reason } : { edits };
}

/** What a value gives way to; `undefined` where it stays. */
function replacementOf(node: Node, path: Path, codes: Codes): string | undefined {
  if (node.kind !== 'scalar' || node.value === null) return undefined;
  const removed = say('vi', message('redact/removed'));
  const written = String(node.value);
  const wanted = (): string | undefined => {
    switch (policyOf(path)) {
      case 'person':
        return personCode(written, path, codes);
      case 'group':
        return codes.groups.get(written) ?? written;
      case 'reason':
        return written.trim() === '' ? written : removed;
      case 'scrub':
        return typeof node.value === 'string' ? scrubbed(written, codes, removed) : written;
      default:
        return written;
    }
  };
  const value = wanted();
  return value === written ? undefined : value;
}

/** A member's code by the place in the list; anybody else's by the id, unless that is a code already. */
function personCode(written: string, path: Path, { people, members }: Codes): string {
  const [section, index] = path;
  if (section === 'members' && typeof index === 'number') return members[index] ?? written;
  return people.get(written) ?? written;
}

/** Takes a pair out: in `{}` with its comma, in a block with its lines. */
function dropEntry(text: string, map: MapNode, entry: Entry): readonly TextEdit[] {
  const { start } = entry.key;
  const end = Math.max(contentEnd(text, entry.value), entry.key.end);
  if (map.flow) return removeFromFlow(text, map, { start, end: Math.max(entry.value.end, entry.key.end) });
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') {
    const only = map.entries.length === 1;
    return [
      {
        offset: line,
        length: nextLine(text, end) - line,
        text: only ? `${text.slice(line, start)}{}\n` : '',
      },
    ];
  }
  // The first pair of an entry shares its line with the dash: the next pair moves up to it.
  const own = map.entries.filter(({ merged }) => !merged);
  const next = own[own.indexOf(entry) + 1];
  return next === undefined
    ? [{ offset: start, length: end - start, text: '{}' }]
    : [{ offset: start, length: next.key.start - start, text: '' }];
}

function holdsAnchor(node: Node): boolean {
  let found = false;
  visit(node, (one) => {
    found ||= one.anchored;
  });
  return found;
}

/** Those edits that touch no other; the rest are found again on the text that these give. */
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

function refused(reason: Text): Redaction {
  return { kind: 'refused', reason };
}
