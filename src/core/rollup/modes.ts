import { allFactNames } from '../record/fact-names.js';
import type { Period } from '../record/period.js';
import type { Sum } from './sum.js';

/** What a count counts: heads, person-times, or organisations. */
export type CountingMode = 'nguoi' | 'luot' | 'to-chuc';

const factNames: ReadonlySet<string> = new Set(allFactNames);

/** Counts of people who may be counted again in another year. An admission happens once: it is an event. */
const people = /^(members\.(?!tasks)|mentoring\.(?!admitted$)|discipline\.members$|awards\.individual$)/;
const organisations = /^(awards\.collective$|workflow\.)/;

/** What each count counts, and which counts mix heads of several years with person-times. */
export function modesOf(totals: readonly { readonly period: Period; readonly sum: Sum }[]): {
  readonly modes: ReadonlyMap<string, CountingMode>;
  readonly mixed: readonly string[];
} {
  const modes = new Map<string, CountingMode>();
  const periods = new Map<string, number>();
  const long = new Set<string>();
  for (const { period, sum } of totals) {
    for (const name of sum.counts.keys()) {
      if (!factNames.has(name)) continue;
      if (organisations.test(name)) modes.set(name, 'to-chuc');
      if (!people.test(name)) continue;
      periods.set(name, (periods.get(name) ?? 0) + 1);
      const isTimes = sum.personTimes.has(name);
      if (!isTimes && isLong(period)) long.add(name);
      const isSeveral = isTimes || (periods.get(name) ?? 0) > 1;
      modes.set(name, isSeveral || modes.get(name) === 'luot' ? 'luot' : 'nguoi');
    }
  }
  const mixed = [...long].filter((name) => (periods.get(name) ?? 0) > 1);
  return { modes, mixed };
}

/** Longer than a year: in it a person counted as one head may stand for several years' person-times. */
function isLong({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 > 366;
}
