import type { RuleMatch } from '../finding/rule-match.js';
import { message } from '../language/message.js';
import type { Limits } from '../profile/profile.js';
import type { Meeting } from '../record/record.js';
import { formatDate } from '../text/numbers.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/**
 * Minimum minutes of a regular and a thematic meeting on one day together, where the profile sets none
 * (42-HD/BTCTW).
 */
const usualCombinedMinutes = 120;

/**
 * A regular or thematic meeting is shorter than the profile requires. A large branch may have a
 * higher minimum. Both kinds on one date have one minimum together and none singly (format.md §8).
 */
export const meetingsMinutes: Rule = {
  code: 'meetings/minutes',
  severity: 'warning',
  *check({ record, profile, evaluation }) {
    if (profile?.limits.meetingMinutes === undefined) return;
    const limit = singleLimit(profile.limits, evaluation?.facts.members.total ?? 0);
    const { meetings } = record;
    const combined = combinedDays(meetings);
    for (const index of indicesWhere(meetings, (meeting) => isShort(meeting, limit))) {
      const { minutes = 0, date } = meetings[index] ?? {};
      if (combined.has(date ?? '')) continue;
      const values = { date: formatDate(date ?? ''), minutes, limit };
      yield { path: ['meetings', index, 'minutes'], message: message('meetings/minutes', values) };
    }
    const together = profile.limits.combinedMinutes ?? usualCombinedMinutes;
    for (const [date, indices] of combined) {
      yield* tooShortTogether(record.meetings, date, indices, together);
    }
  },
};

function isShort({ kind, minutes }: Meeting, limit: number): boolean {
  return kind !== 'chi-uy' && minutes !== undefined && minutes < limit;
}

function singleLimit({ meetingMinutes = 0, largeBranch }: Limits, members: number): number {
  return largeBranch && members >= largeBranch.members ? largeBranch.meetingMinutes : meetingMinutes;
}

/** The dates with both a regular and a thematic meeting, with the indices of these meetings. */
function combinedDays(meetings: readonly Meeting[]): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  const thematic = indicesWhere(meetings, ({ kind }) => kind === 'chuyen-de');
  const daysOfThematic = new Set(thematic.map((index) => meetings[index]?.date));
  const onThem = indicesWhere(meetings, ({ date, kind }) => kind !== 'chi-uy' && daysOfThematic.has(date));
  for (const index of onThem) {
    const { date, kind } = meetings[index] ?? {};
    if (date === undefined || (kind !== 'thuong-ky' && kind !== 'chuyen-de')) continue;
    const known = days.get(date);
    if (known) known.push(index);
    else days.set(date, [index]);
  }
  for (const [date, indices] of days) {
    if (new Set(indices.map((index) => meetings[index]?.kind)).size < 2) days.delete(date);
  }
  return days;
}

/** Yields one finding at the last meeting of the day, where the minutes of all its meetings are known. */
function* tooShortTogether(
  meetings: readonly Meeting[],
  date: string,
  indices: readonly number[],
  limit: number,
): Generator<RuleMatch> {
  let minutes = 0;
  for (const index of indices) {
    const own = meetings[index]?.minutes;
    if (own === undefined) return;
    minutes += own;
  }
  if (minutes >= limit) return;
  const values = { date: formatDate(date), minutes, limit };
  yield {
    path: ['meetings', indices.at(-1) ?? 0, 'minutes'],
    message: message('meetings/minutes-together', values),
  };
}
