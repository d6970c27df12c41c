import type { Period } from '../record/period.js';
import type { Pair } from '../record/record.js';

/** Distinct people mentored in the pairs for which `holds`; a person counts once in a record. */
export function menteeHeads(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number {
  return new Set(pairs.filter(holds).flatMap(({ mentee }) => mentee ?? [])).size;
}

/**
 * Mentors with more than `limit` distinct people on one day, with the most they have on any day. A pair
 * without `from` or `to` runs from the start or to the end of the period (format.md §3).
 */
export function mentorsOverLimit(
  pairs: readonly Pair[],
  period: Period | undefined,
  limit: number | undefined,
): ReadonlyMap<string, number> {
  const over = new Map<string, number>();
  if (limit === undefined) return over;
  for (const [mentor, own] of byMentor(pairs)) {
    const most = mostAtOnce(own, period);
    if (most > limit) over.set(mentor, most);
  }
  return over;
}

/** The most distinct people in these pairs on any one day; it is reached on a day a pair begins. */
function mostAtOnce(pairs: readonly Pair[], period: Period | undefined): number {
  const spans = pairs.map((pair) => ({
    mentee: pair.mentee,
    from: pair.from ?? period?.from ?? '0000-01-01',
    to: pair.to ?? period?.to ?? '9999-12-31',
  }));
  const onDay = (day: string): number =>
    new Set(spans.flatMap(({ mentee, from, to }) => (from <= day && day <= to ? (mentee ?? []) : []))).size;
  return Math.max(0, ...spans.map(({ from }) => onDay(from)));
}

function byMentor(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    if (pair.mentor === undefined) continue;
    const own = groups.get(pair.mentor);
    if (own) own.push(pair);
    else groups.set(pair.mentor, [pair]);
  }
  return groups;
}
