import type { ReviewFigure } from './figure.js';
import { placeOf, putFigure } from './figures-stand-in.js';
import type { RecordSummary } from './record-summary.js';
import { reviewFigures } from './review-figures.js';
import { openSum } from './sum.js';
import { compare } from './tree.js';

/** A record with what it alone gives for a figure. */
export interface RecordBehind {
  readonly entry: RecordSummary;
  readonly figure: ReviewFigure;
}

/**
 * The records that a figure is made of. Of a share, those that lack something come first, and those that have all of it
 * are there too; of a count, the largest first, without those that give nothing.
 */
export function recordsBehind(entries: readonly RecordSummary[], key: string): readonly RecordBehind[] {
  const found = entries.flatMap((entry): readonly RecordBehind[] => {
    const figure = figureOf(entry, key);
    if (figure === undefined || (figure.kind === 'count' && figure.value === 0)) return [];
    return [{ entry, figure }];
  });
  const isCount = found[0]?.figure.kind === 'count';
  const given = ({ figure }: RecordBehind): number => figure.value ?? 0;
  const byValue = (a: RecordBehind, b: RecordBehind): number => (given(a) - given(b)) * (isCount ? -1 : 1);
  return found.sort((a, b) => byValue(a, b) || compare(a.entry.name, b.entry.name));
}

/** What a record gives by itself: its figures where it reports any, else its rows. */
function figureOf({ counts, figures, titles }: RecordSummary, key: string): ReviewFigure | undefined {
  const sum = openSum();
  for (const [name, value] of Object.entries(counts)) sum.counts.set(name, value);
  for (const figure of figures) putFigure(sum, placeOf(figure.name).name, figure);
  const context = { titles, modes: {}, isReported: () => false };
  return reviewFigures(sum, context).find((figure) => figure.key === key);
}
