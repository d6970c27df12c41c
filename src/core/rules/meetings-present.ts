import { message } from '../language/message.js';
import type { Meeting } from '../record/record.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** More members are present than should attend. */
export const meetingsPresent: Rule = {
  code: 'meetings/present',
  severity: 'error',
  *check({ record }) {
    const { meetings } = record;
    const isTooMany = ({ due, present }: Meeting): boolean =>
      due !== undefined && present !== undefined && present > due;
    for (const index of indicesWhere(meetings, isTooMany)) {
      const { due = 0, present = 0 } = meetings[index] ?? {};
      yield { path: ['meetings', index, 'present'], message: message('meetings/present', { due, present }) };
    }
  },
};
