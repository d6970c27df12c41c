import { riseOf } from './compare-items.js';
import type { BranchChange, Topic } from './diff.js';

/** How much a change weighs for who reviews it: its gravest part first, then how many points and people it is about. */
export function weightOf(change: BranchChange): number {
  const { score, items, members, findings } = change;
  const points =
    score?.before !== undefined && score.after !== undefined ? Math.abs(score.after - score.before) : 0;
  const moved = items.reduce((sum, item) => sum + Math.abs(riseOf(item)), 0);
  const fine = points * 100 + moved * 10 + members.length * 10 + findings.added.length;
  return rankOf(change) * 1e9 + Math.min(fine, 1e9 - 1);
}

/** Topics that weigh as much as a change of level that nobody lost. */
const graveTopics: ReadonlySet<Topic> = new Set([
  'period',
  'type',
  'superior',
  'discipline',
  'override',
  'late-score',
  'vote',
]);

function rankOf(change: BranchChange): number {
  const { kind, unread, level, score, members, findings, statements, swap } = change;
  if (unread) return 10;
  if (kind === 'changed' && level && level.rise < 0) return 9;
  if (kind === 'removed' || kind === 'ignored') return 8;
  if (statements.some(({ topic }) => topic === 'recognition')) return 7;
  if ([...findings.added, ...findings.off].some(({ severity }) => severity === 'error')) return 6;
  if ((kind === 'changed' && level) || swap) return 5;
  if (findings.off.length > 0 || statements.some(({ topic }) => graveTopics.has(topic))) return 4;
  if (kind === 'added' || kind === 'restored') return 3;
  if (score) return 2;
  return statements.length > 0 || members.some(({ rank }) => rank !== undefined) ? 1 : 0;
}
