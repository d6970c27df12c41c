import { message } from '../language/message.js';
import type { StepId } from '../record/codes.js';
import type { Rule } from './rule.js';

const needed: readonly StepId[] = ['dang-ky', 'tham-dinh'];

/** The record is recognised without registration or without appraisal (domain §6, E15). */
export const workflowMissing: Rule = {
  code: 'workflow/missing',
  severity: 'error',
  *check({ record }) {
    if (!record.workflow.has('cong-nhan')) return;
    for (const step of needed) {
      if (record.workflow.has(step)) continue;
      const wording = message('workflow/missing', { step: message(`step/${step}`), id: step });
      yield { path: ['workflow', 'cong-nhan'], part: 'key', message: wording };
    }
  },
};
