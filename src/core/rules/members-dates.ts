import { text } from '../language/language.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** Official earlier than twelve months after joining: probation lasts a year (domain §4, E14). */
export const membersDates: Rule = {
  code: 'members/dates',
  severity: 'error',
  *check({ record }) {
    for (const [index, { joined, official, name, id }] of record.members.entries()) {
      if (joined === undefined || official === undefined) continue;
      const earliest = aYearAfter(joined);
      if (official >= earliest || !isRealDate(joined) || !isRealDate(official)) continue;
      const values = {
        name: name ?? id ?? '',
        joined: formatDate(joined),
        official: formatDate(official),
        earliest: formatDate(earliest),
      };
      yield { path: ['members', index, 'official'], message: text('members/dates', values) };
    }
  },
};

/** The same day a year on; 29 February is followed by 28 February. */
function aYearAfter(date: string): string {
  const year = String(Number(date.slice(0, 4)) + 1).padStart(4, '0');
  return `${year}${date.endsWith('-02-29') ? '-02-28' : date.slice(4)}`;
}
