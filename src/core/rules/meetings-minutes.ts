import { text } from '../language/language.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** A regular or thematic meeting shorter than the profile asks for (domain §2.5). */
export const meetingsMinutes: Rule = {
  code: 'meetings/minutes',
  severity: 'warning',
  *check({ record, profile }) {
    const limit = profile?.limits.meetingMinutes;
    if (limit === undefined) return;
    for (const [index, { kind, minutes, date }] of record.meetings.entries()) {
      if (kind === 'chi-uy' || minutes === undefined || minutes >= limit) continue;
      const values = { date: formatDate(date ?? ''), minutes, limit };
      yield { path: ['meetings', index, 'minutes'], message: text('meetings/minutes', values) };
    }
  },
};
