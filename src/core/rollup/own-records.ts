import type { Period } from '../record/period.js';
import type { RecordSummary } from './record-summary.js';
import { compare } from './tree.js';

/** What a unit's own records of one period say together. */
export interface OwnRecord {
  readonly period: Period;
  /** The record whose rows count: the first by file. */
  readonly first: RecordSummary;
  readonly entries: readonly RecordSummary[];
}

/** The records of a unit by period; in the order of periods, the first by file in front. */
export function ownRecords(entries: readonly RecordSummary[]): readonly OwnRecord[] {
  const byPeriod = new Map<string, RecordSummary[]>();
  for (const entry of entries) {
    const key = `${entry.from} ${entry.to}`;
    const known = byPeriod.get(key);
    if (known) known.push(entry);
    else byPeriod.set(key, [entry]);
  }
  return [...byPeriod.values()].flatMap((all) => {
    const sorted = all.sort((a, b) => compare(a.file, b.file));
    const [first] = sorted;
    return first ? [{ period: { from: first.from, to: first.to }, first, entries: sorted }] : [];
  });
}
