import type { Assessment } from '../assess.js';
import { criteriaSheet } from './criteria-sheet.js';
import { membersSheet } from './members-sheet.js';
import type { Sheet } from './sheet.js';

/** All sheets of a record, in the order of their tabs. */
export function sheetsOf(assessment: Assessment): readonly Sheet[] {
  return [criteriaSheet(assessment), membersSheet(assessment)];
}
