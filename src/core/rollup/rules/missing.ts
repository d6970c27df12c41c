import { message } from '../../language/message.js';
import type { Missing } from '../missing.js';
import { periodName } from '../period-name.js';
import type { SummedNode } from '../totals.js';
import { inEachUnit, type RollupMatch, type RollupRule } from './rule.js';

/** A record that was due and is not there. */
export const missing: RollupRule = {
  code: 'rollup/missing',
  severity: 'warning',
  check: ({ root, missing }) => inEachUnit(root, ({ node }) => missingFound(node, missing.get(node) ?? [])),
};

/** A unit without a record of a period in which one was due; never counted as 0 (format.md §7, §10). */
function* missingFound(
  { id: superior, name }: SummedNode['node'],
  missing: readonly Missing[],
): Iterable<RollupMatch> {
  for (const { id, name: unit, period, file, isListed } of missing) {
    const values = { unit, id, parent: name || (superior ?? ''), period: periodName(period) };
    const wording = isListed ? 'rollup/missing-listed' : 'rollup/missing';
    yield { message: message(wording, values), ...(file ? { file } : {}), unit: id };
  }
}
