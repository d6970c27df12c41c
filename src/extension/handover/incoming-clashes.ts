import type { ClashingRecord } from '../../core/views/diff/clashes-html.js';
import { assessIn, type Workspace } from '../../core/workspace/workspace.js';
import type { IncomingFile } from '../../export/package/incoming-file.js';
import { viewConflicts } from '../../session/conflict-views.js';
import { currentLanguage } from '../language.js';

/** The cells that both sides changed, of the records that are about to be written into a workspace. */
export async function clashesOf(
  files: readonly IncomingFile[],
  workspace: Workspace,
): Promise<readonly ClashingRecord[]> {
  const clashing: ClashingRecord[] = [];
  for (const { path, text, readable } of files) {
    if (readable === undefined) continue;
    const assess = (one: string): ReturnType<typeof assessIn> => assessIn(workspace, path, one);
    const { ours, views } = await viewConflicts(text, currentLanguage(), assess, undefined);
    clashing.push({ branch: ours.record?.branch.name || path, cells: views.flatMap(({ cells }) => cells) });
  }
  return clashing;
}
