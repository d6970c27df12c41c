import { type Assessment, assess, type OpenedRecord, openRecord } from '../assess.js';
import type { BranchSummary } from '../facts/facts.js';
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

function hasBranches({ branch }: BranchRecord): boolean {
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
): Promise<readonly BranchSummary[]> {
  const byId = new Map<string, BranchSummary>();
  for (const path of await workspace.records()) {
    if (above.has(path)) continue;
    const opened = openRecord((await workspace.read(path)) ?? '');
    if (opened.record === undefined || !isBelow(opened.record, parent)) continue;
    const { record, evaluation } = await assessOpened(workspace, path, opened, new Set([...above, path]));
    if (record === undefined || evaluation === undefined) continue;
    const summary = summarise(record, evaluation);
    const known = byId.get(summary.id);
    byId.set(summary.id, known ? joined(known, summary) : summary);
  }
  return [...byId.values()];
}

function isBelow(child: BranchRecord, parent: BranchRecord): boolean {
  return (
    child.branch.parent === parent.branch.id &&
    child.period !== undefined &&
    child.period.from === parent.period?.from &&
    child.period.to === parent.period.to
  );
}

function joined(a: BranchSummary, b: BranchSummary): BranchSummary {
  return {
    ...a,
    registered: a.registered || b.registered,
    recognised: a.recognised || b.recognised,
    kht: a.kht || b.kht,
  };
}
