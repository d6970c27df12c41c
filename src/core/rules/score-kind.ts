import { type Text, text } from '../language/language.js';
import type { Item } from '../profile/profile.js';
import type { Written } from '../record/record.js';
import { worth } from '../score/items.js';
import { fromPoints } from '../text/points.js';
import type { Rule } from './rule.js';
import { writtenScores } from './written-scores.js';

/** A value that the item does not take: a word for points, points for a check, anything for a derived item. */
export const scoreKind: Rule = {
  code: 'score/kind',
  severity: 'error',
  *check(subject) {
    for (const { item, written, path } of writtenScores(subject)) {
      if (worth(item, written) === undefined) yield { path, message: kindMessage(item, written) };
    }
  },
};

function kindMessage(item: Item, written: Written): Text {
  const values = { item: item.id, value: String(written), max: fromPoints(item.max) };
  if (item.kind === 'derived') return text('score/kind-derived', values);
  if (item.kind === 'check') return text('score/kind-check', values);
  const comma = /^\d+,\d+$/.test(String(written));
  return comma
    ? text('score/kind-comma', { ...values, meant: String(written).replace(',', '.') })
    : text('score/kind-points', values);
}
