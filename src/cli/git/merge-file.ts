import { dirname } from 'node:path';
import type { Marks } from '../../core/merge/merge-records.js';
import { gitAnswer } from './git.js';

/**
 * Merges texts by `git merge-file` into the file of ours. Gives the number of conflicts, which is cut at 127;
 * `undefined` where git cannot: of files that are no text.
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
