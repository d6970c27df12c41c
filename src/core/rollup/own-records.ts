import type { Period } from '../record/period.js';
import { bestLevel } from './cell-result.js';
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

/** A record as a row of a table: only the first of a unit and period is counted. */
export interface CountedRow {
  readonly entry: RecordSummary;
  readonly isCounted: boolean;
}

/** Flags of a cell that hold where any of its records of a period says so. */
export const cellFlags = ['cells.registered', 'cells.recognised', 'cells.kht', 'cells.submitted'] as const;

/** Records as rows whose counted ones have the sums of the roll-up: flags that any record of a cell has are theirs. */
export function countedRows(entries: readonly RecordSummary[]): readonly CountedRow[] {
  return [...byUnit(entries).values()].flatMap(ownRecords).flatMap(({ first, entries: all }) => {
    const flags = cellFlags.filter((flag) => all.some(({ counts }) => (counts[flag] ?? 0) > 0));
    const counts = { ...first.counts, ...Object.fromEntries(flags.map((flag) => [flag, 1])) };
    return all.map((entry) =>
      entry === first ? { entry: { ...entry, counts }, isCounted: true } : { entry, isCounted: false },
    );
  });
}

function byUnit(entries: readonly RecordSummary[]): ReadonlyMap<string, RecordSummary[]> {
  const units = new Map<string, RecordSummary[]>();
  for (const entry of entries) {
    const known = units.get(entry.id);
    if (known) known.push(entry);
    else units.set(entry.id, [entry]);
  }
  return units;
}

/**
 * One record for each unit and period: the first by file, with what any of the others says of recognition and of the
 * best level.
 */
export function oneOfEach(entries: readonly RecordSummary[]): readonly RecordSummary[] {
  return [...byUnit(entries).values()].flatMap(ownRecords).map(({ first, entries: all }) =>
    all.length === 1
      ? first
      : {
          ...first,
          recognised: all.some(({ recognised }) => recognised),
          level: all.find(({ level }) => level === bestLevel)?.level ?? first.level,
        },
  );
}
