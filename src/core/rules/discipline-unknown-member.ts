import { setFix } from '../fix/fix.js';
import { text } from '../language/language.js';
import { nearestOf } from '../text/words.js';
import type { Rule } from './rule.js';

/** A disciplinary case of somebody who is not in the list of members. */
export const disciplineUnknownMember: Rule = {
  code: 'discipline/unknown-member',
  severity: 'error',
  *check({ record }) {
    if (record.discipline.length === 0) return;
    const ids = record.members.flatMap(({ id }) => id ?? []);
    const known = new Set(ids);
    const suggest = nearestOf(ids);
    for (const [index, { member }] of record.discipline.entries()) {
      if (member === undefined || known.has(member)) continue;
      const suggestion = suggest(member);
      const values = { id: member, suggestion: suggestion ?? '' };
      const key = suggestion ? 'discipline/unknown-member-near' : 'discipline/unknown-member';
      const path = ['discipline', index, 'member'];
      const fix = suggestion ? { fix: setFix(path, suggestion, { before: member, after: suggestion }) } : {};
      yield { path, message: text(key, values), ...fix };
    }
  },
};
