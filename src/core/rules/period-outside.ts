import { rowsOutsidePeriod } from '../facts/rows-in-period.js';
import { text } from '../language/language.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** Something dated outside the record's period, which is therefore not counted (format.md §8). */
export const periodOutside: Rule = {
  code: 'period/outside',
  severity: 'warning',
  *check({ record }) {
    const { period } = record;
    if (period === undefined) return;
    const bounds = { from: formatDate(period.from), to: formatDate(period.to) };
    for (const { path, date } of rowsOutsidePeriod(record)) {
      const isStep = path[0] === 'workflow';
      const message = isStep ? 'period/outside-step' : 'period/outside';
      yield { path, message: text(message, { date: formatDate(date), ...bounds }) };
    }
  },
};
