import { isReadable, parseText } from '../parse/parse.js';
import { toData } from '../parse/tree.js';
import type { Period } from '../record/period.js';
import { asList, asMap, asText } from '../record/read.js';
import { isRealDate } from '../text/numbers.js';

/** The days a unit is there, and the unit that it became part of; what is absent is open. */
export interface UnitSpan {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The id of the unit it was merged into. */
  readonly into: string | undefined;
}

export type Units = ReadonlyMap<string, UnitSpan>;

/** Reads `units: [{id, from, to, into}]`; `undefined` where the text is no such list. */
export function readUnits(text: string): Units | undefined {
  const parsed = parseText(text);
  if (!isReadable(parsed) || parsed.root === undefined) return undefined;
  const { units } = asMap(toData(parsed.root));
  const spans = asList(units)
    .map(asMap)
    .map(({ id, from, to, into }) => ({
      id: asText(id) ?? '',
      from: asText(from),
      to: asText(to),
      into: asText(into),
    }));
  const isDay = (day: string | undefined): boolean => day === undefined || isRealDate(day);
  const isUsable = spans.every(({ id, from, to }) => id !== '' && isDay(from) && isDay(to));
  return Array.isArray(units) && isUsable ? new Map(spans.map((span) => [span.id, span])) : undefined;
}

/** Whether a unit is there on any day of a period. */
export function isThere(units: Units, id: string, period: Period): boolean {
  const { from = '0000-01-01', to = '9999-12-31' } = units.get(id) ?? {};
  return from <= period.to && period.from <= to;
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
