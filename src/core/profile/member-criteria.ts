import type { Member } from '../record/record.js';
import type { Profile } from './profile.js';

/**
 * Whether a member meets as many member criteria as the profile requires; `false` where it has no such
 * criteria.
 */
export function passesMemberCriteria(member: Member, profile: Profile | undefined): boolean {
  const criteria = profile?.memberCriteria;
  if (!criteria) return false;
  const met = criteria.items.filter(({ id }) => member.criteria.get(id) === 'dat').length;
  return met >= criteria.needed;
}
