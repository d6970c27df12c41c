import type { Path } from '../../parse/tree.js';
import { isWithin, monthsAfter, type Period } from '../../record/period.js';
import type { BranchRecord, Initiative, MentoringPair } from '../../record/record.js';
import { cachedByObject } from '../../text/cache.js';
import { isRealDate } from '../../text/numbers.js';

/**
 * Workflow steps may be dated up to this many months before the period begins or after it ends (format.md
 * §8).
 */
const workflowMargin = 6;

/** A row of a record that is dated outside the period and therefore does not count. */
export interface OutsideRow {
  /** The place of the date, or the place of the row where it has several dates. */
  readonly path: Path;
  /** The date outside the period, as written. */
  readonly date: string;
}

/**
 * The record without the rows outside its period: meetings, discipline, awards, targets, initiatives,
 * mentoring pairs, admissions and workflow steps (format.md §8). A row without a date counts, and so does one
 * with an unreadable date, because another finding reports that date. Returns `record` itself where nothing
 * is outside. Cached, because several rules ask.
 */
export const rowsInPeriod = cachedByObject((record: BranchRecord): BranchRecord => {
  const period = validPeriod(record);
  if (period === undefined) return record;
  const inside = <Row extends Dated>(rows: readonly Row[]): readonly Row[] =>
    keep(rows, ({ date }) => !isOutside(date, period));
  const counted = {
    meetings: inside(record.meetings),
    discipline: inside(record.discipline),
    awards: inside(record.awards),
    targets: inside(record.targets),
    initiatives: keep(record.initiatives, (one) => outsideDate(one, period) === undefined),
    mentoring: pairsInPeriod(record.mentoring, period),
    workflow: workflowInPeriod(record, period),
  };
  const changed = Object.entries(counted).some(([name, rows]) => rows !== record[name as keyof BranchRecord]);
  return changed ? { ...record, ...counted } : record;
});

/**
 * The rows that `rowsInPeriod` omits, in the order of the sections. The rule `meetings/date` covers meetings.
 */
export function* rowsOutsidePeriod(record: BranchRecord): Generator<OutsideRow> {
  const period = validPeriod(record);
  if (period === undefined) return;
  yield* workflowOutside(record, period);
  for (const [index, pair] of record.mentoring.entries()) yield* pairOutside(pair, index, period);
  for (const section of ['awards', 'discipline', 'targets'] as const) {
    for (const [index, { date }] of record[section].entries()) {
      if (isOutside(date, period)) yield { path: [section, index, 'date'], date };
    }
  }
  for (const [index, initiative] of record.initiatives.entries()) {
    const outside = outsideDate(initiative, period);
    if (outside) yield { path: ['initiatives', index, outside.field], date: outside.date };
  }
}

interface Dated {
  readonly date: string | undefined;
}

/**
 * A period that ends before it begins contains no day. The rule `period/invalid` reports it, and no row is
 * omitted.
 */
function validPeriod({ period }: BranchRecord): Period | undefined {
  return period && period.from <= period.to ? period : undefined;
}

function isOutside(date: string | undefined, period: Period): date is string {
  return date !== undefined && isRealDate(date) && !isWithin(date, period);
}

/** The rows that satisfy `holds`; the same list where all do, so that callers can compare by identity. */
function keep<Row>(rows: readonly Row[], holds: (row: Row) => boolean): readonly Row[] {
  return rows.every(holds) ? rows : rows.filter(holds);
}

/** The last date of an initiative with no date in the period; `undefined` where one is. */
function outsideDate(
  { registered, recognised }: Initiative,
  period: Period,
): { readonly field: 'registered' | 'recognised'; readonly date: string } | undefined {
  const dates = [registered, recognised].filter((date) => date !== undefined);
  if (dates.some((date) => !isOutside(date, period))) return undefined;
  if (recognised !== undefined) return { field: 'recognised', date: recognised };
  return registered === undefined ? undefined : { field: 'registered', date: registered };
}

/** Pairs that overlap the period. An admission dated outside the period is removed from its pair. */
function pairsInPeriod(pairs: readonly MentoringPair[], period: Period): readonly MentoringPair[] {
  const overlapping = keep(pairs, (pair) => distantEnd(pair, period) === undefined);
  if (!overlapping.some(({ admitted }) => isOutside(admitted, period))) return overlapping;
  return overlapping.map((pair) =>
    isOutside(pair.admitted, period) ? { ...pair, outcome: undefined, admitted: undefined } : pair,
  );
}

function* pairOutside(pair: MentoringPair, index: number, period: Period): Generator<OutsideRow> {
  const end = distantEnd(pair, period);
  if (end) yield { path: ['mentoring', index, end.field], date: end.date };
  else if (isOutside(pair.admitted, period)) {
    yield { path: ['mentoring', index, 'admitted'], date: pair.admitted };
  }
}

/** The date of a pair nearest to the period, where the pair does not overlap it. */
function distantEnd(
  { from, to }: MentoringPair,
  period: Period,
): { readonly field: 'from' | 'to'; readonly date: string } | undefined {
  if (to !== undefined && isRealDate(to) && to < period.from) return { field: 'to', date: to };
  if (from !== undefined && isRealDate(from) && from > period.to) return { field: 'from', date: from };
  return undefined;
}

function workflowInPeriod({ workflow }: BranchRecord, period: Period): BranchRecord['workflow'] {
  const window = workflowWindow(period);
  const steps = [...workflow];
  const inside = keep(steps, ([, { date }]) => !isOutside(date, window));
  return inside === steps ? workflow : new Map(inside);
}

function* workflowOutside({ workflow }: BranchRecord, period: Period): Generator<OutsideRow> {
  const window = workflowWindow(period);
  for (const [step, { date }] of workflow) {
    if (isOutside(date, window)) yield { path: ['workflow', step], date };
  }
}

function workflowWindow({ from, to }: Period): Period {
  return { from: monthsAfter(from, -workflowMargin), to: monthsAfter(to, workflowMargin) };
}
