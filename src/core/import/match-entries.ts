import { entryKeys, type ListSection } from '../record/list-sections.js';
import { asMap, type Data } from '../record/read.js';
import { normalName } from '../text/normal-name.js';
import type { RowReason } from './rows.js';

/** The entry of a row, or why it is unknown. */
export type RowMatch =
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'skipped'; readonly reason: RowReason };

/** The texts of a row by the id of their fields. */
export type RowTexts = ReadonlyMap<string, string>;

/**
 * Finds the entry of each row, rows in order. Two rows never have the same entry. Members that cannot be
 * distinguished are neither changed nor added.
 */
export function matchRows(
  section: ListSection,
  entries: readonly unknown[],
  rows: readonly RowTexts[],
): readonly RowMatch[] {
  const index = indexOf(section, entries);
  const unclear = unclearRows(section, rows);
  const used = new Set<number>();
  const added = new Map<string, RowTexts[]>();
  return rows.map((row, at): RowMatch => {
    const found = candidates(section, index, row);
    const [only, second] = found;
    if (second !== undefined) return { kind: 'skipped', reason: 'namesakes' };
    if (only !== undefined) {
      if (used.has(only)) return { kind: 'skipped', reason: 'duplicate' };
      used.add(only);
      return { kind: 'entry', index: only };
    }
    if (unclear.has(at)) return { kind: 'skipped', reason: 'namesakes' };
    const key = firstKey(section, (field) => row.get(field));
    const like = added.get(key) ?? [];
    if (like.some((other) => isSameEntry(section, other, row)))
      return { kind: 'skipped', reason: 'duplicate' };
    added.set(key, [...like, row]);
    return { kind: 'new' };
  });
}

interface EntryIndex {
  readonly entries: readonly Data[];
  readonly byId: ReadonlyMap<string, number>;
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
}

function indexOf(section: ListSection, list: readonly unknown[]): EntryIndex {
  const entries = list.map(asMap);
  const byId = new Map<string, number>();
  const byFirst = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    if (typeof entry.id === 'string' && !byId.has(entry.id)) byId.set(entry.id, at);
    const key = firstKey(section, (field) => entry[field]);
    const known = byFirst.get(key);
    if (known) known.push(at);
    else byFirst.set(key, [at]);
  }
  return { entries, byId, byFirst };
}

function candidates(
  section: ListSection,
  { entries, byId, byFirst }: EntryIndex,
  row: RowTexts,
): readonly number[] {
  const id = row.get('id');
  const known = id === undefined ? undefined : byId.get(id);
  if (known !== undefined) return [known];
  const { further } = entryKeys[section];
  const same = byFirst.get(firstKey(section, (field) => row.get(field))) ?? [];
  const said = further.filter((field) => row.has(field));
  const agreeing = same.filter((at) =>
    said.every((field) => keyText(entries[at]?.[field]) === keyText(row.get(field))),
  );
  if (agreeing.length > 0 || section !== 'members') return agreeing;
  // A member of this name whose day of joining the record does not know yet is the same person.
  const open = same.filter((at) => said.every((field) => keyText(entries[at]?.[field]) === ''));
  return same.length === 1 ? open : [];
}

/** Rows of one name that cannot be distinguished and have different values. */
function unclearRows(section: ListSection, rows: readonly RowTexts[]): ReadonlySet<number> {
  const unclear = new Set<number>();
  if (section !== 'members') return unclear;
  const byName = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    if (row.has('joined') || row.has('id')) continue;
    const name = keyText(row.get('name'));
    byName.set(name, [...(byName.get(name) ?? []), at]);
  }
  for (const same of byName.values()) {
    const texts = new Set(same.map((at) => JSON.stringify([...(rows[at] ?? [])])));
    if (texts.size > 1) for (const at of same) unclear.add(at);
  }
  return unclear;
}

/** Whether two rows of one name may be the same entry; a distinguishing field that is missing matches any value. */
function isSameEntry(section: ListSection, one: RowTexts, other: RowTexts): boolean {
  const [id, otherId] = [one.get('id'), other.get('id')];
  if (id !== undefined && otherId !== undefined) return id === otherId;
  return entryKeys[section].further.every(
    (field) => !one.has(field) || !other.has(field) || keyText(one.get(field)) === keyText(other.get(field)),
  );
}

function firstKey(section: ListSection, textOf: (field: string) => unknown): string {
  return entryKeys[section].first.map((field) => keyText(textOf(field))).join('\n');
}

function keyText(value: unknown): string {
  return value === undefined || value === null ? '' : normalName(String(value));
}
