import type { Assessment } from '../assess.js';
import { text } from '../language/language.js';
import { countsInGroup, type Item } from '../profile/profile.js';
import { type ItemEntry, type Column as ScoreColumn, columns as scoreColumns } from '../record/record.js';
import type { GroupScore } from '../score/groups.js';
import type { ItemScore, ItemValue } from '../score/items.js';
import type { Score } from '../score/score.js';
import { fromPoints } from '../text/points.js';
import { type FindingsByPlace, findingsByPlace } from './cell-findings.js';
import { checkItemChoices, derivedItemChoices } from './choices.js';
import { type Cell, type Column, fixedCell, type Input, type Row, type Sheet } from './sheet.js';

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
  const { evaluation, record, findings } = assessment;
  const places = findingsByPlace(findings);
  const rows: Row[] = [];
  for (const group of evaluation?.score.groups ?? []) {
    rows.push(groupRow(group));
    for (const item of group.items) rows.push(itemRow(item, record?.criteria.get(item.item.id), places));
  }
  if (evaluation) rows.push(totalRow(evaluation.score));
  return { id: 'criteria', title: text('sheet/criteria'), columns, rows };
}

function groupRow(score: GroupScore): Row {
  const sums = [...scoreColumns, 'final' as const].map((column) =>
    fixedCell(fromPoints(score[column]), {
      explanation: score.reason,
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
      fixedCell(minimum, { tone: score.pass ? 'pass' : 'fail', explanation: score.reason }),
    ],
  };
}

function itemRow(score: ItemScore, entry: ItemEntry | undefined, places: FindingsByPlace): Row {
  const { item } = score;
  const path = ['criteria', item.id];
  const own = [...scoreColumns, 'note'].map((column) => [...path, column]);
  return {
    key: `item:${item.id}`,
    kind: 'item',
    cells: [
      fixedCell(item.id, { findings: places.within(path, own) }),
      fixedCell(item.title),
      fixedCell(maxOf(item)),
      ...scoreColumns.map((column) => scoreCell(score, entry, column, places)),
      fixedCell(valueShown(score.final), { tone: 'computed', explanation: score.reason }),
      {
        shown: entry?.note ?? '',
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
  entry: ItemEntry | undefined,
  column: ScoreColumn,
  places: FindingsByPlace,
): Cell {
  const { item } = score;
  const path = ['criteria', item.id, column];
  const written = entry?.[column];
  const findings = places.at(path);
  if (item.kind === 'derived') {
    const shown = written === undefined ? valueShown(score[column]) : writtenShown(written);
    const tone = written === undefined ? ({ tone: 'computed' } as const) : {};
    return {
      shown,
      input: 'choice',
      choices: derivedItemChoices,
      path,
      findings,
      explanation: score.reason,
      ...tone,
    };
  }
  const input: Input = item.kind === 'check' ? 'choice' : 'points';
  const choices = item.kind === 'check' ? { choices: checkItemChoices } : {};
  const shown = written === undefined ? '' : writtenShown(written);
  return { shown, input, path, findings, ...choices };
}

function writtenShown(written: number | string): Cell['shown'] {
  const known = checkItemChoices.find((choice) => choice.code === written);
  return known ? known.label : written;
}

function valueShown(value: ItemValue): Cell['shown'] {
  if (value === undefined) return '';
  return value === 'na' ? text('check/na') : fromPoints(value);
}

function totalRow(score: Score): Row {
  const sums = [...scoreColumns, 'final' as const].map((column) =>
    fixedCell(fromPoints(score[column]), { explanation: score.reason }),
  );
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
