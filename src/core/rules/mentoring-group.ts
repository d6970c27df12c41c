import { message } from '../language/message.js';
import type { MentoringPair } from '../record/record.js';
import type { Rule } from './rule.js';

/**
 * A group does not have the number of people, mentors and mentees together, that the profile requires (domain
 * §2.4).
 */
export const mentoringGroup: Rule = {
  code: 'mentoring/group',
  severity: 'warning',
  *check({ record, profile }) {
    const size = profile?.limits.groupSize;
    if (size === undefined) return;
    for (const [group, { pairs, index }] of groupsOf(record.mentoring)) {
      const people = peopleOf(pairs);
      if (people === size) continue;
      yield {
        path: ['mentoring', index, 'group'],
        message: message('mentoring/group', { group, people, size }),
      };
    }
  },
};

/** Each group's pairs, and the index of its first. */
function groupsOf(
  mentoring: readonly MentoringPair[],
): ReadonlyMap<string, { readonly pairs: readonly MentoringPair[]; readonly index: number }> {
  const groups = new Map<string, { readonly pairs: MentoringPair[]; readonly index: number }>();
  for (const [index, pair] of mentoring.entries()) {
    if (pair.group === undefined) continue;
    const known = groups.get(pair.group);
    if (known) known.pairs.push(pair);
    else groups.set(pair.group, { pairs: [pair], index });
  }
  return groups;
}

function peopleOf(pairs: readonly MentoringPair[]): number {
  return new Set(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]).filter((id) => id !== undefined))
    .size;
}
