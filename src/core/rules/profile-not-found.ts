import { setFix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { builtinIds } from '../profile/supply.js';
import { nearest, sameWord } from '../text/words.js';
import type { Rule } from './rule.js';

/** The record names a profile that is neither built in nor a file within the workspace. */
export const profileNotFound: Rule = {
  code: 'profile/not-found',
  severity: 'error',
  *check({ supplied, record }) {
    if (supplied.kind === 'found' || supplied.why === 'none') return;
    const name = record.profile ?? '';
    const suggestion = nearest(name, builtinIds);
    const values = { name, builtin: builtinIds.join(', '), suggestion: suggestion ?? '' };
    const near = supplied.why === 'unknown' && suggestion !== undefined;
    const same = sameWord(name, builtinIds) !== undefined;
    const shown = { before: name, after: suggestion ?? '' };
    const fix = near ? { fix: setFix(['profile'], suggestion, shown, same) } : {};
    yield {
      path: ['profile'],
      ...fix,
      message: message(near ? 'profile/near' : `profile/${supplied.why}`, values),
    };
  },
};
