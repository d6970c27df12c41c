import type { Profile } from '../../profile/profile.js';
import {
  allFactNames,
  type BranchFacts,
  type FactGroup,
  type FactKind,
  type Facts,
  factCatalogue,
  factGroups,
  factNames,
  type OwnFacts,
} from '../../record/fact-names.js';
import type { BranchRecord } from '../../record/record.js';
import { type Counts, countRecord, dueSum, presentSum } from './count.js';
import { type Qualifier, readFigure } from './figures.js';

/** The facts about one branch that the đảng bộ above it needs. */
export interface BranchSummary {
  readonly id: string;
  readonly counts: Counts;
  readonly recognised: boolean;
  readonly registered: boolean;
  /** Whether the branch's own level is `kht`. */
  readonly kht: boolean;
  /** Names of the counts that the record reports instead of counting rows. */
  readonly reported: ReadonlySet<string>;
}

/** The facts about all branches below a đảng bộ: how many are at each level, and their summed counts. */
export interface BranchSums {
  readonly active: number;
  readonly registered: number;
  readonly recognised: number;
  readonly kht: number;
  /** The number of branches that are on the roster but sent no record. */
  readonly missing?: number;
  readonly counts: Counts;
}

/** The branches below a đảng bộ, one by one or already summed. */
export type Branches = readonly BranchSummary[] | BranchSums;

const figureNames: ReadonlySet<string> = new Set(allFactNames);

/** Counts a record. A figure with the name of a fact replaces the count of the rows (format.md §3). */
export function countsOf(record: BranchRecord, profile: Profile | undefined): Counts {
  const rows = countRecord(record, profile);
  if (record.figures.size === 0) return rows;
  const counts = new Map(rows);
  for (const { name, value } of impliedCounts(record, counts)) counts.set(name, value);
  for (const [name, written] of record.figures) {
    const figure = figureNames.has(name) ? readFigure(written) : undefined;
    if (figure) counts.set(name, figure.value);
  }
  return counts;
}

/** The names of facts that a record reports as figures. */
export function reportedNames({ figures }: BranchRecord): ReadonlySet<string> {
  if (figures.size === 0) return noNames;
  return new Set(
    [...figures].flatMap(([name, written]) => (figureNames.has(name) && readFigure(written) ? [name] : [])),
  );
}

const noNames: ReadonlySet<string> = new Set();

/** A count derived from a figure, and how exact that figure is. */
export interface ImpliedCount {
  readonly name: string;
  readonly value: number;
  readonly qualifier: Qualifier;
}

/**
 * Counts that are not reported but implied by reported figures. Without a list of members, all reported
 * members are assumed to be reviewed. Without a list of regular meetings, the reported ones are assumed to be
 * one a month, so that a record of figures has the same score as before these facts existed.
 */
export function* impliedCounts(record: BranchRecord, counts: Counts): Generator<ImpliedCount> {
  const total = readFigure(record.figures.get('members.total'));
  if (total && record.members.length === 0) {
    yield { name: 'members.reviewed', value: total.value, qualifier: total.qualifier };
  }
  const held = readFigure(record.figures.get('meetings.thuongKy'));
  if (held && (counts.get('meetings.thuongKyMonths') ?? 0) === 0) {
    const value = Math.min(held.value, counts.get('period.months') ?? 0);
    yield { name: 'meetings.thuongKyMonths', value, qualifier: held.qualifier };
  }
}

/** All facts of a record, from its own counts and the branches below it. */
export function factsOf(counts: Counts, branches: Branches): Facts {
  const sums = 'active' in branches ? branches : branches.length === 0 ? noBranches : sumBranches(branches);
  return { ...ownFacts(counts), branches: branchFacts(sums, counts) };
}

/** The sums of a branch, which has none below it, as most records. */
const noBranches: BranchSums = { active: 0, registered: 0, recognised: 0, kht: 0, counts: new Map() };

function sumBranches(branches: readonly BranchSummary[]): BranchSums {
  const count = (holds: (branch: BranchSummary) => boolean): number => branches.filter(holds).length;
  return {
    active: branches.length,
    registered: count((branch) => branch.registered),
    recognised: count((branch) => branch.recognised),
    kht: count((branch) => branch.kht),
    counts: sumCounts(branches.map((branch) => branch.counts)),
  };
}

/** Computes facts from counts. Shares are computed here, so that summed counts give true shares. */
export function ownFacts(counts: Counts): OwnFacts {
  const of = (name: string): number => counts.get(name) ?? 0;
  const shares: Record<string, number> = {};
  for (const [name, { part, whole }] of shareEntries) {
    let sum = 0;
    for (const one of part) sum += of(one);
    shares[name] = ratio(sum, of(whole));
  }
  const facts: Record<string, Record<string, number>> = {};
  for (const { group, name, full } of ownNames) {
    facts[group] ??= {};
    facts[group][name] = counts.get(full) ?? shares[full] ?? 0;
  }
  return facts as OwnFacts;
}

/** The parts of each share: the sum of some counts divided by another (format.md §3). */
export const shareParts: Readonly<
  Record<string, { readonly part: readonly string[]; readonly whole: string }>
> = {
  'members.htxsHtt': { part: ['members.htxs', 'members.htt'], whole: 'members.rated' },
  'meetings.attendance': { part: [presentSum], whole: dueSum },
  'mentoring.ratio': { part: ['mentoring.mentees'], whole: 'mentoring.mentors' },
  'targets.metShare': { part: ['targets.met'], whole: 'targets.total' },
  'targets.aboveShare': { part: ['targets.above'], whole: 'targets.total' },
  'targets.lateShare': { part: ['targets.late'], whole: 'targets.total' },
};

const shareEntries = Object.entries(shareParts);

/** The names of all facts of a single record, in parts and joined. */
const ownNames = factGroups.flatMap((group) =>
  Object.keys(factCatalogue[group]).map((name) => ({ group, name, full: `${group}.${name}` })),
);

/** The facts of an empty list of branches, cached because most records have no branches below them. */
let noFacts: OwnFacts | undefined;

function sumsOf(branches: BranchSums, reported: ReadonlyMap<string, number>): OwnFacts {
  if (branches.counts.size === 0 && reported.size === 0) {
    noFacts ??= ownFacts(new Map());
    return noFacts;
  }
  return ownFacts(new Map([...branches.counts, ...reported]));
}

/** The facts that are shares: never summed, always recomputed from counts. */
export const shareNames: ReadonlySet<string> = new Set(
  factNames.filter((name) => {
    const [group, fact] = name.split('.') as [FactGroup, string];
    return (factCatalogue[group] as Readonly<Record<string, FactKind>>)[fact] === 'share';
  }),
);

/** Sums the counts of several records without shares. A `least` takes the smallest value that is not 0. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of all) addCounts(sums, counts);
  return sums;
}

/** Adds the counts of a record to running sums, without shares and zeros. */
export function addCounts(sums: Map<string, number>, counts: Counts): void {
  for (const [name, value] of counts) {
    if (value !== 0 && !shareNames.has(name)) sums.set(name, addCount(name, sums.get(name), value));
  }
}

/** Adds a record's count to a sum. `meetings.minMinutes` keeps the smallest value that is not 0. */
export function addCount(name: string, sum: number | undefined, value: number): number {
  if (sum === undefined) return value;
  if (name !== 'meetings.minMinutes') return sum + value;
  if (sum === 0) return value;
  return value === 0 ? sum : Math.min(sum, value);
}

/** The facts from the records below, except those that the đảng bộ reports in figures of its own. */
function branchFacts(branches: BranchSums, counts: Counts): BranchFacts {
  const reported = new Map<string, number>();
  for (const [name, value] of counts) {
    if (name.startsWith('branches.')) reported.set(name.slice('branches.'.length), value);
  }
  const active = reported.get('active') ?? branches.active;
  const recognised = reported.get('recognised') ?? branches.recognised;
  // A branch without a record is not recognised, but a reported number of branches covers all of them.
  const missing = reported.has('active') ? 0 : (branches.missing ?? 0);
  return {
    active,
    registered: reported.get('registered') ?? branches.registered,
    recognised,
    rate: reported.get('rate') ?? ratio(recognised, active + missing),
    kht: reported.get('kht') ?? branches.kht,
    ...sumsOf(branches, reported),
  };
}

/** `a / b`, and 0 where `b` is 0. */
export function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}
