import { type Code, type Finding, inOrder, isError } from '../../finding/finding.js';
import { type RuleMatch, toFinding } from '../../finding/rule-match.js';
import type { ParsedText } from '../../parse/parse.js';
import type { Profile } from '../../profile/profile.js';
import type { BranchRecord } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import { missingScores } from './missing-scores.js';
import { missingSteps } from './missing-steps.js';
import { unrankedMembers } from './unranked-members.js';

/**
 * Warnings for which a superior would return a record: text left over from a form, values read differently
 * from what was meant, members without an identity.
 */
const blockingWarnings: ReadonlySet<Code> = new Set<Code>([
  'text/placeholder',
  'yaml/suspicious',
  'members/incomplete',
]);

/** The parts of an assessment that decide whether a record may be submitted. */
interface Assessed {
  readonly parsed: ParsedText;
  readonly findings: readonly Finding[];
  readonly record?: BranchRecord | undefined;
  readonly profile?: Profile | undefined;
  readonly evaluation?: Evaluation | undefined;
}

/**
 * The findings that still prevent a record from being submitted, in the order of the text, each as an error:
 * every error, missing scores in a column that goes upward, steps without a date, members without a rank.
 */
export function blockersOf(assessment: Assessed): readonly Finding[] {
  const known = assessment.findings
    .filter((finding) => isError(finding) || blockingWarnings.has(finding.code))
    .map((finding): Finding => ({ ...finding, severity: 'error' }));
  return inOrder([...known, ...lackingIn(assessment)]);
}

function lackingIn({ record, profile, evaluation, parsed }: Assessed): readonly Finding[] {
  if (record === undefined || profile === undefined || evaluation === undefined) return [];
  const found = (code: Code, all: Iterable<RuleMatch>): readonly Finding[] =>
    [...all].map((one) => toFinding({ code, severity: 'error' }, one, parsed.root));
  return [
    ...found('workflow/missing', missingSteps(record, profile)),
    ...found('score/missing', missingScores(record, evaluation)),
    ...found('members/unranked', unrankedMembers(record, profile)),
  ];
}
