import type { StepId } from '../../record/codes.js';
import { levelOf } from '../../score/level.js';
import { scoreRecord } from '../../score/score.js';
import type { Source } from '../source.js';
import { isColumnUsed } from './score-table.js';

/** The record as the branch proposes it: without the scores that the level above has entered since. */
export function asProposed(source: Source): Source {
  const { record, profile, evaluation } = source;
  if (!isColumnUsed('appraised', evaluation.score)) return source;
  const criteria = new Map(
    [...record.criteria].map(([id, entry]) => [id, { ...entry, appraised: undefined }]),
  );
  const score = scoreRecord({ ...record, criteria }, profile, evaluation.facts);
  const level = levelOf(score, profile, evaluation.facts);
  return { ...source, evaluation: { ...evaluation, score, level } };
}

/** Whether a step is taken by the day of the paper; a paper without a day is taken to be later than all. */
export function isTakenBy({ record, paper }: Source, id: StepId): boolean {
  const day = record.workflow.get(id)?.date;
  return day !== undefined && (paper.date === undefined || day <= paper.date);
}

/** The record as it was on the day of the paper: scores that were appraised later are none yet. */
export function onItsDay(source: Source): Source {
  const { record, paper } = source;
  const appraised = record.workflow.get('tham-dinh')?.date;
  const isLater = paper.date !== undefined && appraised !== undefined && appraised > paper.date;
  return isLater ? asProposed(source) : source;
}
