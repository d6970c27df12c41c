import { changeText } from '../../edit/change.js';
import { type Finding, isError } from '../../finding/finding.js';
import { returnOf } from '../../handover/returned.js';
import { type Language, type Message, message, say } from '../../language/message.js';
import type { Change } from '../../record/change.js';
import { formatDate } from '../../text/numbers.js';
import type { TextEdit } from '../../text/text-edits.js';
import type { Assessment } from '../../workspace/assess.js';
import { plain } from '../sheet/plain-words.js';
import { faultText } from './faults.js';
import { type ScoredRecord, unitName } from './models.js';

/** What an action changes in one record. */
export interface RecordChanges {
  readonly record: ScoredRecord;
  readonly changes: readonly Change[];
}

/** A record that an action leaves as it is, and why. */
export interface Refusal {
  readonly file: string;
  readonly unit: string;
  readonly reason: string;
}

/** What an action on several records changes. Records that need no change are in neither list. */
export interface AppraisalPlan {
  readonly changes: readonly RecordChanges[];
  readonly refused: readonly Refusal[];
}

/** A record after an action. */
export interface PlannedRecord {
  readonly file: string;
  readonly unit: string;
  /** The text that the edits are for. */
  readonly before: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly assessment: Assessment;
}

export interface PlannedRecords {
  readonly records: readonly PlannedRecord[];
  readonly refused: readonly Refusal[];
}

/** How the texts that a plan leads to are judged. */
export interface PlanOptions {
  readonly language: Language;
  /** Assesses a text in the place of a record. */
  readonly assess: (file: string, text: string) => Promise<Assessment>;
  /** Why a record would not be right after the action; without it, an error that was not there before. */
  readonly judge?: (after: Assessment, before: ScoredRecord) => string | undefined;
}

/**
 * Makes the texts that a plan leads to. A record that would then break a rule is refused with the finding, and the
 * others are still changed.
 */
export async function planTexts(plan: AppraisalPlan, options: PlanOptions): Promise<PlannedRecords> {
  const { language, assess, judge = newError(language) } = options;
  const records: PlannedRecord[] = [];
  const refused: Refusal[] = [...plan.refused];
  for (const { record, changes } of plan.changes) {
    const { file, assessment } = record;
    const result = changeText(assessment.parsed.text, changes, assessment.profile);
    if (result.kind === 'refused') {
      refused.push(refusal(record, say(language, plain(result.reason))));
      continue;
    }
    if (result.edits.length === 0) continue;
    const after = await assess(file, result.text);
    const reason = judge(after, record);
    if (reason !== undefined) refused.push(refusal(record, reason));
    else
      records.push({
        file,
        unit: unitName(record),
        before: assessment.parsed.text,
        text: result.text,
        edits: result.edits,
        assessment: after,
      });
  }
  return { records, refused };
}

/** Leaves out records that are returned to their units: they wait until those are sent again. */
export function withoutReturned(plan: AppraisalPlan, language: Language): AppraisalPlan {
  const changes: RecordChanges[] = [];
  const refused: Refusal[] = [...plan.refused];
  for (const one of plan.changes) {
    const returned = returnOf(one.record.record);
    if (returned === undefined) changes.push(one);
    else {
      const values = { date: formatDate(returned.date) };
      refused.push(refusal(one.record, say(language, message('appraisal/is-returned', values))));
    }
  }
  return { changes, refused };
}

export function refusal(record: ScoredRecord, reason: string): Refusal {
  return { file: record.file, unit: unitName(record), reason };
}

/** The first error that a change brings into a record. */
function newError(language: Language): NonNullable<PlanOptions['judge']> {
  return (after, { assessment }) => {
    const known = new Set(assessment.findings.map(keyOf));
    const error = after.findings.find((finding) => isError(finding) && !known.has(keyOf(finding)));
    return error && faultText(error, after, language);
  };
}

function keyOf({ code, path = [] }: Finding): string {
  return `${code} ${JSON.stringify(path)}`;
}

/** A line for each record that was left as it is: `Chi bộ 3: …`. */
export function refusalLine({ unit, reason }: Refusal): Message {
  return message('appraisal/refused', { unit, reason });
}
