import { message } from '../../language/message.js';
import { formatDate } from '../../text/numbers.js';
import { successorOf, type Units } from '../../units/units.js';
import type { RecordsByUnit } from '../by-branch.js';
import { periodName } from '../period-name.js';
import type { RecordSummary } from '../record-summary.js';
import type { UnitYears } from '../unit-year-entries.js';
import type { RollupMatch, RollupRule } from './rule.js';

/** A unit that was renamed, moved, merged or dissolved. */
export const moved: RollupRule = {
  code: 'rollup/moved',
  severity: 'info',
  check: ({ byBranch: branches, years, units }) => [
    ...movedFound(branches),
    ...mergedFound(branches, units),
    ...endedFound(years, units),
  ],
};

/** Units that change their name or superior between periods: followed by their id. */
function* movedFound(branches: RecordsByUnit): Iterable<RollupMatch> {
  for (const [id, own] of branches) {
    for (const [index, entry] of own.entries()) {
      const before = own[index - 1];
      if (before === undefined || before.from === entry.from) continue;
      const since = periodName(entry);
      const place = { file: entry.file, unit: id };
      if (before.name !== entry.name) {
        const values = { id, before: before.name, name: entry.name, since };
        yield { message: message('rollup/renamed', values), ...place };
      }
      if (
        before.parent !== entry.parent ||
        (entry.parent === null && before.path.join('\n') !== entry.path.join('\n'))
      ) {
        const of = ({ parent, path }: RecordSummary): string => parent ?? path.at(-1) ?? '–';
        const values = { unit: entry.name, before: of(before), parent: of(entry), since };
        yield { message: message('rollup/moved', values), ...place };
      }
    }
  }
}

/** Units that became part of others. */
function* mergedFound(branches: RecordsByUnit, units: Units): Iterable<RollupMatch> {
  for (const { id, to, into } of units.values()) {
    const last = branches.get(id)?.at(-1);
    if (last === undefined || into === undefined) continue;
    const successor = branches.get(successorOf(units, id))?.at(-1);
    const values = { unit: last.name, into: successor?.name ?? into, until: formatDate(to ?? last.to) };
    yield { message: message('rollup/merged', values), file: last.file, unit: id };
  }
}

/** Units that ended within a year: named, and no cells of it any more (format.md §10). */
function* endedFound({ ended }: UnitYears, units: Units): Iterable<RollupMatch> {
  for (const { last, lastDay } of ended) {
    if (!last.cell || units.get(last.id)?.into !== undefined) continue;
    const values = { unit: last.name, until: formatDate(last.to), day: formatDate(lastDay) };
    yield { message: message('rollup/ended', values), file: last.file, unit: last.id };
  }
}
