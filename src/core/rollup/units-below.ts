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
  type DatedPeople,
  type DatedSummary,
  openTally,
  peopleElsewhere,
  summaryInDays,
  takeOff,
} from '../workspace/branch-tally.js';
import type { BranchReport, SuperiorUnit } from './evaluate-file.js';
import { nothingPacked, type PackedCounts, Packer, unpackedCounts } from './packed.js';
import type { RecordSummary } from './record-summary.js';

/** Sums of the cells directly below a đảng bộ by their records of one period, in little memory. */
interface PackedTally extends Omit<BranchTally, 'counts'>, PackedCounts {
  readonly period: Period;
  /** Cells that may have another record of the period, with the flags they were counted under, a bit each. */
  readonly known: Map<string, number>;
}

const flags = ['registered', 'recognised', 'kht'] as const;

/** Whom a cell's record counts, and which unit was above it. */
interface PlacedPeople extends DatedPeople {
  readonly parent: string | null;
}

/** What of each record's counts belongs to another unit, by file. */
type Elsewhere = ReturnType<typeof peopleElsewhere>;

const nobody: Elsewhere = new Map();

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
  /** Records of cells whose people may be in another cell too, by cell; and these cells by the unit above. */
  readonly #shared = new Map<string, PlacedPeople[]>();
  readonly #sharedBelow = new Map<string, Set<string>>();

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

  addCell(report: BranchReport): void {
    const { parent } = report;
    const period = withinDays(this.#units, report.summary.id, report.period);
    const summary = summaryInDays(report.summary, report.period, period);
    if (yearPartlyCovered(period) === undefined) {
      this.#addAtOnce({ parent, summary, period });
      return;
    }
    push(this.#pending, summary.id, { parent, period, summary });
    add(this.#pendingBelow, parent, summary.id);
  }

  /** A record of a cell that has people who may be in another one too. */
  addPeople({ id, file, parent, from, to, people, figures }: RecordSummary): void {
    const period = withinDays(this.#units, id, { from, to });
    const reported = new Set(figures.map(({ name }) => name));
    if (parent === null) return;
    push(this.#shared, id, { id, file, parent, period, people, reported });
    add(this.#sharedBelow, parent, id);
  }

  /** A đảng bộ that exists; its own numbers are added later. */
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
    const above = new Set([id]);
    const shared = this.#shared.size === 0 ? [] : this.#cellsSharing(id, period, above);
    return this.#sumsBelow(id, period, above, shared.length < 2 ? nobody : peopleElsewhere(shared, period));
  }

  /** The cells at any depth below a đảng bộ that may share people, each by its records within a period. */
  #cellsSharing(
    id: string,
    period: Period,
    above: ReadonlySet<string>,
  ): readonly (readonly PlacedPeople[])[] {
    const below = this.#superiorsUnder(id, period, above);
    return [
      ...this.#sharingUnder(id, period),
      ...below.flatMap((child) => this.#cellsSharing(child, period, new Set([...above, child]))),
    ];
  }

  #sharingUnder(id: string, period: Period): readonly (readonly PlacedPeople[])[] {
    return [...(this.#sharedBelow.get(id) ?? [])]
      .map((cell) => lastOf(this.#shared.get(cell) ?? [], id, period))
      .filter((records) => records.length > 0);
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
  #sumsBelow(id: string, period: Period, above: ReadonlySet<string>, elsewhere: Elsewhere): BranchTally {
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
    if (elsewhere.size > 0) {
      const isSummed = (own: Period): boolean =>
        yearPartlyCovered(own) !== undefined || all.some((one) => isSame(one.period, own));
      for (const { file, period: own } of this.#sharingUnder(id, period).flat())
        if (isSummed(own)) takeOff(tally, elsewhere.get(file));
    }
    tally.missing += missingBranches(this.#units, id, period, this.#presence.has);
    for (const child of this.#superiorsUnder(id, period, above))
      addSums(tally, this.#sumsWith(child, period, new Set([...above, child]), elsewhere));
    return tally;
  }

  /** The đảng bộ directly below another one in a period, those of the roster without a record too. */
  #superiorsUnder(id: string, period: Period, above: ReadonlySet<string>): readonly string[] {
    const unsent = superiorsWithoutRecord(this.#units, id, period, this.#presence.has);
    return [...new Set([...(this.#superiorsBelow.get(id) ?? []), ...unsent])].filter(
      (child) =>
        !above.has(child) &&
        (unsent.includes(child) || standsBelow(this.#superiors.get(child) ?? [], id, period)),
    );
  }

  /**
   * What is below a đảng bộ together with what it says itself; asked for once by each level above. Who is counted
   * `elsewhere` hangs on the level that asks.
   */
  #sumsWith(id: string, period: Period, above: ReadonlySet<string>, elsewhere: Elsewhere): BranchTally {
    const key = `${period.from} ${period.to} ${id}`;
    const known = elsewhere.size === 0 ? this.#sums.get(key) : undefined;
    if (known) return openedAgain(known);
    const tally = this.#sumsBelow(id, period, above, elsewhere);
    addSuperior(
      tally,
      (this.#own.get(id) ?? []).filter((one) => liesWithin(one.period, period)),
      period,
    );
    if (elsewhere.size === 0) this.#sums.set(key, this.#packed(tally, { period, known: new Map() }));
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

/** Whether a đảng bộ stands below another in a period: by its last record within, else by one that spans the period. */
function standsBelow(records: readonly SuperiorUnit[], id: string, period: Period): boolean {
  if (records.some((one) => liesWithin(one.period, period))) return lastOf(records, id, period).length > 0;
  return records.find((one) => liesWithin(period, one.period))?.parent === id;
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
