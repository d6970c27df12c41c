import type { Finding } from '../../core/finding/finding.js';
import { blockersOf } from '../../core/rules/submission/blockers.js';
import type { Assessment } from '../../core/workspace/assess.js';

/** What `--for-submission` reports: what blocks a record; of a profile, which nobody submits, its findings. */
export function findingsForSubmission(
  found: Assessment | { readonly findings: readonly Finding[] },
): readonly Finding[] {
  return 'evaluation' in found ? blockersOf(found) : found.findings;
}
