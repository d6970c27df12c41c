import type { Message } from '../language/message.js';
import { toldCells } from '../score/facts/part-of-year.js';
import type { Sum } from './sum.js';
import { missingCells } from './totals.js';

/** Cells with a record and cells that were due and sent none. */
export const dueCells = 'cells.due';

/** The cells that were due are those with a record and those without one (format.md §10). */
export function withDue(sum: Sum): Sum {
  const missing = sum.counts.get(missingCells) ?? 0;
  const active = sum.counts.get('cells.active') ?? 0;
  if (active + missing === 0) return sum;
  return {
    ...sum,
    counts: new Map([...sum.counts, [dueCells, active + missing]]),
    qualifiers: new Map([...sum.qualifiers, [dueCells, sum.qualifiers.get('cells.active') ?? '']]),
  };
}

/** What is looked at of a figure. */
interface CoveredFigure {
  readonly kind: string;
  readonly title: Message;
  readonly of?: number;
}

/** Adds the number of cells to a share or a mean that covers fewer cells than were due. */
export function withCoverage<One extends CoveredFigure>(
  figure: One,
  { counts: known }: Sum,
): One & { readonly due?: number; readonly units?: number } {
  const { kind, title, of } = figure;
  if (kind === 'count' || of === undefined || ofDueCells.has(title.key)) return figure;
  const due = known.get(dueCells) ?? 0;
  const active = known.get('cells.active') ?? 0;
  const told = ofTellingCells.get(title.key);
  const units = told === undefined ? active : Math.min(active, known.get(told) ?? 0);
  if (units === due) return figure;
  return ofCells.has(title.key) ? { ...figure, due } : { ...figure, units, due };
}

/** Figures that cover only the cells with a record that tells of them, by the count of these. */
const ofTellingCells: ReadonlyMap<Message['key'], string> = new Map([
  ['rollup/held-regular', toldCells('thuongKy')],
  ['rollup/held-thematic', toldCells('chuyenDe')],
  ['rollup/held-committee', toldCells('chiUy')],
]);

/** Shares of all cells that were due. */
const ofDueCells: ReadonlySet<Message['key']> = new Set([
  'rollup/registered',
  'rollup/recognised-of-active',
  'rollup/submitted',
  'rollup/in-time',
]);

/** Figures whose `of` is a number of cells. */
const ofCells: ReadonlySet<Message['key']> = new Set([
  'rollup/recognised-of-registered',
  'rollup/mean-score',
  'rollup/self-minus-appraised',
  'rollup/cells-ranked',
  'rollup/collective-share',
]);
