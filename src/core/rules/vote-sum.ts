import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/**
 * A vote does not add up: it has more votes than people present, or more people present than may vote (domain
 * E13).
 */
export const voteSum: Rule = {
  code: 'vote/sum',
  severity: 'error',
  *check({ record }) {
    for (const [step, { eligible, present, agree, disagree }] of record.workflow) {
      const name = message(`step/${step}`);
      const votes = (agree ?? 0) + (disagree ?? 0);
      if (present !== undefined && votes > present) {
        const part = agree !== undefined ? 'agree' : 'disagree';
        yield {
          path: ['workflow', step, part],
          message: message('vote/votes', { step: name, votes, present }),
        };
      }
      if (present !== undefined && eligible !== undefined && present > eligible) {
        const values = { step: name, present, eligible };
        yield { path: ['workflow', step, 'present'], message: message('vote/present', values) };
      }
    }
  },
};
