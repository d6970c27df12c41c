import { type Assessment, assess, type OpenedRecord, openRecord } from '../assess.js';
import {
  type Config,
  configPathsFor,
  configured,
  isIgnored,
  noConfig,
  readConfig,
} from '../config/config.js';
import { addCounts, type BranchSummary, type BranchSums } from '../facts/facts.js';
import { type SuppliedProfile, supplyProfile, type TextSource } from '../profile/supply.js';
import type { BranchRecord } from '../record/record.js';
import { summarise } from '../score/evaluate.js';

/** The folder that records, profiles and the branches of a đảng bộ are looked up in. */
export interface Workspace extends TextSource {
  /** The paths of all records, relative to the root, in a stable order. */
  records(): Promise<readonly string[]>;
  /** Stands in for every configuration file of the folder. */
  readonly config?: Config;
}

/** Where the records of a workspace stand in the order of branches. */
export interface Branches {
  /** The branches directly below a record in the same period, summed; records `above` are left out. */
  below(parent: BranchRecord, above: ReadonlySet<string>): Promise<BranchSums>;
}

/**
 * Assesses a record where it stands, with its profile and, for a đảng bộ, the records below it. Who assesses
 * many records of a workspace that does not change meanwhile gives the same `branches` for all.
 */
export async function assessIn(
  workspace: Workspace,
  path: string,
  text: string,
  branches: Branches = branchesIn(workspace),
): Promise<Assessment> {
  return assessOpened(workspace, path, openRecord(text), branches, new Set([path]));
}

/** The configuration nearest above a path. */
export async function configFor(workspace: Workspace, path: string): Promise<Config> {
  if (workspace.config) return workspace.config;
  for (const place of configPathsFor(path)) {
    const text = await workspace.read(place);
    if (text !== undefined) return readConfig(text, place).config;
  }
  return noConfig;
}

/** Finds and reads the profile that a record at a path names. */
export async function supplyProfileIn(
  workspace: Workspace,
  path: string,
  name: string | undefined,
): Promise<SuppliedProfile> {
  return supplyProfile(name, path, workspace, (await configFor(workspace, path)).profilePath);
}

async function assessOpened(
  workspace: Workspace,
  path: string,
  opened: OpenedRecord,
  branches: Branches,
  above: ReadonlySet<string>,
): Promise<Assessment> {
  const { record } = opened;
  const config = await configFor(workspace, path);
  const supplied = await supplyProfile(record?.profile, path, workspace, config.profilePath);
  const summaries = record && hasBranches(record) ? await branches.below(record, above) : [];
  const assessment = assess(opened, supplied, summaries);
  return { ...assessment, findings: configured(assessment.findings, config) };
}

/** Whether a record is a đảng bộ's, which knows of the records below it. */
export function hasBranches({ branch }: Pick<BranchRecord, 'branch'>): boolean {
  return branch.type?.startsWith('dang-bo') ?? false;
}

/** What is kept of every record, so that a thousand of them take little room. */
interface Head {
  readonly path: string;
  readonly period: BranchRecord['period'];
}

/** The branches of a workspace; every record is opened once, when the first đảng bộ asks. */
export function branchesIn(workspace: Workspace): Branches {
  let heads: Promise<ReadonlyMap<string, readonly Head[]>> | undefined;
  const branches: Branches = {
    async below(parent, above) {
      heads ??= headsByParent(workspace);
      const children = (await heads).get(parent.branch.id) ?? [];
      const tally = openTally();
      for (const { path, period } of children) {
        if (above.has(path) || !isSamePeriod(period, parent.period)) continue;
        const summary = await summaryAt(workspace, path, branches, new Set([...above, path]));
        if (summary) addBranch(tally, summary);
      }
      return tally;
    },
  };
  return branches;
}

async function summaryAt(
  workspace: Workspace,
  path: string,
  branches: Branches,
  above: ReadonlySet<string>,
): Promise<BranchSummary | undefined> {
  const opened = openRecord((await workspace.read(path)) ?? '');
  const { record, evaluation } = await assessOpened(workspace, path, opened, branches, above);
  return record && evaluation && summarise(record, evaluation);
}

/** The records of a workspace by the id of the unit above them. */
export async function headsByParent(workspace: Workspace): Promise<ReadonlyMap<string, readonly Head[]>> {
  const byParent = new Map<string, Head[]>();
  for (const path of await workspace.records()) {
    const text = (await workspace.read(path)) ?? '';
    // Most records of a large folder name no superior; that is seen without reading them.
    if (!text.includes('parent') && !text.includes('\\')) continue;
    const { record } = openRecord(text);
    const parent = record?.branch.parent;
    if (parent === undefined || isIgnored(path, await configFor(workspace, path))) continue;
    const heads = byParent.get(parent) ?? [];
    heads.push({ path, period: record?.period });
    byParent.set(parent, heads);
  }
  return byParent;
}

/** Whether two records are of the same days. */
export function isSamePeriod(one: BranchRecord['period'], other: BranchRecord['period']): boolean {
  return one !== undefined && one.from === other?.from && one.to === other.to;
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
