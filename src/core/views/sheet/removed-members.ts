import { type Message, message } from '../../language/message.js';
import type { Change } from '../../record/change.js';
import {
  type MemberReference,
  memberIndex,
  memberReferences,
  type PersonSection,
  personSections,
  takesAnybody,
} from '../../record/member-references.js';
import type { BranchRecord } from '../../record/record.js';
import type { Assessment } from '../../workspace/assess.js';

/** What becomes of the places that name a member who is taken out: their entries go too, or stay. */
export type ReferenceChoice = 'remove' | 'keep';

/** The places that name members whom these changes remove and who have no other entry. */
export function lostReferences(
  changes: readonly Change[],
  { record }: Assessment,
): readonly MemberReference[] {
  const gone = new Set(changes.flatMap((change) => removedMember(change) ?? []));
  if (record === undefined || gone.size === 0) return [];
  const left = new Set(record.members.flatMap(({ id }, index) => (gone.has(index) ? [] : (id ?? []))));
  const lost = new Set([...gone].flatMap((index) => record.members[index]?.id ?? []));
  return memberReferences(record).filter(({ id }) => lost.has(id) && !left.has(id));
}

/**
 * The changes that go with the removal: entries that name somebody who is gone are taken out, or they stay. A mentee
 * who stays is written by name, since an id that nobody has says nothing.
 */
export function changesOfReferences(
  references: readonly MemberReference[],
  choice: ReferenceChoice,
  { record }: Assessment,
): readonly Change[] {
  if (record === undefined) return [];
  if (choice === 'remove') return removals(references);
  const { byId } = memberIndex(record.members);
  return references.flatMap(({ section, index, key, id }): readonly Change[] => {
    const name = takesAnybody([section, index, key]) ? byId(id)?.name?.trim() : undefined;
    return name ? [{ kind: 'set', path: [section, index, key], value: name }] : [];
  });
}

/** A place that names a member, as people read it. */
export function referenceText(reference: MemberReference, record: BranchRecord): Message {
  return wordings[reference.section](reference, record);
}

const wordings: Readonly<
  Record<PersonSection, (reference: MemberReference, record: BranchRecord) => Message>
> = {
  mentoring: ({ index, key }, record) => {
    const { mentor, mentee } = record.mentoring[index] ?? {};
    const values = { row: index + 1, mentor: shownName(mentor, record), mentee: shownName(mentee, record) };
    return message(key === 'mentor' ? 'reference/mentor' : 'reference/mentee', values);
  },
  discipline: ({ index }, record) => {
    const { member, form } = record.discipline[index] ?? {};
    const shownForm = form ? message(`discipline-form/${form}`) : '…';
    return message('reference/discipline', {
      row: index + 1,
      member: shownName(member, record),
      form: shownForm,
    });
  },
};

function shownName(id = '', { members }: BranchRecord): string {
  return memberIndex(members).byId(id)?.name || id;
}

function removedMember(change: Change): readonly [number] | undefined {
  return change.kind === 'remove' && change.path.length === 1 && change.path[0] === 'members'
    ? [change.index]
    : undefined;
}

/** Each entry once, the last of a list first: positions before it stay. */
function removals(references: readonly MemberReference[]): readonly Change[] {
  return personSections.flatMap((section) => {
    const own = references.filter((reference) => reference.section === section);
    const indices = [...new Set(own.map(({ index }) => index))].sort((a, b) => b - a);
    return indices.map((index): Change => ({ kind: 'remove', path: [section], index }));
  });
}
