import { setFix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { slug } from '../text/slug.js';
import type { Rule } from './rule.js';

/**
 * The code of the unit or of its superior contains blanks or marks, like a name. Codes join the records of
 * several years and units, and are equal only where every letter is.
 */
export const branchCode: Rule = {
  code: 'branch/code',
  severity: 'warning',
  *check({ record: { branch } }) {
    for (const key of ['id', 'parent'] as const) {
      const code = branch[key];
      if (code === undefined || !/[\s\p{M}]|[^\p{ASCII}]/u.test(code.trim())) continue;
      const path = ['branch', key];
      const free = slug(code);
      const fix = free === '' ? {} : { fix: setFix(path, free, { before: code, after: free }) };
      yield { path, message: message('branch/code', { code }), ...fix };
    }
  },
};
