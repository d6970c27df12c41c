import { message } from '../language/message.js';
import { quarterOf, quartersOf } from '../record/period.js';
import { rowsInPeriod } from '../score/facts/rows-in-period.js';
import { meetingsDue } from './meetings-due.js';
import type { Rule } from './rule.js';

/**
 * Quarters of the period have no thematic meeting, and fewer quarters have one than the profile requires for
 * the number of months (format.md §8).
 */
export const meetingsQuarter: Rule = {
  code: 'meetings/quarter',
  severity: 'warning',
  *check(subject) {
    const { period } = subject.record;
    const limit = subject.profile?.limits.chuyenDe;
    if (!period || limit === undefined || !subject.record.keepsMeetings) return;
    const { meetings } = rowsInPeriod(subject.record);
    const held = new Set(
      meetings.flatMap(({ kind, date }) => (kind === 'chuyen-de' && date ? [quarterOf(date)] : [])),
    );
    const missing = quartersOf(period).filter((quarter) => !held.has(quarter));
    if (missing.length === 0 || held.size >= meetingsDue(limit, subject)) return;
    const quarters = missing.map((quarter) => {
      const [year = '', number = ''] = quarter.split('-Q');
      return message('meetings/quarter-name', { number, year });
    });
    yield { path: ['meetings'], part: 'key', message: message('meetings/quarter', { quarters }) };
  },
};
