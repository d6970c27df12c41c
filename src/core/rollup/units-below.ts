import { liesWithin, type Period } from '../record/period.js';
import type { BranchSums } from '../score/facts/facts.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { missingBranches, Presence, superiorsWithoutRecord } from '../units/due.js';
import { type Units, withinDays } from '../units/units.js';
import {
  addCell,
  addSums,
  addSuperior,
  type BranchTally,
  byEnd,
  type DatedSummary,
  openTally,
} from '../workspace/branch-tally.js';
import type { BranchReport, SuperiorUnit } from './evaluate-file.js';
import { nothingPacked, type PackedCounts, Packer, unpackedCounts } from './packed.js';

/** Sums of the cells directly below a đảng bộ by their records of one period, in little memory. */
interface PackedTally extends Omit<BranchTally, 'counts'>, PackedCounts {
  readonly period: Period;
  /** Cells that may have another record of the period, with the flags they were counted under, a bit each. */
  readonly known: Map<string, number>;
}

const flags = ['registered', 'recognised', 'kht'] as const;

/** A cell's record of a part of a year: it is added up once all parts are known. */
interface PendingRecord extends DatedSummary {
  readonly parent: string;
}

/**
 * The cells below every đảng bộ of a folder. Records of whole years are summed at once; those of parts of a year
 * are remembered one by one, since all parts of a unit make its year.
 */
export class UnitsBelow {
  readonly #isOnly: (id: string, period: Period) => boolean;
  readonly #units: Units;
  readonly #presence: Presence;
  readonly #isPresenceKnown: boolean;
  readonly #packer = new Packer();
  readonly #tallies = new Map<string, PackedTally[]>();
  readonly #pending = new Map<string, PendingRecord[]>();
  readonly #pendingBelow = new Map<string, Set<string>>();
  readonly #superiors = new Map<string, SuperiorUnit[]>();
  readonly #superiorsBelow = new Map<string, Set<string>>();
  readonly #own = new Map<string, DatedSummary[]>();
  readonly #sums = new Map<string, PackedTally>();

  /**
   * `isOnly` says whether a unit is sure to have no other record; `presence` which units of the roster have records,
   * where that is known beforehand.
   */
  constructor(isOnly: (id: string, period: Period) => boolean, units: Units, presence: Presence | undefined) {
    this.#isOnly = isOnly;
    this.#units = units;
    this.#isPresenceKnown = presence !== undefined;
    this.#presence = presence ?? new Presence(units);
  }

  /** A record that is there, of any unit. */
  addPresent(id: string, period: Period): void {
    if (!this.#isPresenceKnown) this.#presence.add(id, period);
  }

  addCell(told: BranchReport): void {
    const { parent, summary } = told;
    const period = withinDays(this.#units, summary.id, told.period);
    if (yearPartlyCovered(period) === undefined) {
      this.#addAtOnce({ ...told, period });
      return;
    }
    push(this.#pending, summary.id, { parent, period, summary });
    add(this.#pendingBelow, parent, summary.id);
  }

  /** A đảng bộ that is there; what it says of itself comes later. */
  addSuperior(unit: SuperiorUnit): void {
    push(this.#superiors, unit.id, unit);
    if (unit.parent !== null) add(this.#superiorsBelow, unit.parent, unit.id);
  }

  /** What a đảng bộ's own record says, once it was evaluated. */
  addOwn({ period, summary }: BranchReport): void {
    push(this.#own, summary.id, { period, summary });
  }

  /** The cells at any depth below a đảng bộ, by their records within a period. */
  sums(id: string, period: Period): BranchSums {
    return this.#sumsBelow(id, period, new Set([id]));
  }

  #addAtOnce({ parent, period, summary }: BranchReport): void {
    const all = this.#tallies.get(parent) ?? [];
    const at = all.findIndex((one) => isSame(one.period, period));
    const before = all[at];
    const tally = before ? openedAgain(before) : openTally();
    const known = before?.known ?? new Map<string, number>();
    const counted = known.get(summary.id);
    if (counted === undefined) addCell(tally, [{ period, summary }], period);
    let bits = counted ?? 0;
    for (const [index, flag] of flags.entries()) {
      const bit = 1 << index;
      if (!summary[flag] || (bits & bit) !== 0) continue;
      bits |= bit;
      // A cell's first record of the period was counted under its flags just now.
      if (counted !== undefined) tally[flag] += 1;
    }
    if (!this.#isOnly(summary.id, period)) known.set(summary.id, bits);
    const packed = this.#packed(tally, { period, known }, before);
    if (before) all[at] = packed;
    else this.#tallies.set(parent, [...all, packed]);
  }

  #packed(
    { counts, ...numbers }: BranchTally,
    of: Pick<PackedTally, 'period' | 'known'>,
    before: PackedCounts = nothingPacked,
  ): PackedTally {
    return { ...numbers, ...this.#packer.counts(counts, before), ...of };
  }

  /** `above` ends the search where units name each other as superiors. */
  #sumsBelow(id: string, period: Period, above: ReadonlySet<string>): BranchTally {
    const tally = openTally();
    const within = (this.#tallies.get(id) ?? []).filter((one) => liesWithin(one.period, period));
    const exact = within.filter((one) => isSame(one.period, period));
    const all = exact.length > 0 ? exact : within;
    for (const one of all) addSums(tally, openedAgain(one));
    if (all.length > 1) countLastYear(tally, all);
    for (const cell of this.#pendingBelow.get(id) ?? []) {
      if (all.some(({ known }) => known.has(cell))) continue;
      const records = lastOf(this.#pending.get(cell) ?? [], id, period);
      if (records.length > 0) addCell(tally, records, period);
    }
    tally.missing += missingBranches(this.#units, id, period, this.#presence.has);
    const unsent = superiorsWithoutRecord(this.#units, id, period, this.#presence.has);
    for (const child of new Set([...(this.#superiorsBelow.get(id) ?? []), ...unsent])) {
      if (above.has(child)) continue;
      if (!unsent.includes(child) && lastOf(this.#superiors.get(child) ?? [], id, period).length === 0)
        continue;
      addSums(tally, this.#sumsWith(child, period, new Set([...above, child])));
    }
    return tally;
  }

  /** What is below a đảng bộ together with what it says itself; asked for once by each level above. */
  #sumsWith(id: string, period: Period, above: ReadonlySet<string>): BranchTally {
    const key = `${period.from} ${period.to} ${id}`;
    const known = this.#sums.get(key);
    if (known) return openedAgain(known);
    const tally = this.#sumsBelow(id, period, above);
    addSuperior(
      tally,
      (this.#own.get(id) ?? []).filter((one) => liesWithin(one.period, period)),
    );
    this.#sums.set(key, this.#packed(tally, { period, known: new Map() }));
    return tally;
  }
}

/** A unit's records within a period, where the last of them names `parent` as superior; else none. */
function lastOf<One extends { readonly period: Period; readonly parent: string | null }>(
  records: readonly One[],
  parent: string,
  period: Period,
): readonly One[] {
  const within = records.filter((one) => liesWithin(one.period, period)).sort(byEnd);
  return within.at(-1)?.parent === parent ? within : [];
}

/** Over several years units are those of the last year; counts are summed. */
function countLastYear(tally: BranchTally, all: readonly PackedTally[]): void {
  const last = [...all].sort(byEnd).at(-1);
  for (const flag of ['active', ...flags] as const) {
    const earlier = all.reduce((sum, one) => sum + one[flag], 0);
    tally[flag] += (last?.[flag] ?? 0) - earlier;
  }
}

function openedAgain({ active, registered, recognised, kht, missing, ...packed }: PackedTally): BranchTally {
  return { active, registered, recognised, kht, missing, counts: unpackedCounts(packed) };
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function push<One>(lists: Map<string, One[]>, key: string, one: One): void {
  const known = lists.get(key);
  if (known) known.push(one);
  else lists.set(key, [one]);
}

function add(sets: Map<string, Set<string>>, key: string, one: string): void {
  const known = sets.get(key);
  if (known) known.add(one);
  else sets.set(key, new Set([one]));
}
