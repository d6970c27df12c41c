import { liesWithin, type Period } from '../record/period.js';
import { childrenIn, isBranch, isThere, isThereAtEnd, type Unit, type Units, withinDays } from './units.js';

/** Tells whether a unit has a record that speaks of a period. */
export type HasRecord = (id: string, period: Period) => boolean;

/** A record tells of a period that it spans, and of one that it is a part of: months of a year, years of a review. */
export function covers(own: Period, wanted: Period): boolean {
  return liesWithin(wanted, own) || liesWithin(own, wanted);
}

/** Which units of a roster have records, as they come to be known. Memory grows with the roster, not with records. */
export class Presence {
  readonly #units: Units;
  readonly #periods = new Map<string, Period[]>();

  constructor(units: Units) {
    this.#units = units;
  }

  add(id: string, period: Period): void {
    if (!this.#units.has(id)) return;
    const own = withinDays(this.#units, id, period);
    const known = this.#periods.get(id);
    if (known) known.push(own);
    else this.#periods.set(id, [own]);
  }

  readonly has: HasRecord = (id, period) => (this.#periods.get(id) ?? []).some((own) => covers(own, period));
}

/** The chi bộ that a roster lists directly below a unit, that are there on the last day and have no record. */
export function missingBranches(units: Units, id: string, period: Period, hasRecord: HasRecord): number {
  let missing = 0;
  for (const { isDueAtEnd } of missingDirectlyBelow(units, id, [period], hasRecord))
    if (isDueAtEnd) missing += 1;
  return missing;
}

/** The superiors that a roster lists directly below a unit and that have no record of a period. */
export function superiorsWithoutRecord(
  units: Units,
  id: string,
  period: Period,
  hasRecord: HasRecord,
): readonly string[] {
  return (childrenIn(units).get(id) ?? [])
    .filter((unit) => !isBranch(units, unit) && !hasRecord(unit.id, period))
    .map((unit) => unit.id);
}

/** A unit that sent no record of a period in which it was there. */
export interface MissingUnit {
  readonly unit: Unit;
  readonly period: Period;
  /** A chi bộ that is there on the last day, so that shares of chi bộ are made of it too. */
  readonly isDueAtEnd: boolean;
}

/** What each superior of a roster has to expect: the units directly below it that have no record of a period. */
export function* missingDirectlyBelow(
  units: Units,
  id: string,
  periods: Iterable<Period>,
  hasRecord: HasRecord,
): Generator<MissingUnit> {
  const children = childrenIn(units).get(id) ?? [];
  if (children.length === 0) return;
  for (const period of periods) {
    for (const unit of children) {
      if (!isThere(units, unit.id, period) || hasRecord(unit.id, period)) continue;
      yield { unit, period, isDueAtEnd: isBranch(units, unit) && isThereAtEnd(unit, period) };
    }
  }
}
