import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/** An item does not have twelve months. A month that was not scored is `~`. */
export const scoreMonths: Rule = {
  code: 'score/months',
  severity: 'error',
  *check({ record }) {
    for (const [id, { months }] of record.criteria) {
      if (months === undefined || months.length === 12) continue;
      const values = { item: id, count: months.length };
      yield { path: ['criteria', id, 'months'], message: message('score/months', values) };
    }
  },
};
