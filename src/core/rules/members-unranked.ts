import { text } from '../language/language.js';
import type { Rule } from './rule.js';

/** The meeting of assessment is dated, yet an active member has neither a rank nor a reason (domain §2.6). */
export const membersUnranked: Rule = {
  code: 'members/unranked',
  severity: 'warning',
  *check({ record }) {
    if (record.workflow.get('binh-xet')?.date === undefined) return;
    for (const [index, member] of record.members.entries()) {
      const { status, rank, reason } = member;
      if (status === 'chuyen-di' || status === 'xoa-ten' || rank !== undefined || reason?.trim()) continue;
      const values = { name: member.name ?? member.id ?? '' };
      yield { path: ['members', index, 'rank'], message: text('members/unranked', values) };
    }
  },
};
