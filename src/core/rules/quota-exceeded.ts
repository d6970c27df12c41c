import { message } from '../language/message.js';
import { placeOfRanks } from './quota-place.js';
import type { Rule } from './rule.js';

/** More members are at a level than the quota allows on the profile's own base. */
export const quotaExceeded: Rule = {
  code: 'quota/exceeded',
  severity: 'warning',
  *check(subject) {
    for (const result of subject.evaluation?.quotas ?? []) {
      if (!result.exceeded) continue;
      const { reason, notes, count, limit } = result;
      const values = { reason, over: count - limit, notes: { parts: notes, by: ' ' } };
      const wording = message(notes.length > 0 ? 'quota/exceeded-notes' : 'quota/exceeded', values);
      yield { ...placeOfRanks(subject, result.quota.level), message: wording };
    }
  },
};
