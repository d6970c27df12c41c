import { blank, committeeOf, phrase } from '../../language/documents.js';
import { byBranch } from '../../rollup/by-branch.js';
import { ownRecords } from '../../rollup/own-records.js';
import { type RecordSummary, valueIn } from '../../rollup/record-summary.js';
import { foldedBelow } from '../../rollup/rollup.js';
import { missingCells, overall } from '../../rollup/totals.js';
import { compare } from '../../rollup/tree.js';
import { formatDate } from '../../text/numbers.js';
import { type Block, heading, paragraph } from '../model.js';
import { figuresTable } from './figures-table.js';
import { shortcomings, strengths } from './judgement.js';
import { results } from './results.js';
import {
  daysOf,
  figuresOf,
  isOfSeveralPeriods,
  type ReviewSource,
  reviewPeriodText,
  superiorText,
  unitText,
} from './source.js';
import { type Shown, shownCount } from './withhold.js';

/** The running text of a review, part by part; what no record says is left to be written by hand. */
export function reviewParts(source: ReviewSource): readonly Block[] {
  const found = results(source);
  return [
    paragraph(
      phrase('review/opening', {
        issuer: committeeOf(unitText(source)),
        superior: superiorText(source),
        period: reviewPeriodText(source),
      }),
    ),
    ...situation(source),
    heading(phrase('review/leading')),
    ...leading(source),
    { kind: 'dotted-lines', count: 3 },
    heading(phrase('review/results')),
    ...(found.length === 0 ? [paragraph(phrase('review/nothing'))] : found),
    heading(phrase('review/strengths')),
    ...strengths(source).map((text) => paragraph(phrase('review/fact', { text }))),
    { kind: 'dotted-lines', count: 3 },
    heading(phrase('review/faults')),
    ...shortcomings(source).map((text) => paragraph(phrase('review/fact', { text }))),
    paragraph(phrase('review/causes')),
    { kind: 'dotted-lines', count: 3 },
    heading(phrase('review/outlook')),
    { kind: 'dotted-lines', count: 5 },
  ];
}

function situation(source: ReviewSource): readonly Block[] {
  const { from, to } = daysOf(source);
  const cells = latestOfCells(source);
  const folded = foldedBelow(source.node.summed.node);
  const inRecords = (name: 'cells.active' | 'members.total', more: number): number =>
    cells.reduce((sum, entry) => sum + valueIn(entry, name), more);
  const values = {
    unit: unitText(source),
    cells: size(source, 'cells.active', inRecords('cells.active', folded.active)).text,
    members: size(source, 'members.total', inRecords('members.total', folded.members)).text,
  };
  const isCounted = cells.length + folded.cells > 0;
  return [
    heading(phrase('report/situation')),
    paragraph(phrase(isCounted ? 'review/situation-counted' : 'review/situation', values)),
    paragraph(
      phrase('review/records', {
        records: shownCount(source.node.records, '', source.options, false).text,
        from: formatDate(from),
        to: formatDate(to),
      }),
    ),
    ...recordsDue(source),
    ...(isOfSeveralPeriods(source) ? [paragraph(phrase('review/times'))] : []),
    ...(folded.cells > 0 ? [paragraph(phrase('review/folded'))] : []),
    paragraph(phrase('review/conditions')),
    { kind: 'dotted-lines', count: 2 },
  ];
}

/** How many records of cells there are of those that were due, where some are missing. */
function recordsDue({ node, options }: ReviewSource): readonly Block[] {
  const { counts } = overall(node.summed.totals);
  const missing = counts.get(missingCells) ?? 0;
  const of = counts.get('cells.active') ?? 0;
  if (missing === 0) return [];
  const text = (value: number): string => shownCount(value, '', options, false).text;
  return [paragraph(phrase('review/records-due', { of: text(of), due: text(of + missing) }))];
}

/** The latest record of each cell; of several in one period, one for each model, the one that is counted. */
function latestOfCells({ entries, rollup }: ReviewSource): readonly RecordSummary[] {
  const cells = byBranch(
    entries.filter(({ cell }) => cell),
    rollup.units,
  );
  return [...cells.values()].flatMap((own) => ownRecords(own).at(-1)?.first ?? []);
}

/**
 * How large the unit is: what the latest record of each cell says. Where there are none, what the latest period
 * says; a dotted blank where that says nothing.
 */
function size(
  { options, node }: ReviewSource,
  name: 'cells.active' | 'members.total',
  counted: number,
): Shown {
  const ofPeople = name === 'members.total';
  if (counted > 0) return shownCount(counted, '', options, ofPeople);
  const last = [...node.summed.totals.values()].sort((a, b) => compare(a.period.to, b.period.to)).at(-1);
  const value = last?.sum.counts.get(name);
  if (!value) return { text: blank(), weight: 0 };
  return shownCount(value, last?.sum.qualifiers.get(name) ?? '', options, ofPeople);
}

function leading(source: ReviewSource): readonly Block[] {
  const figures = figuresOf(source.review.figures, 'rollup/registered', 'rollup/submitted', 'rollup/in-time');
  return figuresTable('review/leading-sheet', figures, source);
}
