import { message } from '../../language/message.js';
import { hasLeft } from '../../score/facts/person-counts.js';
import { periodName } from '../period-name.js';
import type { RecordSummary } from '../record-summary.js';
import type { SummedNode } from '../totals.js';
import { inEachUnit, type RollupMatch, type RollupRule } from './rule.js';

/** Something that counts twice, or would: a unit with two records, a person in two units or twice in one record. */
export const duplicate: RollupRule = {
  code: 'rollup/duplicate',
  severity: 'warning',
  check: ({ root, people }) => [...inEachUnit(root, sameBranchFound), ...samePeopleFound(people)],
};

/** A branch with several records in one period: it counts once (one for each model), which has to be known. */
function* sameBranchFound({ own }: SummedNode): Iterable<RollupMatch> {
  for (const { first, entries, period } of own) {
    for (const { file, id, result } of entries.slice(1)) {
      // One record for each model is as it should be.
      if (result && first.result && result.profile !== first.result.profile) continue;
      const values = { unit: first.name, period: periodName(period), file, first: first.file };
      yield { message: message('rollup/same-branch', values), file, unit: id };
    }
  }
}

/** One person among the members of two branches in one period, or twice in one. Named by the branches' own ids. */
function* samePeopleFound(entries: readonly RecordSummary[]): Iterable<RollupMatch> {
  const seen = new Map<string, { readonly entry: RecordSummary; readonly id: string }>();
  for (const entry of entries) {
    for (const { id, print, is } of entry.people) {
      if (hasLeft(is)) continue;
      const key = `${entry.from} ${entry.to} ${print}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, { entry, id });
      else if (other.entry === entry) {
        // A record may list two people of one name; only its author can say, so that both are counted.
        const values = { id, unit: entry.name, other: other.id, period: periodName(entry) };
        yield { message: message('rollup/person-twice', values), file: entry.file, unit: entry.id };
      } else if (other.entry.id !== entry.id) {
        const values = {
          id,
          unit: entry.name,
          other: other.id,
          otherUnit: other.entry.name,
          period: periodName(entry),
        };
        yield { message: message('rollup/same-person', values), file: entry.file, unit: entry.id };
      }
    }
  }
}
