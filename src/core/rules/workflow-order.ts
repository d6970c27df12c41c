import { message } from '../language/message.js';
import type { StepId } from '../record/codes.js';
import type { BranchRecord } from '../record/record.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** The steps in their order. A return for completion may come at any time. */
const sequence: readonly StepId[] = [
  'dang-ky',
  'cam-ket',
  'so-ket',
  'tu-cham',
  'binh-xet',
  'gui-ho-so',
  'tham-dinh',
  'cong-nhan',
  'khen-thuong',
  'nhan-rong',
];

/** A later step is dated before an earlier one. */
export const workflowOrder: Rule = {
  code: 'workflow/order',
  severity: 'error',
  *check({ record }) {
    let last: { readonly step: StepId; readonly date: string } | undefined;
    for (const step of sequence) {
      const date = record.workflow.get(step)?.date;
      if (date === undefined || !isRealDate(date)) continue;
      if (step === 'tham-dinh' && isBeforeReturn(date, record)) continue;
      if (last && date < last.date) {
        const values = {
          step: message(`step/${step}`),
          date: formatDate(date),
          before: message(`step/${last.step}`),
          beforeDate: formatDate(last.date),
        };
        yield { path: ['workflow', step], message: message('workflow/order', values) };
      } else last = { step, date };
    }
  },
};

/** An appraisal that ended in a return is of the version that was sent before; the next one gives it another date. */
function isBeforeReturn(appraised: string, { workflow }: BranchRecord): boolean {
  const returned = workflow.get('tra-lai')?.date;
  const sent = workflow.get('gui-ho-so')?.date;
  return returned !== undefined && sent !== undefined && appraised <= returned && returned <= sent;
}
