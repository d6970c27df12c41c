import { asMap } from '../record/read.js';
import { own } from '../text/own.js';
import type { FoldedPart } from './folded-cells.js';
import { isEntry } from './is-record-summary.js';
import type { RecordSummary } from './record-summary.js';
import { openSum, type Sum } from './sum.js';

/**
 * The roll-up of a part of the records: plain data that can be made anywhere and merged in any order.
 * Records stand for themselves by file, so that a record in two parts counts once.
 */
export interface PartialRollup {
  readonly entries: ReadonlyMap<string, RecordSummary>;
  /** Files that could not be read or evaluated. */
  readonly unread: ReadonlySet<string>;
  /** Cells of which only sums were kept; a part of the records cannot be folded by itself. */
  readonly fold?: FoldedPart;
}

/** A partial roll-up that records are being added to. */
export interface OpenPartial extends PartialRollup {
  readonly entries: Map<string, RecordSummary>;
  readonly unread: Set<string>;
  fold?: FoldedPart;
}

/** The identity of `mergePartials`; a new one each time, to be built upon. */
export function openPartial(): OpenPartial {
  return { entries: new Map(), unread: new Set() };
}

/** The part that these records are. */
export function partialOf(entries: Iterable<RecordSummary>): PartialRollup {
  const partial = openPartial();
  for (const entry of entries) addEntry(partial, entry);
  return partial;
}

/** The roll-up of two parts together, neither of them folded: associative, commutative, with the empty part as identity. */
export function mergePartials(a: PartialRollup, b: PartialRollup): PartialRollup {
  const merged = openPartial();
  for (const part of [a, b]) {
    for (const entry of part.entries.values()) addEntry(merged, entry);
    for (const file of part.unread) merged.unread.add(file);
  }
  return merged;
}

/** Adds a record. Of two that claim the same file the one that sorts first as JSON stays. */
export function addEntry({ entries }: OpenPartial, entry: RecordSummary): void {
  const known = entries.get(entry.file);
  if (known === undefined || JSON.stringify(entry) < JSON.stringify(known)) entries.set(entry.file, entry);
}

/** What a record counts by its rows alone. */
export function countsOfEntry({ counts }: RecordSummary): Sum {
  return { ...openSum(), counts: new Map(Object.entries(counts)) };
}

/** Titles of both; where two profiles of one id disagree, the title that sorts first. */
export function joinTitles(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const more = Object.entries(b).filter(([name, title]) => {
    const known = own(a, name);
    return known === undefined || title < known;
  });
  return more.length === 0 ? a : { ...a, ...Object.fromEntries(more) };
}

/** What the exchange form holds of a record: its entry, or the file that could not be read. */
export type SummaryOrUnread = RecordSummary | { readonly unread: string };

/** Reads what a line of the exchange form holds of a record; `undefined` where it is no such line. */
export function readExchanged(value: unknown): SummaryOrUnread | undefined {
  if (isEntry(value)) return value;
  const { unread } = asMap(value);
  return typeof unread === 'string' ? { unread } : undefined;
}

/** Adds a record, or the file of one that could not be read. */
export function addExchanged(partial: OpenPartial, exchanged: SummaryOrUnread): void {
  if ('unread' in exchanged) partial.unread.add(exchanged.unread);
  else addEntry(partial, exchanged);
}
