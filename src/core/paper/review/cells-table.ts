import { phrase } from '../../language/documents.js';
import type { Period } from '../../record/period.js';
import type { ScoreColumn } from '../../record/record.js';
import type { CellResult } from '../../rollup/cell-result.js';
import { nameOf } from '../../rollup/names.js';
import { periodName } from '../../rollup/period-name.js';
import type { RecordSummary } from '../../rollup/record-summary.js';
import type { RollupNode } from '../../rollup/rollup.js';
import { compare } from '../../rollup/tree.js';
import { formatNumber } from '../../text/numbers.js';
import { type Block, type Cell, heading, italic, line, type Row, type Table } from '../model.js';
import { modelTitle, type ReviewSource, unitsBelow } from './source.js';
import { shownCell, shownCount, unknown } from './withhold.js';

/** A cell in the last period: a record for each of its models, or none where one was due. */
export interface CellRow {
  readonly name: string;
  readonly entries: readonly RecordSummary[];
}

/** The cells directly below a unit in the last period that there are records of. */
export interface CellsOfPeriod {
  readonly period: Period;
  readonly cells: readonly CellRow[];
}

/** Whether a unit stands directly over cells and over nothing else. */
export function isOverCells({ children }: RollupNode): boolean {
  return children.length > 0 && children.every(isCellNode);
}

/** Whether a unit is a cell in all of its records, with nothing below it. */
export function isCellNode({ children, summed }: RollupNode): boolean {
  const { entries } = summed.node;
  return children.length === 0 && entries.length > 0 && entries.every(({ cell }) => cell);
}

/** The cells directly below, in the order of the paper; `undefined` where there is none. */
export function cellsOfLastPeriod({ node, rollup }: ReviewSource): CellsOfPeriod | undefined {
  const children = unitsBelow(node).filter(isCellNode);
  const entries = children.flatMap(({ summed }) => summed.node.entries);
  const last = [...entries].sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from)).at(-1);
  if (last === undefined) return undefined;
  const isOf = (one: Period): boolean => one.from === last.from && one.to === last.to;
  const missing = (rollup.missing.get(node.summed.node) ?? []).filter(
    (one) => one.isDueAtEnd && isOf(one.period),
  );
  const reporting = children.flatMap(({ name, summed }): readonly CellRow[] => {
    // A unit that ended in the year is no cell any more.
    const own = summed.node.entries.filter((entry) => isOf(entry) && (entry.counts['cells.active'] ?? 0) > 0);
    return own.length === 0 ? [] : [{ name, entries: own }];
  });
  const cells = [...reporting, ...missing.map(({ name }): CellRow => ({ name, entries: [] }))];
  return { period: { from: last.from, to: last.to }, cells };
}

/** A table for each model with what a superior decides by, a row for each cell; cells without a record are in each. */
export function cellsTables(source: ReviewSource): readonly Block[] {
  const last = cellsOfLastPeriod(source);
  if (last === undefined) return [];
  const results = last.cells.flatMap(({ entries }) => entries.flatMap(({ result }) => result ?? []));
  // A model that nothing was entered for has nothing to show.
  const told = results.filter((one) =>
    [one.self, one.branch, one.appraised, one.declared, one.best, one.entered ?? null].some(
      (value) => value !== null,
    ),
  );
  const profiles = [...new Set(told.map(({ profile }) => profile))].sort(compare);
  const period = periodName(last.period);
  const tables = profiles.flatMap((profile, index): readonly Block[] => [
    heading(phrase('review/cells-of-period', { model: modelTitle(source, profile), period })),
    tableOf(source, last.cells, profile, index + 1),
  ]);
  return tables.length === 0 ? [] : [...tables, line('left', italic(phrase('review/cells-marks')))];
}

function tableOf(source: ReviewSource, cells: readonly CellRow[], profile: string, order: number): Table {
  const rows = cells.flatMap((cell): readonly Omit<Row, 'role'>[] => {
    const entry = cell.entries.find(({ result }) => result?.profile === profile);
    if (entry === undefined && cell.entries.length > 0) return [];
    return [{ cells: [{ text: cell.name }, ...resultCells(entry, source)] }];
  });
  return {
    kind: 'table',
    name: phrase('review/cells-table-sheet', { order }),
    sheet: phrase('review/cells-group'),
    columns: [
      { title: phrase('column/order'), width: 11, align: 'center' },
      { title: phrase('review/cell'), width: 38, align: 'left' },
      { title: phrase('column/self'), width: 15, align: 'center' },
      { title: phrase('review/by-branch'), width: 15, align: 'center' },
      { title: phrase('column/appraised'), width: 15, align: 'center' },
      { title: phrase('review/level'), width: 22, align: 'center' },
      { title: phrase('review/level-reason'), width: 35, align: 'left' },
      { title: phrase('review/best-of-limit'), width: 14, align: 'center' },
    ],
    spans: [],
    rows: rows.map((row, index) => ({
      role: 'body',
      cells: [{ text: String(index + 1), number: index + 1 }, ...row.cells],
    })),
  };
}

function resultCells(entry: RecordSummary | undefined, source: ReviewSource): readonly Cell[] {
  const result = entry?.result ?? undefined;
  return [
    pointsCell(result, 'self'),
    pointsCell(result, 'branch'),
    pointsCell(result, 'appraised'),
    { text: entry && result ? levelText(entry, result, source) : unknown.text },
    { text: reasonText(entry, source) },
    bestCell(result, source),
  ];
}

/** The sum of a column; of one that lacks items it is no number, so that nobody takes it for a result. */
function pointsCell(result: CellResult | undefined, column: ScoreColumn): Cell {
  const value = result?.[column] ?? null;
  if (value !== null) return { text: formatNumber(value / 100, 'vi'), number: value / 100 };
  const entered = result?.entered?.[column];
  return entered === undefined
    ? shownCell(unknown)
    : { text: phrase('review/points-so-far', { points: formatNumber(entered / 100, 'vi') }) };
}

function levelText(entry: RecordSummary, result: CellResult, source: ReviewSource): string {
  const { profile, declared: recognised } = result;
  const declared = recognised === null ? null : bandText(profile, recognised, source);
  const { level } = entry;
  if (level === null && isWithoutLevel(entry)) {
    if (result.entered === undefined && declared === null) return unknown.text;
    const state = phrase(
      result.entered === undefined ? 'review/level-no-points' : 'review/level-some-points',
    );
    return declared === null ? state : phrase('review/level-declared', { level: state, declared });
  }
  // The profile leaves the level open, so that whoever recognises the cell decides it.
  if (level === null) return declared === null ? unknown.text : phrase('review/level-decided', { declared });
  const computed = bandText(profile, level, source);
  if (declared === null || recognised === level) return computed;
  return phrase('review/level-declared', { level: computed, declared });
}

/** Whether a cell has no level because no column of its scores is complete. */
export function isWithoutLevel({ level, score }: RecordSummary): boolean {
  return level === null && score === null;
}

export function bandText(profile: string, band: string, { rollup }: ReviewSource): string {
  return rollup.titles[nameOf('band', profile, band)] ?? band;
}

/** A reason may tell of a few people, so that it is for nobody else. */
function reasonText(entry: RecordSummary | undefined, { options }: ReviewSource): string {
  if (entry === undefined) return phrase('review/no-record');
  if (options.withhold) return '';
  return (entry.result?.reasons ?? []).join(' ');
}

function bestCell(result: CellResult | undefined, { options }: ReviewSource): Cell {
  if (!result?.best) return { text: unknown.text };
  const { count, limit } = result.best;
  const shown = shownCount(count, '', options, true);
  return { text: shown.hidden ? shown.text : phrase('review/made-of', { n: count, of: limit }) };
}
