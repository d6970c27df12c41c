import { message } from '../language/message.js';
import { dataIn } from '../parse/parse.js';
import { isTooLong, mostYears, type Period } from '../record/period.js';
import { asMap, asText } from '../record/read.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** A period ends before it begins, or is longer than any review. */
export const periodInvalid: Rule = {
  code: 'period/invalid',
  severity: 'error',
  *check({ record, parsed }) {
    const period = record.period ?? writtenPeriod(dataIn(parsed));
    if (period === undefined) return;
    const path = ['period', 'to'];
    const values = { from: formatDate(period.from), to: formatDate(period.to), most: mostYears };
    if (period.from > period.to) yield { path, message: message('period/invalid', values) };
    else if (isTooLong(period)) yield { path, message: message('period/too-long', values) };
  },
};

/** The days as written, even where they do not form a usable period. */
function writtenPeriod(data: unknown): Period | undefined {
  const { from, to } = asMap(asMap(data).period);
  const [first, last] = [asText(from), asText(to)];
  if (first === undefined || last === undefined || !isRealDate(first) || !isRealDate(last)) return undefined;
  return { from: first, to: last };
}
