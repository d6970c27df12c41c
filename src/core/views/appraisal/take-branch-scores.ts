import { writtenAt } from '../../merge/written.js';
import type { Change } from '../../record/change.js';
import type { ScoredRecord } from './models.js';
import type { AppraisalPlan } from './plan.js';

/**
 * Plans the appraised score of each item that has none: the branch's, as it is written. Computed items and items
 * that do not apply are left out, and so is what the branch has not scored.
 */
export function takeBranchScores(records: readonly ScoredRecord[]): AppraisalPlan {
  const changes = records.map((record) => ({ record, changes: missingScores(record) }));
  return { changes: changes.filter((one) => one.changes.length > 0), refused: [] };
}

function missingScores({ evaluation, record, assessment }: ScoredRecord): readonly Change[] {
  return evaluation.score.groups
    .flatMap(({ items }) => items)
    .flatMap(({ item, branch, final }): Change[] => {
      const isWritten = record.criteria.get(item.id)?.appraised !== undefined;
      if (item.kind === 'derived' || branch === undefined || final === 'na' || isWritten) return [];
      const value = writtenAt(assessment.parsed.root, ['criteria', item.id, 'branch']);
      return [{ kind: 'set', path: ['criteria', item.id, 'appraised'], value }];
    });
}
