import { textOfSide } from '../edit/conflicts.js';
import type { Profile } from '../profile/profile.js';
import { type Marks, type Merged, mergeRecords } from './merge-records.js';

/**
 * Joins by cell what git has left in conflict; `base` is the version that both sides come from. What git has merged
 * and what somebody has decided by now is in both sides and stays. `undefined` where a side is no record.
 */
export function joinConflicts(written: string, base: string, profile?: Profile): Merged | undefined {
  const result = mergeRecords({
    base,
    ours: textOfSide(written, 'ours'),
    theirs: textOfSide(written, 'theirs'),
    profile,
    marks: marksIn(written),
  });
  return result.kind === 'merged' ? result : undefined;
}

/** The marks of a text with the names that git has given the two sides. */
export function marksIn(written: string): Marks {
  const nameBehind = (mark: string): string | undefined =>
    new RegExp(`^${mark}{7} (.*?)\\r?$`, 'm').exec(written)?.[1];
  return { ours: nameBehind('<') ?? 'ours', theirs: nameBehind('>') ?? 'theirs', size: 7 };
}
