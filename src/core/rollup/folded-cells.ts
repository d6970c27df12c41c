import type { BranchType } from '../record/codes.js';
import type { Period } from '../record/period.js';
import type { HasRecord } from '../units/due.js';
import type { PackedSum } from './packed.js';
import type { RecordSummary } from './record-summary.js';

/** What was kept of cells that were folded: their sums by superior and period, and what they tell over the years. */
export interface FoldedPart {
  readonly groups: readonly FoldedCells[];
  readonly joins: readonly FoldedJoin[];
  /** All records of the cells that a finding has to name; their sums are among the groups'. */
  readonly witnesses: readonly RecordSummary[];
  /** Records that were left out because their period does not lie within the one asked for. */
  readonly outside: number;
  /** Whether a folded cell has a record that speaks of a period. */
  readonly hasRecord?: HasRecord;
}

/** Cells of one type below one superior, in the periods in which that stands in one place. */
export interface FoldedCells {
  readonly parent: string | null;
  readonly path: readonly string[];
  readonly type: BranchType | null;
  readonly periods: readonly FoldedPeriod[];
  readonly counts: CellCounts;
}

/**
 * Where a superior moves, its cells stand in several places. What they tell where those meet is not the sum of
 * what they tell in each: this is to be added there.
 */
export interface FoldedJoin extends Period, Pick<FoldedCells, 'parent' | 'path' | 'type'> {
  /** How far down from the root the places meet, on the way to where the superior stands in this period. */
  readonly depth: number;
  readonly counts: CellCounts;
}

/** The records of such cells in one period. */
export interface FoldedPeriod extends Period {
  /** The first of the records by file: it decides on names, as if the cells were there. */
  readonly file: string;
  readonly records: number;
  readonly sum: PackedSum;
  readonly titles: Readonly<Record<string, string>>;
  /** What the cells would tell over the years if these were their only records. */
  readonly counts: CellCounts;
}

/** What cells tell over the years, each cell once. */
export interface CellCounts {
  readonly cells: number;
  /** People who were five-good in any year (F11). */
  readonly fiveGood: number;
  /** Cells without a source of new members, recognised, and ranked `htxs`, three years running (F17, F23). */
  readonly noSource: number;
  readonly recognised: number;
  readonly best: number;
  /** Cells and members by the latest record of each. */
  readonly active: number;
  readonly members: number;
}

export const noCells: CellCounts = {
  cells: 0,
  fiveGood: 0,
  noSource: 0,
  recognised: 0,
  best: 0,
  active: 0,
  members: 0,
};

/** The counts of both, or those of the first without those of the second. */
export function addCells(a: CellCounts, b: CellCounts, sign: 1 | -1 = 1): CellCounts {
  return {
    cells: a.cells + sign * b.cells,
    fiveGood: a.fiveGood + sign * b.fiveGood,
    noSource: a.noSource + sign * b.noSource,
    recognised: a.recognised + sign * b.recognised,
    best: a.best + sign * b.best,
    active: a.active + sign * b.active,
    members: a.members + sign * b.members,
  };
}

/** How many records were folded. */
export function recordsIn(groups: readonly FoldedCells[]): number {
  return groups.reduce((all, { periods }) => periods.reduce((records, one) => records + one.records, all), 0);
}
