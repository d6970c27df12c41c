import { message } from '../language/message.js';
import { itemsOf } from '../profile/profile.js';
import { nearest } from '../text/words.js';
import type { Rule } from './rule.js';

/** A score is for an item that the profile does not have, so it does not count. */
export const scoreUnknownItem: Rule = {
  code: 'score/unknown-item',
  severity: 'error',
  *check({ record, profile }) {
    if (profile === undefined) return;
    const items = itemsOf(profile);
    const known = [...items.keys()];
    for (const id of record.criteria.keys()) {
      if (items.has(id)) continue;
      const suggestion = nearest(id, known);
      const values = { item: id, profile: profile.id, title: profile.title, suggestion: suggestion ?? '' };
      const wording = message(suggestion ? 'score/unknown-item-near' : 'score/unknown-item', values);
      yield { path: ['criteria', id], part: 'key', message: wording };
    }
  },
};
