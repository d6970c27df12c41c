import { message } from '../../language/message.js';
import { byBranch, type RecordsByUnit } from '../by-branch.js';
import { hasSource, longestRun, yearsWithoutSource } from '../running-years.js';
import type { RollupMatch, RollupRule } from './rule.js';

/** A branch that had nobody to admit for three years running. */
export const noSource: RollupRule = {
  code: 'rollup/no-source',
  severity: 'warning',
  check: ({ entries, units }) => noSourceFound(byBranch(entries, units)),
};

/** Cells that for three years running had nobody to admit (F17). */
function* noSourceFound(branches: RecordsByUnit): Iterable<RollupMatch> {
  for (const [id, own] of branches) {
    const run = longestRun(own, (entry) => entry.cell && !hasSource(entry));
    const last = own.at(-1);
    if (run.length < yearsWithoutSource || last === undefined) continue;
    const values = { unit: last.name, years: run.length, from: run[0] ?? 0, to: run.at(-1) ?? 0 };
    yield { message: message('rollup/no-source', values), file: last.file, unit: id };
  }
}
