import { message } from '../language/message.js';
import { memberIndex } from '../record/member-references.js';
import { isOnePerson } from './mentoring-self.js';
import { idForName } from './named-member.js';
import type { Rule } from './rule.js';

/**
 * A mentee is given by the name of a member instead of the id: papers and counts then take one person for
 * two.
 */
export const mentoringNamedMember: Rule = {
  code: 'mentoring/named-member',
  severity: 'warning',
  *check({ record }) {
    const { byId } = memberIndex(record.members);
    for (const [index, pair] of record.mentoring.entries()) {
      const { mentee } = pair;
      if (mentee === undefined || byId(mentee) || isOnePerson(pair, record)) continue;
      const path = ['mentoring', index, 'mentee'];
      const { fix } = idForName(record, path, mentee);
      if (fix) yield { path, message: message('mentoring/named-member', { name: mentee }), fix };
    }
  },
};
