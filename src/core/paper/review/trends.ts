import { phrase } from '../../language/documents.js';
import type { Message } from '../../language/message.js';
import type { ReviewFigure } from '../../rollup/figure.js';
import { countText, percentText } from '../../rollup/figure-value.js';
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
  const drawn = shown.filter(isDrawn);
  return [
    trendsTable(shown, names, source),
    ...overNote(source),
    ...drawn.flatMap((trend, index): readonly Block[] => {
      const name = phrase('review/trend-chart', { order: index + 1 });
      const alike = alikeChart(trend, source);
      return alike
        ? [{ ...alike, name }]
        : [{ ...yearsChart(trend, names, source), name }, ...cellsNote(source)];
    }),
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

type Drawing = Omit<Chart, 'name'>;

function isDrawn({ drawn, values }: Trend): boolean {
  return drawn && values.filter(({ number }) => number !== undefined).length > 1;
}

function yearsChart({ figure, values }: Trend, years: readonly string[], source: ReviewSource): Drawing {
  const bars = years.map((label, index) => {
    const { number, text } = values[index] ?? unknown;
    return { label, number, text };
  });
  return drawingOf(figure, bars, figureTitle(figure, source));
}

/**
 * The last two years over the cells with a record in both, where the years themselves are of other cells: a record
 * that is missing is no decline. Others are not shown it, since with the table it would tell of the cells left out.
 */
function alikeChart({ figure, values }: Trend, source: ReviewSource): Drawing | undefined {
  const compared = source.review.changes.find(({ figure: { key } }) => key === figure.key);
  const [before, now] = comparedYears(source);
  if (!compared || !before || !now || compared.units === 0 || source.options.withhold) return undefined;
  const { value } = compared.figure;
  if (value === null) return undefined;
  const both = [compared.before, value];
  const own = values.slice(-2).map(({ number }) => number);
  if (own.includes(undefined) || both.every((value, index) => isSame(value, own[index]))) return undefined;
  const text = figure.kind === 'share' ? percentText : countText;
  const bars = both.map((number, index) => ({
    label: String(index === 0 ? before.year : now.year),
    number,
    text: text(number, '', 'vi'),
  }));
  const title = figureTitle(figure, source);
  return drawingOf(figure, bars, phrase('review/trend-alike', { title, count: compared.units }));
}

/** Figures of one kind are made by one division, which leaves less than this between equal ones. */
function isSame(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < 1e-9;
}

function drawingOf({ kind }: ReviewFigure, bars: Chart['bars'], title: string): Drawing {
  const percent = kind === 'share';
  const max = percent ? 1 : Math.max(...bars.flatMap(({ number }) => number ?? []), 1);
  return { kind: 'chart', sheet: phrase('review/charts-group'), title, max, percent, bars };
}

/** How many cells each year is of, where these are not as many in all years. */
function cellsNote(source: ReviewSource): readonly Block[] {
  const { totals } = source.node.summed;
  const years = yearsOf(source)
    .slice(-mostYears)
    .map(({ year, period: { from, to } }) => ({
      year,
      cells: totals.get(`${from} ${to}`)?.sum.counts.get('cells.active') ?? 0,
    }));
  if (new Set(years.map(({ cells }) => cells)).size === 1) return [];
  const parts = years.map(({ year, cells }) =>
    phrase('review/named-value', { name: countText(cells, '', 'vi'), value: String(year) }),
  );
  return [line('left', italic(phrase('review/trend-cells', { cells: parts.join('; ') })))];
}
