import { text } from '../language/language.js';
import type { Rule } from './rule.js';

/** Two members carry one id, so that nothing that names it is certain. */
export const membersDuplicateId: Rule = {
  code: 'members/duplicate-id',
  severity: 'error',
  *check({ record }) {
    const seen = new Set<string>();
    for (const [index, { id }] of record.members.entries()) {
      if (id === undefined) continue;
      if (seen.has(id))
        yield { path: ['members', index, 'id'], message: text('members/duplicate-id', { id }) };
      seen.add(id);
    }
  },
};
