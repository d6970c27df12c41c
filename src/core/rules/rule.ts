import type { Code, Severity } from '../finding/finding.js';
import type { RuleMatch } from '../finding/rule-match.js';
import type { ParsedText } from '../parse/parse.js';
import type { Profile } from '../profile/profile.js';
import type { SuppliedProfile } from '../profile/supply.js';
import type { BranchRecord } from '../record/record.js';
import type { Evaluation } from '../score/evaluate.js';

/** The input of a rule: a readable record, its profile and what was computed from both. */
export interface Subject {
  readonly parsed: ParsedText;
  readonly record: BranchRecord;
  readonly supplied: SuppliedProfile;
  /** Absent where there is no usable profile. */
  readonly profile: Profile | undefined;
  readonly evaluation: Evaluation | undefined;
}

/** One check with one code. Its test and its section in docs/rules.md have the same name. */
export interface Rule {
  readonly code: Code;
  readonly severity: Severity;
  check(subject: Subject): Iterable<RuleMatch>;
}
