import { setFix } from '../finding/fix.js';
import { type Message, message } from '../language/message.js';
import type { Item } from '../profile/profile.js';
import type { Written } from '../record/record.js';
import { worth } from '../score/items.js';
import { hasOneReading, parseNumber } from '../text/numbers.js';
import { fromPoints } from '../text/points.js';
import { sameWord } from '../text/words.js';
import type { Rule } from './rule.js';
import { type Scored, scoresWhere } from './written-scores.js';

/** The item does not accept the value: a word for points, points for a check, anything for a derived item. */
export const scoreKind = {
  code: 'score/kind',
  severity: 'error',
  *check(subject: Scored) {
    const isNotTaken = (item: Item, written: Written): boolean => worth(item, written) === undefined;
    for (const { item, written, path } of scoresWhere(subject, isNotTaken)) {
      const meant = meantBy(item, written);
      const fix = meant && {
        fix: setFix(path, meant.value, { before: String(written), after: meant.value }, meant.safe),
      };
      yield { path, message: kindMessage(item, written), ...fix };
    }
  },
} satisfies Rule;

function kindMessage(item: Item, written: Written): Message {
  const values = { item: item.id, value: String(written), max: fromPoints(item.max) };
  if (item.kind === 'derived') return message('score/kind-derived', values);
  if (item.kind === 'check') return message('score/kind-check', values);
  const comma = /^\d+,\d+$/.test(String(written));
  return comma
    ? message('score/kind-comma', { ...values, meant: String(written).replace(',', '.') })
    : message('score/kind-points', values);
}

interface Meant {
  readonly value: string | number;
  /** Whether this is only another spelling of the written value. */
  readonly safe: boolean;
}

/** The intended value: a number with a comma, or `đạt`, `Không đạt`, `không áp dụng` for the codes. */
function meantBy(item: Item, written: Written): Meant | undefined {
  if (typeof written === 'number' || item.kind === 'derived') return undefined;
  if (item.kind === 'check') {
    const code = sameWord(written, ['dat', 'khong-dat', 'na']);
    if (code !== undefined) return { value: code, safe: true };
    return sameWord(written, ['khong-ap-dung']) ? { value: 'na', safe: false } : undefined;
  }
  const number = parseNumber(written);
  return number === undefined ? undefined : { value: number, safe: hasOneReading(written) };
}
