import { text } from '../language/language.js';
import { quotaBases } from '../profile/profile.js';
import { placeOfRanks } from './quota-place.js';
import type { Rule } from './rule.js';

/** Within the quota on one base and over it on another: the trap of the denominator (domain §2.6). */
export const quotaBase: Rule = {
  code: 'quota/base',
  severity: 'info',
  *check(subject) {
    for (const { quota, count, byBase, disputed } of subject.evaluation?.quotas ?? []) {
      if (!disputed) continue;
      const bases = quotaBases.map((name) =>
        text('quota/base-part', {
          name: text(`base/${name}`),
          base: byBase[name].base,
          limit: byBase[name].limit,
        }),
      );
      const values = { count, level: text(`rank/${quota.level}`), bases, used: text(`base/${quota.base}`) };
      yield { ...placeOfRanks(subject, quota.level), message: text('quota/base', values) };
    }
  },
};
