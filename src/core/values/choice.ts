import { type Language, type Message, say } from '../language/message.js';
import { choiceKey } from '../text/choice-key.js';
import { normalName } from '../text/normal-name.js';

/** One value of a drop-down: the code in the file and the name people read. */
export interface Choice {
  readonly code: string;
  readonly label: Message | string;
  /** Other spellings of the value, in the form that `choiceKey` gives. */
  readonly also?: readonly string[];
}

/** The code that a text names, or the codes that it may name. */
export type ChoiceReading =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Reads a text as a value of a list: by code, by name, then by name without marks or in another usual
 * spelling, and last by the beginning of exactly one name. A name from the record itself (of a member) is
 * never guessed from its beginning.
 */
export function readChoice(choices: readonly Choice[], typed: string, guesses = true): ChoiceReading {
  const { codes, names, keys } = indexOf(choices);
  const key = choiceKey(typed);
  if (key === '') return none;
  const found = codes.get(key) ?? names.get(normalName(typed)) ?? keys.get(key);
  if (found !== undefined) return reading(found);
  return guesses && key.length >= leastGuessed ? reading(beginningWith(choices, key)) : none;
}

/** A single letter, above all an `x`, is a tick and not the beginning of a name. */
const leastGuessed = 2;

const none: ChoiceReading = { kind: 'none' };

function reading(codes: ReadonlySet<string>): ChoiceReading {
  const [code, second] = codes;
  if (code === undefined) return none;
  return second === undefined ? { kind: 'code', code } : { kind: 'several', codes: [...codes] };
}

type Index = ReadonlyMap<string, ReadonlySet<string>>;

function beginningWith(choices: readonly Choice[], key: string): ReadonlySet<string> {
  const fitting = choices.filter(
    ({ label }) =>
      typeof label !== 'string' && namesOf(label).some((name) => choiceKey(name).startsWith(key)),
  );
  return new Set(fitting.map(({ code }) => code));
}

interface Indexes {
  readonly codes: Index;
  readonly names: Index;
  readonly keys: Index;
}

/** A cache of indexes: a list of all members is searched for each pasted row. */
const indexes = new WeakMap<readonly Choice[], Indexes>();

function indexOf(choices: readonly Choice[]): Indexes {
  const known = indexes.get(choices);
  if (known) return known;
  const made = {
    codes: indexBy(choices, ({ code }) => [choiceKey(code)]),
    names: indexBy(choices, ({ label }) => namesOf(label).map(normalName)),
    keys: indexBy(choices, ({ label, also = [] }) => [...namesOf(label).map(choiceKey), ...also]),
  };
  indexes.set(choices, made);
  return made;
}

function indexBy(choices: readonly Choice[], keysOf: (choice: Choice) => readonly string[]): Index {
  const index = new Map<string, Set<string>>();
  for (const choice of choices) {
    for (const key of keysOf(choice)) {
      const codes = index.get(key);
      if (codes) codes.add(choice.code);
      else index.set(key, new Set([choice.code]));
    }
  }
  return index;
}

function namesOf(label: Choice['label']): readonly string[] {
  return typeof label === 'string' ? [label] : languages.map((language) => say(language, label));
}

const languages: readonly Language[] = ['vi', 'en'];
