import type { Path } from '../parse/tree.js';
import type { Rank } from '../record/codes.js';
import type { Found } from './found.js';
import type { Subject } from './rule.js';

/** Where a quota is marked: the last member ranked so, the reported figure, or the list of members. */
export function placeOfRanks({ record }: Subject, rank: Rank): Pick<Found, 'path' | 'part'> {
  const index = record.members.findLastIndex((member) => member.rank === rank);
  if (index >= 0) return { path: ['members', index, 'rank'] };
  const figure: Path = ['figures', `members.${rank}`];
  return record.figures.has(`members.${rank}`) ? { path: figure } : { path: ['members'], part: 'key' };
}
