import { isError } from '../../finding/finding.js';
import { message } from '../../language/message.js';
import { parseText } from '../../parse/parse.js';
import { readProfile } from '../../profile/read-profile.js';
import { placeOfProfile } from '../../profile/supply.js';
import { isRosterPath } from '../../units/read-roster.js';
import { openRecord } from '../../workspace/assess.js';
import { configName, isIgnored } from '../../workspace/config.js';
import {
  assessIn,
  type Branches,
  branchesIn,
  configFor,
  hasBranches,
  type Workspace,
} from '../../workspace/workspace.js';
import { toDiagnostics } from '../report/diagnostic.js';
import { compareConfigs } from './compare-configs.js';
import type { Version } from './compare-findings.js';
import { compareProfiles } from './compare-profiles.js';
import { compareRecords } from './compare-records.js';
import { compareRosters } from './compare-rosters.js';
import type { BranchChange, BranchChangeKind, ProfileChange, SemanticDiff } from './diff.js';
import { withMoves } from './moves.js';
import { type Candidate, candidateOf, matched, type Pair } from './pairing.js';
import { weightOf } from './weight.js';

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
    const kind = kindOf([old, now]);
    if (kind === undefined) continue;
    await comparison.pause?.();
    const [before, after] = [await versionAt(old, base), await versionAt(now, head)];
    const change = compareRecords(before, after, kind);
    if (change) changes.push(change);
    else if (before?.assessment.parsed.text !== after?.assessment.parsed.text) textOnly += 1;
  }
  return {
    profiles: await profileChanges(comparison, base, head),
    configs: await configChanges(comparison),
    branches: withUnreadBelow(withMoves(changes)).sort(
      (a, b) => weightOf(b) - weightOf(a) || compareIds(a, b),
    ),
    textOnly,
  };
}

interface Side {
  readonly workspace: Workspace;
  readonly branches: Branches;
  /** How many records use a profile, by its path. */
  readonly uses: Map<string, number>;
}

function sideOf(workspace: Workspace): Side {
  return { workspace, branches: branchesIn(workspace), uses: new Map() };
}

/** What became of a pair; `undefined` where neither version looks at the record. */
function kindOf([old, now]: Pair): BranchChangeKind | undefined {
  const [was, is] = [old && !old.isIgnored, now && !now.isIgnored];
  if (was && is) return 'changed';
  if (was) return now === undefined ? 'removed' : 'ignored';
  if (is) return old === undefined ? 'added' : 'restored';
  return undefined;
}

function isProfile(path: string): boolean {
  return path.endsWith('.chibo-profile.yaml');
}

function isConfig(path: string): boolean {
  return path === configName || path.endsWith(`/${configName}`);
}

/**
 * Records that changed, and the đảng bộ that may stand above them; every record where a profile or a
 * configuration changed.
 */
async function candidatesOf(
  { changed, wants = () => true, pause }: Comparison,
  { workspace, uses }: Side,
): Promise<readonly Candidate[]> {
  const relevant = new Set(
    changed.filter(
      (path) => path.endsWith('.chibo.yaml') || isProfile(path) || isConfig(path) || isRosterPath(path),
    ),
  );
  if (relevant.size === 0) return [];
  // A roster changes what is due below every đảng bộ; these are candidates whatever changed.
  const isAll = [...relevant].some((path) => isProfile(path) || isConfig(path));
  const candidates: Candidate[] = [];
  for (const path of await workspace.records()) {
    if (!isAll && !wants(path)) continue;
    await pause?.();
    const source = (await workspace.read(path)) ?? '';
    const isChanged = isAll || relevant.has(path);
    if (!isChanged && !source.includes('dang-bo')) continue;
    const { record } = openRecord(source);
    if (!isChanged && !(record && hasBranches(record))) continue;
    const config = await configFor(workspace, path);
    const place =
      isAll && record?.profile ? placeOfProfile(record.profile, path, config.profilePath) : undefined;
    if (place?.kind === 'file') uses.set(place.path, (uses.get(place.path) ?? 0) + 1);
    if (wants(path)) candidates.push(candidateOf(path, record, isIgnored(path, config)));
  }
  return candidates;
}

async function versionAt(
  candidate: Candidate | undefined,
  { workspace, branches }: Side,
): Promise<Version | undefined> {
  if (candidate === undefined) return undefined;
  const { path } = candidate;
  const source = (await workspace.read(path)) ?? '';
  return { path, assessment: await assessIn(workspace, path, source, branches) };
}

async function configChanges({ base, head, changed }: Comparison): Promise<SemanticDiff['configs']> {
  const changes: SemanticDiff['configs'][number][] = [];
  for (const path of changed) {
    const compare = isConfig(path) ? compareConfigs : isRosterPath(path) ? compareRosters : undefined;
    const change = compare?.(path, await base.read(path), await head.read(path));
    if (change) changes.push(change);
  }
  return changes;
}

async function profileChanges(
  { changed }: Comparison,
  base: Side,
  head: Side,
): Promise<readonly ProfileChange[]> {
  const changes: ProfileChange[] = [];
  for (const path of changed.filter(isProfile)) {
    const [before, after] = [await base.workspace.read(path), await head.workspace.read(path)];
    const change = profileChange(path, before, after);
    const uses = (after === undefined ? base : head).uses.get(path) ?? 0;
    if (change) changes.push({ ...change, records: uses });
  }
  return changes;
}

function profileChange(
  path: string,
  before: string | undefined,
  after: string | undefined,
): Omit<ProfileChange, 'records'> | undefined {
  if (before === after) return undefined;
  const [old, now] = [before, after].map((source) =>
    source === undefined ? undefined : readProfile(parseText(source)),
  );
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const { id = '', title = '' } = now?.profile ?? old?.profile ?? {};
  const head = { kind, path, id, title, unread: undefined, changes: [] } as const;
  const broken = [now, old].find((one) => one !== undefined && one.profile === undefined);
  if (broken !== undefined) {
    const [first] = toDiagnostics(broken.findings.filter(isError), broken.parsed.text, 'vi');
    const line = (first?.range.start.line ?? 0) + 1;
    const wording = broken.findings.find(isError)?.message ?? message('diff/none-code');
    const side = broken === now ? 'diff/unread-now' : 'diff/unread-before';
    return {
      ...head,
      unread: message(side, { reason: message('diff/unread-line', { line, message: wording }) }),
    };
  }
  if (old?.profile === undefined || now?.profile === undefined) return head;
  const changes = compareProfiles(old.profile, now.profile);
  return changes.length === 0 ? undefined : { ...head, changes };
}

/** A superior whose result hangs on a record that cannot be read says so. */
function withUnreadBelow(changes: readonly BranchChange[]): BranchChange[] {
  const unread = new Map<string, BranchChange[]>();
  for (const change of changes) {
    if (change.unread === undefined || change.parent === undefined) continue;
    unread.set(change.parent, [...(unread.get(change.parent) ?? []), change]);
  }
  return changes.map((change) => {
    const below = change.isSameData ? unread.get(change.branch.id) : undefined;
    if (below === undefined) return change;
    const units = below.map(({ unnamed }) => unnamed.branch.id || unnamed.branch.name).join(', ');
    return { ...change, causes: [...change.causes, message('diff/unread-below', { units })] };
  });
}

function compareIds(a: BranchChange, b: BranchChange): number {
  return a.branch.id < b.branch.id ? -1 : a.branch.id > b.branch.id ? 1 : 0;
}
