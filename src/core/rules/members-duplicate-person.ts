import { text } from '../language/language.js';
import { normalName } from '../text/normal-name.js';
import type { Rule } from './rule.js';

/** One person twice in a record, under two ids: the same name in any spelling and the same day of joining. */
export const membersDuplicatePerson: Rule = {
  code: 'members/duplicate-person',
  severity: 'warning',
  *check({ record }) {
    const seen = new Map<string, string>();
    for (const [index, { id = '', name = '', joined = '' }] of record.members.entries()) {
      const normal = normalName(name);
      if (normal === '') continue;
      const person = `${normal}\n${joined}`;
      const other = seen.get(person);
      if (other === undefined) seen.set(person, id);
      else
        yield {
          path: ['members', index, 'name'],
          message: text('members/duplicate-person', { name, id, other }),
        };
    }
  },
};
