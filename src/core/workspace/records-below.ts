import type { Assessment } from '../assess.js';
import type { BranchRecord } from '../record/record.js';
import {
  assessIn,
  branchesIn,
  hasBranches,
  headsByParent,
  isSamePeriod,
  type Workspace,
} from './workspace.js';

/**
 * The records of the branches directly below one in the same period, each assessed where it stands; of several
 * of one branch the first, which is the one that sums are made of. `path` is the record's own.
 */
export async function recordsBelow(
  workspace: Workspace,
  path: string,
  record: BranchRecord,
): Promise<readonly Assessment[]> {
  if (!hasBranches(record)) return [];
  const heads = (await headsByParent(workspace)).get(record.branch.id) ?? [];
  const branches = branchesIn(workspace);
  const below = new Map<string, Assessment>();
  for (const head of heads) {
    if (head.path === path || !isSamePeriod(head.period, record.period)) continue;
    const text = (await workspace.read(head.path)) ?? '';
    const assessment = await assessIn(workspace, head.path, text, branches);
    const id = assessment.record?.branch.id;
    if (id !== undefined && !below.has(id)) below.set(id, assessment);
  }
  return [...below.values()];
}
