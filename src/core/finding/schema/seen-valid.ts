import type { ValidateFunction } from 'ajv';
import { isLong } from '../../parse/long-lists.js';
import { isMap } from '../../record/read.js';

/** A cache of the valid entries of long lists, with the key of their list. */
const valid = new WeakMap<object, string>();

/**
 * Whether a record's data are valid. Entries of long lists that were valid before are skipped, because the
 * schema has no rule for a list as a whole. The errors of `validate` are those of all the data.
 */
export function isValidRecord(data: unknown, validate: ValidateFunction): boolean {
  const lists = longLists(data);
  if (lists.length === 0) return validate(data);
  const unseen = lists.map(([key, list]) => [key, list.filter((entry) => valid.get(entry) !== key)] as const);
  // Without a prototype, like the data themselves.
  const rest = Object.assign(Object.create(null), data, Object.fromEntries(unseen));
  if (!validate(rest)) return validate(data);
  for (const [key, entries] of unseen) for (const entry of entries) valid.set(entry, key);
  return true;
}

function longLists(data: unknown): readonly (readonly [string, readonly object[]])[] {
  if (!isMap(data)) return [];
  return Object.entries(data).flatMap(([key, list]) =>
    Array.isArray(list) && isLong(list) && list.every(isMap) ? [[key, list] as const] : [],
  );
}
