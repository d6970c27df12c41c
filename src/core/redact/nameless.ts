import type { Finding } from '../finding/finding.js';
import { placeAt } from '../finding/schema/places.js';
import { recordSchema } from '../generated/record-schema.js';
import { type Message, message, messageNamed, type Value } from '../language/message.js';
import type { ParsedText } from '../parse/parse.js';
import { pathText } from '../parse/path-text.js';
import type { Path, Step } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';
import { builtinIds, builtinText } from '../profile/supply.js';
import { isMap } from '../record/read.js';
import type { BranchRecord } from '../record/record.js';
import { normalName } from '../text/normal-name.js';
import { type Codes, codesOf } from './codes.js';
import { isOwnKey } from './policy.js';
import { scrubbed } from './scrub.js';

/** The data needed to report findings of one record without names, for reports that others read. */
export interface NamelessSubject {
  readonly parsed: ParsedText;
  readonly record: BranchRecord | undefined;
  readonly profile: Profile | undefined;
}

/** Replaces a key that is not a key of the format or the profile, or a code. */
const withheld = '…';

/**
 * Words findings of one record without people's names. A value in a message is kept where it is a number, a
 * day, a code, or a word of the format or the profile. A person of the record is given by code. Where a
 * message quotes anything else, it is replaced by the finding's code and place.
 */
export class Nameless {
  readonly #subject: NamelessSubject;
  #made: { readonly codes: Codes | undefined; readonly names: ReadonlyMap<string, string> } | undefined;

  constructor(subject: NamelessSubject) {
    this.#subject = subject;
  }

  /** Made on first use, because most findings mention nobody. */
  get #people(): { readonly codes: Codes | undefined; readonly names: ReadonlyMap<string, string> } {
    const { record } = this.#subject;
    if (this.#made === undefined) {
      const codes = record && codesOf(record);
      const named = record?.members.flatMap(({ name }, index) =>
        name ? [[normalName(name), codes?.members[index] ?? withheld] as const] : [],
      );
      this.#made = { codes, names: new Map(named) };
    }
    return this.#made;
  }

  get #codes(): Codes | undefined {
    return this.#people.codes;
  }

  message({ code, message: wording, path = [] }: Finding): Message {
    const said = this.#text(wording, path);
    if (said !== undefined) return said;
    return message('report/unnamed', { code, place: this.place(path) || message('place/root') });
  }

  /** A path as people write it, with members given by their codes. */
  place(path: Path): string {
    return path.reduce<string>((written, step, depth) => {
      const part = this.#step(step, path.slice(0, depth + 1));
      if (typeof step === 'number') return `${written}[${part}]`;
      return written === '' ? part : `${written}.${part}`;
    }, '');
  }

  /** A fix in words that quote nothing from the record; `undefined` where it would write text from it. */
  fix({ fix }: Finding): Message | undefined {
    if (fix?.shown === undefined) return fix?.title.values === undefined ? fix?.title : undefined;
    const { after } = fix.shown;
    const isSaid = this.#value(after, []) === after;
    return isSaid ? message('fix/set', { before: withheld, after }) : undefined;
  }

  /** The code of the member or other person with this id or name. */
  personOf(written: string): string {
    return this.#codes?.people.get(written) ?? this.#people.names.get(normalName(written)) ?? withheld;
  }

  /** A text of the record for reports, such as the name of its unit, without people's names. */
  scrubbed(written: string): string {
    return this.#codes ? scrubbed(written, this.#codes, withheld) : withheld;
  }

  #step(step: Step, path: Path): string {
    if (typeof step === 'number') {
      return (path[0] === 'members' && path.length === 2 && this.#codes?.members[step]) || String(step);
    }
    const isKnown = isOwnKey(path) ? this.#isPlain(step) : placeAt(path) !== undefined;
    return isKnown ? step : withheld;
  }

  #text(wording: Message, path: Path): Message | undefined {
    if (wording.values === undefined) return wording;
    const values = Object.entries(wording.values).map(
      ([name, value]) => [name, this.#value(value, path)] as const,
    );
    if (values.some(([, value]) => value === undefined)) return undefined;
    return messageNamed(wording.key, Object.fromEntries(values) as Readonly<Record<string, Value>>);
  }

  #value(value: Value, path: Path): Value | undefined {
    if (typeof value === 'number') return Math.abs(value) < 1e8 ? value : undefined;
    if (typeof value === 'string') return this.#string(value, path);
    if ('count' in value) return Math.abs(value.count) < 1e8 ? value : undefined;
    if (isList(value)) return every(value.map((one) => this.#text(one, path)));
    if (!('parts' in value)) return this.#text(value, path);
    const parts = every(value.parts.map((part) => this.#value(part, path)));
    return parts && { parts: parts as typeof value.parts, by: value.by };
  }

  #string(value: string, path: Path): string | undefined {
    if (value === '') return value;
    if (isShortNumber(value) || isOfExpression(value) || formatWords().has(value)) return value;
    if (path.length > 0 && value === pathText(path, this.#subject.parsed.root)) return this.place(path);
    if (this.#codes?.people.has(value) || this.#people.names.has(normalName(value)))
      return this.personOf(value);
    return this.#isPlain(value) ? value : undefined;
  }

  /** Whether a value is a word of the format or the profile, a number, a day, or a list of them. */
  #isPlain(value: string): boolean {
    const { profile } = this.#subject;
    const isWord = (one: string): boolean =>
      isShortNumber(one) ||
      itemId.test(one) ||
      formatWords().has(one) ||
      (profile !== undefined && profileWords(profile).has(one)) ||
      this.#codes?.given.has(one) === true;
    return isWord(value) || value.split(', ').every(isWord);
  }
}

/** The id of an item in the form that profiles use: `II.3`, even where the profile has no such item. */
const itemId = /^[IVXLCAB]{1,5}(?:\.\d{1,3}){1,3}$/;

/** Whether a text is a number with fewer digits than a personal number, a day, or an interval. */
function isShortNumber(text: string): boolean {
  return /^[-+−~<>=]*[\d.,:/% –-]*$/.test(text) && text.replace(/\D/g, '').length <= 8;
}

/** Whether a text is what comes between the facts of a condition in words: brackets, operators, names of functions. */
function isOfExpression(text: string): boolean {
  return /^(?:ratio|min|max|clamp|round|[\s()+*/<>=!&|?:,;≥≤≠×-])*$/.test(text);
}

function every<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly Value[]);
}

function isList(value: Value): value is readonly Message[] {
  return Array.isArray(value);
}

let words: ReadonlySet<string> | undefined;

/** Keys and codes of the record's schema, and ids and titles of the built-in profiles. */
function formatWords(): ReadonlySet<string> {
  words ??= new Set([...wordsOf(recordSchema), ...builtinIds, ...builtinIds.flatMap(titleOf)]);
  return words;
}

/** The title of a built-in profile, without reading all of it. */
function titleOf(id: string): readonly string[] {
  const [, title] = /^title: (.+)$/m.exec(builtinText(id) ?? '') ?? [];
  return title === undefined ? [] : [title];
}

function* wordsOf(schema: unknown): Iterable<string> {
  if (Array.isArray(schema)) for (const each of schema) yield* wordsOf(each);
  if (!isMap(schema)) return;
  if (isMap(schema.properties)) yield* Object.keys(schema.properties);
  if (Array.isArray(schema.enum)) yield* schema.enum.filter((one) => typeof one === 'string');
  for (const each of Object.values(schema)) yield* wordsOf(each);
}

const wordsOfProfiles = new WeakMap<Profile, ReadonlySet<string>>();

function profileWords(profile: Profile): ReadonlySet<string> {
  const words = wordsOfProfiles.get(profile) ?? new Set(textsIn(profile));
  wordsOfProfiles.set(profile, words);
  return words;
}

/** Every text in a profile. A profile names no people. */
function* textsIn(value: unknown, depth = 0): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && depth < 8) {
    const parts = value instanceof Map ? [...value.entries()].flat() : Object.entries(value).flat();
    for (const part of parts) yield* textsIn(part, depth + 1);
  }
}
