import { listSections } from '../record/list-sections.js';
import type { BranchRecord } from '../record/record.js';
import { nameOf } from './names.js';
import type { Sum } from './sum.js';

/**
 * The groups of facts that a record knows, by the lists that it has. A missing count of a known group is 0; of
 * another group it is unknown. A record with a list of members knows its disciplinary cases too, even without a list.
 */
export function* knownGroups({ lists: written, members }: BranchRecord): Generator<string> {
  for (const name of listSections) {
    const isListed = name === 'members' ? members.length > 0 : written.has(name);
    if (isListed || (name === 'discipline' && members.length > 0)) yield nameOf('known', name);
  }
}

/** A count of a sum; 0 where records know the group and count none, `undefined` where no record knows it. */
export function knownCount({ counts }: Sum, name: string): number | undefined {
  const value = counts.get(name);
  if (value !== undefined) return value;
  return isKnown(counts, name) ? 0 : undefined;
}

function isKnown(counts: Sum['counts'], name: string): boolean {
  const [group = ''] = name.split('.');
  if (group === 'cells') return counts.has('cells.active');
  // Every record has steps and a period, whatever else it leaves out.
  if (group === 'workflow' || group === 'period') return counts.has('period.months');
  return counts.has(nameOf('known', group));
}
