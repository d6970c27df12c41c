import type { Path } from '../parse/tree.js';
import { cachedByObject } from '../text/cache.js';
import { normalName } from '../text/normal-name.js';
import type { ListSection } from './list-sections.js';
import type { BranchRecord, Member } from './record.js';

/**
 * The fields of lists that name a person by the id of a member. Whatever treats such ids asks here: completion, search,
 * renaming and removing a member, redaction.
 */
export const personFields = {
  mentoring: ['mentor', 'mentee'],
  discipline: ['member'],
} as const satisfies { readonly [Section in ListSection]?: readonly (keyof BranchRecord[Section][number])[] };

/** A list whose entries name people. */
export type PersonSection = keyof typeof personFields;
export type PersonField = (typeof personFields)[PersonSection][number];

export const personSections = Object.keys(personFields) as readonly PersonSection[];

/** Whether a place of the record names a person: a member by id, or in place of a mentee anybody. */
export function namesPerson([section, , key, ...below]: Path): boolean {
  const fields: Readonly<Record<string, readonly string[]>> = personFields;
  const isPersonSection = typeof section === 'string' && Object.hasOwn(fields, section);
  return below.length === 0 && isPersonSection && (fields[section]?.includes(String(key)) ?? false);
}

/** Whether a place takes people who are no members too. */
export function takesAnybody([section, , key]: Path): boolean {
  return section === 'mentoring' && key === 'mentee';
}

/** A place of the record that names a member by id. */
export interface MemberReference {
  readonly section: PersonSection;
  readonly index: number;
  readonly key: PersonField;
  /** The id as written; a mentee need not be a member. */
  readonly id: string;
}

/** Every place of a record that names a person, in the order of the record. */
export function memberReferences(record: Pick<BranchRecord, PersonSection>): readonly MemberReference[] {
  const references: MemberReference[] = [];
  for (const section of personSections) {
    const entries: readonly NamingEntry[] = record[section];
    for (const [index, entry] of entries.entries()) {
      for (const key of personFields[section]) {
        const id = entry[key];
        if (id !== undefined) references.push({ section, index, key, id });
      }
    }
  }
  return references;
}

/** What the entries of all these lists have in common. */
type NamingEntry = { readonly [Field in PersonField]?: string | undefined };

/** An index of members by id and by name, made once for each list of members. */
export interface MemberIndex {
  /** The first member with an id. */
  byId(id: string): Member | undefined;
  /** The member with a name, in any spelling; `undefined` where no member or more than one has it. */
  byName(name: string): Member | undefined;
  /** The member that a text names by id, else by name. */
  named(text: string): Member | undefined;
}

export const memberIndex = cachedByObject((members: readonly Member[]): MemberIndex => {
  const ids = new Map<string, Member>();
  for (const member of members) {
    if (member.id !== undefined && !ids.has(member.id)) ids.set(member.id, member);
  }
  // Built on first use: most records name members by id alone, and normal forms take time.
  let names: ReadonlyMap<string, Member | undefined> | undefined;
  const byId = (id: string): Member | undefined => ids.get(id);
  const byName = (name: string): Member | undefined => {
    names ??= namesOf(members);
    return names.get(normalName(name));
  };
  return { byId, byName, named: (text) => byId(text) ?? byName(text) };
});

/** Members by the normal form of their names; `undefined` under a name that several have. */
function namesOf(members: readonly Member[]): ReadonlyMap<string, Member | undefined> {
  const names = new Map<string, Member | undefined>();
  for (const member of members) {
    const normal = normalName(member.name ?? '');
    if (normal !== '') names.set(normal, names.has(normal) ? undefined : member);
  }
  return names;
}
