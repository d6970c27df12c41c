import type { Assessment } from '../assess.js';
import { explainItem, explainLevel, groupText, totalText } from '../explain/explain.js';
import { type Explanation, leaf } from '../explain/explanation.js';
import { text } from '../language/language.js';
import { nodeAt, toData } from '../parse/tree.js';
import { countsInGroup, type Item, type Profile } from '../profile/profile.js';
import { asMap, type Data } from '../record/read.js';
import { type Column as ScoreColumn, columns as scoreColumns } from '../record/record.js';
import type { Evaluation } from '../score/evaluate.js';
import type { GroupScore } from '../score/groups.js';
import type { ItemScore, ItemValue } from '../score/items.js';

import { fromPoints } from '../text/points.js';
import { type FindingsByPlace, findingsByPlace } from './cell-findings.js';
import { checkItemChoices, derivedItemChoices, pointsWords } from './choices.js';
import { type Cell, type Column, fixedCell, type Row, type Sheet } from './sheet.js';
import { writtenShown } from './written.js';

const columns: readonly Column[] = [
  { id: 'id', title: text('sheet/item-id'), width: 7, align: 'start', frozen: true, wraps: false },
  { id: 'title', title: text('sheet/item-title'), width: 44, align: 'start', frozen: true, wraps: true },
  { id: 'max', title: text('sheet/max'), width: 9, align: 'end', frozen: false, wraps: false },
  ...scoreColumns.map(
    (id): Column => ({
      id,
      title: text(`sheet/${id}`),
      width: 12,
      align: 'end',
      frozen: false,
      wraps: false,
    }),
  ),
  { id: 'final', title: text('sheet/final'), width: 11, align: 'end', frozen: false, wraps: false },
  { id: 'note', title: text('sheet/note'), width: 34, align: 'start', frozen: false, wraps: true },
];

/** Criteria as rows, groups above their items, totals below; empty where there is no usable profile. */
export function criteriaSheet(assessment: Assessment): Sheet {
  const { evaluation, profile, parsed, findings } = assessment;
  const entries = asMap(toData(nodeAt(parsed.root, ['criteria'])));
  const places = findingsByPlace(findings);
  const title = text('sheet/criteria');
  if (!evaluation || !profile) return { id: 'criteria', title, columns, rows: [] };
  const { facts, score } = evaluation;
  const rows = score.groups.flatMap((group) => [
    groupRow(group),
    ...group.items.map((item) =>
      itemRow(item, asMap(entries[item.item.id]), places, explainItem(item, facts)),
    ),
  ]);
  return { id: 'criteria', title, columns, rows: [...rows, totalRow(evaluation, profile)] };
}

function groupRow(score: GroupScore): Row {
  const sums = [...scoreColumns, 'final' as const].map((column) =>
    fixedCell(fromPoints(score[column]), {
      explanation: leaf(groupText(score, column)),
      ...(column === 'final' ? { tone: score.pass ? 'pass' : 'fail' } : {}),
    }),
  );
  const minimum = score.min === undefined ? '' : text('sheet/group-min', { min: fromPoints(score.min) });
  return {
    key: `group:${score.group.id}`,
    kind: 'group',
    cells: [
      fixedCell(score.group.id),
      fixedCell(score.group.title),
      fixedCell(fromPoints(score.max)),
      ...sums,
      fixedCell(minimum, { tone: score.pass ? 'pass' : 'fail', explanation: leaf(score.reason) }),
    ],
  };
}

/** `entry` is what the record holds for the item, of the right type or not. */
function itemRow(score: ItemScore, entry: Data, places: FindingsByPlace, explanation: Explanation): Row {
  const { item } = score;
  const path = ['criteria', item.id];
  const own = [...scoreColumns, 'note'].map((column) => [...path, column]);
  return {
    key: `item:${item.id}`,
    kind: 'item',
    cells: [
      fixedCell(item.id, { findings: places.within(path, () => own) }),
      fixedCell(item.title),
      fixedCell(maxOf(item)),
      ...scoreColumns.map((column) => scoreCell(score, entry, column, places, explanation)),
      fixedCell(valueShown(score.final), { tone: 'computed', explanation }),
      {
        shown: writtenShown(entry.note),
        input: 'text',
        path: [...path, 'note'],
        findings: places.at([...path, 'note']),
      },
    ],
  };
}

function maxOf(item: Item): Cell['shown'] {
  const max = fromPoints(item.max);
  if (countsInGroup(item)) return max;
  return text(item.kind === 'bonus' ? 'sheet/bonus' : 'sheet/penalty', { max });
}

/** A column of an item: what is written there; for a derived item, what is computed. */
function scoreCell(
  score: ItemScore,
  entry: Data,
  column: ScoreColumn,
  places: FindingsByPlace,
  explanation: Explanation,
): Cell {
  const { item } = score;
  const path = ['criteria', item.id, column];
  const written = entry[column];
  const findings = places.at(path);
  if (item.kind === 'derived') {
    const isComputed = written === undefined || written === null;
    const shown = isComputed ? valueShown(score[column]) : writtenShown(written, derivedItemChoices);
    const tone = isComputed ? ({ tone: 'computed' } as const) : {};
    return {
      shown,
      input: 'choice',
      choices: derivedItemChoices,
      path,
      findings,
      explanation,
      ...tone,
    };
  }
  if (item.kind !== 'check')
    return { shown: writtenShown(written, pointsWords), input: 'points', path, findings };
  const shown = writtenShown(written, checkItemChoices);
  return { shown, input: 'choice', choices: checkItemChoices, path, findings };
}

function valueShown(value: ItemValue): Cell['shown'] {
  if (value === undefined) return '';
  return value === 'na' ? text('check/na') : fromPoints(value);
}

function totalRow(evaluation: Evaluation, profile: Profile): Row {
  const { score } = evaluation;
  const level = explainLevel(evaluation, profile);
  const sums = [...scoreColumns, 'final' as const].map((column) => {
    const parts = column === 'final' ? [level] : [];
    const explanation = { text: totalText(evaluation, profile, column), parts };
    return fixedCell(fromPoints(score[column]), { explanation });
  });
  const open = scoreColumns.filter((column) => !score.complete[column]);
  const note =
    open.length === 0
      ? ''
      : text('report/incomplete', { columns: open.map((column) => text(`column/${column}`)) });
  return {
    key: 'total',
    kind: 'total',
    cells: [
      fixedCell(''),
      fixedCell(text('sheet/total')),
      fixedCell(fromPoints(score.max)),
      ...sums,
      fixedCell(note),
    ],
  };
}
