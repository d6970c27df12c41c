import { type Period, wholeYearsOf } from '../record/period.js';
import { type RecordSummary, valueIn } from './record-summary.js';

/** How many years running without a source of new members are an alarm (F17). */
export const yearsWithoutSource = 3;

/**
 * Whether a record shows a source of new members: somebody admitted, or people outside the Party being
 * mentored. A reported `enlistedMembers` says it outright.
 */
export function hasSource(entry: RecordSummary): boolean {
  const enlisted = entry.figures.find(({ name }) => name === 'enlistedMembers')?.value;
  return (enlisted ?? valueIn(entry, 'mentoring.admitted') + valueIn(entry, 'mentoring.quanChung')) > 0;
}

/** The longest run of calendar years, each with a record and each of whose records holds; the latest of equals. */
export function longestRun<One extends Period>(
  own: readonly One[],
  holds: (one: One) => boolean,
): readonly number[] {
  const years = new Map<number, boolean>();
  for (const one of own) {
    for (const year of wholeYearsOf(one)) years.set(year, (years.get(year) ?? true) && holds(one));
  }
  let best: readonly number[] = [];
  let run: number[] = [];
  for (const year of [...years.keys()].sort((a, b) => a - b)) {
    run = years.get(year) ? [...(run.at(-1) === year - 1 ? run : []), year] : [];
    if (run.length >= best.length && run.length > 0) best = run;
  }
  return best;
}
