import { isReviewed } from '../facts/count.js';
import { text } from '../language/language.js';
import type { Profile } from '../profile/profile.js';
import type { BranchRecord } from '../record/record.js';
import type { Found } from '../rules/found.js';
import { isMonthly, isScored } from './assessed-when.js';

/** Members without a rank and without a reason for it, whether the meeting is dated or not (domain §2.6). */
export function* unrankedMembers(record: BranchRecord, profile: Profile): Iterable<Found> {
  if (!isScored(profile) || isMonthly(record)) return;
  for (const [index, member] of record.members.entries()) {
    if (!isReviewed(member, record.period) || member.rank !== undefined || member.reason?.trim()) continue;
    const values = { name: member.name ?? member.id ?? '' };
    yield { path: ['members', index, 'rank'], message: text('submission/unranked', values) };
  }
}
