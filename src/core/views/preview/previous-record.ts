import type { BranchRecord } from '../../record/record.js';
import { type Assessment, openRecord } from '../../workspace/assess.js';
import { assessIn, type Workspace } from '../../workspace/workspace.js';

/**
 * The same branch's record of the period before, where the workspace holds one: of those that end before
 * this one begins the latest, and of several of that period the one by the same profile.
 */
export async function previousRecord(
  workspace: Workspace,
  record: BranchRecord,
): Promise<Assessment | undefined> {
  const { period, branch } = record;
  if (period === undefined || branch.id === '') return undefined;
  let best: { readonly path: string; readonly text: string; readonly rank: string } | undefined;
  for (const path of await workspace.records()) {
    const text = (await workspace.read(path)) ?? '';
    // Most records are of other branches: what does not even name this one need not be parsed.
    if (!text.includes(branch.id)) continue;
    const other = openRecord(text).record;
    if (other?.branch.id !== branch.id || other.period === undefined) continue;
    if (other.period.to >= period.from) continue;
    const rank = `${other.period.to} ${other.profile === record.profile ? 1 : 0}`;
    if (best === undefined || rank > best.rank) best = { path, text, rank };
  }
  return best && assessIn(workspace, best.path, best.text);
}
