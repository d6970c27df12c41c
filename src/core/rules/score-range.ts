import { message } from '../language/message.js';
import type { Item } from '../profile/profile.js';
import { fromPoints } from '../text/points.js';
import type { Rule } from './rule.js';
import { numbersWhere, type Scored } from './written-scores.js';

/** A score is below 0 or above the item's maximum. */
export const scoreRange = {
  code: 'score/range',
  severity: 'error',
  *check(subject: Scored) {
    const isOutside = (item: Item, written: number): boolean => written > fromPoints(item.max) || written < 0;
    for (const { item, written, path } of numbersWhere(subject, isOutside)) {
      const max = fromPoints(item.max);
      const values = { item: item.id, value: written, max };
      if (written > max) yield { path, message: message('score/above', values) };
      if (written < 0) yield { path, message: message('score/below', values) };
    }
  },
} satisfies Rule;
