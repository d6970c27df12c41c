import { type Fix, setFix } from '../finding/fix.js';
import { message, type Value } from '../language/message.js';
import { type OtherVersion, versionInForce } from '../profile/successor.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/**
 * The period ends when the profile is not, or no longer, in force: a record is assessed at the end of its
 * period, so that is the day that counts (domain §6, E16). The version in force then is offered where one is known;
 * it changes what the record is scored by, so that nobody but a person may choose it.
 */
export const profileValidity: Rule = {
  code: 'profile/validity',
  severity: 'warning',
  *check({ profile, record }) {
    const end = record.period?.to;
    if (profile === undefined || end === undefined) return;
    const { from, to } = profile.valid;
    const name = record.profile ?? profile.id;
    const other = versionInForce(profile, name, end);
    const fix = other && { fix: fixTo(name, other) };
    const values = {
      ...{ name: profile.id, title: profile.title, end: formatDate(end) },
      ...(other && { other: other.name, otherTitle: other.profile?.title ?? other.name }),
    };
    const found = (key: 'not-yet' | 'no-longer', dates: Readonly<Record<string, Value>>) => ({
      path: ['period'],
      message: message(other ? `profile/${key}-but` : `profile/${key}`, { ...values, ...dates }),
      ...fix,
    });
    if (from !== undefined && end < from) yield found('not-yet', { from: formatDate(from) });
    if (to !== undefined && end > to) yield found('no-longer', { to: formatDate(to) });
  },
};

function fixTo(name: string, other: OtherVersion): Fix {
  return setFix(['profile'], other.name, { before: name, after: other.name });
}
