import { openRecord } from '../../workspace/assess.js';
import { configName, isIgnored } from '../../workspace/config.js';
import { assessIn, type Branches, branchesIn, configFor, type Workspace } from '../../workspace/workspace.js';
import { compareRecords, riseOf, type Version } from './compare-records.js';
import type { BranchChange, MemberChange, SemanticDiff } from './diff.js';

/** Two versions of a workspace, and what may differ between them. */
export interface Comparison {
  readonly base: Workspace;
  readonly head: Workspace;
  /** The paths whose text differs in either version; files that are nothing to Chibo may be among them. */
  readonly changed: readonly string[];
  /** Whether a record is wanted at all. */
  readonly wants?: (path: string) => boolean;
  /** Called between records; what it throws ends the comparison. */
  readonly pause?: () => void | Promise<void>;
}

/** Compares two versions in meaning; records of one branch and period are the same, whatever their file is called. */
export async function compareWorkspaces(comparison: Comparison): Promise<SemanticDiff> {
  const [base, head] = [sideOf(comparison.base), sideOf(comparison.head)];
  const pairs = matched(await candidatesOf(comparison, base), await candidatesOf(comparison, head));
  const changes: BranchChange[] = [];
  let textOnly = 0;
  for (const [old, now] of pairs) {
    await comparison.pause?.();
    const [before, after] = [await versionAt(old, base), await versionAt(now, head)];
    const change = compareRecords(before, after);
    if (change) changes.push(change);
    else if (before?.assessment.parsed.text !== after?.assessment.parsed.text) textOnly += 1;
  }
  return {
    branches: withMoves(changes).sort((a, b) => weightOf(b) - weightOf(a) || compareIds(a, b)),
    textOnly,
  };
}

interface Side {
  readonly workspace: Workspace;
  readonly branches: Branches;
}

function sideOf(workspace: Workspace): Side {
  return { workspace, branches: branchesIn(workspace) };
}

/** A record that may differ, and what it is known by in the other version. */
interface Candidate {
  readonly path: string;
  /** Branch, period and profile. */
  readonly exact: string | undefined;
  /** Branch and period. */
  readonly branch: string | undefined;
}

/**
 * Records that changed, and the đảng bộ that may stand above them; every record where a profile or a
 * configuration changed.
 */
async function candidatesOf(
  { changed, wants = () => true, pause }: Comparison,
  { workspace }: Side,
): Promise<readonly Candidate[]> {
  const relevant = new Set(
    changed.filter((path) => /\.chibo(-profile)?\.yaml$/.test(path) || path.endsWith(configName)),
  );
  if (relevant.size === 0) return [];
  const isAll = [...relevant].some((path) => !path.endsWith('.chibo.yaml'));
  const candidates: Candidate[] = [];
  for (const path of await workspace.records()) {
    if (!wants(path)) continue;
    await pause?.();
    const text = (await workspace.read(path)) ?? '';
    const isChanged = isAll || relevant.has(path);
    if (!isChanged && !text.includes('dang-bo')) continue;
    const { record } = openRecord(text);
    if (!isChanged && !record?.branch.type?.startsWith('dang-bo')) continue;
    if (isIgnored(path, await configFor(workspace, path))) continue;
    const { branch, period, profile = '' } = record ?? {};
    const key =
      branch && branch.id !== '' && period ? [branch.id, period.from, period.to].join('\n') : undefined;
    candidates.push({ path, branch: key, exact: key && [key, profile].join('\n') });
  }
  return candidates;
}

async function versionAt(
  candidate: Candidate | undefined,
  { workspace, branches }: Side,
): Promise<Version | undefined> {
  if (candidate === undefined) return undefined;
  const { path } = candidate;
  const text = (await workspace.read(path)) ?? '';
  return { path, assessment: await assessIn(workspace, path, text, branches) };
}

type Pair = readonly [Candidate | undefined, Candidate | undefined];

/** Pairs records by branch, period and profile, then by branch and period, then by path. */
function matched(before: readonly Candidate[], after: readonly Candidate[]): readonly Pair[] {
  const old = new Set(before);
  const now = new Set(after);
  const pairs: Pair[] = [];
  const keys: readonly ((candidate: Candidate) => string | undefined)[] = [
    ({ exact, path }) => exact && [exact, path].join('\n'),
    ({ exact }) => exact,
    ({ branch }) => branch,
    ({ path }) => path,
  ];
  for (const keyOf of keys) {
    const byKey = new Map([...old].map((candidate) => [keyOf(candidate), candidate]));
    for (const candidate of now) {
      const key = keyOf(candidate);
      const twin = key === undefined ? undefined : byKey.get(key);
      if (twin === undefined || !old.delete(twin)) continue;
      pairs.push([twin, candidate]);
      now.delete(candidate);
    }
  }
  const come = [...now].map((candidate): Pair => [undefined, candidate]);
  const gone = [...old].map((candidate): Pair => [candidate, undefined]);
  return [...pairs, ...come, ...gone];
}

/** Who left one branch and came to another is told on both sides. */
function withMoves(changes: readonly BranchChange[]): BranchChange[] {
  const movesOf = (holds: (member: MemberChange) => boolean): ReadonlyMap<string, BranchChange> =>
    new Map(
      changes.flatMap((change) => change.members.filter(holds).map((member) => [personOf(member), change])),
    );
  const nameOf = ({ name, id }: BranchChange['branch']): string => name || id;
  const left = movesOf(isLeaving);
  const come = movesOf(isComing);
  return changes.map((change) => ({
    ...change,
    members: change.members.map((member) => {
      const other = isLeaving(member)
        ? come.get(personOf(member))
        : isComing(member)
          ? left.get(personOf(member))
          : undefined;
      if (other === undefined) return member;
      return { ...member, other: nameOf(other.branch), otherUnnamed: nameOf(other.unnamed.branch) };
    }),
  }));
}

function isLeaving({ kind, status }: MemberChange): boolean {
  return kind === 'removed' || status?.after === 'chuyen-di';
}

function isComing({ kind }: MemberChange): boolean {
  return kind === 'added';
}

/** The same person: a code means nothing outside its branch, so that the name must be the same too. */
function personOf({ id, name }: MemberChange): string {
  return `${id}\n${name}`;
}

/** How much a change weighs for who reviews it: its gravest part first, then how many points and people it is about. */
function weightOf(change: BranchChange): number {
  const { score, items, members, findings } = change;
  const points =
    score?.before !== undefined && score.after !== undefined ? Math.abs(score.after - score.before) : 0;
  const moved = items.reduce((sum, item) => sum + Math.abs(riseOf(item)), 0);
  const fine = points * 100 + moved * 10 + members.length * 10 + findings.added.length;
  return rankOf(change) * 1e9 + Math.min(fine, 1e9 - 1);
}

function rankOf({ kind, level, score, members, findings }: BranchChange): number {
  if (kind === 'changed' && level && level.rise < 0) return 7;
  if (kind === 'removed') return 6;
  if (findings.added.some(({ severity }) => severity === 'error')) return 5;
  if (kind === 'changed' && level) return 4;
  if (kind === 'added') return 3;
  if (score) return 2;
  return members.some(({ rank }) => rank !== undefined) ? 1 : 0;
}

function compareIds(a: BranchChange, b: BranchChange): number {
  return a.branch.id < b.branch.id ? -1 : a.branch.id > b.branch.id ? 1 : 0;
}
