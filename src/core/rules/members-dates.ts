import { message } from '../language/message.js';
import { isMonthsBefore, monthsAfter } from '../record/period.js';
import type { Member } from '../record/record.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** The official date is earlier than twelve months after joining: probation lasts a year. */
export const membersDates: Rule = {
  code: 'members/dates',
  severity: 'error',
  *check({ record }) {
    const { members } = record;
    for (const index of indicesWhere(members, isEarly)) {
      const { joined = '', official = '', name, id } = members[index] ?? {};
      const earliest = monthsAfter(joined, 12);
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

function isEarly({ joined, official }: Member): boolean {
  if (joined === undefined || official === undefined) return false;
  return isRealDate(joined) && isRealDate(official) && !isMonthsBefore(joined, 12, official);
}
