import { text } from '../language/language.js';
import type { Rule } from './rule.js';

/** A pair whose mentor and mentee are one person (domain §6, E18). */
export const mentoringSelf: Rule = {
  code: 'mentoring/self',
  severity: 'error',
  *check({ record }) {
    for (const [index, { mentor, mentee }] of record.mentoring.entries()) {
      if (mentee === undefined || mentor !== mentee) continue;
      yield { path: ['mentoring', index, 'mentee'], message: text('mentoring/self', { id: mentee }) };
    }
  },
};
