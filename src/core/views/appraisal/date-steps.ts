import { type Language, message, say } from '../../language/message.js';
import { nodeAt, resolved } from '../../parse/tree.js';
import { bandTitle } from '../../profile/profile.js';
import type { Change } from '../../record/change.js';
import type { StepId } from '../../record/codes.js';
import { blockersOf } from '../../rules/submission/blockers.js';
import type { Assessment } from '../../workspace/assess.js';
import { scoredItems } from './appraisal-sheet.js';
import { faultText } from './faults.js';
import { type AppraisalModel, levelName, type ScoredRecord } from './models.js';
import { type AppraisalPlan, type RecordChanges, type Refusal, refusal } from './plan.js';

/** What a step is set to; what is absent stays as it is. */
export interface StepValues {
  /** An ISO date. */
  readonly date: string;
  readonly document?: string | undefined;
  readonly result?: string | undefined;
  readonly note?: string | undefined;
}

/** Plans the date of appraisal. A record with scores still to be appraised is refused. */
export function dateAppraisal(
  records: readonly ScoredRecord[],
  date: string,
  language: Language,
): AppraisalPlan {
  const changes: RecordChanges[] = [];
  const refused: Refusal[] = [];
  for (const record of records) {
    const open = scoredItems(record).filter(({ appraised }) => appraised === undefined);
    const items = open.map(({ item }) => item.id).join(', ');
    if (open.length === 0)
      changes.push({ record, changes: setStep(record.assessment, 'tham-dinh', { date }) });
    else refused.push(refusal(record, say(language, message('appraisal/open-items', { items }))));
  }
  return { changes, refused };
}

/** A decision that recognises records. */
export interface Recognition {
  /** An ISO date. */
  readonly date: string;
  /** The number of the decision. */
  readonly document: string;
  /** The band that is recognised; without it, each record's own level. */
  readonly band?: string | undefined;
}

/** Plans the recognition. A record whose level is another than the recognised one is refused. */
export function recognise(
  model: AppraisalModel,
  records: readonly ScoredRecord[],
  { date, document, band }: Recognition,
  language: Language,
): AppraisalPlan {
  const changes: RecordChanges[] = [];
  const refused: Refusal[] = [];
  for (const record of records) {
    const level = record.evaluation.level.final;
    const computed = levelName(model, record);
    if (level === null || computed === undefined)
      refused.push(refusal(record, say(language, message('appraisal/no-level'))));
    else if (band !== undefined && band !== level) {
      const values = { level: computed, wanted: bandTitle(model.profile, band) ?? band };
      refused.push(refusal(record, say(language, message('appraisal/other-level', values))));
    } else
      changes.push({
        record,
        changes: setStep(record.assessment, 'cong-nhan', { date, document, result: level }),
      });
  }
  return { changes, refused };
}

/** Nothing may be left to put right in a record that is recognised: the first such thing, and how many more. */
export function recognitionJudge(language: Language): (after: Assessment) => string | undefined {
  return (after) => {
    const [first, ...others] = blockersOf(after);
    if (first === undefined) return undefined;
    const text = faultText(first, after, language);
    return others.length === 0
      ? text
      : say(language, message('appraisal/and-more', { first: text, count: others.length }));
  };
}

/** The changes that write a step. Values that the step has and that are not given stay. */
export function setStep({ parsed }: Assessment, step: StepId, values: StepValues): readonly Change[] {
  const path = ['workflow', step];
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const known = resolved(nodeAt(parsed.root, path));
  const isNew = known === undefined || (known.kind === 'scalar' && known.value === null);
  if (isNew && given.length > 1) return [{ kind: 'set', path, value: Object.fromEntries(given) }];
  const isMap = known?.kind === 'map';
  return given.map(
    ([key, value]): Change => ({
      kind: 'set',
      path: key === 'date' && !isMap ? path : [...path, key],
      value: value as string,
    }),
  );
}
