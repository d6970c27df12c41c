import type { Profile } from '../../profile/profile.js';
import { monthsOf } from '../../record/period.js';
import type { BranchRecord } from '../../record/record.js';

/** Whether people score anything here. A roll-up with only computed items has nothing to assess. */
export function isScored(profile: Profile): boolean {
  return profile.groups.some(({ items }) => items.some(({ kind }) => kind === 'points' || kind === 'check'));
}

/** Whether the record covers one month at most: a monthly self-assessment, without the annual meeting. */
export function isMonthly({ period }: BranchRecord): boolean {
  return period !== undefined && monthsOf(period).length <= 1;
}
