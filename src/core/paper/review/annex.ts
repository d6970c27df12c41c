import { phrase } from '../../language/documents.js';
import type { ReviewFigure } from '../../rollup/figure.js';
import { countText } from '../../rollup/figure-value.js';
import { periodName as shortPeriod } from '../../rollup/period-name.js';
import { type Block, bold, line, type Row, type Table } from '../model.js';
import { body } from '../parts/cells.js';
import { figureTitle, shownFigure } from './figures-table.js';
import { findingsTable } from './findings.js';
import { type ReviewSource, reviewPeriodText } from './source.js';
import { mostYears } from './trends.js';
import { annexUnits } from './units-table.js';
import { type Shown, shownCell, shownParts, unknown } from './withhold.js';

/** The annexes, on landscape pages: units, figures by period, and what is to be looked at again. */
export function annexes(source: ReviewSource): readonly Block[] {
  const parts = [unitsAnnex(source), figuresAnnex(source), findingsAnnex(source)].filter(
    (blocks) => blocks.length > 0,
  );
  const numbered = parts.flatMap((blocks, index) => [
    ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
    line('center', bold(phrase('review/annex', { order: index + 1 }))),
    ...blocks,
  ]);
  return numbered.length === 0 ? [] : [{ kind: 'section', orientation: 'landscape' }, ...numbered];
}

function unitsAnnex(source: ReviewSource): readonly Block[] {
  if (source.node.children.length === 0) return [];
  const { table, rest } = annexUnits(source);
  const marks = source.options.withhold ? 'review/marks-withheld' : 'review/marks';
  return [
    line('center', bold(phrase('review/annex-units', { period: reviewPeriodText(source) }))),
    table,
    line('left', phrase(marks)),
    ...(rest > 0 ? [line('left', phrase('review/annex-rest', { count: countText(rest, '', 'vi') }))] : []),
  ];
}

/** Every figure F1–F24 over all periods, and in the latest of them. */
function figuresAnnex(source: ReviewSource): readonly Block[] {
  if (source.review.figures.length === 0) return [];
  return [
    line('center', bold(phrase('review/annex-figures', { period: reviewPeriodText(source) }))),
    annexFigures(source),
  ];
}

function annexFigures(source: ReviewSource): Table {
  const { figures, periods } = source.review;
  const shown = periods.length > 1 ? periods.slice(-mostYears) : [];
  const byPeriod = shown.map((one) => new Map(one.figures.map((figure) => [figure.key, figure])));
  const width = 25;
  const rows = figures.map((figure): Row => {
    const { value, unit, made } = shownFigure(figure, source);
    const parts = byPeriod.map((known) => valueIn(known.get(figure.key), source));
    return body(
      { text: figure.id },
      { text: figureTitle(figure, source) },
      { text: unit },
      shownCell(value),
      { text: made },
      ...shownParts(parts).map((part) => shownCell(part)),
    );
  });
  return {
    kind: 'table',
    name: phrase('review/annex-figures-sheet'),
    columns: [
      { title: phrase('review/code'), width: 12, align: 'center' },
      { title: phrase('review/indicator'), width: 257 - 12 - 18 - 64 - width * shown.length, align: 'left' },
      { title: phrase('column/unit'), width: 18, align: 'center' },
      { title: phrase('review/all-periods'), width: 28, align: 'center' },
      { title: phrase('review/counted'), width: 36, align: 'center' },
      ...shown.map(({ period }) => ({ title: shortPeriod(period), width, align: 'center' as const })),
    ],
    spans: [],
    rows,
  };
}

function valueIn(figure: ReviewFigure | undefined, source: ReviewSource): Shown {
  return figure === undefined ? unknown : shownFigure(figure, source).value;
}

/** Findings may tell of single people, so that others are not shown them. */
function findingsAnnex(source: ReviewSource): readonly Block[] {
  const tables = source.options.withhold ? [] : findingsTable(source);
  return tables.length === 0 ? [] : [line('center', bold(phrase('review/annex-findings'))), ...tables];
}
