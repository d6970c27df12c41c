import { type Language, message, say } from '../language/message.js';
import type { Period } from '../record/period.js';
import type { Units } from '../units/units.js';
import { type Missing, missingIn } from './missing.js';
import { partialOf } from './partial.js';
import { periodName } from './period-name.js';
import type { RecordSummary } from './record-summary.js';
import { hasRecordIn } from './rollup.js';
import { type TreeNode, treeOf } from './tree.js';
import { inDaysOfUnit, unitYearEntries } from './unit-year-entries.js';

/** The units without a record below a superior, and the superior's name. */
export interface MissingBelow {
  readonly name: string;
  readonly missing: readonly Missing[];
}

/** The units without a record by their superior: its id, or the name by which a path knows it. */
export type MissingBySuperior = ReadonlyMap<string, MissingBelow>;

/** The units that owe a record, as the roll-up of all these records finds them. */
export function missingUnits(entries: Iterable<RecordSummary>, units: Units): MissingBySuperior {
  const all = [...entries].map((entry) => inDaysOfUnit(entry, units));
  const years = unitYearEntries(all);
  const found = missingIn(treeOf(partialOf(years.entries), units), {
    units,
    daysOf: (id) => years.days.get(id),
    hasRecord: hasRecordIn(all, undefined),
    periods: distinct(years.entries),
  });
  return new Map(
    [...found].map(([node, missing]) => [superiorKey(node), { name: node.name || (node.id ?? ''), missing }]),
  );
}

/** The key of a superior in `MissingBySuperior`. */
export function superiorKey({ id, name }: Pick<TreeNode, 'id' | 'name'>): string {
  return id ?? name;
}

/** A text to send: which units owe a record, a list for each period and superior. Empty where none does. */
export function missingList(below: readonly MissingBelow[], language: Language): string {
  const periods = distinct(below.flatMap(({ missing }) => missing.map(({ period }) => period)));
  const latestFirst = [...periods].sort((a, b) => (a.from < b.from ? 1 : -1));
  return latestFirst
    .map((period) => {
      const parts = below.flatMap(({ name, missing }) => {
        const own = missing.filter((one) => isSame(one.period, period));
        if (own.length === 0) return [];
        return [`${name}\n${own.map((one, index) => `${index + 1}. ${one.name}`).join('\n')}\n`];
      });
      const count = below
        .flatMap(({ missing }) => missing)
        .filter((one) => isSame(one.period, period)).length;
      const head = say(language, message('branches/missing-head', { period: periodName(period), count }));
      return `${head}\n\n${parts.join('\n')}`;
    })
    .join('\n');
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function distinct(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()];
}
