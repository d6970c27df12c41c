import { allFactNames } from '../record/fact-names.js';
import { shareNames } from '../score/facts/facts.js';
import { nameOf } from './names.js';
import type { EntryFigure } from './record-summary.js';
import { type OpenSum, qualify, removeFrom } from './sum.js';

/** What a figure replaces: the name of a count, and whether only the counts below the unit are replaced. */
export interface FigurePlace {
  readonly name: string;
  readonly below: boolean;
}

/**
 * `members.total` is a fact; `branches.recognised` tells of the cells below, `branches.members.total` of the
 * members below. Any other name is the report's own, and meets no count that the roll-up makes for itself.
 */
export function placeOf(figure: string): FigurePlace {
  if (!facts.has(figure)) return { name: nameOf('own', figure), below: false };
  if (!figure.startsWith('branches.')) return { name: figure, below: false };
  const rest = figure.slice('branches.'.length);
  if (rest === 'rate') return { name: figure, below: true };
  return { name: rest.includes('.') ? rest : `cells.${rest}`, below: true };
}

const facts: ReadonlySet<string> = new Set(allFactNames);

/** Lets the figures of a unit without others below it stand in for its counts (format.md §3, §7). */
export function standIn(sum: OpenSum, figures: readonly EntryFigure[]): void {
  for (const figure of figures) {
    const { name, below } = placeOf(figure.name);
    if (below) continue;
    removeFrom(sum, name);
    putFigure(sum, name, figure);
  }
}

/** Puts a figure into a sum that holds nothing under this name. */
export function putFigure(sum: OpenSum, name: string, figure: EntryFigure): void {
  const { value, qualifier, mode } = figure;
  if (isReportedShare(figure)) {
    sum.shares.set(name, { least: value, most: value, qualifier });
    return;
  }
  sum.counts.set(name, value);
  qualify(sum, name, qualifier);
  if (mode === 'luot') sum.personTimes.add(name);
}

/** Whether a figure is a share, which no sum can be made of. */
export function isReportedShare({ name, percent }: Pick<EntryFigure, 'name' | 'percent'>): boolean {
  return percent || shareNames.has(name.replace(/^branches\./, '')) || name === 'branches.rate';
}
