import type { Path, Step } from '../parse/tree.js';
import { placeAt } from '../schema/places.js';

/**
 * What becomes of a value when a record is made fit for others: kept; `drop`ped with its key; a person's id or
 * name, which gives way to a code; a group's name; a reason, whose wording goes while the fact that there is
 * one stays; or a text that is kept but for the names in it.
 */
export type Policy = 'keep' | 'drop' | 'person' | 'group' | 'reason' | 'scrub';

/**
 * By section and key; `*` stands for every other key. Days of a person's party life, offices and the numbers
 * of decisions on one person go, since in a small branch they tell who it is.
 */
const policies: Readonly<Record<string, Readonly<Record<string, Policy>>>> = {
  members: {
    id: 'person',
    name: 'person',
    role: 'drop',
    joined: 'drop',
    official: 'drop',
    reason: 'reason',
  },
  criteria: { override: 'keep', evidence: 'scrub' },
  meetings: { title: 'scrub' },
  mentoring: {
    mentor: 'person',
    mentee: 'person',
    group: 'group',
    content: 'drop',
    admitted: 'drop',
    document: 'drop',
  },
  awards: { form: 'scrub', subject: 'scrub', document: 'drop' },
  discipline: { member: 'person', date: 'drop', document: 'drop' },
  initiatives: { title: 'scrub' },
  targets: { title: 'scrub', unit: 'scrub' },
  workflow: { document: 'scrub' },
};

/** What becomes of the value at a path. Places that the schema does not know may hold anything: they go. */
export function policyOf(path: Path): Policy {
  const key = path.at(-1);
  if (key === 'note' || placeAt(path) === undefined) return 'drop';
  const [section, first, second] = path;
  if (section === 'criteria' && second === 'override' && key === 'reason') return 'reason';
  const named = entryKey(section, first, second);
  return policies[String(section)]?.[String(named)] ?? 'keep';
}

/** The key within an entry: behind an index in a list, behind an item's or a step's id in a map. */
function entryKey(
  section: Step | undefined,
  first: Step | undefined,
  second: Step | undefined,
): Step | undefined {
  return section === 'criteria' || section === 'workflow' || typeof first === 'number' ? second : first;
}
