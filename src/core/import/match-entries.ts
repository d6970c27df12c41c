import { asMap, type Data } from '../record/read.js';
import { normalName } from '../text/normal-name.js';
import type { RowReason } from './rows.js';
import type { ImportSection } from './sections.js';

/** A section whose entries are the rows of a table. */
export type ListSection = Exclude<ImportSection, 'criteria'>;

/** The fields that name an entry of a section (format.md §9.1): all of the first group, and then those that tell apart. */
export const entryKeys: Readonly<
  Record<ListSection, { readonly first: readonly string[]; readonly further: readonly string[] }>
> = {
  members: { first: ['name'], further: ['joined'] },
  meetings: { first: ['date'], further: ['kind'] },
  mentoring: { first: ['mentor', 'mentee'], further: ['from'] },
  awards: { first: ['form', 'subject'], further: ['date'] },
  discipline: { first: ['member', 'form'], further: ['date'] },
  targets: { first: ['title'], further: [] },
  initiatives: { first: ['title'], further: [] },
};

/** Which entry a row is about, or why that cannot be said. */
export type RowMatch =
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'new' }
  | { readonly kind: 'skipped'; readonly reason: RowReason };

/** What a row says of its entry: texts of its fields by id. */
export type RowTexts = ReadonlyMap<string, string>;

/**
 * Finds the entry of each row, rows in order. Two rows are never one entry; members whom nothing tells apart are
 * neither changed nor added.
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

/** Rows of one name that nothing tells apart, and that say different things of it. */
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

/** Whether two rows of one name are about one entry; one that does not say what tells entries apart may be about any. */
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
