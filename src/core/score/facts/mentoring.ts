import type { Period } from '../../record/period.js';
import type { MentoringPair } from '../../record/record.js';

/**
 * The number of different people mentored in the pairs that satisfy `holds`. A person counts once in a
 * record.
 */
export function menteeHeads(
  pairs: readonly MentoringPair[],
  holds: (pair: MentoringPair) => boolean,
): number {
  return new Set(pairs.filter(holds).flatMap(({ mentee }) => mentee ?? [])).size;
}

/**
 * Mentors with more than `limit` different people on one day, with their highest number on any day. A pair
 * without `from` or `to` runs from the start or to the end of the period (format.md §3).
 */
export function mentorsOverLimit(
  pairs: readonly MentoringPair[],
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

/**
 * The highest number of different people in these pairs on any one day. The maximum is always on a day on
 * which a pair begins, so one pass over these days in order is enough.
 */
function mostAtOnce(pairs: readonly MentoringPair[], period: Period | undefined): number {
  const spans = pairs.flatMap(({ mentee, from, to }) => {
    if (mentee === undefined) return [];
    const span = { mentee, from: from ?? period?.from ?? '0000-01-01', to: to ?? period?.to ?? '9999-12-31' };
    return span.from <= span.to ? [span] : [];
  });
  const begins = [...spans].sort((a, b) => order(a.from, b.from));
  const ends = [...spans].sort((a, b) => order(a.to, b.to));
  const open = new Map<string, number>();
  let most = 0;
  let ended = 0;
  for (const { mentee, from } of begins) {
    for (let next = ends[ended]; next !== undefined && next.to < from; next = ends[ended]) {
      removeOne(open, next.mentee);
      ended += 1;
    }
    open.set(mentee, (open.get(mentee) ?? 0) + 1);
    most = Math.max(most, open.size);
  }
  return most;
}

function removeOne(open: Map<string, number>, mentee: string): void {
  const left = (open.get(mentee) ?? 0) - 1;
  if (left > 0) open.set(mentee, left);
  else open.delete(mentee);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byMentor(pairs: readonly MentoringPair[]): ReadonlyMap<string, readonly MentoringPair[]> {
  const groups = new Map<string, MentoringPair[]>();
  for (const pair of pairs) {
    if (pair.mentor === undefined) continue;
    const own = groups.get(pair.mentor);
    if (own) own.push(pair);
    else groups.set(pair.mentor, [pair]);
  }
  return groups;
}
