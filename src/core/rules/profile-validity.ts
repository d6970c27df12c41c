import { setFix } from '../finding/fix.js';
import { type Message, messageNamed } from '../language/message.js';
import type { Profile } from '../profile/profile.js';
import { isInForce, type OtherVersion, versionInForce } from '../profile/successor.js';
import { formatDate } from '../text/numbers.js';
import type { Rule } from './rule.js';

/**
 * A profile that is not in force on the last day of a period, and the version that is, where one is known.
 */
export interface OutOfForce {
  readonly message: Message;
  readonly other: OtherVersion | undefined;
}

/**
 * Whether a profile with this name in a record is out of force on the last day of its period, an ISO date.
 */
export function outOfForce(profile: Profile, name: string, end: string): OutOfForce | undefined {
  if (isInForce(profile, end)) return undefined;
  const { from = '', to = '' } = profile.valid;
  const other = versionInForce(profile, name, end);
  const key = end < from ? 'not-yet' : 'no-longer';
  const values = {
    ...{ name: profile.id, title: profile.title, end: formatDate(end) },
    ...(end < from ? { from: formatDate(from) } : { to: formatDate(to) }),
    ...(other && { other: other.name, otherTitle: other.profile?.title ?? other.name }),
  };
  return { message: messageNamed(other ? `profile/${key}-but` : `profile/${key}`, values), other };
}

/**
 * The profile is not in force at the end of the period. That is the day that counts, because a record is
 * assessed at the end of its period. The version in force then is offered where one is
 * known. It changes how the record is scored, so only a person may choose it.
 */
export const profileValidity: Rule = {
  code: 'profile/validity',
  severity: 'warning',
  *check({ profile, record }) {
    const end = record.period?.to;
    if (profile === undefined || end === undefined) return;
    const name = record.profile ?? profile.id;
    const found = outOfForce(profile, name, end);
    if (found === undefined) return;
    const { other } = found;
    const shown = other && { before: name, after: other.name };
    const fix = shown ? { fix: setFix(['profile'], shown.after, shown) } : {};
    yield { path: ['period'], message: found.message, ...fix };
  },
};
