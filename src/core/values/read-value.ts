import { type Message, message } from '../language/message.js';
import { isOnStep } from '../text/points.js';
import { type DateContext, excelDay, readDate } from '../text/read-date.js';
import { readNumber } from '../text/read-number.js';
import { composed } from '../text/words.js';
import { type Choice, readChoice } from './choice.js';
import { readFigureText } from './figure-text.js';

/** The kind of value that a place of a record accepts, which decides how a text is read. */
export type ValueKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'list' }
  | { readonly kind: 'figure' }
  | ({ readonly kind: 'date' } & DateContext)
  | NumberKind
  | ChoiceKind;

export interface NumberKind {
  readonly kind: 'number';
  /** Accepts only whole numbers. */
  readonly whole?: boolean;
  /** The greatest number, as written; for a score, the item's maximum. */
  readonly max?: number;
  readonly step?: number;
  /** In per cent, so that `95 %` is 95. */
  readonly percent?: boolean;
  /** Words that are allowed instead of a number. */
  readonly words?: readonly Choice[];
}

export interface ChoiceKind {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** Another kind of value that is allowed there. */
  readonly otherwise?: 'text' | 'number';
  /** `true` and `false`, which are not texts in the file. */
  readonly flags?: boolean;
}

/** How a text was entered. Typed text is read as usual; pasted text may come from anywhere. */
export type Origin = 'typed' | 'pasted';

export type Value = string | number | boolean | readonly string[];

/** The result of reading a text. */
export type Reading =
  /** Clears the place. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'understood';
      readonly value: Value;
      /** Another meaning of the text; the interface must then show which one was understood. */
      readonly other?: Value;
      /** The user must choose between the two meanings, or confirm `value`. */
      readonly asks?: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Reads a text that a person wrote for a place of the record: the only grammar of values (format.md §8). */
export function readValue(kind: ValueKind, written: string, origin: Origin = 'typed'): Reading {
  if (written.trim() === '') return { kind: 'empty' };
  const typed = composed(written.trim());
  switch (kind.kind) {
    case 'text':
      return understood(composed(written));
    case 'list':
      return understood(readListText(written));
    case 'figure':
      return readFigureValue(typed, origin);
    case 'date':
      return readDay(kind, typed, origin);
    case 'choice':
      return readCode(kind, typed, origin);
    case 'number':
      return readAmount(kind, typed, origin);
  }
}

/** The texts that a text lists, `a; b`. */
export function readListText(written: string): readonly string[] {
  return composed(written)
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function readFigureValue(typed: string, origin: Origin): Reading {
  const reading = readFigureText(typed);
  return reading === undefined
    ? refused(message('input/figure', { typed }))
    : eitherOf(reading.value, reading.other, origin);
}

/**
 * A text with two readings: a person who typed it is shown the one understood; for pasted text, the user is
 * asked.
 */
function eitherOf(value: Value, other: Value | undefined, origin: Origin): Reading {
  if (other === undefined) return understood(value);
  return { kind: 'understood', value, other, ...(origin === 'pasted' ? { asks: true } : {}) };
}

function readDay(context: DateContext, typed: string, origin: Origin): Reading {
  const reading = readDate(typed, context);
  if (reading.kind === 'day') return understood(reading.iso);
  const counted = origin === 'pasted' ? excelDay(typed) : undefined;
  if (counted !== undefined) return { kind: 'understood', value: counted, asks: true };
  return refused(message(dateMessages[reading.kind], { typed }));
}

const dateMessages = {
  none: 'input/date',
  'no-day': 'input/date-no-day',
  'no-year': 'input/date-no-year',
} as const;

function readCode(kind: ChoiceKind, typed: string, origin: Origin): Reading {
  const found = readChoice(kind.choices, typed, kind.otherwise !== 'text');
  if (found.kind === 'code') return understood(kind.flags ? found.code === 'true' : found.code);
  if (kind.otherwise === 'text') return understood(typed);
  const number = kind.otherwise === 'number' ? readAmount({ kind: 'number' }, typed, origin) : undefined;
  if (number?.kind === 'understood') return number;
  const values = { typed, allowed: allowedIn(kind.choices) };
  return refused(message(found.kind === 'several' ? 'input/choice-several' : 'input/choice', values));
}

/** Maximum number of names in a message. More would not help the reader. */
const mostAllowed = 8;

/** The names of a list, as many as one sentence can hold. */
function allowedIn(choices: readonly Choice[]): Message {
  if (choices.length === 0) return message('input/allowed-none');
  const names = choices.slice(0, mostAllowed).map(({ label }) => label);
  return message(choices.length > mostAllowed ? 'input/allowed-more' : 'input/allowed', {
    names: { parts: names, by: ', ' },
  });
}

function readAmount(kind: NumberKind, typed: string, origin: Origin): Reading {
  const word = kind.words && readChoice(kind.words, typed, false);
  if (word?.kind === 'code') return understood(word.code);
  const reading = readNumber(typed);
  if (reading === undefined) return refused(message('input/number', { typed }));
  if (reading.percent && !kind.percent) return refused(message('input/percent', { typed }));
  const { value, other } = reading;
  if (other === undefined) return understood(value);
  const decides = decision(kind, value, other);
  return decides === undefined ? eitherOf(value, other, origin) : understood(decides);
}

/** The only one of two numbers that the place accepts; `undefined` where both are possible. */
function decision(kind: NumberKind, value: number, other: number): number | undefined {
  for (const takes of [isTaken, isInReach]) {
    const isFirst = takes(kind, value);
    if (isFirst !== takes(kind, other)) return isFirst ? value : other;
  }
  // Both are beyond the maximum: the smaller one is the likelier slip.
  if (!isInReach(kind, value)) return Math.abs(value) < Math.abs(other) ? value : other;
  return kind.whole ? value : undefined;
}

function isTaken(kind: NumberKind, value: number): boolean {
  return (
    isInReach(kind, value) &&
    (!kind.whole || Number.isInteger(value)) &&
    (kind.step === undefined || isOnStep(value, kind.step))
  );
}

function isInReach({ max }: NumberKind, value: number): boolean {
  return max === undefined || Math.abs(value) <= max;
}

function understood(value: Value): Reading {
  return { kind: 'understood', value };
}

function refused(reason: Message): Reading {
  return { kind: 'refused', reason };
}
