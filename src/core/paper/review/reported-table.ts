import { isPhraseKey, phrase } from '../../language/documents.js';
import { placeOf } from '../../rollup/figures-stand-in.js';
import { partsOf } from '../../rollup/names.js';
import type { EntryFigure } from '../../rollup/record-summary.js';
import { figureText } from '../../score/facts/figure-text.js';
import type { Row, Table } from '../model.js';
import { body } from '../parts/cells.js';
import { codeText } from '../source.js';
import type { ReviewSource } from './source.js';
import { shownCell, shownCount } from './withhold.js';

/** What the unit itself reports under names of its own, with the words of its report: gần, trở lên. */
export function reportedTable(source: ReviewSource): readonly Table[] {
  const figures = source.node.summed.own.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.figures.filter(isOwn)),
  );
  if (figures.length === 0) return [];
  return [
    {
      kind: 'table',
      name: phrase('review/reported-sheet'),
      columns: [
        { title: phrase('column/order'), width: 12, align: 'center' },
        { title: phrase('review/indicator'), width: 108, align: 'left' },
        { title: phrase('review/result'), width: 45, align: 'center' },
      ],
      spans: [],
      rows: figures.map((figure, index) => reportedRow(figure, index, source)),
    },
  ];
}

function isOwn({ name }: EntryFigure): boolean {
  return partsOf('own', placeOf(name).name) !== undefined;
}

function reportedRow(figure: EntryFigure, index: number, { options }: ReviewSource): Row {
  const { name, value, qualifier, percent, mode } = figure;
  const isBare = !percent && mode === null && Number.isInteger(value);
  // Nobody knows what a name of the report's own counts: it may be people.
  return body(
    { text: String(index + 1), number: index + 1 },
    { text: codeText('own', name, isPhraseKey) },
    isBare || (options.withhold && value < 5 && !percent)
      ? shownCell(shownCount(value, qualifier, options, true))
      : { text: figureText({ value, qualifier, percent, mode: mode ?? undefined }, 'vi') },
  );
}
