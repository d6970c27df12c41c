import type { RuleMatch } from '../finding/rule-match.js';
import { message } from '../language/message.js';
import type { Member } from '../record/record.js';
import { normalName } from '../text/normal-name.js';
import type { Rule } from './rule.js';

/**
 * One person is in a record twice under two ids: the name is the same in any spelling, and the day of joining
 * too.
 */
export const membersDuplicatePerson: Rule = {
  code: 'members/duplicate-person',
  severity: 'warning',
  *check({ record: { members } }) {
    // Days of joining are compared first: that is cheap, and few members share one.
    const byDay = new Map<string, number[]>();
    for (const [index, { name = '', joined = '' }] of members.entries()) {
      if (name.trim() === '') continue;
      const sameDay = byDay.get(joined);
      if (sameDay) sameDay.push(index);
      else byDay.set(joined, [index]);
    }
    for (const indices of byDay.values()) {
      if (indices.length > 1) yield* sameNames(members, indices);
    }
  },
};

/** Finds members who share a name with an earlier one, among those who joined on the same day. */
function* sameNames(members: readonly Member[], indices: readonly number[]): Generator<RuleMatch> {
  const seen = new Map<string, string>();
  for (const index of indices) {
    const { id = '', name = '' } = members[index] ?? {};
    const normal = normalName(name);
    const other = seen.get(normal);
    if (other === undefined) seen.set(normal, id);
    else
      yield {
        path: ['members', index, 'name'],
        message: message('members/duplicate-person', { name, id, other }),
      };
  }
}
