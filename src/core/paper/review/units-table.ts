import { type PhraseKey, phrase } from '../../language/documents.js';
import type { Share } from '../../rollup/node-facts.js';
import type { RollupNode } from '../../rollup/rollup.js';
import { overall } from '../../rollup/totals.js';
import type { Cell, Chart, ColumnSpan, Formula, Row, Table, TableColumn } from '../model.js';
import { ratioFormula, sumFormula } from '../parts/cells.js';
import { isCellNode, isOverCells } from './cells-table.js';
import { unitWithEnd } from './ended.js';
import { isOfSeveralPeriods, type ReviewOptions, type ReviewSource, unitsBelow, unitText } from './source.js';
import { allMeasures, fewMeasures, type Measure, recognisedShare, sumOf } from './unit-measures.js';
import { type Shown, shownCell, shownParts, shownShare, unknown } from './withhold.js';

/** More units than this stand in the annex alone. */
const mostUnits = 30;

/** The units of the next level, with the sum of all: on the report's own pages. */
export function unitsTable(source: ReviewSource): Table | undefined {
  const children = unitsBelow(source.node);
  if (children.length > mostUnits) return undefined;
  const measures = measuresFor(source, fewMeasures);
  return tableOf(source, {
    name: 'review/units-sheet',
    measures,
    nameWidth: 165 - 11 - widthOf(measures),
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
  const measures = measuresFor(source, allMeasures);
  const groups = isDeep
    ? children.map((unit) => ({ head: unit, units: unitsBelow(unit) }))
    : [{ units: listed }];
  const shown = listed.length + (isDeep ? below.length : 0);
  const table = tableOf(source, {
    name: 'review/annex-units-sheet',
    measures,
    nameWidth: 257 - 11 - widthOf(measures),
    groups,
  });
  return { table, rest: children.reduce((sum, child) => sum + unitsIn(child), 0) - shown };
}

/**
 * A single cell is recognised or is not, so that it has no share of cells; over several periods their numbers say how
 * often it was.
 */
function measuresFor(source: ReviewSource, measures: readonly Measure[]): readonly Measure[] {
  if (!isOverCells(source.node)) return measures;
  const isLeftOut = ({ span, title }: Measure): boolean =>
    span === 'review/cell-count' && (title === 'review/share' || !isOfSeveralPeriods(source));
  return measures.filter((measure) => !isLeftOut(measure));
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
      rows.push(unitRow({ text: '' }, unitWithEnd(head, source), values, measures, rows.length));
    }
    const below = head ? valuesOf(units, measures, source.options) : topValues;
    for (const [index, unit] of units.entries()) {
      order += 1;
      if (!head) topRows.push(rows.length);
      const number = { text: String(order), number: order };
      rows.push(unitRow(number, unitWithEnd(unit, source), below[index] ?? [], measures, rows.length));
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
  unit: string,
  values: readonly Shown[],
  measures: readonly Measure[],
  row: number,
): Row {
  return {
    role: order.number === undefined ? 'group' : 'body',
    cells: [
      order,
      { text: unit },
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

/** The share of cells recognised in each unit; of many units the lowest. A cell has no such share. */
export function unitsChart(source: ReviewSource): Chart | undefined {
  const units = unitsBelow(source.node).filter((unit) => !isCellNode(unit));
  const known = units.flatMap((unit) => {
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
    sheet: phrase('review/charts-group'),
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

/** Where a unit has one cell, no bar says more than whether that was recognised. */
function isSingle({ of }: Share): boolean {
  return of === 1;
}
