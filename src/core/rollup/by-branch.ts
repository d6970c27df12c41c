import { successorOf, type Units } from '../units/units.js';
import type { RecordSummary } from './record-summary.js';
import { compare } from './tree.js';

/** The records of each unit by its id. */
export type RecordsByUnit = ReadonlyMap<string, readonly RecordSummary[]>;

/** The records of each branch in the order of time; those of a unit that was merged with its successor's. */
export function byBranch(entries: readonly RecordSummary[], units: Units = new Map()): RecordsByUnit {
  const branches = new Map<string, RecordSummary[]>();
  for (const entry of entries) {
    const id = successorOf(units, entry.id);
    const known = branches.get(id);
    if (known) known.push(entry);
    else branches.set(id, [entry]);
  }
  for (const own of branches.values())
    own.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.file, b.file));
  return branches;
}
