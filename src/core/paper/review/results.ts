import { type PhraseKey, phrase } from '../../language/documents.js';
import type { Block } from '../model.js';
import { heading, italic, line, paragraph } from '../model.js';
import { awardsTable } from './awards-table.js';
import { cellsTables, isOverCells } from './cells-table.js';
import { figuresTable, shownFigure } from './figures-table.js';
import { bandsTable, groupsChart, groupsTable, modelsTable } from './models-tables.js';
import { reportedTable } from './reported-table.js';
import { figuresOf, isOfSeveralPeriods, type ReviewSource } from './source.js';
import { trends } from './trends.js';
import { unitsChart, unitsTable } from './units-table.js';
import { shownCount } from './withhold.js';

/** The figures of each part that is one table of figures. */
const figuresIn = {
  mentoring: [
    'rollup/mentors',
    'rollup/mentees',
    'rollup/mentees-per-mentor',
    'rollup/over-limit',
    'rollup/progressed',
    'rollup/progressed-masses',
    'rollup/progressed-juniors',
  ],
  meetings: [
    'rollup/held-regular',
    'rollup/held-thematic',
    'rollup/held-committee',
    'rollup/attendance',
    'rollup/good-meetings',
  ],
  members: [
    'rollup/members-ranked',
    'rollup/htt-or-better',
    'rollup/quota-share',
    'rollup/quota-left',
    'rollup/quota-over',
    'rollup/five-good',
    'rollup/five-good-heads',
    'rollup/five-good-a-year',
    'rollup/commitments-done',
    'rollup/commitments-good',
  ],
  admission: [
    'rollup/admitted',
    'rollup/admitted-of-mentees',
    'rollup/source-masses',
    'rollup/source-trained',
    'rollup/source-admitted',
    'rollup/source-probationary',
    'rollup/source-official',
    'rollup/rate-trained',
    'rollup/rate-admitted',
    'rollup/median-days',
    'rollup/admission-target',
    'rollup/no-source-cells',
    'rollup/initiatives',
  ],
} as const;

/** Part II of a review: what came of each model, by unit and by year. */
export function results(source: ReviewSource): readonly Block[] {
  const parts: readonly (readonly [PhraseKey, readonly Block[]])[] = [
    ['review/mentoring', [...figuresPart(source, 'mentoring'), ...assessedNote(source)]],
    ['review/cells', cellParts(source)],
    ['review/meetings', figuresPart(source, 'meetings')],
    ['review/members', figuresPart(source, 'members')],
    ['review/admission', figuresPart(source, 'admission')],
    ['review/awards', awardParts(source)],
    ['review/reported', reportedTable(source)],
    ['review/units', unitParts(source)],
    ['review/trends', trends(source)],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(phrase(title, { order: index + 1 })), ...blocks]);
}

function figuresPart(source: ReviewSource, part: keyof typeof figuresIn): readonly Block[] {
  return figuresTable(`review/${part}-sheet`, figuresOf(source.review.figures, ...figuresIn[part]), source);
}

/** The shares of progress are of those who were assessed: how many these are, where others were not. */
function assessedNote(source: ReviewSource): readonly Block[] {
  const { figures } = source.review;
  const [progressed] = figuresOf(figures, 'rollup/progressed');
  const [mentored] = figuresOf(figures, 'rollup/mentees');
  const all = mentored?.value ?? 0;
  if (progressed?.of === undefined || mentored === undefined || all <= progressed.of) return [];
  const { value } = shownFigure(mentored, source);
  const assessed = shownCount(progressed.of, '', source.options, true);
  const others = shownCount(all - progressed.of, '', source.options, true);
  if (value.hidden || assessed.hidden || others.hidden) return [];
  const key = isOfSeveralPeriods(source) ? 'review/assessed-times' : 'review/assessed';
  return [line('left', italic(phrase(key, { count: assessed.text, of: value.text })))];
}

function cellParts(source: ReviewSource): readonly Block[] {
  const { figures } = source.review;
  return [
    ...modelsTable(source),
    ...bandsTable(source),
    ...groupsTable(source),
    ...groupsChart(source),
    ...figuresTable(
      'review/cells-sheet',
      figuresOf(
        figures,
        'rollup/recognised',
        'rollup/mean-score',
        'rollup/self-minus-appraised',
        'rollup/collective-share',
        'rollup/collective-left',
        'rollup/collective-over',
        'rollup/recognised-running',
        'rollup/htxs-running',
      ),
      source,
    ),
  ];
}

function awardParts(source: ReviewSource): readonly Block[] {
  const { figures } = source.review;
  const awards = awardsTable(source);
  return [
    ...awards,
    ...figuresTable(
      'review/discipline-sheet',
      figuresOf(
        figures,
        // The table of awards ends with these.
        ...(awards.length === 0 ? (['rollup/awards-collective', 'rollup/awards-individual'] as const) : []),
        'rollup/awards-per-hundred',
        'rollup/cases',
        'rollup/cases-by-form',
        'rollup/disciplined',
      ),
      source,
    ),
  ];
}

function unitParts(source: ReviewSource): readonly Block[] {
  const { children } = source.node;
  if (children.length === 0) return [paragraph(phrase('review/no-units'))];
  const cells = cellsTables(source);
  if (isOverCells(source.node) && cells.length > 0 && !isOfSeveralPeriods(source)) return cells;
  const table = unitsTable(source);
  const chart = unitsChart(source);
  const marks = source.options.withhold ? 'review/marks-withheld' : 'review/marks';
  return [
    ...cells,
    table ?? paragraph(phrase('review/units-in-annex', { count: children.length })),
    ...(table ? [line('left', italic(phrase(marks)))] : []),
    ...(chart ? [chart] : []),
  ];
}
