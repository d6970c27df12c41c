import { message } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** A pair ends before it begins. */
export const mentoringDates: Rule = {
  code: 'mentoring/dates',
  severity: 'error',
  *check({ record }) {
    for (const [index, { from, to }] of record.mentoring.entries()) {
      if (from === undefined || to === undefined || to >= from) continue;
      const values = { from: formatDate(from), to: formatDate(to) };
      yield { path: ['mentoring', index, 'to'], message: message('mentoring/dates', values) };
    }
  },
};
