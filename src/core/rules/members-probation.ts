import type { RuleMatch } from '../finding/rule-match.js';
import { message } from '../language/message.js';
import { monthsAfter, type Period } from '../record/period.js';
import type { Member } from '../record/record.js';
import { isActive } from '../score/facts/count.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import { indicesWhere } from './indices-where.js';
import type { Rule } from './rule.js';

/** Probation lasts a year, and the decision has three more months. */
const monthsOfProbation = 12;
const monthsUntilOverdue = 15;

/** A finding about a member's probation, without its place in the list. */
type Doubt = Pick<RuleMatch, 'message' | 'severity'> & { readonly field: keyof Member };

/** A kind of membership does not fit the member's dates or role (format.md §8). */
export const membersProbation: Rule = {
  code: 'members/probation',
  severity: 'error',
  *check({ record: { members, period } }) {
    if (period === undefined || period.from > period.to) return;
    for (const index of indicesWhere(members, (member) => isActive(member) && mayBeDoubted(member, period))) {
      const member = members[index];
      for (const { field, ...found } of member ? doubtsOf(member, period) : []) {
        yield { ...found, path: ['members', index, field] };
      }
    }
  },
};

/** Whether there may be a finding about a member: there is none about an official member with a date. */
function mayBeDoubted({ joined, official, kind }: Member, period: Period): boolean {
  return kind !== 'chinh-thuc' || official === undefined || (joined !== undefined && joined > period.to);
}

function* doubtsOf(member: Member, period: Period): Generator<Doubt> {
  const { joined, official, role } = member;
  const name = member.name ?? member.id ?? '';
  const joinedOn = joined !== undefined && isRealDate(joined) ? joined : undefined;
  const officialOn = official !== undefined && isRealDate(official) ? official : undefined;
  if (joinedOn !== undefined && joinedOn > period.to) {
    const values = { name, joined: formatDate(joinedOn), to: formatDate(period.to) };
    yield { field: 'joined', message: message('members/probation-joined', values) };
    return;
  }
  if (member.kind === 'du-bi') {
    if (officialOn !== undefined && officialOn <= period.to) {
      const values = { name, official: formatDate(officialOn) };
      yield { field: 'kind', message: message('members/probation-official', values) };
    } else if (joinedOn !== undefined && monthsAfter(joinedOn, monthsUntilOverdue) <= period.to) {
      const values = { name, joined: formatDate(joinedOn), months: monthsUntilOverdue };
      yield { field: 'kind', severity: 'warning', message: message('members/probation-overdue', values) };
    }
    if (role !== undefined && role !== 'dang-vien') {
      yield {
        field: 'role',
        message: message('members/probation-role', { name, role: message(`role/${role}`) }),
      };
    }
  }
  if (member.kind === 'chinh-thuc' && official === undefined && joinedOn !== undefined) {
    const earliest = monthsAfter(joinedOn, monthsOfProbation);
    if (earliest <= period.to) return;
    const values = { name, joined: formatDate(joinedOn), earliest: formatDate(earliest) };
    yield { field: 'kind', message: message('members/probation-early', values) };
  }
}
