import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/**
 * A vote did not reach a majority: a decision needs more than half of the official members summoned, not of
 * those present (format.md §8).
 */
export const voteMajority: Rule = {
  code: 'vote/majority',
  severity: 'warning',
  *check({ record }) {
    for (const [step, { eligible, agree }] of record.workflow) {
      if (!eligible || agree === undefined || agree * 2 > eligible) continue;
      const share = Number(((agree / eligible) * 100).toFixed(1));
      const values = { step: message(`step/${step}`), agree, eligible, share };
      yield { path: ['workflow', step, 'agree'], message: message('vote/majority', values) };
    }
  },
};
