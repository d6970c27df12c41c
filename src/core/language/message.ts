import type { catalogue } from './catalogue.js';
import { fill } from './fill.js';
import { localDecimal } from './thousands.js';
import type { Language } from './wording.js';
import { wordingIn, wordingsIn } from './wordings.js';

export type { Language } from './wording.js';

/** The name of a message; each exists in both languages. */
export type MessageKey = keyof typeof catalogue;

/** A value put into a message: text as it is, a number in the reader's decimal form, or a message. */
export type Value = string | number | Counted | Message | readonly Message[] | Joined;

/**
 * A number as cells show it: with its thousands apart in Vietnamese, `19.000`, and in English as it is, since what is
 * typed is read as Vietnamese writes it. A plain number may be a year or a line and has no thousands.
 */
export interface Counted {
  readonly count: number;
}

/** Several values with something between them: the terms of a sum, the pieces of a formula. */
export interface Joined {
  readonly parts: readonly (string | number | Counted | Message)[];
  readonly by: string;
}

/** A message not yet in any language: its name and the values that stand in it. */
export interface Message {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, Value>>;
}

/** The names of the values that a wording has places for. */
type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}|${string}` ? Name : Place) | Places<Rest>
  : never;

/** The names of the values of a message. */
type ValueNames<Key extends MessageKey> = Places<(typeof catalogue)[Key]['vi' | 'en']>;

type ValuesOf<Key extends MessageKey> = [ValueNames<Key>] extends [never]
  ? []
  : [values: Readonly<Record<ValueNames<Key>, Value>>];

/**
 * A message by a name that is written in the code: a value that the wording has a place for cannot be
 * forgotten, and there is none that it has no place for.
 */
export function message<Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key>): Message {
  return values === undefined ? { key } : { key, values };
}

/** A message whose name is computed, so that the compiler does not know which values it takes. */
export function messageNamed(key: MessageKey, values?: Readonly<Record<string, Value>>): Message {
  return values === undefined ? { key } : { key, values };
}

/** Puts a message into a language. A placeholder without a value stays as it is written. */
export function say(language: Language, message: Message): string {
  const { key, values } = message;
  return fill(wordingOf(language, key), {
    text: (name) => {
      const value = values?.[name];
      return value === undefined ? undefined : sayValue(language, value);
    },
    number: (name) => numberIn(values?.[name]),
  });
}

/** All messages of a language by name; for tests and for handing strings to a webview. */
export function messagesOf(language: Language): Readonly<Record<MessageKey, string>> {
  return wordingsIn(language) as Readonly<Record<MessageKey, string>>;
}

/** A message as it is declared, with the places of its values. */
export function wordingOf(language: Language, key: MessageKey): string {
  return wordingIn(language, key) ?? key;
}

/** Whether there is a message of this name. */
export function isMessageKey(key: string): key is MessageKey {
  return wordingIn('vi', key) !== undefined;
}

function numberIn(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'count' in value ? value.count : undefined;
}

function sayValue(language: Language, value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return decimal(language, value);
  if (isTextList(value)) return value.map((part) => say(language, part)).join('; ');
  if ('count' in value) return counted(language, value.count);
  if ('parts' in value) return value.parts.map((part) => sayValue(language, part)).join(value.by);
  return say(language, value);
}

/** At most nine decimals, so that a float's last digits never reach a reader. */
function decimal(language: Language, value: number): string {
  const plain = plainDecimal(value);
  return language === 'vi' ? plain.replace('.', ',') : plain;
}

function counted(language: Language, value: number): string {
  const plain = plainDecimal(value);
  return language === 'vi' ? localDecimal(plain, 'vi') : plain;
}

function plainDecimal(value: number): string {
  return String(Number(value.toFixed(9)));
}

function isTextList(value: Counted | Message | Joined | readonly Message[]): value is readonly Message[] {
  return Array.isArray(value);
}
