import { setFix } from '../fix/fix.js';
import { text } from '../language/language.js';
import { nearestOf } from '../text/words.js';
import type { Rule } from './rule.js';

/** The mentor of a pair is not in the list of members (domain §6, E18). */
export const mentoringUnknownMember: Rule = {
  code: 'mentoring/unknown-member',
  severity: 'error',
  *check({ record }) {
    if (record.mentoring.length === 0) return;
    const ids = record.members.flatMap(({ id }) => id ?? []);
    const known = new Set(ids);
    const suggest = nearestOf(ids);
    for (const [index, { mentor }] of record.mentoring.entries()) {
      if (mentor === undefined || known.has(mentor)) continue;
      const suggestion = suggest(mentor);
      const values = { id: mentor, suggestion: suggestion ?? '' };
      const key = suggestion ? 'mentoring/unknown-member-near' : 'mentoring/unknown-member';
      const path = ['mentoring', index, 'mentor'];
      const fix = suggestion ? { fix: setFix(path, suggestion, { before: mentor, after: suggestion }) } : {};
      yield { path, message: text(key, values), ...fix };
    }
  },
};
