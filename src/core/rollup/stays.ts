import type { Period } from '../record/period.js';
import {
  addCells,
  type CellCounts,
  type FoldedCells,
  type FoldedJoin,
  type FoldedPeriod,
  noCells,
} from './folded-cells.js';

/** Cells of one type that say of themselves that they stand in the same place. */
export interface Placement extends Pick<FoldedCells, 'parent' | 'path' | 'type'> {
  readonly periods: OpenPeriod[];
}

export interface OpenPeriod extends FoldedPeriod {
  readonly number: number;
  /** What those of the cells tell that have this one record. */
  readonly alone: CellCounts;
}

/** The periods in which a placement is in one place. */
interface Stay {
  readonly way: readonly string[];
  /** Numbers of the periods. */
  readonly periods: ReadonlySet<number>;
  counts: CellCounts;
}

/** A node where paths of cells diverge, with the counts of cells that are on several of these paths. */
interface Fork {
  readonly depth: number;
  readonly branches: readonly ReadonlySet<number>[];
  counts: CellCounts;
}

export interface Stays {
  readonly stays: readonly Stay[];
  readonly forks: readonly Fork[];
}

/** The places that cells stand in, as their superiors move, and where the ways to these part. */
export function staysOf(
  { parent, path, periods }: Placement,
  ways: (placed: Period & Pick<Placement, 'parent' | 'path'>) => readonly string[],
): Stays {
  const byWay = new Map<string, { readonly way: readonly string[]; readonly periods: Set<number> }>();
  for (const { number, from, to } of periods) {
    const way = ways({ parent, path, from, to });
    const stay = byWay.get(JSON.stringify(way)) ?? { way, periods: new Set() };
    stay.periods.add(number);
    byWay.set(JSON.stringify(way), stay);
  }
  const stays = [...byWay.values()].map((stay): Stay => ({ ...stay, counts: noCells }));
  for (const stay of stays) {
    for (const { number, alone } of periods)
      if (stay.periods.has(number)) stay.counts = addCells(stay.counts, alone);
  }
  return { stays, forks: stays.length > 1 ? forksOf(stays, 0) : [] };
}

/** Where the ways part that are the same up to a depth. */
function forksOf(stays: readonly Stay[], depth: number): readonly Fork[] {
  const branches = new Map<string | undefined, Stay[]>();
  for (const stay of stays) {
    const step = stay.way[depth];
    branches.set(step, [...(branches.get(step) ?? []), stay]);
  }
  const below = [...branches].flatMap(([step, own]) =>
    step === undefined || own.length < 2 ? [] : forksOf(own, depth + 1),
  );
  if (branches.size < 2) return below;
  const periods = [...branches.values()].map((own) => new Set(own.flatMap((stay) => [...stay.periods])));
  return [{ depth, branches: periods, counts: noCells }, ...below];
}

export function groupOf({ parent, path, type, periods }: Placement, stay: Stay): FoldedCells {
  const own = periods.filter(({ number }) => stay.periods.has(number));
  return { parent, path, type, periods: own, counts: stay.counts };
}

export function joinOf({ parent, path, type, periods }: Placement, fork: Fork): readonly FoldedJoin[] {
  const { depth, counts, branches } = fork;
  const [first] = branches.flatMap((branch) => [...branch]);
  const period = periods.find(({ number }) => number === first);
  return period ? [{ parent, path, type, from: period.from, to: period.to, depth, counts }] : [];
}
