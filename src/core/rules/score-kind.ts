import { setFix } from '../fix/fix.js';
import { type Text, text } from '../language/language.js';
import type { Item } from '../profile/profile.js';
import type { Written } from '../record/record.js';
import { worth } from '../score/items.js';
import { parseNumber } from '../text/numbers.js';
import { fromPoints } from '../text/points.js';
import { folded } from '../text/words.js';
import type { Rule } from './rule.js';
import { type Scored, scoresWhere } from './written-scores.js';

/** A value that the item does not take: a word for points, points for a check, anything for a derived item. */
export const scoreKind = {
  code: 'score/kind',
  severity: 'error',
  *check(subject: Scored) {
    const isNotTaken = (item: Item, written: Written): boolean => worth(item, written) === undefined;
    for (const { item, written, path } of scoresWhere(subject, isNotTaken)) {
      const meant = meantBy(item, written);
      const fix = meant === undefined ? {} : { fix: setFix(path, meant, meant) };
      yield { path, message: kindMessage(item, written), ...fix };
    }
  },
} satisfies Rule;

function kindMessage(item: Item, written: Written): Text {
  const values = { item: item.id, value: String(written), max: fromPoints(item.max) };
  if (item.kind === 'derived') return text('score/kind-derived', values);
  if (item.kind === 'check') return text('score/kind-check', values);
  const comma = /^\d+,\d+$/.test(String(written));
  return comma
    ? text('score/kind-comma', { ...values, meant: String(written).replace(',', '.') })
    : text('score/kind-points', values);
}

/** What was surely meant: a number with a comma, or `đạt`, `Không đạt` for the codes. */
function meantBy(item: Item, written: Written): string | number | undefined {
  if (typeof written === 'number') return undefined;
  if (item.kind === 'check')
    return words.get(
      folded(written)
        .replace(/[\s_-]+/g, ' ')
        .trim(),
    );
  return item.kind === 'derived' ? undefined : parseNumber(written);
}

const words: ReadonlyMap<string, string> = new Map([
  ['dat', 'dat'],
  ['khong dat', 'khong-dat'],
  ['khong ap dung', 'na'],
]);
