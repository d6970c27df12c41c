import { message } from '../language/message.js';
import { quotaBases } from '../profile/profile.js';
import { placeOfRanks } from './quota-place.js';
import type { Rule } from './rule.js';

/** The quota is kept on one base and exceeded on another: the trap of the denominator. */
export const quotaBase: Rule = {
  code: 'quota/base',
  severity: 'info',
  *check(subject) {
    for (const { quota, count, byBase, disputed } of subject.evaluation?.quotas ?? []) {
      if (!disputed) continue;
      const bases = quotaBases.map((name) =>
        message('quota/base-part', {
          name: message(`base/${name}`),
          base: byBase[name].base,
          limit: byBase[name].limit,
        }),
      );
      const values = {
        count,
        level: message(`rank/${quota.level}`),
        bases,
        used: message(`base/${quota.base}`),
      };
      yield { ...placeOfRanks(subject, quota.level), message: message('quota/base', values) };
    }
  },
};
