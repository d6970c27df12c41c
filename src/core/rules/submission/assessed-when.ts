import type { Profile } from '../../profile/profile.js';
import { monthsOf } from '../../record/period.js';
import type { BranchRecord } from '../../record/record.js';

/** Whether people score anything here; a roll-up whose items are all computed has nothing to assess. */
export function isScored(profile: Profile): boolean {
  return profile.groups.some(({ items }) => items.some(({ kind }) => kind === 'points' || kind === 'check'));
}

/** Whether the record is of one month at most: a monthly self-assessment, without the year's meeting. */
export function isMonthly({ period }: BranchRecord): boolean {
  return period !== undefined && monthsOf(period).length <= 1;
}
