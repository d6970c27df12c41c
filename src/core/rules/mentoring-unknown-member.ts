import { setFix } from '../fix/fix.js';
import { text } from '../language/language.js';
import { nearest } from '../text/words.js';
import type { Rule } from './rule.js';

/** The mentor of a pair is not in the list of members (domain §6, E18). */
export const mentoringUnknownMember: Rule = {
  code: 'mentoring/unknown-member',
  severity: 'error',
  *check({ record }) {
    if (record.mentoring.length === 0) return;
    const ids = record.members.flatMap(({ id }) => id ?? []);
    for (const [index, { mentor }] of record.mentoring.entries()) {
      if (mentor === undefined || ids.includes(mentor)) continue;
      const suggestion = nearest(mentor, ids);
      const values = { id: mentor, suggestion: suggestion ?? '' };
      const key = suggestion ? 'mentoring/unknown-member-near' : 'mentoring/unknown-member';
      const path = ['mentoring', index, 'mentor'];
      const fix = suggestion ? { fix: setFix(path, suggestion, { before: mentor, after: suggestion }) } : {};
      yield { path, message: text(key, values), ...fix };
    }
  },
};
