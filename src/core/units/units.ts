import type { BranchType } from '../record/codes.js';
import type { Period } from '../record/period.js';

/** A unit as the roster lists it (format.md §10). What is absent is open: the roster does not say. */
export interface Unit {
  readonly id: string;
  readonly name?: string;
  readonly type?: BranchType;
  /** The id of the direct superior. */
  readonly parent?: string;
  /** Where the unit stands among those below the same superior; smaller first. */
  readonly order?: number;
  /** The first and the last day of the unit. */
  readonly from?: string;
  readonly to?: string;
  /** The id of the unit it was merged into. */
  readonly into?: string;
  /** The profiles by which records are due. */
  readonly models?: readonly string[];
}

/** The units of a roster by id, in the order of the file. */
export type Units = ReadonlyMap<string, Unit>;

export const noUnits: Units = new Map();

/** Whether a unit is there on any day of a period. */
export function isThere(units: Units, id: string, period: Period): boolean {
  return isThereIn(units.get(id) ?? { id }, period);
}

export function isThereIn({ from = '0000-01-01', to = '9999-12-31' }: Unit, period: Period): boolean {
  return from <= period.to && period.from <= to;
}

/** Whether a unit is there on the last day of a period. */
export function isThereAtEnd({ from = '0000-01-01', to = '9999-12-31' }: Unit, period: Period): boolean {
  return from <= period.to && period.to <= to;
}

/**
 * The part of a period in which a unit is there: a record of a whole year whose unit ended in September is a record
 * up to September. A period without any such day is returned as it is.
 */
export function withinDays(units: Units, id: string, period: Period): Period {
  const unit = units.get(id);
  if (unit?.from === undefined && unit?.to === undefined) return period;
  const from = unit.from !== undefined && unit.from > period.from ? unit.from : period.from;
  const to = unit.to !== undefined && unit.to < period.to ? unit.to : period.to;
  return from <= to ? { from, to } : period;
}

/** The unit that carries on a unit's history: the one it was merged into, and so on. */
export function successorOf(units: Units, id: string): string {
  const seen = new Set<string>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    current = units.get(current)?.into ?? current;
  }
  return current;
}

/**
 * Compares two units by the order of the roster: by superior as listed, then by `order`, then by place in the file.
 * Units that the roster does not list come last; 0 for two of these.
 */
export function compareInRoster(units: Units, a: string | null, b: string | null): number {
  if (units.size === 0) return 0;
  const places = placesIn(units);
  const [one, other] = [a, b].map((id) => (id === null ? undefined : places.get(id)));
  return (one ?? Number.POSITIVE_INFINITY) === (other ?? Number.POSITIVE_INFINITY)
    ? 0
    : (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY);
}

const placesOfRoster = new WeakMap<Units, ReadonlyMap<string, number>>();

/** The place of each unit when they are sorted by `order`, then by place in the file. */
function placesIn(units: Units): ReadonlyMap<string, number> {
  const known = placesOfRoster.get(units);
  if (known) return known;
  const listed = [...units.values()].map((unit, index) => ({ unit, index }));
  const order = ({ unit }: { readonly unit: Unit }): number => unit.order ?? Number.POSITIVE_INFINITY;
  listed.sort((a, b) => (order(a) === order(b) ? a.index - b.index : order(a) - order(b)));
  const places = new Map(listed.map(({ unit }, place) => [unit.id, place]));
  placesOfRoster.set(units, places);
  return places;
}

/** The units directly below each unit of a roster, by the superior's id. */
export function childrenIn(units: Units): ReadonlyMap<string, readonly Unit[]> {
  const known = childrenOfRoster.get(units);
  if (known) return known;
  const children = new Map<string, Unit[]>();
  for (const unit of units.values()) {
    if (unit.parent === undefined) continue;
    const below = children.get(unit.parent);
    if (below) below.push(unit);
    else children.set(unit.parent, [unit]);
  }
  childrenOfRoster.set(units, children);
  return children;
}

const childrenOfRoster = new WeakMap<Units, ReadonlyMap<string, readonly Unit[]>>();

/** Whether a unit of a roster is a chi bộ: by its type, and without one where no unit names it as its superior. */
export function isBranch(units: Units, { id, type }: Unit): boolean {
  return type === undefined ? !childrenIn(units).has(id) : !type.startsWith('dang-bo');
}

/** A unit and all that a roster lists below it, at any depth. */
export function unitsWithin(units: Units, id: string): Units {
  const within = new Set([id]);
  const children = childrenIn(units);
  // A set that grows while it is walked: a unit that is named as its own superior is met once.
  for (const one of within) for (const child of children.get(one) ?? []) within.add(child.id);
  return new Map([...units].filter(([one]) => within.has(one)));
}
