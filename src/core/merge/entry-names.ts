import { entryKeys } from '../record/list-sections.js';
import { asMap, isMap } from '../record/read.js';
import { normalName } from '../text/normal-name.js';

/** The keys that say which person or event an entry of a section is about. */
const identityKeys: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(entryKeys).map(([section, { first, further }]) => [section, [...first, ...further]]),
);

/**
 * What an entry is about, in normal form: equal for two entries of one person or event. An entry that does not name
 * it is about all that it holds.
 */
export function identityOf(entry: unknown, section: string): string {
  const keys = identityKeys[section];
  const map = asMap(entry);
  const first = keys?.[0];
  if (keys === undefined || first === undefined || map[first] === undefined) return normalText(entry);
  return keys.map((key) => normalText(map[key])).join('\n');
}

/** Data as a text that is equal for data that differ in nothing but how names are spelt. */
export function normalText(data: unknown): string {
  if (typeof data === 'string') return JSON.stringify(normalName(data));
  if (Array.isArray(data)) return `[${data.map(normalText).join()}]`;
  if (!isMap(data)) return String(data);
  const pairs = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, value]) => `${key}:${normalText(value)}`).join()}}`;
}

/**
 * A name for each entry of a list that does not change when entries are inserted above it: its id, else the fields
 * that name it, else its position. A name that is already used gets a number.
 */
export function entryNames(list: readonly unknown[], section: string): readonly string[] {
  const taken = new Map<string, number>();
  return list.map((entry, index) => {
    const name = ownName(entry, section) ?? String(index);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** The id of an entry, or the values of the fields that name it. */
export function ownName(entry: unknown, section: string): string | undefined {
  const map = asMap(entry);
  if (typeof map.id === 'string' || typeof map.id === 'number') return String(map.id);
  const values = (identityKeys[section] ?? [])
    .map((key) => map[key])
    .filter((value) => typeof value === 'string');
  return values.length === 0 ? undefined : values.join(' ');
}
