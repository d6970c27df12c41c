import { cachedByObject } from '../text/cache.js';
import { normalName } from '../text/normal-name.js';
import type { BranchRecord, Member } from './record.js';

/** A place of the record that names a member by id. */
export interface MemberReference {
  readonly section: 'mentoring' | 'discipline';
  readonly index: number;
  readonly key: 'mentor' | 'mentee' | 'member';
  /** The id as written; a mentee need not be a member. */
  readonly id: string;
}

/** Every place of a record that names a person, in the order of the record. */
export function memberReferences({ mentoring, discipline }: BranchRecord): readonly MemberReference[] {
  const references: MemberReference[] = [];
  const add = (reference: Omit<MemberReference, 'id'>, id: string | undefined): void => {
    if (id !== undefined) references.push({ ...reference, id });
  };
  for (const [index, { mentor, mentee }] of mentoring.entries()) {
    add({ section: 'mentoring', index, key: 'mentor' }, mentor);
    add({ section: 'mentoring', index, key: 'mentee' }, mentee);
  }
  for (const [index, { member }] of discipline.entries())
    add({ section: 'discipline', index, key: 'member' }, member);
  return references;
}

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
