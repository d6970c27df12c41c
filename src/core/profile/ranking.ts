import { ranks } from '../record/codes.js';
import type { Profile } from './profile.js';

/**
 * Whether the bands of a profile are the ranks of 366-QĐ/TW, and not the levels of a model. The annual ranking of
 * organisations has an appraisal and a decision, but nobody registers for it.
 */
export function isRanking({ bands }: Pick<Profile, 'bands'>): boolean {
  const known: readonly string[] = ranks;
  return bands.every(({ id }) => known.includes(id));
}
