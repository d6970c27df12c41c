import { message } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** The committee met after the regular meeting of the month, which it should have prepared. */
export const meetingsOrder: Rule = {
  code: 'meetings/order',
  severity: 'warning',
  *check({ record }) {
    const { meetings } = record;
    const regular = new Map<string, string>();
    for (const index of indicesWhere(meetings, ({ kind }) => kind === 'thuong-ky')) {
      const { date } = meetings[index] ?? {};
      if (date === undefined) continue;
      const month = date.slice(0, 7);
      const known = regular.get(month);
      regular.set(month, known !== undefined && known < date ? known : date);
    }
    for (const index of indicesWhere(meetings, ({ kind }) => kind === 'chi-uy')) {
      const { date } = meetings[index] ?? {};
      const held = date && regular.get(date.slice(0, 7));
      if (!date || !held || date <= held) continue;
      const values = { date: formatDate(date), held: formatDate(held) };
      yield { path: ['meetings', index, 'date'], message: message('meetings/order', values) };
    }
  },
};
