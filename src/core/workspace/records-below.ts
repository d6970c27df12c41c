import type { BranchRecord } from '../record/record.js';
import type { Assessment } from './assess.js';
import {
  assessIn,
  branchesIn,
  hasBranches,
  headsWithin,
  indexHeads,
  rosterFor,
  unitsBelow,
  type Workspace,
} from './workspace.js';

/**
 * The last record within a period of each unit directly below a record, each assessed in its own place. Where
 * several have the same period, the first by path counts. `path` is the path of the record itself.
 */
export async function recordsBelow(
  workspace: Workspace,
  path: string,
  { branch, period }: BranchRecord,
): Promise<readonly Assessment[]> {
  if (!hasBranches({ branch }) || period === undefined) return [];
  const units = await rosterFor(workspace, path);
  const index = await indexHeads(workspace, units.size > 0);
  const branches = branchesIn(workspace);
  const below: Assessment[] = [];
  for (const id of unitsBelow(index, branch.id, period, units)) {
    const heads = headsWithin(index, id, period, units);
    const last = heads.at(-1)?.period;
    const head = heads.find(({ period: own }) => own.from === last?.from && own.to === last.to);
    if (head === undefined || head.path === path) continue;
    const text = (await workspace.read(head.path)) ?? '';
    below.push(await assessIn(workspace, head.path, text, branches));
  }
  return below;
}
