import { type PhraseKey, phrase } from '../../language/documents.js';
import { knownCount } from '../../rollup/known.js';
import { partsOf } from '../../rollup/names.js';
import { quotient, rateOf, type Share, shareOf } from '../../rollup/node-facts.js';
import type { RollupNode } from '../../rollup/rollup.js';
import type { Sum } from '../../rollup/sum.js';
import { overall } from '../../rollup/totals.js';
import type { Cell, Chart, ColumnSpan, Formula, Row, Table, TableColumn } from '../model.js';
import { ratioFormula, sumFormula } from '../parts/cells.js';
import { isOfSeveralPeriods, type ReviewOptions, type ReviewSource, unitsBelow, unitText } from './source.js';
import {
  type Shown,
  shownCell,
  shownCount,
  shownParts,
  shownRatio,
  shownShare,
  unknown,
} from './withhold.js';

/** A unit's sum over all its periods, and which shares it reports itself. */
interface UnitSum {
  readonly sum: Sum;
  isReported(name: string): boolean;
}

function sumOf({ summed }: RollupNode): UnitSum {
  return {
    sum: overall(summed.totals),
    isReported: (name) =>
      summed.own.some(({ entries }) =>
        entries.some(({ figures }) => figures.some((figure) => figure.name === name)),
      ),
  };
}

/** A column of numbers: what a unit's sum has there. */
interface Measure {
  readonly title: PhraseKey;
  /** Millimetres. */
  readonly width: number;
  readonly span?: PhraseKey;
  of(unit: UnitSum, options: ReviewOptions): Shown;
  /** The columns that it is the quotient of, by their titles in the same table. */
  readonly quotient?: readonly [PhraseKey, PhraseKey];
  /** Whether the sum's number is the sum of the units' numbers. */
  readonly isCount?: boolean;
}

const cells = {
  count: count('review/cell-count', 'cells.active', { span: 'review/cell-count' }),
  registered: count('review/registered', 'cells.registered', { span: 'review/cell-count' }),
  recognised: count('review/recognised', 'cells.recognised', { span: 'review/cell-count' }),
  share: {
    title: 'review/share',
    width: 16,
    span: 'review/cell-count',
    of: ({ sum }, options) => shownShare(recognisedShare(sum), options, false),
    quotient: ['review/recognised', 'review/cell-count'],
  },
} as const satisfies Readonly<Record<string, Measure>>;

const people = { people: true } as const;
const members = { ...people, span: 'review/member-count' } as const;
const mentoring = { ...people, span: 'review/mentoring-span' } as const;

/** What the report's own pages show of each unit: as much as fits their width. */
const fewMeasures: readonly Measure[] = [
  { ...cells.count, title: 'review/total-short' },
  cells.recognised,
  { ...cells.share, quotient: ['review/recognised', 'review/total-short'] },
  count('review/total-short', 'members.total', { ...members, width: 15 }),
  share('review/htt', 'members.htxsHtt', { ...members, width: 18 }),
  count('review/mentees', 'mentoring.mentees', { ...mentoring, width: 16 }),
  count('review/admitted', 'mentoring.admitted', { ...mentoring, width: 13 }),
];

/** What the annex shows. */
const allMeasures: readonly Measure[] = [
  { ...cells.count, title: 'review/total-short' },
  cells.registered,
  cells.recognised,
  { ...cells.share, quotient: ['review/recognised', 'review/total-short'] },
  {
    title: 'review/mean-score',
    width: 13,
    of: ({ sum }, options) => meanScore(sum, options),
  },
  count('review/total-short', 'members.total', { ...members, width: 15 }),
  share('review/htt', 'members.htxsHtt', { ...members, width: 17 }),
  count('review/five-good', 'members.fiveGood', { ...members, width: 15 }),
  count('review/mentors', 'mentoring.mentors', { ...mentoring, width: 15 }),
  count('review/mentees', 'mentoring.mentees', { ...mentoring, width: 15 }),
  count('review/progressed', 'mentoring.progressed', { ...mentoring, width: 14 }),
  count('review/admitted', 'mentoring.admitted', { ...mentoring, width: 13 }),
  count('review/collective', 'awards.collective', { span: 'review/awards-span', width: 13 }),
  count('review/individual', 'awards.individual', { ...people, span: 'review/awards-span', width: 14 }),
];

interface More {
  readonly span?: PhraseKey;
  readonly people?: boolean;
  readonly width?: number;
}

function count(
  title: PhraseKey,
  name: string,
  { span, people: ofPeople = false, width = 13 }: More,
): Measure {
  return {
    title,
    width,
    isCount: true,
    ...(span ? { span } : {}),
    of: ({ sum }, options) =>
      shownCount(knownCount(sum, name), sum.qualifiers.get(name) ?? '', options, ofPeople),
  };
}

function share(title: PhraseKey, name: string, { span, width = 15 }: More): Measure {
  return {
    title,
    width,
    ...(span ? { span } : {}),
    of: ({ sum, isReported }, options) => shownShare(shareOf(name, sum, isReported(name)), options, true),
  };
}

export function recognisedShare(sum: Sum): Share {
  return rateOf(sum);
}

function meanScore(sum: Sum, options: ReviewOptions): Shown {
  // Scores of different models have no mean together.
  const models = [...sum.counts.keys()].filter((name) => partsOf('model', name)?.[1] === 'scored');
  const [scored] = models;
  if (scored === undefined || models.length > 1) return unknown;
  const mean = quotient(sum, [scored.replace(/scored$/, 'points')], scored);
  if (!mean.of) return shownCount(undefined, '', options, false);
  return shownRatio({ ...mean, value: Math.round(mean.value) / 100 }, options, false);
}

/** More units than this stand in the annex alone. */
const mostUnits = 30;

/** The units of the next level, with the sum of all: on the report's own pages. */
export function unitsTable(source: ReviewSource): Table | undefined {
  const children = unitsBelow(source.node);
  if (children.length > mostUnits) return undefined;
  return tableOf(source, {
    name: 'review/units-sheet',
    measures: fewMeasures,
    nameWidth: 165 - 11 - widthOf(fewMeasures),
    groups: [{ units: children }],
  });
}

/** Rows that the annex has at most: about seven pages. */
const mostRows = 150;

export interface AnnexUnits {
  readonly table: Table;
  /** Units further down that the table does not list. */
  readonly rest: number;
}

/** The units of the next level, each followed by those below it where they are not too many. */
export function annexUnits(source: ReviewSource): AnnexUnits {
  const children = unitsBelow(source.node);
  const below = children.flatMap((child) => child.children);
  const isDeep = below.length > 0 && children.length + below.length <= mostRows;
  const listed = children.slice(0, mostRows);
  const groups = isDeep
    ? children.map((unit) => ({ head: unit, units: unitsBelow(unit) }))
    : [{ units: listed }];
  const shown = listed.length + (isDeep ? below.length : 0);
  const table = tableOf(source, {
    name: 'review/annex-units-sheet',
    measures: allMeasures,
    nameWidth: 257 - 11 - widthOf(allMeasures),
    groups,
  });
  return { table, rest: children.reduce((sum, child) => sum + unitsIn(child), 0) - shown };
}

function unitsIn(node: RollupNode): number {
  return 1 + node.children.reduce((sum, child) => sum + unitsIn(child), 0);
}

function widthOf(measures: readonly Measure[]): number {
  return measures.reduce((sum, { width }) => sum + width, 0);
}

interface Group {
  /** A unit above the others, with its own sum. */
  readonly head?: RollupNode;
  readonly units: readonly RollupNode[];
}

interface Layout {
  readonly name: PhraseKey;
  readonly measures: readonly Measure[];
  readonly nameWidth: number;
  readonly groups: readonly Group[];
}

function tableOf(source: ReviewSource, { name, measures, nameWidth, groups }: Layout): Table {
  const top = groups.flatMap(({ head, units }) => (head ? [head] : units));
  const topValues = valuesOf(top, measures, source.options);
  const topRows: number[] = [];
  const rows: Row[] = [];
  let order = 0;
  for (const { head, units } of groups) {
    if (head) {
      topRows.push(rows.length);
      const values = topValues[top.indexOf(head)] ?? [];
      rows.push(unitRow({ text: '' }, head, values, measures, rows.length));
    }
    const below = head ? valuesOf(units, measures, source.options) : topValues;
    for (const [index, unit] of units.entries()) {
      order += 1;
      if (!head) topRows.push(rows.length);
      const number = { text: String(order), number: order };
      rows.push(unitRow(number, unit, below[index] ?? [], measures, rows.length));
    }
  }
  rows.push(totalRow(source, measures, { values: topValues, rows: topRows }, rows.length));
  return {
    kind: 'table',
    name: phrase(name),
    columns: [
      { title: phrase('column/order'), width: 11, align: 'center' },
      { title: phrase('review/unit'), width: nameWidth, align: 'left' },
      ...measures.map(({ title, width }): TableColumn => ({ title: phrase(title), width, align: 'center' })),
    ],
    spans: spansOf(measures, isOfSeveralPeriods(source)),
    rows,
  };
}

/** The values of each unit; made column by column, since what is withheld of one unit is found by the sum. */
function valuesOf(
  units: readonly RollupNode[],
  measures: readonly Measure[],
  options: ReviewOptions,
): readonly (readonly Shown[])[] {
  const sums = units.map(sumOf);
  const columns = measures.map((measure) => shownParts(sums.map((sum) => measure.of(sum, options))));
  return units.map((_, index) => columns.map((column) => column[index] ?? unknown));
}

/** A unit with its number, or as the head of those below it, without one. */
function unitRow(
  order: Cell,
  unit: RollupNode,
  values: readonly Shown[],
  measures: readonly Measure[],
  row: number,
): Row {
  return {
    role: order.number === undefined ? 'group' : 'body',
    cells: [
      order,
      { text: unitText({ node: unit }) },
      ...values.map((value, column) => shownCell(value, quotientAt(measures, values, column, row))),
    ],
  };
}

/** The formula of a quotient whose parts stand exact in the same row. */
function quotientAt(
  measures: readonly Measure[],
  values: readonly Shown[],
  column: number,
  row: number,
): Formula | undefined {
  const parts = measures[column]?.quotient;
  if (parts === undefined) return undefined;
  const [part = -1, whole = -1] = parts.map((title) => measures.findIndex((one) => one.title === title));
  if (values[part]?.number === undefined || values[whole]?.number === undefined) return undefined;
  return ratioFormula({ row, column: part + 2 }, { row, column: whole + 2 });
}

interface Parts {
  readonly values: readonly (readonly Shown[])[];
  /** The rows that they stand in. */
  readonly rows: readonly number[];
}

/** The unit's own sum; a live formula where it is nothing but the sum of the rows above. */
function totalRow(source: ReviewSource, measures: readonly Measure[], parts: Parts, row: number): Row {
  const sum = sumOf(source.node);
  const values = measures.map((measure) => measure.of(sum, source.options));
  const formula = (value: Shown, column: number): Formula | undefined => {
    if (!measures[column]?.isCount) return quotientAt(measures, values, column, row);
    const numbers = parts.values.map((one) => one[column]?.number);
    const isWhole = numbers.every((number) => number !== undefined);
    const total = numbers.reduce<number>((all, number = 0) => all + number, 0);
    return isWhole && total === value.number ? sumFormula(parts.rows, column + 2) : undefined;
  };
  return {
    role: 'total',
    cells: [
      { text: phrase('sum'), span: 2, align: 'center' },
      ...values.map((value, column) => shownCell(value, formula(value, column))),
    ],
  };
}

function spansOf(measures: readonly Measure[], severalTimes: boolean): readonly ColumnSpan[] {
  const spans: { title: string; from: number; to: number }[] = [];
  for (const [index, { span }] of measures.entries()) {
    if (span === undefined) continue;
    const title = phrase(span === 'review/cell-count' && severalTimes ? 'review/cell-times' : span);
    const last = spans.at(-1);
    if (last && last.title === title && last.to === index + 1) last.to = index + 2;
    else spans.push({ title, from: index + 2, to: index + 2 });
  }
  return spans;
}

/** Bars that a chart has at most; of more units it shows the lowest. */
const mostBars = 12;

/** The share of cells recognised in each unit; of many units the lowest. */
export function unitsChart(source: ReviewSource): Chart | undefined {
  const known = unitsBelow(source.node).flatMap((unit) => {
    const share = recognisedShare(overall(unit.summed.totals));
    const shown = shownShare(share, source.options, false);
    return shown.number === undefined || isSingle(share) ? [] : [{ unit, shown, number: shown.number }];
  });
  if (known.length < 2) return undefined;
  const isCut = known.length > mostBars;
  const chosen = isCut ? [...known].sort((a, b) => a.number - b.number).slice(0, mostBars) : known;
  return {
    kind: 'chart',
    name: phrase('review/units-chart'),
    title: isCut ? phrase('review/units-lowest', { count: mostBars }) : phrase('review/units-recognised'),
    max: 1,
    percent: true,
    bars: chosen.map(({ unit, shown, number }) => ({
      label: unitText({ node: unit }),
      number,
      text: shown.text,
    })),
  };
}

/** A single cell is recognised or is not: no bar says more than that. */
function isSingle({ of }: Share): boolean {
  return of === 1;
}
