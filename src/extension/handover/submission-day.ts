import type * as vscode from 'vscode';
import { submissionDay } from '../../core/handover/returned.js';
import { type Message, message, say } from '../../core/language/message.js';
import { formatDate } from '../../core/text/numbers.js';
import { setStep } from '../../core/views/appraisal/date-steps.js';
import type { Assessment } from '../../core/workspace/assess.js';
import { askDay, localDay } from '../ask/ask-day.js';
import { pick } from '../ask/pick.js';
import { editsOf } from '../editor/document-edits.js';
import { currentLanguage } from '../language.js';
import { HandoverProblem } from './git-way.js';

/**
 * Offers to write the day of submission into a record that does not say it, or was returned since, and saves it.
 * Returns `false` if the user has given up.
 */
export async function offerDay(document: vscode.TextDocument, assessment: Assessment): Promise<boolean> {
  const { record, profile } = assessment;
  const day = record && submissionDay(record, localDay());
  if (record === undefined || day === undefined) return true;
  const t = (wording: Message): string => say(currentLanguage(), wording);
  const answer = await pick<'day' | 'other' | 'none'>(t(message('hand/ask-day')), [
    { value: 'day', label: t(message('hand/write-day', { date: formatDate(day) })) },
    { value: 'other', label: t(message('hand/other-day')) },
    { value: 'none', label: t(message('hand/no-day')), detail: t(message('hand/no-day-detail')) },
  ]);
  if (answer === undefined) return false;
  if (answer === 'none') return true;
  const date = answer === 'day' ? day : await askDay(message('hand/ask-day'), { from: day, to: day });
  if (date === undefined) return false;
  const changes = setStep(assessment, 'gui-ho-so', { date });
  const outcome = await editsOf(document).apply(async () => ({ changes, profile }));
  if (!outcome.ok) throw new HandoverProblem(message('hand/not-saved'));
  if (!(await document.save()) || document.isDirty) throw new HandoverProblem(message('hand/not-saved'));
  return true;
}
