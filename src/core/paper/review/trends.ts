import { phrase } from '../../language/documents.js';
import type { Message } from '../../language/message.js';
import type { ReviewFigure } from '../../rollup/figure.js';
import { type Block, type Chart, italic, line, type Row, type Table } from '../model.js';
import { body } from '../parts/cells.js';
import { changeOf, figureTitle, shownFigure } from './figures-table.js';
import { comparedYears, figuresOf, type ReviewSource, yearsOf } from './source.js';
import { type Shown, shownCell, shownParts, unknown } from './withhold.js';

/** What is followed from year to year, and whether it is drawn as a chart too. */
const followed: readonly { readonly title: Message['key']; readonly drawn: boolean }[] = [
  { title: 'rollup/registered', drawn: false },
  { title: 'rollup/recognised-of-active', drawn: true },
  { title: 'rollup/mean-score', drawn: false },
  { title: 'rollup/attendance', drawn: false },
  { title: 'rollup/htt-or-better', drawn: false },
  { title: 'rollup/five-good', drawn: true },
  { title: 'rollup/mentors', drawn: false },
  { title: 'rollup/mentees', drawn: true },
  { title: 'rollup/admitted', drawn: true },
  { title: 'rollup/awards-collective', drawn: false },
  { title: 'rollup/awards-individual', drawn: false },
];

/** Years that stand side by side at most: the latest. */
export const mostYears = 5;

interface Trend {
  readonly figure: ReviewFigure;
  readonly drawn: boolean;
  /** By year; what is not known is a dash. */
  readonly values: readonly Shown[];
  /** From the last year but one to the last, where both may be seen. */
  readonly change: string;
}

/** How the figures went from year to year, as a table and small charts (F22); nothing of a single year. */
export function trends(source: ReviewSource): readonly Block[] {
  const years = yearsOf(source).slice(-mostYears);
  if (years.length < 2) return [];
  const shown = followed.flatMap(({ title, drawn }) => trendOf(title, drawn, source));
  if (shown.length === 0) return [];
  const names = years.map(({ year }) => String(year));
  const charts = shown.flatMap((trend) => chartOf(trend, names, source));
  return [
    trendsTable(shown, names, source),
    ...overNote(source),
    ...charts.map((chart, index) => ({ ...chart, name: phrase('review/trend-chart', { order: index + 1 }) })),
  ];
}

/** Over how many cells the change is, where some have a record in one of the years alone. */
function overNote(source: ReviewSource): readonly Block[] {
  const [before, now] = comparedYears(source);
  const units = source.review.changes[0]?.units ?? 0;
  if (before === undefined || now === undefined || units === 0) return [];
  const values = { count: units, before: before.year, year: now.year };
  return [line('left', italic(phrase('review/trends-over', values)))];
}

/** A trend for each figure of a title: a mean score has one for each model. */
function trendOf(title: Message['key'], drawn: boolean, source: ReviewSource): readonly Trend[] {
  const years = yearsOf(source).slice(-mostYears);
  const figures = years.map((one) => new Map(figuresOf(one.figures, title).map((one) => [one.key, one])));
  const keys = [...new Set(figures.flatMap((known) => [...known.keys()]))];
  return keys.flatMap((key) => {
    const own = figures.map((known) => known.get(key));
    const last = own.findLast((figure) => figure !== undefined);
    if (last === undefined || own.filter((figure) => figure !== undefined).length < 2) return [];
    const values = shownParts(
      own.map((figure) => (figure === undefined ? unknown : shownFigure(figure, source).value)),
    );
    const [before, now] = values.slice(-2);
    const areSeen = before?.number !== undefined && now?.number !== undefined;
    const compared = source.review.changes.find(({ figure }) => figure.key === key);
    const change =
      areSeen && compared && comparedYears(source).length > 0
        ? changeOf(last, compared.change)
        : phrase('review/none-mark');
    return [{ figure: last, drawn, values, change }];
  });
}

function trendsTable(shown: readonly Trend[], years: readonly string[], source: ReviewSource): Table {
  const width = 22;
  return {
    kind: 'table',
    name: phrase('review/trends-sheet'),
    columns: [
      { title: phrase('review/indicator'), width: 165 - 26 - width * years.length, align: 'left' },
      ...years.map((title) => ({ title, width, align: 'center' as const })),
      { title: phrase('review/change'), width: 26, align: 'center' },
    ],
    spans: [],
    rows: shown.map(
      ({ figure, values, change }): Row =>
        body({ text: figureTitle(figure, source) }, ...values.map((value) => shownCell(value)), {
          text: change,
        }),
    ),
  };
}

function chartOf(
  { figure, drawn, values }: Trend,
  years: readonly string[],
  source: ReviewSource,
): readonly Omit<Chart, 'name'>[] {
  const known = values.flatMap(({ number }) => number ?? []);
  if (!drawn || known.length < 2) return [];
  const title = figureTitle(figure, source);
  const percent = figure.kind === 'share';
  return [
    {
      kind: 'chart',
      sheet: phrase('review/charts-group'),
      title,
      max: percent ? 1 : Math.max(...known, 1),
      percent,
      bars: years.map((label, index) => {
        const { number, text } = values[index] ?? unknown;
        return { label, number, text };
      }),
    },
  ];
}
