import type { BranchRecord } from '../record/record.js';
import { identity, phone } from '../rules/privacy-identifier.js';
import { folded } from '../text/words.js';

/** Who is called what once a record is redacted. */
export interface Codes {
  /** The code of a person by the id that the record has for them. */
  readonly people: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** The code of the member at an index, who may lack an id. */
  readonly members: readonly string[];
  /** Names as they are written, the longest first, each with its code. */
  readonly names: readonly (readonly [string, string])[];
}

/**
 * Gives everybody a code. A member's own id stays where it is a code already, so that it is the same in every
 * period; one that holds a part of the name gives way, as do all ids of people outside the list.
 */
export function codesOf(record: BranchRecord): Codes {
  const people = new Map<string, string>();
  // A code that is somebody's id already would not say who is meant while both stand in the text.
  const fresh = counter(new Set(idsOf(record)));
  const members = record.members.map(({ id, name }) => {
    const code = id && isCode(id, name) ? id : fresh('dv');
    if (id) people.set(id, code);
    return code;
  });
  for (const id of idsOf(record)) {
    if (!people.has(id)) people.set(id, /^nd\d+$/.test(id) ? id : fresh('nd'));
  }
  return { people, members, groups: groupsOf(record), names: namesOf(record, members, people) };
}

/** Every id of a person in the record, members first. */
function idsOf({ members, mentoring, discipline }: BranchRecord): readonly string[] {
  return [
    ...members.map(({ id }) => id),
    ...mentoring.flatMap(({ mentor, mentee }) => [mentor, mentee]),
    ...discipline.map(({ member }) => member),
  ].flatMap((id) => id || []);
}

/** Groups are numbered; a name of a number alone stays. */
function groupsOf({ mentoring }: BranchRecord): ReadonlyMap<string, string> {
  const names = [...new Set(mentoring.flatMap(({ group }) => group || []))];
  const fresh = counter(new Set(names));
  return new Map(names.map((name) => [name, /^to-?\d+$/i.test(name) ? name : fresh('to-')]));
}

/** Names, and ids that are no codes, in whatever text they may turn up again. */
function namesOf(
  record: BranchRecord,
  members: readonly string[],
  people: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const names = record.members.flatMap(({ name }, index) =>
    name?.trim() ? [[name.trim(), members[index] ?? ''] as const] : [],
  );
  const ids = [...people].filter(([id, code]) => id !== code && id.length > 3);
  return [...names, ...ids].sort(([a], [b]) => b.length - a.length);
}

/** Numbers after a prefix that nobody has yet. */
function counter(taken: Set<string>): (prefix: string) => string {
  return (prefix) => {
    for (let number = 1; ; number += 1) {
      const code = `${prefix}${String(number).padStart(2, '0')}`;
      if (taken.has(code)) continue;
      taken.add(code);
      return code;
    }
  };
}

/** Plain letters and a number, and no word of the name among the letters. */
function isCode(id: string, name: string | undefined): boolean {
  if (!/^[a-z0-9._-]*\d[a-z0-9._-]*$/i.test(id) || identity.test(id) || phone.test(id)) return false;
  if (id === name) return true;
  const letters = id.toLowerCase().match(/[a-z]+/g) ?? [];
  const words = folded(name ?? '').match(/[a-z]{2,}/g) ?? [];
  return !letters.some((run) =>
    words.some((word) => run === word || (word.length > 2 && run.includes(word))),
  );
}

/** A text with every known name, and every identity or telephone number, put out of it. */
export function scrubbed(text: string, { names }: Codes, removed: string): string {
  let result = text.normalize('NFC');
  for (const [name, code] of names) result = result.replace(namePattern(name), code);
  const withoutNumbers = result
    .replace(new RegExp(identity.source, 'g'), removed)
    .replace(new RegExp(phone.source, 'g'), removed);
  return withoutNumbers === text.normalize('NFC') ? text : withoutNumbers;
}

/** A name as a whole word, whatever its capitals and the blanks between its parts. */
function namePattern(name: string): RegExp {
  const parts = name
    .normalize('NFC')
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
