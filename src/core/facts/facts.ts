import type { Profile } from '../profile/profile.js';
import type { BranchRecord } from '../record/record.js';
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
} from './catalogue.js';
import { type Counts, countRecord, dueSum, presentSum } from './count.js';
import { readFigure } from './figures.js';

/** What a đảng bộ needs to know of one branch below it. */
export interface BranchSummary {
  readonly id: string;
  readonly counts: Counts;
  readonly recognised: boolean;
  readonly registered: boolean;
  /** The branch's own level is `kht`. */
  readonly kht: boolean;
}

const figureNames: ReadonlySet<string> = new Set(allFactNames);

/** Counts a record; a figure named as a fact stands in for what the rows give (format.md §3). */
export function countsOf(record: BranchRecord, profile: Profile | undefined): Counts {
  const counts = new Map(countRecord(record, profile));
  for (const [name, written] of record.figures) {
    const figure = figureNames.has(name) ? readFigure(written) : undefined;
    if (figure) counts.set(name, figure.value);
  }
  return counts;
}

/** All facts of a record, from its own counts and the branches below it. */
export function factsOf(counts: Counts, branches: readonly BranchSummary[]): Facts {
  return { ...ownFacts(counts), branches: branchFacts(branches, counts) };
}

/** Makes facts of counts: shares are computed here, so that summed counts give true shares. */
export function ownFacts(counts: Counts): OwnFacts {
  const of = (name: string): number => counts.get(name) ?? 0;
  const shares: Readonly<Record<string, number>> = {
    'members.htxsHtt': ratio(of('members.htxs') + of('members.htt'), of('members.rated')),
    'meetings.attendance': ratio(of(presentSum), of(dueSum)),
    'mentoring.ratio': ratio(of('mentoring.mentees'), of('mentoring.mentors')),
    'targets.metShare': ratio(of('targets.met'), of('targets.total')),
    'targets.aboveShare': ratio(of('targets.above'), of('targets.total')),
  };
  const facts: Record<string, Record<string, number>> = {};
  for (const { group, name, full } of ownNames) {
    facts[group] ??= {};
    facts[group][name] = counts.get(full) ?? shares[full] ?? 0;
  }
  return facts as OwnFacts;
}

/** The names of all facts of a record's own, apart and joined. */
const ownNames = factGroups.flatMap((group) =>
  Object.keys(factCatalogue[group]).map((name) => ({ group, name, full: `${group}.${name}` })),
);

/** The facts of no branch at all, which is what most records have below them. */
let noFacts: OwnFacts | undefined;

function sumsOf(branches: readonly BranchSummary[], reported: ReadonlyMap<string, number>): OwnFacts {
  if (branches.length === 0 && reported.size === 0) {
    noFacts ??= ownFacts(new Map());
    return noFacts;
  }
  return ownFacts(new Map([...sumCounts(branches.map((branch) => branch.counts)), ...reported]));
}

const shareNames: ReadonlySet<string> = new Set(
  factNames.filter((name) => {
    const [group, fact] = name.split('.') as [FactGroup, string];
    return (factCatalogue[group] as Readonly<Record<string, FactKind>>)[fact] === 'share';
  }),
);

/** Sums counts of several records; shares are left out. The least of several is the least that is not 0. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [name, value] of counts) {
      if (!shareNames.has(name)) sums.set(name, combine(name, sums.get(name), value));
    }
  }
  return sums;
}

function combine(name: string, sum: number | undefined, value: number): number {
  if (sum === undefined) return value;
  if (name !== 'meetings.minMinutes') return sum + value;
  return sum === 0 || value === 0 ? Math.max(sum, value) : Math.min(sum, value);
}

/** What the records below say, where no figure of the đảng bộ's own stands in for it. */
function branchFacts(branches: readonly BranchSummary[], counts: Counts): BranchFacts {
  const reported = new Map(
    [...counts].flatMap(([name, value]) =>
      name.startsWith('branches.') ? [[name.slice('branches.'.length), value] as const] : [],
    ),
  );
  const count = (name: string, holds: (branch: BranchSummary) => boolean): number =>
    reported.get(name) ?? branches.filter(holds).length;
  const active = count('active', () => true);
  const recognised = count('recognised', (branch) => branch.recognised);
  return {
    active,
    registered: count('registered', (branch) => branch.registered),
    recognised,
    rate: reported.get('rate') ?? ratio(recognised, active),
    kht: count('kht', (branch) => branch.kht),
    ...sumsOf(branches, reported),
  };
}

/** `a / b`, and 0 where `b` is 0. */
export function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}
