import { text } from '../language/language.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** A period that ends before it begins. */
export const periodInvalid: Rule = {
  code: 'period/invalid',
  severity: 'error',
  *check({ record }) {
    const { period } = record;
    if (period === undefined || period.from <= period.to) return;
    const values = { from: formatDate(period.from), to: formatDate(period.to) };
    yield { path: ['period', 'to'], message: text('period/invalid', values) };
  },
};
