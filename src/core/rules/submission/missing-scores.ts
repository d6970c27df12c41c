import type { RuleMatch } from '../../finding/rule-match.js';
import { type Message, message } from '../../language/message.js';
import { type BranchRecord, columns, type ScoreColumn } from '../../record/record.js';
import type { Evaluation } from '../../score/evaluate.js';
import type { ItemScore } from '../../score/items.js';
import { isMonthly } from './assessed-when.js';

/**
 * Missing scores in the columns that go upward: the branch's own two, and the appraisal once it has begun or
 * has a date. A column without any score is one finding, at its first cell.
 */
export function* missingScores(record: BranchRecord, { score }: Evaluation): Iterable<RuleMatch> {
  const items = score.groups
    .flatMap((group) => group.items)
    .filter(({ item, final }) => (item.kind === 'points' || item.kind === 'check') && final !== 'na');
  for (const column of columns) {
    const open = items.filter((item) => !isWritten(item, column, record));
    const first = open[0];
    const isBegun = open.length < items.length;
    if (first === undefined || !(isBegun || isNeeded(column, record))) continue;
    if (isBegun) for (const item of open) yield missing(item, column);
    else
      yield { ...missing(first, column), message: message('submission/column', { column: named(column) }) };
  }
}

/** Whether the record still has missing scores. */
export function hasMissingScores(record: BranchRecord, evaluation: Evaluation): boolean {
  for (const _ of missingScores(record, evaluation)) return true;
  return false;
}

/**
 * A monthly form has one column. For the year, the branch's meeting scores too, and the superior does once
 * the appraisal has a date.
 */
function isNeeded(column: ScoreColumn, record: BranchRecord): boolean {
  if (column === 'appraised') return isAppraised(record);
  return column === 'self' || !isMonthly(record);
}

function isAppraised({ workflow }: BranchRecord): boolean {
  return workflow.get('tham-dinh')?.date !== undefined || workflow.get('cong-nhan')?.date !== undefined;
}

/**
 * Whether a value is written. One that the item does not accept also counts, because it has its own finding.
 */
function isWritten({ item }: ItemScore, column: ScoreColumn, record: BranchRecord): boolean {
  return record.criteria.get(item.id)?.[column] !== undefined;
}

function missing({ item }: ItemScore, column: ScoreColumn): RuleMatch {
  const values = { item: item.id, title: item.title, column: named(column) };
  return { path: ['criteria', item.id, column], part: 'key', message: message('submission/score', values) };
}

function named(column: ScoreColumn): Message {
  return message(`column/${column}`);
}
