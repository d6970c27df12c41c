import { phrase } from '../../language/documents.js';
import { nodeOf } from '../../rollup/find-unit.js';
import type { RollupNode } from '../../rollup/rollup.js';
import type { YearEntry } from '../../rollup/unit-year-entries.js';
import { formatDate } from '../../text/numbers.js';
import { daysOf, type ReviewSource, unitText } from './source.js';

/** A unit by its name; of one that is there no more on the last day, also when it ended and what carries it on. */
export function unitWithEnd(unit: RollupNode, source: ReviewSource): string {
  const name = unitText({ node: unit });
  const last = endOf(unit, source);
  if (last === undefined || last >= daysOf(source).to) return name;
  const day = formatDate(last);
  const { units, root } = source.rollup;
  const into = unit.id === null ? undefined : units.get(unit.id)?.into;
  if (into === undefined) return phrase('review/unit-ended', { unit: name, day });
  const other = units.get(into)?.name ?? nodeOf(root, into)?.name ?? into;
  return phrase('review/unit-merged', { unit: name, day, into: other });
}

/** The last day of a unit by the roster, else by the records of a year in which it is no cell at the end. */
function endOf({ id, summed }: RollupNode, { rollup }: ReviewSource): string | undefined {
  const listed = id === null ? undefined : rollup.units.get(id)?.to;
  if (listed !== undefined) return listed;
  const last: YearEntry | undefined = summed.node.entries.at(-1);
  const isOver = last?.cell === true && (last.counts['cells.active'] ?? 0) === 0;
  return isOver
    ? last.parts
        ?.map(({ to }) => to)
        .sort()
        .at(-1)
    : undefined;
}
