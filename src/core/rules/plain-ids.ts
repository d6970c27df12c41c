import type { Member } from '../record/record.js';
import { cachedByObject } from '../text/cache.js';

/**
 * Whether the ids of members are all different and of small letters and digits alone, so that they are the
 * same in any normal form. Nothing else needs to be asked about them. Cached, because two rules ask.
 */
export const hasPlainIds = cachedByObject((members: readonly Member[]): boolean => {
  const seen = new Set<string>();
  for (const { id } of members) {
    if (id === undefined) continue;
    if (!plainId.test(id) || seen.has(id)) return false;
    seen.add(id);
  }
  return true;
});

const plainId = /^[a-z0-9]+$/;
