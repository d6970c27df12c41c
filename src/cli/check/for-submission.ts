import type { Finding } from '../../core/finding/finding.js';
import { blockersOf } from '../../core/rules/submission/blockers.js';
import type { Assessment } from '../../core/workspace/assess.js';

/**
 * The findings of `--for-submission`: those that block a record. A profile is never submitted, so all of its
 * findings are kept.
 */
export function findingsForSubmission(
  found: Assessment | { readonly findings: readonly Finding[] },
): readonly Finding[] {
  return 'evaluation' in found ? blockersOf(found) : found.findings;
}
