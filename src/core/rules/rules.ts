import { type Finding, inOrder } from '../finding/finding.js';
import { toFinding } from './found.js';
import { levelDeclared } from './level-declared.js';
import { profileAppliesTo } from './profile-applies-to.js';
import { profileInvalid } from './profile-invalid.js';
import { profileNotFound } from './profile-not-found.js';
import { profileValidity } from './profile-validity.js';
import { quotaBase } from './quota-base.js';
import { quotaExceeded } from './quota-exceeded.js';
import type { Rule, Subject } from './rule.js';
import { scoreCopyForward } from './score-copy-forward.js';
import { scoreKind } from './score-kind.js';
import { scoreMissing } from './score-missing.js';
import { scoreMonths } from './score-months.js';
import { scoreOverrideReason } from './score-override-reason.js';
import { scoreRange } from './score-range.js';
import { scoreStep } from './score-step.js';
import { scoreUnknownItem } from './score-unknown-item.js';

/** The checks of a record's meaning, in the order of format.md §5. */
export const recordRules: readonly Rule[] = [
  profileNotFound,
  profileInvalid,
  profileValidity,
  profileAppliesTo,
  scoreRange,
  scoreStep,
  scoreUnknownItem,
  scoreKind,
  scoreMissing,
  scoreMonths,
  scoreCopyForward,
  scoreOverrideReason,
  levelDeclared,
  quotaExceeded,
  quotaBase,
];

export function checkRecord(subject: Subject): readonly Finding[] {
  return inOrder(
    recordRules.flatMap((rule) =>
      [...rule.check(subject)].map((found) => toFinding(rule, found, subject.root)),
    ),
  );
}
