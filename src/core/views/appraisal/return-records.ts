import type { Finding } from '../../finding/finding.js';
import { type Language, message, say } from '../../language/message.js';
import { setStep } from './date-steps.js';
import { faultsOf, faultText } from './faults.js';
import { type ScoredRecord, unitName } from './models.js';
import type { AppraisalPlan } from './plan.js';

/** The most that a note of the record may hold is 4,000 letters; some are left for the last line. */
const longestNote = 3800;

/** Plans the return of records: the day, and below `reason` what the check finds in each, a line each. */
export function returnRecords(
  records: readonly ScoredRecord[],
  { date, reason }: { readonly date: string; readonly reason: string },
  language: Language,
): AppraisalPlan {
  const changes = records.map((record) => {
    const note = returnNote(record, reason, language);
    return { record, changes: setStep(record.assessment, 'tra-lai', { date, note: note || undefined }) };
  });
  return { changes, refused: [] };
}

/** The reasons for which a record is returned, a line each. */
export function returnNote({ assessment }: ScoredRecord, reason: string, language: Language): string {
  const lines = reason.trim() === '' ? [] : [reason.trim()];
  const faults = faultsOf(assessment);
  for (const [index, fault] of faults.entries()) {
    const line = faultText(fault, assessment, language);
    if (lines.join('\n').length + line.length > longestNote) {
      lines.push(say(language, message('appraisal/more-faults', { count: faults.length - index })));
      break;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** What branches still have to put right, as a text to send: a heading for each unit, and a line for each fault. */
export function faultList(records: readonly ScoredRecord[], language: Language): string {
  const lists = records.flatMap((record) => {
    const faults: readonly Finding[] = faultsOf(record.assessment);
    if (faults.length === 0) return [];
    const lines = faults.map(
      (fault, index) => `${index + 1}. ${faultText(fault, record.assessment, language)}`,
    );
    return [`${unitName(record)}\n\n${lines.join('\n')}\n`];
  });
  return lists.join('\n');
}
