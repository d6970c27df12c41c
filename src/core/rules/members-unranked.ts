import { message } from '../language/message.js';
import { isReviewed } from '../score/facts/count.js';
import type { Rule } from './rule.js';

/**
 * The assessment meeting has a date, but a member who is reviewed has neither a rank nor a reason (domain
 * §2.6). Members who are exempt, suspended or newly admitted are not reviewed (format.md §8).
 */
export const membersUnranked: Rule = {
  code: 'members/unranked',
  severity: 'warning',
  *check({ record: { workflow, members, period } }) {
    if (workflow.get('binh-xet')?.date === undefined) return;
    for (const [index, member] of members.entries()) {
      if (!isReviewed(member, period) || member.rank !== undefined || member.reason?.trim()) continue;
      const values = { name: member.name ?? member.id ?? '' };
      yield { path: ['members', index, 'rank'], message: message('members/unranked', values) };
    }
  },
};
