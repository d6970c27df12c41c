import type { Member } from '../../record/record.js';
import { activeMembers } from '../../score/facts/count.js';
import type { Source } from '../source.js';

/**
 * The members on the day of a paper: without those who were admitted later, and on probation those who became
 * official later. Of moves the record has no days, so whoever belongs to the branch now is taken to have then.
 */
export function membersThen({ record, paper: { date } }: Source): readonly Member[] {
  const members = activeMembers(record);
  if (date === undefined) return members;
  return members
    .filter(({ joined }) => joined === undefined || joined <= date)
    .map((member): Member => {
      const { kind, official } = member;
      const isLater = kind === 'chinh-thuc' && official !== undefined && official > date;
      return isLater ? { ...member, kind: 'du-bi' } : member;
    });
}

/** The record with the numbers of members as they were on the day of the paper. */
export function withMembersThen(source: Source): Source {
  const { evaluation, record } = source;
  if (record.members.length === 0) return source;
  const members = membersThen(source);
  const count = (wanted: Member['kind']): number => members.filter(({ kind }) => kind === wanted).length;
  const then = { total: members.length, chinhThuc: count('chinh-thuc'), duBi: count('du-bi') };
  const facts = { ...evaluation.facts, members: { ...evaluation.facts.members, ...then } };
  return { ...source, evaluation: { ...evaluation, facts } };
}
