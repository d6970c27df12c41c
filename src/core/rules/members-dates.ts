import { message } from '../language/message.js';
import { monthsAfter } from '../record/period.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** The official date is earlier than twelve months after joining: probation lasts a year (domain §4, E14). */
export const membersDates: Rule = {
  code: 'members/dates',
  severity: 'error',
  *check({ record }) {
    for (const [index, { joined, official, name, id }] of record.members.entries()) {
      if (joined === undefined || official === undefined) continue;
      if (!isRealDate(joined) || !isRealDate(official)) continue;
      const earliest = monthsAfter(joined, 12);
      if (official >= earliest) continue;
      const values = {
        name: name ?? id ?? '',
        joined: formatDate(joined),
        official: formatDate(official),
        earliest: formatDate(earliest),
      };
      yield { path: ['members', index, 'official'], message: message('members/dates', values) };
    }
  },
};
