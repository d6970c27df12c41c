import { text } from '../language/language.js';
import type { Pair } from '../record/record.js';
import type { Rule } from './rule.js';

/** A group that does not have as many people, mentors and mentees together, as the profile says (domain §2.4). */
export const mentoringGroup: Rule = {
  code: 'mentoring/group',
  severity: 'warning',
  *check({ record, profile }) {
    const size = profile?.limits.groupSize;
    if (size === undefined) return;
    for (const group of new Set(record.mentoring.flatMap(({ group }) => group ?? []))) {
      const people = peopleOf(record.mentoring.filter((pair) => pair.group === group));
      if (people === size) continue;
      const index = record.mentoring.findIndex((pair) => pair.group === group);
      yield {
        path: ['mentoring', index, 'group'],
        message: text('mentoring/group', { group, people, size }),
      };
    }
  },
};

function peopleOf(pairs: readonly Pair[]): number {
  return new Set(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]).filter((id) => id !== undefined))
    .size;
}
