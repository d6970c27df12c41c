import { message } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** A meeting is dated outside the record's period. */
export const meetingsDate: Rule = {
  code: 'meetings/date',
  severity: 'error',
  *check({ record }) {
    const { period } = record;
    if (period === undefined || period.from > period.to) return;
    for (const [index, { date }] of record.meetings.entries()) {
      if (date === undefined || (date >= period.from && date <= period.to)) continue;
      const values = { date: formatDate(date), from: formatDate(period.from), to: formatDate(period.to) };
      yield { path: ['meetings', index, 'date'], message: message('meetings/date', values) };
    }
  },
};
