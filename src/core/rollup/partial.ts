import { type Entry, isEntry } from './entry.js';
import { standIn } from './figures-stand-in.js';
import { addSum, type OpenSum, openSum, type Sum } from './sum.js';

/**
 * The roll-up of a part of the records: plain data that can be made anywhere and merged in any order.
 * Records stand for themselves by file, so that a record in two parts counts once; cells that were folded
 * are only sums, one for each superior and period.
 */
export interface PartialRollup {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly folded: ReadonlyMap<string, Folded>;
  /** Files that could not be read or evaluated. */
  readonly unread: ReadonlySet<string>;
}

/** Cells below one superior in one period, of which only the sum was kept. */
export interface Folded {
  readonly parent: string | null;
  readonly path: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly records: number;
  readonly sum: Sum;
  readonly titles: Readonly<Record<string, string>>;
}

/** A partial roll-up that records are being added to. */
export interface OpenPartial extends PartialRollup {
  readonly entries: Map<string, Entry>;
  readonly folded: Map<string, Folded & { readonly sum: OpenSum }>;
  readonly unread: Set<string>;
}

/** The identity of `mergePartials`; a new one each time, to be built upon. */
export function openPartial(): OpenPartial {
  return { entries: new Map(), folded: new Map(), unread: new Set() };
}

/** The part that these records are. */
export function partialOf(entries: Iterable<Entry>): PartialRollup {
  const partial = openPartial();
  for (const entry of entries) addEntry(partial, entry);
  return partial;
}

/** The roll-up of two parts together: associative, commutative, with the empty part as identity. */
export function mergePartials(a: PartialRollup, b: PartialRollup): PartialRollup {
  const merged = openPartial();
  for (const part of [a, b]) {
    for (const entry of part.entries.values()) addEntry(merged, entry);
    for (const [key, folded] of part.folded) addFolded(merged, key, folded);
    for (const file of part.unread) merged.unread.add(file);
  }
  return merged;
}

/** Adds a record. Of two that claim the same file the one that sorts first as JSON stays. */
export function addEntry({ entries }: OpenPartial, entry: Entry): void {
  const known = entries.get(entry.file);
  if (known === undefined || JSON.stringify(entry) < JSON.stringify(known)) entries.set(entry.file, entry);
}

/** Adds a record, of a cell only its sum: memory then grows with the superiors alone. */
export function foldEntry(partial: OpenPartial, entry: Entry): void {
  if (!entry.cell) {
    addEntry(partial, entry);
    return;
  }
  const { parent, path, from, to, titles } = entry;
  const sum = openSum();
  addSum(sum, countsOfEntry(entry));
  standIn(sum, entry.figures);
  const key = JSON.stringify([parent, path, from, to]);
  addFolded(partial, key, { parent, path, from, to, records: 1, sum, titles });
}

/** What a record counts by its rows alone. */
export function countsOfEntry({ counts }: Entry): Sum {
  return { ...openSum(), counts: new Map(Object.entries(counts)) };
}

/** Adds a sum of cells to what is known of their superior and period. */
export function addFolded({ folded }: OpenPartial, key: string, more: Folded): void {
  const known = folded.get(key) ?? { ...more, records: 0, sum: openSum(), titles: {} };
  addSum(known.sum, more.sum);
  const titles = joinTitles(known.titles, more.titles);
  folded.set(key, { ...known, records: known.records + more.records, titles });
}

/** Titles of both; where two profiles of one id disagree, the title that sorts first. */
export function joinTitles(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const titles = new Map(Object.entries(a));
  for (const [name, title] of Object.entries(b)) {
    const known = titles.get(name);
    if (known === undefined || title < known) titles.set(name, title);
  }
  return Object.fromEntries(titles);
}

/** What the exchange form holds of a record: its entry, or the file that could not be read. */
export type Exchanged = Entry | { readonly unread: string };

/** Adds what was read from a line of the exchange form; `false` where it is no such line. */
export function addExchanged(partial: OpenPartial, value: unknown, fold: boolean): boolean {
  if (isEntry(value)) {
    if (fold) foldEntry(partial, value);
    else addEntry(partial, value);
    return true;
  }
  if (typeof value !== 'object' || value === null || !('unread' in value)) return false;
  if (typeof value.unread !== 'string') return false;
  partial.unread.add(value.unread);
  return true;
}
