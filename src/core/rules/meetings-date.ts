import { message } from '../language/message.js';
import { isWithin } from '../record/period.js';
import { formatDate } from '../text/numbers.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** A meeting is dated outside the record's period. */
export const meetingsDate: Rule = {
  code: 'meetings/date',
  severity: 'error',
  *check({ record }) {
    const { period } = record;
    if (period === undefined || period.from > period.to) return;
    const { meetings } = record;
    for (const index of indicesWhere(meetings, ({ date }) => date !== undefined && !isWithin(date, period))) {
      const { date = '' } = meetings[index] ?? {};
      const values = { date: formatDate(date), from: formatDate(period.from), to: formatDate(period.to) };
      yield { path: ['meetings', index, 'date'], message: message('meetings/date', values) };
    }
  },
};
