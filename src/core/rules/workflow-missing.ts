import { message } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import { isRanking } from '../profile/ranking.js';
import type { StepId } from '../record/codes.js';
import type { Rule } from './rule.js';

/**
 * The record is recognised without registration or without appraisal. The annual ranking of
 * organisations has an appraisal and a decision, but nobody registers for it (366-QĐ/TW).
 */
export const workflowMissing: Rule = {
  code: 'workflow/missing',
  severity: 'error',
  *check({ record, profile }) {
    if (!record.workflow.has('cong-nhan')) return;
    for (const step of neededFor(profile)) {
      if (record.workflow.has(step)) continue;
      const wording = message('workflow/missing', { step: message(`step/${step}`), id: step });
      yield { path: ['workflow', 'cong-nhan'], part: 'key', message: wording };
    }
  },
};

function neededFor(profile: Profile | undefined): readonly StepId[] {
  return profile !== undefined && isRanking(profile) ? ['tham-dinh'] : ['dang-ky', 'tham-dinh'];
}
