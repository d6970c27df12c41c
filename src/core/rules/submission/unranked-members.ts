import type { RuleMatch } from '../../finding/rule-match.js';
import { message } from '../../language/message.js';
import type { Profile } from '../../profile/profile.js';
import type { BranchRecord } from '../../record/record.js';
import { isReviewed } from '../../score/facts/count.js';
import { isMonthly, isScored } from './assessed-when.js';

/**
 * Members without a rank and without a reason for it, whether the meeting has a date or not.
 */
export function* unrankedMembers(record: BranchRecord, profile: Profile): Iterable<RuleMatch> {
  if (!isScored(profile) || isMonthly(record)) return;
  for (const [index, member] of record.members.entries()) {
    if (!isReviewed(member, record.period) || member.rank !== undefined || member.reason?.trim()) continue;
    const values = { name: member.name ?? member.id ?? '' };
    yield { path: ['members', index, 'rank'], message: message('submission/unranked', values) };
  }
}
