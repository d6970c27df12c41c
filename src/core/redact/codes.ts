import { memberReferences } from '../record/member-references.js';
import type { BranchRecord } from '../record/record.js';
import { normalName } from '../text/normal-name.js';
import { identity, phone } from '../text/personal-numbers.js';
import { squeezedOf } from './letters.js';
import { NameFinder } from './name-finder.js';
import { namesIn } from './person-names.js';

/** The codes that replace people and groups in a redacted record. */
export interface Codes {
  /** The code of a person by the person's id in the record. */
  readonly people: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  /** The code of the member at an index; the member may have no id. */
  readonly members: readonly string[];
  /** Every code of a person or a group. */
  readonly given: ReadonlySet<string>;
  /** Finds the people of the record in a text. */
  readonly finder: NameFinder;
}

/**
 * Gives every person a code. A member's own id is kept where it is a code already, so that it is the same in
 * every period. An id that contains a part of the name, or is a card number, is replaced, as are all ids of
 * people outside the list.
 */
export function codesOf(record: BranchRecord): Codes {
  const people = new Map<string, string>();
  const names = onceMade(
    () =>
      new NameFinder(
        record.members.flatMap(({ name = '' }) => namesIn(name).map((words) => ({ words, code: '' }))),
      ),
  );
  // A new code must not be an existing id: it would be ambiguous while both are in the text.
  const fresh = counter(new Set(idsOf(record)));
  const members = record.members.map(({ id, name }) => {
    const code = id && isCode(id, name, names) ? id : fresh('dv');
    if (id) people.set(id, code);
    return code;
  });
  for (const id of idsOf(record)) {
    if (!people.has(id)) people.set(id, /^nd\d{2,5}$/.test(id) ? id : fresh('nd'));
  }
  const groups = groupsOf(record, names);
  const given = new Set([...members, ...people.values(), ...groups.values()]);
  const finder = onceMade(() => finderOf(record, members, people));
  return {
    people,
    members,
    groups,
    given,
    get finder() {
      return finder();
    },
  };
}

/** Computes a value on first use: only records with a text to search need the finder. */
function onceMade<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Every id of a person in the record, members first. */
function idsOf(record: BranchRecord): readonly string[] {
  return [
    ...record.members.map(({ id }) => id),
    ...memberReferences(record).map(({ id }) => id),
    ...outsidersOf(record),
  ].flatMap((id) => id || []);
}

/** The people outside the list of members who sign, chair or keep minutes in the workflow. */
function outsidersOf({ members, workflow }: BranchRecord): readonly string[] {
  const known = new Set(members.map(({ name = '' }) => normalName(name)));
  return [...workflow.values()]
    .flatMap(({ paper: { signer, chair, clerk } }) => [signer, chair, clerk])
    .flatMap((person) => (person && !known.has(normalName(person.name)) ? person.name : []));
}

/** Numbers the groups. A name that is only a number is kept. */
function groupsOf({ mentoring }: BranchRecord, finder: () => NameFinder): ReadonlyMap<string, string> {
  const names = [...new Set(mentoring.flatMap(({ group }) => group || []))];
  const fresh = counter(new Set(names));
  const isNumbered = (name: string): boolean =>
    /^to-?\d{1,3}$/i.test(name) && finder().find(name).length === 0;
  return new Map(names.map((name) => [name, isNumbered(name) ? name : fresh('to-')]));
}

/** A finder for names, and for ids that are not codes, in any text of the record. */
function finderOf(
  { members }: BranchRecord,
  codes: readonly string[],
  people: ReadonlyMap<string, string>,
): NameFinder {
  const names = members.flatMap(({ name = '' }, index) =>
    namesIn(name).map((words) => ({ words, code: codes[index] ?? '' })),
  );
  const ids = [...people].flatMap(([id, code]) => (id === code ? [] : spokenAs(id, code)));
  return new NameFinder([...names, ...ids]);
}

/** The spellings of an id in a text: as a name where it is one, and literally. */
function spokenAs(
  id: string,
  code: string,
): readonly { readonly words: readonly string[]; readonly code: string }[] {
  const whole = id.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...namesIn(id), whole]
    .filter((words) => words.join('').length > 1)
    .map((words) => ({ words, code }));
}

/** Makes codes from a prefix and the next number that is not taken. */
function counter(taken: Set<string>): (prefix: string) => string {
  const last = new Map<string, number>();
  return (prefix) => {
    for (let number = (last.get(prefix) ?? 0) + 1; ; number += 1) {
      const code = `${prefix}${String(number).padStart(2, '0')}`;
      if (taken.has(code)) continue;
      taken.add(code);
      last.set(prefix, number);
      return code;
    }
  };
}

/** Whether an id is a code: plain letters and a short number, without a word or the initials of the name. */
export function isCode(id: string, name: string | undefined, names: () => NameFinder): boolean {
  if (!/^[a-z0-9._-]{1,24}$/i.test(id) || !/\d/.test(id)) return false;
  const holdsName = /[a-z].*[a-z].*[a-z]/i.test(id) && names().find(id).length > 0;
  if (/\d{6}/.test(id) || identity.test(id) || phone.test(id) || holdsName) {
    // A record that was already redacted has the members' ids as their names.
    return id === name && /^[a-z]{1,6}-?\d{1,5}$/i.test(id);
  }
  if (id === name) return true;
  const letters = id.toLowerCase().match(/[a-z]+/g) ?? [];
  const words = namesIn(name ?? '')
    .flat()
    .map(squeezedOf);
  const initials = words.map(([first = '']) => first).join('');
  return !letters.some((run) => isOfName(run, words) || (run.length > 1 && run === initials));
}

function isOfName(run: string, words: readonly string[]): boolean {
  return words.some((word) => word.length > 1 && (run === word || (word.length > 2 && run.includes(word))));
}
