import { message } from '../language/message.js';
import { branchTypeName, typeOn } from '../record/branch-type-name.js';
import type { Rule } from './rule.js';

/**
 * The profile does not apply to this type of branch. Types that share a name on the period's last day count
 * as one.
 */
export const profileAppliesTo: Rule = {
  code: 'profile/applies-to',
  severity: 'warning',
  *check({ profile, record }) {
    const { type } = record.branch;
    const day = record.period?.to;
    if (profile === undefined || type === undefined || profile.appliesTo.length === 0) return;
    const allowed = new Set(profile.appliesTo.map((one) => typeOn(one, day)));
    if (allowed.has(typeOn(type, day))) return;
    const values = {
      name: profile.id,
      title: profile.title,
      type: branchTypeName(type, day),
      allowed: [...allowed].map((one) => branchTypeName(one, day)),
    };
    yield { path: ['branch', 'type'], message: message('profile/applies-to', values) };
  },
};
