import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/** More members are present than should attend (domain §6, E12). */
export const meetingsPresent: Rule = {
  code: 'meetings/present',
  severity: 'error',
  *check({ record }) {
    for (const [index, { due, present }] of record.meetings.entries()) {
      if (due === undefined || present === undefined || present <= due) continue;
      yield { path: ['meetings', index, 'present'], message: message('meetings/present', { due, present }) };
    }
  },
};
