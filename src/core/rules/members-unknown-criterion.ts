import { message } from '../language/message.js';
import { dataIn } from '../parse/parse.js';
import { keyText, type MapNode, nodeAt, resolved } from '../parse/tree.js';
import { asList, asMap } from '../record/read.js';
import { nearest } from '../text/words.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** A member has a result for a criterion that the profile does not have. */
export const membersUnknownCriterion: Rule = {
  code: 'members/unknown-criterion',
  severity: 'error',
  *check({ profile, parsed }) {
    if (profile === undefined) return;
    const known = profile.memberCriteria?.items.map(({ id }) => id) ?? [];
    const members = asList(asMap(dataIn(parsed)).members);
    // The record omits unusable values of a member, so the plain data is read.
    const hasUnknown = (member: unknown): boolean => {
      for (const id in asMap(asMap(member).criteria)) if (!known.includes(id)) return true;
      return false;
    };
    for (const index of indicesWhere(members, hasUnknown)) {
      const path = ['members', index, 'criteria'];
      const node = resolved(nodeAt(parsed.root, path));
      for (const id of node?.kind === 'map' ? keysOf(node) : []) {
        if (known.includes(id)) continue;
        const suggestion = nearest(id, known);
        const values = {
          criterion: id,
          profile: profile.id,
          title: profile.title,
          suggestion: suggestion ?? '',
        };
        const key = suggestion ? 'members/unknown-criterion-near' : 'members/unknown-criterion';
        yield { path: [...path, id], part: 'key', message: message(key, values) };
      }
    }
  },
};

function keysOf(map: MapNode): readonly string[] {
  return map.entries.map(keyText);
}
