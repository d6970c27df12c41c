import { message } from '../language/message.js';
import type { Rule } from './rule.js';

/** The profile is not meant for this type of branch. */
export const profileAppliesTo: Rule = {
  code: 'profile/applies-to',
  severity: 'warning',
  *check({ profile, record }) {
    const type = record.branch.type;
    if (profile === undefined || type === undefined || profile.appliesTo.length === 0) return;
    if (profile.appliesTo.includes(type)) return;
    const values = {
      name: profile.id,
      title: profile.title,
      type: message(`branch/${type}`),
      allowed: profile.appliesTo.map((allowed) => message(`branch/${allowed}`)),
    };
    yield { path: ['branch', 'type'], message: message('profile/applies-to', values) };
  },
};
