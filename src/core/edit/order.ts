import { placeAt } from '../finding/schema/places.js';
import type { Path } from '../parse/tree.js';
import type { Profile } from '../profile/profile.js';

/** The order in which a record writes the keys of a map: that of the schema, and of the profile for items. */
export function keyOrder(path: Path, profile: Profile | undefined): readonly string[] {
  if (path.length === 1 && path[0] === 'criteria') {
    return profile?.groups.flatMap((group) => group.items.map((item) => item.id)) ?? [];
  }
  if (path.length === 3 && path[0] === 'members' && path[2] === 'criteria') {
    return profile?.memberCriteria?.items.map((item) => item.id) ?? [];
  }
  return placeAt(path)?.keys ?? [];
}
