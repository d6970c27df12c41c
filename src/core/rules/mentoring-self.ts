import { message } from '../language/message.js';
import { memberIndex } from '../record/member-references.js';
import type { BranchRecord, MentoringPair } from '../record/record.js';
import { isSameName } from '../text/normal-name.js';
import type { Rule } from './rule.js';

/** The mentor and the mentee of a pair are the same person, by id or by name. */
export const mentoringSelf: Rule = {
  code: 'mentoring/self',
  severity: 'error',
  *check({ record }) {
    for (const [index, pair] of record.mentoring.entries()) {
      if (!isOnePerson(pair, record)) continue;
      const wording = message('mentoring/self', { id: pair.mentee ?? '' });
      yield { path: ['mentoring', index, 'mentee'], message: wording };
    }
  },
};

/** Whether both sides of a pair are the same person, each by id or by full name. */
export function isOnePerson({ mentor, mentee }: MentoringPair, { members }: BranchRecord): boolean {
  if (mentor === undefined || mentee === undefined) return false;
  const { named } = memberIndex(members);
  const [one, other] = [named(mentor), named(mentee)];
  return one === undefined || other === undefined ? isSameName(mentor, mentee) : one === other;
}
