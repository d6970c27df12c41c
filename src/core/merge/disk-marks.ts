import type { Marks } from './conflict-text.js';
import { marksIn } from './join-conflicts.js';

/**
 * The marks of a conflict between the unsaved changes of an open record, ours, and what another program has written
 * to its file, theirs.
 */
export const diskMarks: Marks = { ours: 'dang-sua', theirs: 'tren-dia', size: 7 };

/** Whether the conflicts of a text are of that kind, and not of a git merge. */
export function isDiskConflict(written: string): boolean {
  const { ours, theirs } = marksIn(written);
  return ours === diskMarks.ours && theirs === diskMarks.theirs;
}
