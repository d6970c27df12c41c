import { type Message, message } from '../language/message.js';
import type { BranchType } from './codes.js';

/** The first day on which the unit names of 2026 apply (208-QĐ/TW, read second-hand). */
const namesOf2026From = '2026-07-26';

/** Types that lost their own name on that day, with the type whose name they take. */
const joined: Partial<Readonly<Record<BranchType, BranchType>>> = {
  'chi-bo-co-so': 'chi-bo',
  'dang-bo-bo-phan': 'dang-bo-truc-thuoc',
};

/** Whether the names of 2026 apply on a day: an ISO date, the last day of a record's period. */
export function hasNamesOf2026(day: string | undefined): boolean {
  return day !== undefined && day >= namesOf2026From;
}

/**
 * The name of a type of unit on a day. Codes stay as they are written. From 26/7/2026 there is one name for
 * every chi bộ, and the đảng bộ below a đảng bộ cơ sở are called trực thuộc.
 */
export function branchTypeName(type: BranchType, day: string | undefined): Message {
  return message(`branch/${typeOn(type, day)}`);
}

/** The code of a type on a day: two codes with the same name are one type. */
export function typeOn(type: BranchType, day: string | undefined): BranchType {
  return (hasNamesOf2026(day) ? joined[type] : undefined) ?? type;
}
