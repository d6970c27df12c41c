import type { RuleMatch } from '../finding/rule-match.js';
import type { Path } from '../parse/tree.js';
import type { Rank } from '../record/codes.js';
import { isActive } from '../score/facts/count.js';
import type { Subject } from './rule.js';

/**
 * The place of a finding about a quota: the reported figure, the last member with the rank, or the list of
 * members.
 */
export function placeOfRanks({ record }: Subject, rank: Rank): Pick<RuleMatch, 'path' | 'part'> {
  const figure: Path = ['figures', `members.${rank}`];
  if (record.figures.has(`members.${rank}`)) return { path: figure };
  const index = record.members.findLastIndex((member) => isActive(member) && member.rank === rank);
  return index >= 0 ? { path: ['members', index, 'rank'] } : { path: ['members'], part: 'key' };
}
