import { message } from '../language/message.js';
import type { Meeting } from '../record/record.js';
import { formatDate } from '../text/numbers.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/**
 * The attendance of a regular or thematic meeting is below the share that the profile requires.
 */
export const meetingsAttendance: Rule = {
  code: 'meetings/attendance',
  severity: 'warning',
  *check({ record, profile }) {
    const limit = profile?.limits.attendance;
    if (limit === undefined) return;
    const { meetings } = record;
    for (const index of indicesWhere(meetings, (meeting) => isBelow(meeting, limit))) {
      const { due = 0, present = 0, date } = meetings[index] ?? {};
      const values = {
        date: formatDate(date ?? ''),
        present,
        due,
        share: Number(((present / due) * 100).toFixed(1)),
        limit: Number((limit * 100).toFixed(1)),
      };
      yield { path: ['meetings', index, 'present'], message: message('meetings/attendance', values) };
    }
  },
};

function isBelow({ kind, due, present }: Meeting, limit: number): boolean {
  return kind !== 'chi-uy' && !!due && present !== undefined && present / due < limit;
}
