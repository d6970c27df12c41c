import { phrase } from '../../language/documents.js';
import { countsInGroup } from '../../profile/profile.js';
import { columns, type ScoreColumn } from '../../record/record.js';
import type { GroupScore } from '../../score/groups.js';
import type { ItemScore } from '../../score/items.js';
import type { Score } from '../../score/score.js';
import { fromPoints, minus, type Points } from '../../text/points.js';
import type { Cell, DocumentPlace, Formula, Row, Table } from '../model.js';
import type { Source } from '../source.js';
import { blankCell, emptyCell, pointsCell, sumFormula, textCell, valueCell } from './cells.js';

const maxColumn = 2;
const shown = [...columns, 'final'] as const;
type Shown = (typeof shown)[number];

/** Where a column of scores stands in the table. */
function placeOf(column: Shown): number {
  return maxColumn + 1 + shown.indexOf(column);
}

/** An item and the row it stands in. */
interface Placed {
  readonly score: ItemScore;
  readonly row: number;
}

/**
 * The score sheet of the year: standard points, the three columns and the result, with the sums as formulas
 * that give what the evaluation gives (format.md §2, "Arithmetic").
 */
export function scoreTable(source: Source): Table {
  const { score } = source.evaluation;
  const empty = new Set(columns.filter((column) => !isColumnUsed(column, score)));
  const rows: Row[] = [];
  const groups: number[] = [];
  const items: Placed[] = [];
  for (const group of score.groups) {
    groups.push(rows.length);
    const first = rows.length + 1;
    const own = group.items.map((item, index) => ({ score: item, row: first + index }));
    items.push(...own);
    rows.push(groupRow(group, own, empty), ...own.map((placed) => itemRow(placed, source, empty)));
  }
  rows.push(totalRow(score, groups, items, source, empty));
  const hasNotes = items.some(({ score: { item } }) => source.record.criteria.get(item.id)?.note);
  return {
    kind: 'table',
    name: phrase('score/sheet'),
    columns: [
      { title: phrase('column/order'), width: 13, align: 'center' },
      { title: phrase('column/content'), width: hasNotes ? 50 : 59, align: 'left' },
      { title: phrase('column/max'), width: 15, align: 'center' },
      ...shown.map((column) => ({ title: phrase(`column/${column}`), width: 15, align: 'center' as const })),
      { title: phrase('column/note'), width: hasNotes ? 27 : 18, align: 'left' },
    ],
    spans: [{ title: phrase('column/points'), from: maxColumn, to: placeOf('final') }],
    rows,
  };
}

/** Whether anybody has entered a score in a column; one that nobody has is left to be filled in by hand. */
export function isColumnUsed(column: ScoreColumn, { groups }: Score): boolean {
  return groups.some(({ items }) =>
    items.some(({ item, [column]: value }) => item.kind !== 'derived' && value !== undefined),
  );
}

function groupRow(group: GroupScore, items: readonly Placed[], empty: ReadonlySet<Shown>): Row {
  const counted = items.filter(({ score }) => isCounted(score)).map(({ row }) => row);
  const sum = (points: Points, column: number): Cell =>
    counted.length === 0 ? pointsCell(points) : pointsCell(points, sumFormula(counted, column));
  return {
    role: 'group',
    cells: [
      textCell(group.group.id),
      textCell(group.group.title),
      sum(group.max, maxColumn),
      ...shown.map((column) => (empty.has(column) ? blankCell : sum(group[column], placeOf(column)))),
      emptyCell,
    ],
  };
}

function isCounted({ item, final }: ItemScore): boolean {
  return countsInGroup(item) && final !== 'na';
}

function itemRow({ score, row }: Placed, { record }: Source, empty: ReadonlySet<Shown>): Row {
  const { item } = score;
  const kind = item.kind === 'bonus' || item.kind === 'penalty' ? item.kind : undefined;
  const value = (column: ScoreColumn): Cell =>
    empty.has(column) ? blankCell : valueCell(score.final === 'na' ? 'na' : score[column]);
  return {
    role: 'body',
    cells: [
      textCell(item.id),
      textCell(kind ? phrase(`${kind}-item`, { title: item.title }) : item.title),
      score.final === 'na' ? { text: phrase('not-applicable') } : pointsCell(item.max),
      ...columns.map(value),
      finalCell(score, row),
      { text: record.criteria.get(item.id)?.note ?? '' },
    ],
  };
}

/** The last column present, as in the format: appraised, else the branch's, else the branch's own. */
function finalCell(score: ItemScore, row: number): Cell {
  const cell = valueCell(score.final);
  if (cell.number === undefined) return cell;
  const places = [...columns].reverse().map((column): DocumentPlace => ({ row, column: placeOf(column) }));
  const formula: Formula = [
    ...places.flatMap((place) => ['IF(ISNUMBER(', place, '),', place, ',']),
    '0',
    ')'.repeat(places.length),
  ];
  return { ...cell, formula };
}

function totalRow(
  score: Score,
  groups: readonly number[],
  items: readonly Placed[],
  { profile }: Source,
  empty: ReadonlySet<Shown>,
): Row {
  const rest = fromPoints(restOf(items, profile.scale.max));
  const max = fromPoints(profile.scale.max);
  const rowsOf = (kind: 'bonus' | 'penalty'): readonly number[] =>
    items.filter(({ score: one }) => one.item.kind === kind && one.final !== 'na').map(({ row }) => row);
  const total = (column: number): Formula => {
    const sum = sumFormula(groups, column);
    const scaled: Formula =
      profile.scale.na === 'rescale' && rest !== max && rest > 0
        ? ['ROUND(ROUND(', ...sum, `*100,0)*${max}/${rest},0)/100`]
        : sum;
    const extra = (sign: string, rows: readonly number[]): Formula =>
      rows.length === 0 ? [] : [sign, ...sumFormula(rows, column)];
    return [
      `ROUND(MIN(${max},MAX(0,`,
      ...scaled,
      ...extra('+', rowsOf('bonus')),
      ...extra('-', rowsOf('penalty')),
      ')),2)',
    ];
  };
  return {
    role: 'total',
    cells: [
      emptyCell,
      textCell(phrase('total')),
      pointsCell(score.max),
      ...shown.map((column) =>
        empty.has(column) ? blankCell : pointsCell(score[column], total(placeOf(column))),
      ),
      emptyCell,
    ],
  };
}

/** The scale without the items that do not apply. */
function restOf(items: readonly Placed[], max: Points): Points {
  const out = items.filter(({ score }) => score.final === 'na' && countsInGroup(score.item));
  return out.reduce((rest, { score }) => minus(rest, score.item.max), max);
}

/** What a reader has to know to follow the sums: columns not complete, and what was rescaled. */
export function scoreNotes({ evaluation, profile }: Source): readonly string[] {
  const { score } = evaluation;
  const items = score.groups.flatMap((group) => group.items);
  const incomplete = columns.filter((column) => isColumnUsed(column, score) && !score.complete[column]);
  const rest = restOf(
    items.map((one) => ({ score: one, row: 0 })),
    profile.scale.max,
  );
  return [
    ...(items.some(({ item }) => item.kind === 'check') ? [phrase('score/checks')] : []),
    ...(profile.scale.na === 'rescale' && rest !== profile.scale.max && rest > 0
      ? [phrase('score/rescaled', { max: fromPoints(profile.scale.max), rest: numberText(rest) })]
      : []),
    ...(incomplete.length > 0
      ? [
          phrase('score/incomplete', {
            columns: incomplete.map((column) => phrase(`column/${column}`)).join(', '),
          }),
        ]
      : []),
  ];
}

function numberText(points: Points): string {
  return pointsCell(points).text;
}
