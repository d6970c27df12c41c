import { explainLevel, explainQuota, groupText, totalText } from '../../explain/explain.js';
import { type Message, message } from '../../language/message.js';
import type { Item } from '../../profile/profile.js';
import { type Explanation, leaf } from '../../score/explanation.js';
import type { ItemScore } from '../../score/items.js';
import { cachedByObject } from '../../text/cache.js';
import { fromPoints, minus } from '../../text/points.js';
import { decisiveReason } from '../report/summary.js';
import { plainMessage } from '../sheet/plain-words.js';
import { type Cell, fixedCell, type Row, type Sheet } from '../sheet/sheet.js';
import { type AppraisalField, allColumns, type ColumnOptions, isDifferent, shownColumns } from './columns.js';
import { faultsOf } from './faults.js';
import { type AppraisalModel, levelName, quotaResult, type ScoredRecord, unitName } from './models.js';
import { isEntered, recordCell } from './record-cell.js';

/** The sheet over the records of one profile: a row each, keyed by the path of the record. */
export function appraisalSheet(model: AppraisalModel, options: ColumnOptions): Sheet {
  const columns = allColumns(model.profile);
  const rows = model.records.map((record) => rowOf(record, model));
  const title = message('appraisal/model', { title: model.profile.title });
  const sheet = { id: model.id, title, columns: columns.map(({ column }) => column), rows };
  if (!options.onlyDifferent) return sheet;
  const shown = shownColumns(model, options);
  const picked = <Value>(values: readonly Value[]): readonly Value[] =>
    shown.flatMap((index) => values[index] ?? []);
  return {
    ...sheet,
    columns: picked(sheet.columns),
    rows: rows.map((row) => ({ ...row, cells: picked(row.cells) })),
  };
}

/** A row depends on its record and the profile alone, so that an edit makes one row and not all. */
function rowOf(record: ScoredRecord, model: AppraisalModel): Row {
  const known = rows.get(record.assessment);
  if (known?.key === record.file) return known;
  const cells = allColumns(model.profile).map(({ field }) => cellFor(field, record, model));
  const row: Row = { key: record.file, kind: 'entry', cells };
  rows.set(record.assessment, row);
  return row;
}

const rows = new WeakMap<ScoredRecord['assessment'], Row>();

function cellFor(field: AppraisalField, record: ScoredRecord, model: AppraisalModel): Cell {
  const { evaluation, assessment } = record;
  const { score } = evaluation;
  switch (field.kind) {
    case 'unit':
      return fixedCell(unitName(record));
    case 'total':
      return fixedCell(fromPoints(score[field.column]), {
        ...(field.column === 'appraised' && !score.complete.appraised ? { tone: 'absent' as const } : {}),
        explanation: leaf(totalText(evaluation, model.profile, field.column)),
      });
    case 'difference':
      return fixedCell(fromPoints(minus(score.final, score.branch)));
    case 'level':
      return levelCell(record, model);
    case 'done':
      return doneCell(record);
    case 'group':
      return groupCell(field, record);
    case 'reason':
      return fixedCell(reasonOf(record, model) ?? '');
    case 'quota':
      return quotaCell(field, record);
    case 'faults':
      return faultsCell(assessment);
    case 'item':
    case 'step':
      return ownCell(field, record);
  }
}

/** A value of the record itself: open to the superior, or only to be read. */
function ownCell(field: AppraisalField, record: ScoredRecord): Cell {
  const own = recordCell(record.assessment, field) ?? fixedCell('');
  if (isEntered(field)) {
    const differs = field.kind === 'item' && isDifferent(record, field.item);
    return differs ? { ...own, tone: 'changed' } : own;
  }
  const { choices: _, ...cell } = own;
  return { ...cell, input: 'none', tone: 'computed' };
}

function levelCell(record: ScoredRecord, model: AppraisalModel): Cell {
  const { profile } = model;
  const { evaluation } = record;
  const isHighest = profile.bands[0]?.id === evaluation.level.final;
  return fixedCell(levelName(model, record) ?? message('level/none-name'), {
    tone: isHighest ? 'pass' : 'fail',
    explanation: explainLevel(evaluation, profile),
  });
}

/** Why a record has no better level; nothing where it has the best. */
export function reasonOf({ evaluation }: ScoredRecord, { profile }: AppraisalModel): Message | undefined {
  const { level } = evaluation;
  if (profile.bands[0]?.id === level.final) return undefined;
  const reason = decisiveReason(level);
  return reason && plainMessage({ message: reason.text }, undefined);
}

/** The items that people score and that apply. */
export function scoredItems({ evaluation }: ScoredRecord): readonly ItemScore[] {
  return evaluation.score.groups
    .flatMap(({ items }) => items)
    .filter(({ item, final }) => isScored(item) && final !== 'na');
}

function isScored({ kind }: Item): boolean {
  return kind === 'points' || kind === 'check';
}

function doneCell(record: ScoredRecord): Cell {
  const items = scoredItems(record);
  const count = items.filter(({ appraised }) => appraised !== undefined).length;
  const tone = count === items.length ? 'pass' : 'absent';
  return fixedCell(message('appraisal/of', { count, of: items.length }), { tone });
}

function groupCell(field: Extract<AppraisalField, { kind: 'group' }>, { evaluation }: ScoredRecord): Cell {
  const score = evaluation.score.groups.find(({ group }) => group === field.group);
  if (score === undefined) return fixedCell('');
  const failed = field.column === 'appraised' && !score.pass;
  const explanation: Explanation = { text: groupText(score, field.column), parts: [leaf(score.reason)] };
  return fixedCell(fromPoints(score[field.column]), { tone: failed ? 'fail' : 'computed', explanation });
}

function quotaCell({ quota }: Extract<AppraisalField, { kind: 'quota' }>, record: ScoredRecord): Cell {
  const result = quotaResult(record, quota);
  if (result === undefined) return fixedCell('');
  const shown = message('appraisal/of', { count: result.count, of: result.limit });
  return fixedCell(shown, { explanation: explainQuota(result), tone: result.exceeded ? 'fail' : 'computed' });
}

/** More of them nobody reads in one note. */
const mostFaults = 12;

/** What the branch still has to put right is the same as long as its record is. */
const faultsCell = cachedByObject((assessment: ScoredRecord['assessment']): Cell => {
  const faults = faultsOf(assessment);
  if (faults.length === 0) return fixedCell('');
  const parts = faults.slice(0, mostFaults).map((fault) => leaf(plainMessage(fault, undefined)));
  return fixedCell(message('appraisal/faults-count', { count: faults.length }), {
    tone: 'fail',
    explanation: { text: message('appraisal/faults-of-unit'), parts },
  });
});
