import { message } from '../language/message.js';
import { rowsOutsidePeriod } from '../score/facts/rows-in-period.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/** A row is dated outside the record's period and therefore does not count (format.md §8). */
export const periodOutside: Rule = {
  code: 'period/outside',
  severity: 'warning',
  *check({ record }) {
    const { period } = record;
    if (period === undefined) return;
    const bounds = { from: formatDate(period.from), to: formatDate(period.to) };
    for (const { path, date } of rowsOutsidePeriod(record)) {
      const isStep = path[0] === 'workflow';
      const wording = isStep ? 'period/outside-step' : 'period/outside';
      yield { path, message: message(wording, { date: formatDate(date), ...bounds }) };
    }
  },
};
