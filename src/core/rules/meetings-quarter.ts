import { text } from '../language/language.js';
import { quarterOf, quartersOf } from '../record/period.js';
import type { Rule } from './rule.js';

/** A quarter of the period without a thematic meeting (domain §2.5). */
export const meetingsQuarter: Rule = {
  code: 'meetings/quarter',
  severity: 'warning',
  *check({ record, profile }) {
    const { period, meetings } = record;
    if (!period || meetings.length === 0 || profile?.limits.chuyenDe === undefined) return;
    const held = new Set(
      meetings.flatMap(({ kind, date }) => (kind === 'chuyen-de' && date ? [quarterOf(date)] : [])),
    );
    const missing = quartersOf(period).filter((quarter) => !held.has(quarter));
    if (missing.length === 0) return;
    const quarters = missing.map((quarter) => {
      const [year = '', number = ''] = quarter.split('-Q');
      return text('meetings/quarter-name', { number, year });
    });
    yield { path: ['meetings'], part: 'key', message: text('meetings/quarter', { quarters }) };
  },
};
