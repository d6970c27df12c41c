import { message } from '../language/message.js';
import { mentorsOverLimit } from '../score/facts/mentoring.js';
import type { Rule } from './rule.js';

/** A mentor has more people at once than the profile allows. */
export const mentoringLimit: Rule = {
  code: 'mentoring/limit',
  severity: 'warning',
  *check({ record, profile }) {
    const limit = profile?.limits.menteesPerMentor;
    if (limit === undefined) return;
    const over = mentorsOverLimit(record.mentoring, record.period, limit);
    if (over.size === 0) return;
    const lastPair = new Map(record.mentoring.map(({ mentor }, index) => [mentor, index]));
    const names = new Map(record.members.toReversed().map(({ id, name }) => [id, name]));
    for (const [mentor, most] of over) {
      const index = lastPair.get(mentor) ?? 0;
      const name = names.get(mentor) ?? mentor;
      yield {
        path: ['mentoring', index, 'mentor'],
        message: message('mentoring/limit', { name, most, limit }),
      };
    }
  },
};
