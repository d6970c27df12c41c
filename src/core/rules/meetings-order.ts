import { message } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** The committee met after the regular meeting of the month, which it should have prepared (domain §2.5). */
export const meetingsOrder: Rule = {
  code: 'meetings/order',
  severity: 'warning',
  *check({ record }) {
    const regular = new Map<string, string>();
    for (const { kind, date } of record.meetings) {
      if (kind !== 'thuong-ky' || date === undefined) continue;
      const month = date.slice(0, 7);
      const known = regular.get(month);
      regular.set(month, known !== undefined && known < date ? known : date);
    }
    for (const [index, { kind, date }] of record.meetings.entries()) {
      const held = date && kind === 'chi-uy' ? regular.get(date.slice(0, 7)) : undefined;
      if (date === undefined || held === undefined || date <= held) continue;
      const values = { date: formatDate(date), held: formatDate(held) };
      yield { path: ['meetings', index, 'date'], message: message('meetings/order', values) };
    }
  },
};
