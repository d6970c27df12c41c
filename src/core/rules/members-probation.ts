import { isActive } from '../facts/count.js';
import { text } from '../language/language.js';
import { monthsAfter, type Period } from '../record/period.js';
import type { Member } from '../record/record.js';
import { formatDate, isRealDate } from '../text/numbers.js';
import type { Found } from './found.js';
import type { Rule } from './rule.js';

/** Probation lasts a year; three months more are left for the decision (domain §9.8). */
const monthsOfProbation = 12;
const monthsUntilOverdue = 15;

/** What is said of a member's probation, without its place in the list. */
type Doubt = Pick<Found, 'message' | 'severity'> & { readonly field: keyof Member };

/** A kind of membership that does not fit the member's dates or role (format.md §8). */
export const membersProbation: Rule = {
  code: 'members/probation',
  severity: 'error',
  *check({ record: { members, period } }) {
    if (period === undefined || period.from > period.to) return;
    for (const [index, member] of members.entries()) {
      if (!isActive(member)) continue;
      for (const { field, ...found } of doubtsOf(member, period)) {
        yield { ...found, path: ['members', index, field] };
      }
    }
  },
};

function* doubtsOf(member: Member, period: Period): Generator<Doubt> {
  const { joined, official, role } = member;
  const name = member.name ?? member.id ?? '';
  const joinedOn = joined !== undefined && isRealDate(joined) ? joined : undefined;
  const officialOn = official !== undefined && isRealDate(official) ? official : undefined;
  if (joinedOn !== undefined && joinedOn > period.to) {
    const values = { name, joined: formatDate(joinedOn), to: formatDate(period.to) };
    yield { field: 'joined', message: text('members/probation-joined', values) };
    return;
  }
  if (member.kind === 'du-bi') {
    if (officialOn !== undefined && officialOn <= period.to) {
      const values = { name, official: formatDate(officialOn) };
      yield { field: 'kind', message: text('members/probation-official', values) };
    } else if (joinedOn !== undefined && monthsAfter(joinedOn, monthsUntilOverdue) <= period.to) {
      const values = { name, joined: formatDate(joinedOn), months: monthsUntilOverdue };
      yield { field: 'kind', severity: 'warning', message: text('members/probation-overdue', values) };
    }
    if (role !== undefined && role !== 'dang-vien') {
      yield {
        field: 'role',
        message: text('members/probation-role', { name, role: text(`role/${role}`) }),
      };
    }
  }
  if (member.kind === 'chinh-thuc' && official === undefined && joinedOn !== undefined) {
    const earliest = monthsAfter(joinedOn, monthsOfProbation);
    if (earliest <= period.to) return;
    const values = { name, joined: formatDate(joinedOn), earliest: formatDate(earliest) };
    yield { field: 'kind', message: text('members/probation-early', values) };
  }
}
