import type { Fix } from '../finding/fix.js';
import { message } from '../language/message.js';
import { freeMemberId } from '../record/free-member-id.js';
import { once } from '../text/cache.js';
import { normalName } from '../text/normal-name.js';
import { hasPlainIds } from './plain-ids.js';
import type { Rule } from './rule.js';

/**
 * Two members have the same id, or ids that differ only in case and blanks, so that references to it are
 * ambiguous.
 */
export const membersDuplicateId: Rule = {
  code: 'members/duplicate-id',
  severity: 'error',
  *check({ record }) {
    if (hasPlainIds(record.members)) return;
    const seen = new Map<string, string>();
    // Each fix is taken by itself, so that all of them may offer the same id.
    const free = once(() => freeMemberId(record.members));
    for (const [index, { id }] of record.members.entries()) {
      if (id === undefined) continue;
      const other = seen.get(normalName(id));
      seen.set(normalName(id), other ?? id);
      if (other === undefined) continue;
      const wording =
        other === id ? message('members/duplicate-id', { id }) : message('members/similar-id', { id, other });
      yield { path: ['members', index, 'id'], message: wording, fix: newIdFix(free(), index, id) };
    }
  },
};

/** Gives the later member a new id. References to the id still refer to the first member. */
function newIdFix(free: string, index: number, id: string): Fix {
  return {
    title: message('fix/new-id', { id: free }),
    safe: false,
    shown: { before: id, after: free },
    changes: [{ kind: 'set', path: ['members', index, 'id'], value: free }],
  };
}
