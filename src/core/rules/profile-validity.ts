import { message } from '../language/message.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/**
 * The period ends when the profile is not, or no longer, in force: a record is assessed at the end of its
 * period, so that is the day that counts (domain §6, E16).
 */
export const profileValidity: Rule = {
  code: 'profile/validity',
  severity: 'warning',
  *check({ profile, record }) {
    const end = record.period?.to;
    if (profile === undefined || end === undefined) return;
    const { from, to } = profile.valid;
    const values = { name: profile.id, title: profile.title, end: formatDate(end) };
    if (from !== undefined && end < from) {
      yield { path: ['period'], message: message('profile/not-yet', { ...values, from: formatDate(from) }) };
    }
    if (to !== undefined && end > to) {
      yield { path: ['period'], message: message('profile/no-longer', { ...values, to: formatDate(to) }) };
    }
  },
};
