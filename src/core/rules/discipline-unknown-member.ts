import { message } from '../language/message.js';
import { memberIndex } from '../record/member-references.js';
import { idForName } from './named-member.js';
import type { Rule } from './rule.js';

/** A disciplinary case names a person who is not in the list of members. */
export const disciplineUnknownMember: Rule = {
  code: 'discipline/unknown-member',
  severity: 'error',
  *check({ record }) {
    for (const [index, { member }] of record.discipline.entries()) {
      if (member === undefined || memberIndex(record.members).byId(member)) continue;
      const path = ['discipline', index, 'member'];
      const wording = message('discipline/unknown-member', { id: member });
      yield { path, message: wording, ...idForName(record, path, member) };
    }
  },
};
