import { shareNames } from '../facts/facts.js';
import type { EntryFigure } from './entry.js';
import { type OpenSum, qualify, removeFrom } from './sum.js';

/** Lets reported figures stand in for what was counted under their names (format.md §3, §7). */
export function standIn(sum: OpenSum, figures: readonly EntryFigure[]): void {
  for (const figure of figures) {
    removeFrom(sum, figure.name);
    putFigure(sum, figure);
  }
}

/** Puts a figure into a sum that holds nothing under its name. */
export function putFigure(sum: OpenSum, { name, value, qualifier, percent, mode }: EntryFigure): void {
  if (isReportedShare({ name, percent })) {
    sum.shares.set(name, { least: value, most: value, qualifier });
    return;
  }
  sum.counts.set(name, value);
  qualify(sum, name, qualifier);
  if (mode === 'luot') sum.personTimes.add(name);
}

/** Whether a figure is a share, which no sum can be made of. */
export function isReportedShare({ name, percent }: Pick<EntryFigure, 'name' | 'percent'>): boolean {
  return percent || shareNames.has(name) || name === 'branches.rate';
}
