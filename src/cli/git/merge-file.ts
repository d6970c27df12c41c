import { dirname } from 'node:path';
import type { Marks } from '../../core/merge/merge-records.js';
import { gitAnswer } from './git.js';

/**
 * Merges texts with `git merge-file` into the file of our side. Returns the number of conflicts, at most 127;
 * `undefined` if git cannot merge, as with binary files.
 */
export async function mergeFile(
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
  marks: Marks,
): Promise<number | undefined> {
  const labels = [marks.ours, 'base', marks.theirs].flatMap((label) => ['-L', label]);
  const words = ['merge-file', '-q', `--marker-size=${marks.size}`, ...labels, ours, base, theirs];
  const { code } = await gitAnswer(dirname(ours), words);
  return code >= 0 && code <= 127 ? code : undefined;
}
