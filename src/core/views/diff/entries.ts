import type { MessageKey } from '../../language/message.js';
import { asMap, asText, type Data, isMap } from '../../record/read.js';
import type { Topic } from './diff.js';

/** How a value of an entry is shown. */
export type FieldKind = 'date' | 'number' | 'flag' | 'person' | 'text' | `code:${string}`;

/** A field of the entries of a list. */
export interface EntryField {
  readonly name: string;
  readonly title: MessageKey;
  readonly kind: FieldKind;
}

/** A list of a record whose entries have no id. */
export interface EntryList {
  readonly section: string;
  readonly title: MessageKey;
  readonly topic: Topic;
  /** The fields that identify an entry; they name it too. */
  readonly identity: readonly string[];
  readonly fields: readonly EntryField[];
}

const date: EntryField = { name: 'date', title: 'sheet/date', kind: 'date' };
const document: EntryField = { name: 'document', title: 'sheet/document', kind: 'text' };

/** The lists of a record by what their entries are, apart from members. */
export const entryLists: readonly EntryList[] = [
  {
    section: 'discipline',
    title: 'sheet/discipline',
    topic: 'discipline',
    identity: ['member', 'form', 'date'],
    fields: [
      { name: 'member', title: 'sheet/member', kind: 'person' },
      { name: 'form', title: 'sheet/form', kind: 'code:discipline-form' },
      date,
      { name: 'selfDetected', title: 'sheet/self-detected', kind: 'flag' },
      document,
    ],
  },
  {
    section: 'mentoring',
    title: 'sheet/mentoring',
    topic: 'outcome',
    identity: ['mentor', 'mentee'],
    fields: [
      { name: 'mentor', title: 'sheet/mentor', kind: 'person' },
      { name: 'mentee', title: 'sheet/mentee', kind: 'person' },
      { name: 'kind', title: 'sheet/mentee-kind', kind: 'code:mentee' },
      { name: 'group', title: 'sheet/group', kind: 'text' },
      { name: 'from', title: 'sheet/from', kind: 'date' },
      { name: 'to', title: 'sheet/to', kind: 'date' },
      { name: 'content', title: 'sheet/content', kind: 'text' },
      { name: 'progress', title: 'sheet/progress', kind: 'code:progress' },
      { name: 'outcome', title: 'sheet/outcome', kind: 'code:outcome' },
      { name: 'admitted', title: 'sheet/admitted', kind: 'date' },
      document,
    ],
  },
  {
    section: 'meetings',
    title: 'sheet/meetings',
    topic: 'list',
    identity: ['date', 'kind'],
    fields: [
      date,
      { name: 'kind', title: 'sheet/kind', kind: 'code:meeting' },
      { name: 'title', title: 'sheet/content', kind: 'text' },
      { name: 'due', title: 'sheet/due', kind: 'number' },
      { name: 'present', title: 'sheet/present', kind: 'number' },
      { name: 'minutes', title: 'sheet/minutes', kind: 'number' },
      { name: 'score', title: 'sheet/points', kind: 'number' },
      { name: 'rating', title: 'sheet/rating', kind: 'code:rating' },
    ],
  },
  {
    section: 'awards',
    title: 'sheet/awards',
    topic: 'list',
    identity: ['form', 'subject', 'date'],
    fields: [
      { name: 'form', title: 'sheet/form', kind: 'code:award-form' },
      { name: 'subject', title: 'sheet/content', kind: 'text' },
      date,
      { name: 'collective', title: 'sheet/collective', kind: 'number' },
      { name: 'individual', title: 'sheet/individual', kind: 'number' },
      document,
    ],
  },
  {
    section: 'targets',
    title: 'sheet/targets',
    topic: 'list',
    identity: ['title'],
    fields: [
      { name: 'title', title: 'sheet/target-title', kind: 'text' },
      { name: 'unit', title: 'sheet/unit', kind: 'text' },
      { name: 'assigned', title: 'sheet/assigned', kind: 'number' },
      { name: 'achieved', title: 'sheet/achieved', kind: 'number' },
      { name: 'above', title: 'sheet/above', kind: 'flag' },
      { name: 'main', title: 'sheet/main', kind: 'flag' },
      { name: 'late', title: 'sheet/late', kind: 'flag' },
      { name: 'remedy', title: 'sheet/remedy', kind: 'flag' },
      { name: 'date', title: 'sheet/target-date', kind: 'date' },
    ],
  },
  {
    section: 'initiatives',
    title: 'sheet/initiatives',
    topic: 'list',
    identity: ['title'],
    fields: [
      { name: 'title', title: 'sheet/initiative-title', kind: 'text' },
      { name: 'registered', title: 'sheet/registered', kind: 'date' },
      { name: 'recognised', title: 'sheet/recognised', kind: 'date' },
    ],
  },
];

/** A key that identifies an entry independently of its position: its id, else the fields that name it. */
export function entryKey(section: string, entry: unknown): string {
  const data = asMap(entry);
  const id = asText(data.id);
  if (id !== undefined) return id;
  const list = entryLists.find((one) => one.section === section);
  return JSON.stringify(list ? list.identity.map((name) => data[name] ?? null) : entry);
}

/** What became of the entries of a list. */
export interface EntryChanges {
  readonly added: readonly Data[];
  readonly gone: readonly Data[];
  readonly changed: readonly (readonly [Data, Data])[];
}

/**
 * Pairs entries that are equal, then those of one key, then those that are alike in most fields, so that an order is
 * no change and a meeting with another date is the same meeting.
 */
export function compareEntries(
  list: EntryList,
  before: readonly unknown[],
  after: readonly unknown[],
): EntryChanges {
  const old = before.filter(isMap);
  const now = after.filter(isMap);
  takePairs(old, now, (entry) => JSON.stringify(sorted(entry)));
  const changed = [...takePairs(old, now, (entry) => entryKey(list.section, entry)), ...takeAlike(old, now)];
  return { added: now, gone: old, changed };
}

/** Takes pairs of one key out of both lists, the first with the first. */
function takePairs(
  old: Data[],
  now: Data[],
  keyOf: (entry: Data) => string,
): readonly (readonly [Data, Data])[] {
  const byKey = new Map<string, Data[]>();
  for (const entry of old) byKey.set(keyOf(entry), [...(byKey.get(keyOf(entry)) ?? []), entry]);
  const pairs: (readonly [Data, Data])[] = [];
  for (const entry of [...now]) {
    const twin = byKey.get(keyOf(entry))?.shift();
    if (twin === undefined) continue;
    pairs.push([twin, entry]);
    old.splice(old.indexOf(twin), 1);
    now.splice(now.indexOf(entry), 1);
  }
  return pairs;
}

/** Longer lists of entries that found no partner are not searched for likeness. */
const mostSearched = 50;

function takeAlike(old: Data[], now: Data[]): readonly (readonly [Data, Data])[] {
  if (old.length * now.length > mostSearched ** 2) return [];
  const pairs: (readonly [Data, Data])[] = [];
  for (const entry of [...now]) {
    const twin = old.find((one) => likeness(one, entry) >= 0.6);
    if (twin === undefined) continue;
    pairs.push([twin, entry]);
    old.splice(old.indexOf(twin), 1);
    now.splice(now.indexOf(entry), 1);
  }
  return pairs;
}

/** The share of fields that two entries have alike. */
function likeness(one: Data, other: Data): number {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const alike = [...names].filter((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
  return names.size < 2 ? 0 : alike.length / names.size;
}

function sorted(entry: Data): readonly (readonly [string, unknown])[] {
  return Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
}
