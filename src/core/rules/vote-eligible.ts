import { message } from '../language/message.js';
import type { Member } from '../record/record.js';
import type { Rule } from './rule.js';

/** More people are summoned to vote than the record has members with a vote (format.md §8). */
export const voteEligible: Rule = {
  code: 'vote/eligible',
  severity: 'error',
  *check({ record }) {
    if (record.members.length === 0) return;
    const voters = record.members.filter(mayVote).length;
    for (const [step, { eligible }] of record.workflow) {
      if (eligible === undefined || eligible <= voters) continue;
      const values = { step: message(`step/${step}`), eligible, voters };
      yield { path: ['workflow', step, 'eligible'], message: message('vote/eligible', values) };
    }
  },
};

/** Whether a member may vote: official members in regular activity, and those who moved here permanently. */
function mayVote({ kind, status }: Member): boolean {
  return kind === 'chinh-thuc' && (status === 'sinh-hoat' || status === 'chuyen-den');
}
