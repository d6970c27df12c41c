import type { Explanation } from '../explain/explanation.js';
import { isMessageKey, type Joined, type Text, text, type Value } from '../language/language.js';
import type { Path } from '../parse/tree.js';
import { formatDate } from '../text/numbers.js';
import { readDate } from '../text/read-date.js';
import { choiceOf } from './choices.js';
import type { Cell, Choice } from './sheet.js';

/** More values than this are chosen from the cell's list, not read in a message. */
const mostListed = 8;

/** What of the cell that a message is shown at decides its words. */
export type MessageCell = Pick<Cell, 'choices' | 'path' | 'input'> | undefined;

/** A message and the place of the record that it is about. */
export interface PlacedMessage {
  readonly message: Text;
  readonly place?: Path;
}

/**
 * A message in the words of the grid: without keys, codes and paths of the file, which people who fill in a form
 * do not know. A message that has such words has a second wording under `plain/`; so have those within it.
 */
export function plain(message: Text): Text {
  const key = `plain/${message.key}`;
  const { values } = message;
  const own = isMessageKey(key) ? key : message.key;
  if (values === undefined) return own === message.key ? message : text(own);
  const entries = Object.entries(values).map(([name, value]) => [name, plainValue(value)] as const);
  return text(own, Object.fromEntries(entries));
}

/** The message of a finding in the words of the grid; it does not say its place, which the cell or a list does. */
export function plainMessage({ message, place }: PlacedMessage, cell: MessageCell): Text {
  const choices = cell?.choices ?? [];
  switch (message.key) {
    case 'schema/required':
      return isAt(place, cell) ? text('plain/missing') : plain(message);
    case 'schema/enum':
    case 'schema/enum-near':
    case 'schema/type':
      return choices.length === 0 ? plain(message) : choiceMessage(message, choices);
    case 'schema/format': {
      const typed = String(message.values?.value ?? '');
      return readDate(typed).kind === 'no-day' ? text('input/date-no-day', { typed }) : plain(message);
    }
    default:
      return plain(message);
  }
}

/** An explanation in the words of the grid. */
export function inPlainWords({ text: own, parts }: Explanation): Explanation {
  return { text: plain(own), parts: parts.map(inPlainWords) };
}

/** What a fix does, with values as the cell shows them. */
export function plainFix(title: Text, cell: MessageCell): Text {
  const { values } = title;
  if (values === undefined) return plain(title);
  const entries = Object.entries(values).map(([name, value]) => [name, shownValue(value, cell)] as const);
  return plain(text(title.key, Object.fromEntries(entries)));
}

function choiceMessage({ values = {} }: Text, choices: readonly Choice[]): Text {
  const value = values.value ?? '';
  if (choices.length > mostListed) return text('plain/choose', { value });
  const allowed: Joined = { parts: choices.map(({ label }) => label), by: ', ' };
  const suggestion = choiceOf(choices, values.suggestion)?.label;
  return suggestion === undefined
    ? text('plain/choice', { value, allowed })
    : text('plain/choice-near', { value, allowed, suggestion });
}

function plainValue(value: Value): Value {
  if (typeof value === 'string') return formatDate(value);
  if (typeof value === 'number' || 'count' in value) return value;
  if (isList(value)) return value.map(plain);
  if (!('parts' in value)) return plain(value);
  return { ...value, parts: value.parts.map(plainPart) };
}

function plainPart(part: Joined['parts'][number]): Joined['parts'][number] {
  return typeof part === 'object' && 'key' in part ? plain(part) : part;
}

/** A code by its name, a date and a number as people write them. */
function shownValue(value: Value, cell: MessageCell): Value {
  if (typeof value !== 'string') return value;
  const label = choiceOf(cell?.choices ?? [], value)?.label;
  if (label !== undefined) return label;
  const isNumber = cell?.input === 'points' || cell?.input === 'count';
  return isNumber && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : formatDate(value);
}

function isAt(place: Path | undefined, cell: MessageCell): boolean {
  return place !== undefined && cell?.path !== undefined && place.join('\n') === cell.path.join('\n');
}

function isList(value: Text | Joined | readonly Text[]): value is readonly Text[] {
  return Array.isArray(value);
}
