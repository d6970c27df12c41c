/**
 * How a fact is computed and how it rolls up: a `count` is summed; a `least` takes the smallest value that is
 * not 0; a `share` is recomputed from summed counts, never averaged (format.md §3).
 */
export type FactKind = 'count' | 'least' | 'share';

/** Every fact that formulas, reports and roll-ups may name, in the order of format.md §3. */
export const factCatalogue = {
  members: {
    total: 'count',
    chinhThuc: 'count',
    duBi: 'count',
    mien: 'count',
    reviewed: 'count',
    rated: 'count',
    htxs: 'count',
    htt: 'count',
    ht: 'count',
    kht: 'count',
    unrated: 'count',
    htxsHtt: 'share',
    fiveGood: 'count',
    commitments: 'count',
    commitmentsDone: 'count',
    tasks: 'count',
  },
  meetings: {
    thuongKy: 'count',
    thuongKyMonths: 'count',
    chuyenDe: 'count',
    chiUy: 'count',
    good: 'count',
    rated: 'count',
    attendance: 'share',
    minMinutes: 'least',
    monthsMissing: 'count',
    quartersMissing: 'count',
  },
  mentoring: {
    mentors: 'count',
    mentees: 'count',
    quanChung: 'count',
    capDuoi: 'count',
    progressed: 'count',
    assessed: 'count',
    admitted: 'count',
    rewarded: 'count',
    ratio: 'share',
    overLimit: 'count',
  },
  discipline: { cases: 'count', members: 'count' },
  awards: { collective: 'count', individual: 'count' },
  initiatives: { registered: 'count', recognised: 'count' },
  targets: {
    total: 'count',
    met: 'count',
    above: 'count',
    late: 'count',
    metShare: 'share',
    aboveShare: 'share',
    lateShare: 'share',
    remedies: 'count',
    remedied: 'count',
  },
  workflow: { registered: 'count', committed: 'count', recognised: 'count' },
  period: { months: 'count', quarters: 'count' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FactKind>>>>;

type Catalogue = typeof factCatalogue;
export type FactGroup = keyof Catalogue;

/** The facts of one record (or of several, summed) by group and name. */
export type OwnFacts = { readonly [Group in FactGroup]: Readonly<Record<keyof Catalogue[Group], number>> };

/** The facts of a đảng bộ about the branches below it. The groups are sums over those branches. */
export interface BranchFacts extends OwnFacts {
  readonly active: number;
  readonly registered: number;
  readonly recognised: number;
  readonly rate: number;
  readonly kht: number;
}

export interface Facts extends OwnFacts {
  readonly branches: BranchFacts;
}

export const branchFactNames = ['active', 'registered', 'recognised', 'rate', 'kht'] as const;

export const factGroups = Object.keys(factCatalogue) as readonly FactGroup[];

/** `members.total` and all other facts of a single record. */
export const factNames: readonly string[] = factGroups.flatMap((group) =>
  Object.keys(factCatalogue[group]).map((name) => `${group}.${name}`),
);

/** `branches.active`, `branches.members.total` and all others of the branches below a đảng bộ. */
export const branchesFactNames: readonly string[] = [...branchFactNames, ...factNames].map(
  (name) => `branches.${name}`,
);

/** Every fact: what expressions may name, and what a `figures` entry may replace. */
export const allFactNames: readonly string[] = [...factNames, ...branchesFactNames];
