import { type Finding, inOrder } from '../finding/finding.js';
import { toFinding } from '../finding/rule-match.js';
import { branchCode } from './branch-code.js';
import { disciplineUnknownMember } from './discipline-unknown-member.js';
import { levelDeclared } from './level-declared.js';
import { meetingsAttendance } from './meetings-attendance.js';
import { meetingsCount } from './meetings-count.js';
import { meetingsDate } from './meetings-date.js';
import { meetingsMinutes } from './meetings-minutes.js';
import { meetingsOrder } from './meetings-order.js';
import { meetingsPresent } from './meetings-present.js';
import { meetingsQuarter } from './meetings-quarter.js';
import { membersDates } from './members-dates.js';
import { membersDuplicateId } from './members-duplicate-id.js';
import { membersDuplicatePerson } from './members-duplicate-person.js';
import { membersIncomplete } from './members-incomplete.js';
import { membersProbation } from './members-probation.js';
import { membersUnknownCriterion } from './members-unknown-criterion.js';
import { membersUnranked } from './members-unranked.js';
import { mentoringDates } from './mentoring-dates.js';
import { mentoringGroup } from './mentoring-group.js';
import { mentoringLimit } from './mentoring-limit.js';
import { mentoringNamedMember } from './mentoring-named-member.js';
import { mentoringSelf } from './mentoring-self.js';
import { mentoringUnknownMember } from './mentoring-unknown-member.js';
import { periodInvalid } from './period-invalid.js';
import { periodOutside } from './period-outside.js';
import { privacyIdentifier } from './privacy-identifier.js';
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
import { textDuplicateEntry } from './text-duplicate-entry.js';
import { textHidden } from './text-hidden.js';
import { textNfc } from './text-nfc.js';
import { textPlaceholder } from './text-placeholder.js';
import { voteEligible } from './vote-eligible.js';
import { voteMajority } from './vote-majority.js';
import { voteSum } from './vote-sum.js';
import { workflowMissing } from './workflow-missing.js';
import { workflowOrder } from './workflow-order.js';

/** The checks of a record's meaning, in the order of format.md §5. */
export const recordRules: readonly Rule[] = [
  profileNotFound,
  profileInvalid,
  profileValidity,
  profileAppliesTo,
  branchCode,
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
  membersDuplicateId,
  membersDuplicatePerson,
  membersIncomplete,
  membersDates,
  membersUnknownCriterion,
  membersUnranked,
  membersProbation,
  meetingsPresent,
  meetingsDate,
  meetingsCount,
  meetingsQuarter,
  meetingsAttendance,
  meetingsMinutes,
  meetingsOrder,
  voteSum,
  voteMajority,
  voteEligible,
  workflowOrder,
  workflowMissing,
  mentoringUnknownMember,
  mentoringSelf,
  mentoringNamedMember,
  mentoringDates,
  mentoringLimit,
  mentoringGroup,
  disciplineUnknownMember,
  textNfc,
  textPlaceholder,
  textHidden,
  textDuplicateEntry,
  privacyIdentifier,
  periodInvalid,
  periodOutside,
];

export function checkRecord(subject: Subject): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of recordRules) {
    for (const found of rule.check(subject)) findings.push(toFinding(rule, found, subject.parsed.root));
  }
  return inOrder(findings);
}
