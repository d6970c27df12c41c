import { type Assessment, assess, type OpenedRecord, openRecord } from '../assess.js';
import { addCounts, type BranchSummary, type BranchSums } from '../facts/facts.js';
import { supplyProfile, type TextSource } from '../profile/supply.js';
import type { BranchRecord } from '../record/record.js';
import { summarise } from '../score/evaluate.js';

/** The folder that records, profiles and the branches of a đảng bộ are looked up in. */
export interface Workspace extends TextSource {
  /** The paths of all records, relative to the root, in a stable order. */
  records(): Promise<readonly string[]>;
}

/** Assesses a record where it stands, with its profile and, for a đảng bộ, the records below it. */
export async function assessIn(workspace: Workspace, path: string, text: string): Promise<Assessment> {
  return assessOpened(workspace, path, openRecord(text), new Set([path]));
}

async function assessOpened(
  workspace: Workspace,
  path: string,
  opened: OpenedRecord,
  above: ReadonlySet<string>,
): Promise<Assessment> {
  const { record } = opened;
  const supplied = await supplyProfile(record?.profile, path, workspace);
  const branches = record && hasBranches(record) ? await branchesOf(workspace, record, above) : [];
  return assess(opened, supplied, branches);
}

/** Whether a record is a đảng bộ's, which knows of the records below it. */
export function hasBranches({ branch }: Pick<BranchRecord, 'branch'>): boolean {
  return branch.type?.startsWith('dang-bo') ?? false;
}

/**
 * The branches directly below a record in the same period. A branch with several records (one for each
 * model) counts once; it is registered or recognised where any of them says so.
 */
async function branchesOf(
  workspace: Workspace,
  parent: BranchRecord,
  above: ReadonlySet<string>,
): Promise<BranchSums> {
  const tally = openTally();
  for (const path of await workspace.records()) {
    if (above.has(path)) continue;
    const opened = openRecord((await workspace.read(path)) ?? '');
    if (opened.record === undefined || !isBelow(opened.record, parent)) continue;
    const { record, evaluation } = await assessOpened(workspace, path, opened, new Set([...above, path]));
    if (record && evaluation) addBranch(tally, summarise(record, evaluation));
  }
  return tally;
}

function isBelow(child: BranchRecord, parent: BranchRecord): boolean {
  return (
    child.branch.parent === parent.branch.id &&
    child.period !== undefined &&
    child.period.from === parent.period?.from &&
    child.period.to === parent.period.to
  );
}

/** Branches below a đảng bộ as they are being counted. */
export interface BranchTally extends BranchSums {
  active: number;
  registered: number;
  recognised: number;
  kht: number;
  readonly counts: Map<string, number>;
  /** The flags that each branch has been counted under, one bit each. */
  readonly known: Map<string, number>;
}

const flags = ['registered', 'recognised', 'kht'] as const;

export function openTally(): BranchTally {
  return { active: 0, registered: 0, recognised: 0, kht: 0, counts: new Map(), known: new Map() };
}

/** Counts a record of a branch; of several of one branch the first gives the sums, and any of them the flags. */
export function addBranch(tally: BranchTally, summary: BranchSummary): void {
  const before = tally.known.get(summary.id);
  if (before === undefined) {
    tally.active += 1;
    addCounts(tally.counts, summary.counts);
  }
  let held = before ?? 0;
  for (const [index, flag] of flags.entries()) {
    const bit = 1 << index;
    if (!summary[flag] || (held & bit) !== 0) continue;
    held |= bit;
    tally[flag] += 1;
  }
  tally.known.set(summary.id, held);
}
