import {
  isMessageKey,
  type Joined,
  type Message,
  message,
  messageNamed,
  type Value,
} from '../../language/message.js';
import type { Path } from '../../parse/tree.js';
import type { Explanation } from '../../score/explanation.js';
import { formatDate } from '../../text/numbers.js';
import { readDate } from '../../text/read-date.js';
import { choiceOf } from './choices.js';
import type { Cell, Choice } from './sheet.js';

/** More values than this are chosen from the cell's list, not read in a message. */
const mostListed = 8;

/** What of the cell that a message is shown at decides its words. */
export type MessageCell = Pick<Cell, 'choices' | 'path' | 'input'> | undefined;

/** A message and the place of the record that it is about. */
export interface PlacedMessage {
  readonly message: Message;
  readonly place?: Path;
}

/**
 * A message in the words of the grid: without keys, codes and paths of the file, which people who fill in a form
 * do not know. A message that has such words has a second wording under `plain/`; so have those within it.
 */
export function plain(wording: Message): Message {
  const key = `plain/${wording.key}`;
  const { values } = wording;
  const own = isMessageKey(key) ? key : wording.key;
  if (values === undefined) return own === wording.key ? wording : message(own);
  const entries = Object.entries(values).map(([name, value]) => [name, plainValue(value)] as const);
  return messageNamed(own, Object.fromEntries(entries));
}

/** The message of a finding in the words of the grid; it does not say its place, which the cell or a list does. */
export function plainMessage({ message: wording, place }: PlacedMessage, cell: MessageCell): Message {
  const choices = cell?.choices ?? [];
  switch (wording.key) {
    case 'schema/required':
      return isAt(place, cell) ? message('plain/missing') : plain(wording);
    case 'schema/enum':
    case 'schema/enum-near':
    case 'schema/type':
      return choices.length === 0 ? plain(wording) : choiceMessage(wording, choices);
    case 'schema/format': {
      const typed = String(wording.values?.value ?? '');
      return readDate(typed).kind === 'no-day' ? message('input/date-no-day', { typed }) : plain(wording);
    }
    default:
      return plain(wording);
  }
}

/** An explanation in the words of the grid. */
export function inPlainWords({ text: own, parts }: Explanation): Explanation {
  return { text: plain(own), parts: parts.map(inPlainWords) };
}

/** What a fix does, with values as the cell shows them. */
export function plainFix(title: Message, cell: MessageCell): Message {
  const { values } = title;
  if (values === undefined) return plain(title);
  const entries = Object.entries(values).map(([name, value]) => [name, shownValue(value, cell)] as const);
  return plain(messageNamed(title.key, Object.fromEntries(entries)));
}

function choiceMessage({ values = {} }: Message, choices: readonly Choice[]): Message {
  const value = values.value ?? '';
  if (choices.length > mostListed) return message('plain/choose', { value });
  const allowed: Joined = { parts: choices.map(({ label }) => label), by: ', ' };
  const suggestion = choiceOf(choices, values.suggestion)?.label;
  return suggestion === undefined
    ? message('plain/choice', { value, allowed })
    : message('plain/choice-near', { value, allowed, suggestion });
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

function isList(value: Message | Joined | readonly Message[]): value is readonly Message[] {
  return Array.isArray(value);
}
