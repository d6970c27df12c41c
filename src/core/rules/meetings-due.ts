import { monthsOf } from '../record/period.js';
import type { Subject } from './rule.js';

/**
 * The number of meetings due in a period, where the profile requires `limit` a year: the share for the months
 * that the period touches, rounded up (format.md §8).
 */
export function meetingsDue(limit: number, { record: { period } }: Subject): number {
  const months = period && period.from <= period.to ? monthsOf(period).length : 12;
  return Math.ceil((limit * months) / 12);
}
