import type { BranchRecord } from '../../record/record.js';
import { normalName } from '../../text/normal-name.js';
import { uniqueBy } from './compare-members.js';

/** A record that may differ, and what it is known by in the other version. */
export interface Candidate {
  readonly path: string;
  /** Whether the configuration leaves it out. */
  readonly isIgnored: boolean;
  /** Branch, period and profile. */
  readonly exact: string | undefined;
  /** Branch and period. */
  readonly branch: string | undefined;
  /** The branch's name and the period. */
  readonly named: string | undefined;
  /** Names of members, by which a record under another id in another file is known. */
  readonly people: ReadonlySet<string>;
}

export function candidateOf(path: string, record: BranchRecord | undefined, isIgnored: boolean): Candidate {
  const { branch, period, profile = '', members = [] } = record ?? {};
  const days = period && `${period.from}\n${period.to}`;
  const key = branch && branch.id !== '' && days ? `${branch.id}\n${days}` : undefined;
  return {
    path,
    isIgnored,
    branch: key,
    exact: key && `${key}\n${profile}`,
    named: branch && branch.name.trim() !== '' && days ? `${normalName(branch.name)}\n${days}` : undefined,
    people: new Set(members.flatMap(({ name }) => (name ? [normalName(name)] : []))),
  };
}

export type Pair = readonly [Candidate | undefined, Candidate | undefined];

/**
 * Pairs records by branch, period and profile, then by branch and period, then by path, then by the branch's name, and
 * at last by most of their members.
 */
export function matched(before: readonly Candidate[], after: readonly Candidate[]): readonly Pair[] {
  const old = new Set(before);
  const now = new Set(after);
  const pairs: Pair[] = [];
  const take = (twin: Candidate, candidate: Candidate): void => {
    if (!old.delete(twin)) return;
    pairs.push([twin, candidate]);
    now.delete(candidate);
  };
  const keys: readonly ((candidate: Candidate) => string | undefined)[] = [
    ({ exact, path }) => exact && `${exact}\n${path}`,
    ({ exact }) => exact,
    ({ branch }) => branch,
    ({ path }) => path,
  ];
  for (const keyOf of keys) {
    const byKey = new Map([...old].map((candidate) => [keyOf(candidate), candidate]));
    for (const candidate of now) {
      const key = keyOf(candidate);
      const twin = key === undefined ? undefined : byKey.get(key);
      if (twin !== undefined) take(twin, candidate);
    }
  }
  const byName = uniqueBy([...old], ({ named }) => named);
  for (const [key, candidate] of uniqueBy([...now], ({ named }) => named)) {
    const twin = byName.get(key);
    if (twin !== undefined) take(twin, candidate);
  }
  for (const candidate of [...now]) {
    const twin = [...old].find((one) => isAlike(one, candidate));
    if (twin !== undefined) take(twin, candidate);
  }
  const come = [...now].map((candidate): Pair => [undefined, candidate]);
  const gone = [...old].map((candidate): Pair => [candidate, undefined]);
  return [...pairs, ...come, ...gone];
}

/** Two records of which each has most of the other's members. */
function isAlike({ people: one }: Candidate, { people: other }: Candidate): boolean {
  if (one.size < 3 || other.size < 3) return false;
  const common = [...one].filter((name) => other.has(name)).length;
  return common / Math.max(one.size, other.size) >= 0.8;
}
