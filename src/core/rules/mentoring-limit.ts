import { mentorsOverLimit } from '../facts/mentoring.js';
import { text } from '../language/language.js';
import type { Rule } from './rule.js';

/** A mentor with more people at once than the profile allows (domain §2.4). */
export const mentoringLimit: Rule = {
  code: 'mentoring/limit',
  severity: 'warning',
  *check({ record, profile }) {
    const limit = profile?.limits.menteesPerMentor;
    if (limit === undefined) return;
    for (const [mentor, most] of mentorsOverLimit(record.mentoring, record.period, limit)) {
      const index = record.mentoring.findLastIndex((pair) => pair.mentor === mentor);
      const name = record.members.find(({ id }) => id === mentor)?.name ?? mentor;
      yield { path: ['mentoring', index, 'mentor'], message: text('mentoring/limit', { name, most, limit }) };
    }
  },
};
