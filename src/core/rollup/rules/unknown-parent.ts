import { message } from '../../language/message.js';
import { nearest } from '../../text/words.js';
import { isBranch, type Units } from '../../units/units.js';
import type { RecordSummary } from '../record-summary.js';
import { compare } from '../tree.js';
import type { Placed, RollupMatch, RollupRule } from './rule.js';

/** A superior that has no record. */
export const unknownParent: RollupRule = {
  code: 'rollup/unknown-parent',
  severity: 'warning',
  check: ({ entries, folded, units }) => unknownParentFound(entries, folded, units),
};

/** A superior that no record has: a slip of the pen, or a record that was not sent (format.md §10). Once for each. */
function* unknownParentFound(
  entries: readonly RecordSummary[],
  folded: readonly Placed[],
  units: Units,
): Iterable<RollupMatch> {
  const known = new Set([...entries.map(({ id }) => id), ...units.keys()]);
  const listed = [...units.values()].filter((unit) => !isBranch(units, unit)).map(({ id }) => id);
  const superiors = [...new Set([...entries.flatMap(({ cell, id }) => (cell ? [] : [id])), ...listed])].sort(
    compare,
  );
  const files = new Map<string, string>();
  for (const { parent } of units.values())
    if (parent !== undefined && !known.has(parent)) files.set(parent, '');
  for (const { parent, file } of [...entries, ...folded]) {
    if (parent === null || known.has(parent)) continue;
    const first = files.get(parent);
    if (first === undefined || first === '' || file < first) files.set(parent, file);
  }
  for (const [parent, file] of files) {
    const near = nearest(parent, superiors);
    const values = { parent, near: near ?? '' };
    const wording = near === undefined ? 'rollup/unknown-parent' : 'rollup/unknown-parent-near';
    const place = { unit: parent, ...(file === '' ? {} : { file }) };
    yield { message: message(wording, values), ...place };
  }
}
