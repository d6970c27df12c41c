import type { BranchRecord, Member } from '../../record/record.js';
import { composed } from '../../text/words.js';
import type { MemberChange, ValueChange } from './diff.js';

/** The members of one side and who of them meets the member criteria. */
export interface Roll {
  readonly record: BranchRecord | undefined;
  readonly fiveGood: readonly string[];
}

/** Who came, who went, and what changed of those who stayed, in the order of the newer list. */
export function compareMembers(before: Roll, after: Roll): readonly MemberChange[] {
  const old = byKey(before);
  const now = byKey(after);
  const come = [...now].flatMap(([key, member]) => {
    const known = old.get(key);
    if (known === undefined) return [newcomer(member)];
    const change = changeOf(known, member, before, after);
    return change === undefined ? [] : [change];
  });
  const gone = [...old].flatMap(([key, member]) => (now.has(key) ? [] : [leaver(member)]));
  return [...come, ...gone];
}

function byKey({ record }: Roll): ReadonlyMap<string, Member> {
  return new Map((record?.members ?? []).map((member) => [keyOf(member), member]));
}

/** What a member is told apart by: the id, else the name. */
export function keyOf({ id, name }: Member): string {
  return id ?? composed(name ?? '');
}

const nothing = {
  other: undefined,
  renamed: undefined,
  rank: undefined,
  status: undefined,
  role: undefined,
  memberKind: undefined,
  fiveGood: undefined,
} as const;

function newcomer(member: Member): MemberChange {
  const rank = member.rank === undefined ? undefined : { before: undefined, after: member.rank };
  return { ...nothing, kind: 'added', id: keyOf(member), name: member.name ?? '', rank };
}

function leaver(member: Member): MemberChange {
  const rank = member.rank === undefined ? undefined : { before: member.rank, after: undefined };
  return { ...nothing, kind: 'removed', id: keyOf(member), name: member.name ?? '', rank };
}

function changeOf(old: Member, now: Member, before: Roll, after: Roll): MemberChange | undefined {
  const key = keyOf(now);
  const change = {
    renamed: different(composed(old.name ?? ''), composed(now.name ?? '')),
    rank: different(old.rank, now.rank),
    status: different(old.status, now.status),
    role: different(old.role, now.role),
    memberKind: different(old.kind, now.kind),
    fiveGood: different(before.fiveGood.includes(key), after.fiveGood.includes(key)),
  };
  if (Object.values(change).every((value) => value === undefined)) return undefined;
  return { ...change, kind: 'changed', id: key, name: now.name ?? '', other: undefined };
}

/** Two values as a change; `undefined` where they are the same. */
export function different<Value>(before: Value, after: Value): ValueChange<Value> | undefined {
  return before === after ? undefined : { before, after };
}
