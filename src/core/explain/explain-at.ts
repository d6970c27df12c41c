import type { Path } from '../parse/tree.js';
import type { Explanation } from '../score/explanation.js';
import type { Assessment } from '../workspace/assess.js';
import { explain, explainLevel, explainTotal } from './explain.js';

/** The part of the result that a place of a record affects: an item, the total, the level, the quotas. */
export function explainAt({ evaluation, profile }: Assessment, path: Path): Explanation | undefined {
  if (!evaluation || !profile) return undefined;
  const [section, id, field] = path;
  if (section === 'criteria') {
    return id === undefined
      ? explainTotal(evaluation, profile, 'final')
      : explain(evaluation, profile, `items.${id}`);
  }
  if (section === 'workflow' && id === 'cong-nhan') return explainLevel(evaluation, profile);
  if (section === 'members' && field === 'rank') {
    const rank = evaluation.quotas[0]?.quota.id;
    return rank === undefined ? undefined : explain(evaluation, profile, `quotas.${rank}`);
  }
  return undefined;
}
