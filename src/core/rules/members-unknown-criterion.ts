import { text } from '../language/language.js';
import { dataOf } from '../parse/tree.js';
import { asList, asMap } from '../record/read.js';
import { nearest } from '../text/words.js';
import type { Rule } from './rule.js';

/** A member's result for a criterion that the profile does not have. */
export const membersUnknownCriterion: Rule = {
  code: 'members/unknown-criterion',
  severity: 'error',
  *check({ profile, root }) {
    if (profile === undefined) return;
    const known = profile.memberCriteria?.items.map(({ id }) => id) ?? [];
    for (const [index, member] of asList(asMap(dataOf(root)).members).entries()) {
      const path = ['members', index, 'criteria'];
      for (const id of Object.keys(asMap(asMap(member).criteria))) {
        if (known.includes(id)) continue;
        const suggestion = nearest(id, known);
        const values = { criterion: id, profile: profile.id, suggestion: suggestion ?? '' };
        const key = suggestion ? 'members/unknown-criterion-near' : 'members/unknown-criterion';
        yield { path: [...path, id], part: 'key', message: text(key, values) };
      }
    }
  },
};
