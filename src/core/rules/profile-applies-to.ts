import { text } from '../language/language.js';
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
      type: text(`branch/${type}`),
      allowed: profile.appliesTo.map((allowed) => text(`branch/${allowed}`)),
    };
    yield { path: ['branch', 'type'], message: text('profile/applies-to', values) };
  },
};
