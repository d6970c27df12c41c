import { message } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/**
 * The attendance of a regular or thematic meeting is below the share that the profile requires (domain §2.5).
 */
export const meetingsAttendance: Rule = {
  code: 'meetings/attendance',
  severity: 'warning',
  *check({ record, profile }) {
    const limit = profile?.limits.attendance;
    if (limit === undefined) return;
    for (const [index, { kind, due, present, date }] of record.meetings.entries()) {
      if (kind === 'chi-uy' || !due || present === undefined || present / due >= limit) continue;
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
