import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/** Every scored item has the same score in all twelve months: perhaps copied forward. */
export const scoreCopyForward: Rule = {
  code: 'score/copy-forward',
  severity: 'info',
  *check({ record }) {
    const scored = [...record.criteria].flatMap(([id, { months }]) => (months ? [{ id, months }] : []));
    const first = scored[0];
    if (first === undefined) return;
    const copied = scored.every(
      ({ months }) => months.length === 12 && months[0] !== undefined && new Set(months).size === 1,
    );
    if (!copied) return;
    const values = { count: scored.length };
    yield { path: ['criteria', first.id, 'months'], message: message('score/copy-forward', values) };
  },
};
