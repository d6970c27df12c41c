import type { RuleMatch } from '../../finding/rule-match.js';
import { message } from '../../language/message.js';
import type { Profile } from '../../profile/profile.js';
import type { StepId } from '../../record/codes.js';
import type { BranchRecord } from '../../record/record.js';
import { factsIn } from '../../score/fact-words.js';
import { isMonthly, isScored } from './assessed-when.js';

/** Steps that come before submission and have no date yet. */
export function* missingSteps(record: BranchRecord, profile: Profile): Iterable<RuleMatch> {
  for (const step of neededSteps(record, profile)) {
    if (record.workflow.get(step)?.date !== undefined) continue;
    yield {
      path: ['workflow', step],
      part: 'key',
      message: message('submission/step', { step: message(`step/${step}`), id: step }),
    };
  }
}

function neededSteps(record: BranchRecord, profile: Profile): readonly StepId[] {
  if (!isScored(profile)) return [];
  if (isMonthly(record)) return ['tu-cham'];
  // For a recognised record, `workflow/missing` already reports this.
  const registering = asksForRegistration(profile) && !record.workflow.has('cong-nhan');
  const first: readonly StepId[] = registering ? ['dang-ky', 'cam-ket'] : [];
  return [...first, 'tu-cham', 'binh-xet'];
}

/** Whether the model requires registration: it then has a condition on it, and not every plan does. */
function asksForRegistration({ bands, vetoes }: Profile): boolean {
  return [...bands, ...vetoes].some(({ when }) =>
    factsIn(when?.source ?? '').includes('workflow.registered'),
  );
}
