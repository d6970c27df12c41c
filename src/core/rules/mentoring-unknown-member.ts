import { message } from '../language/message.js';
import { memberIndex } from '../record/member-references.js';
import { idForName } from './named-member.js';
import type { Rule } from './rule.js';

/** The mentor of a pair is not in the list of members. */
export const mentoringUnknownMember: Rule = {
  code: 'mentoring/unknown-member',
  severity: 'error',
  *check({ record }) {
    for (const [index, { mentor }] of record.mentoring.entries()) {
      if (mentor === undefined || memberIndex(record.members).byId(mentor)) continue;
      const path = ['mentoring', index, 'mentor'];
      const wording = message('mentoring/unknown-member', { id: mentor });
      yield { path, message: wording, ...idForName(record, path, mentor) };
    }
  },
};
