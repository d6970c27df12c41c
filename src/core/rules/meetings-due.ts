import { monthsOf } from '../record/period.js';
import type { Subject } from './rule.js';

/**
 * How many meetings a period owes of a number that the profile asks for in a year: the share of the months that
 * the period touches, rounded up (format.md §8).
 */
export function meetingsDue(limit: number, { record: { period } }: Subject): number {
  const months = period && period.from <= period.to ? monthsOf(period).length : 12;
  return Math.ceil((limit * months) / 12);
}
