import { type Message, message } from '../../language/message.js';
import type { BranchRecord, Member } from '../../record/record.js';
import { normalName } from '../../text/normal-name.js';
import { composed } from '../../text/words.js';
import type { MemberChange, ValueChange } from './diff.js';

/** The members of one side and who of them meets the member criteria. */
export interface Roll {
  readonly record: BranchRecord | undefined;
  readonly fiveGood: readonly string[];
}

/** Pairs the members of both sides, and lists who was added and who was removed, in the order of the newer list. */
export interface PairedMembers {
  readonly pairs: readonly (readonly [Member, Member])[];
  readonly come: readonly Member[];
  readonly gone: readonly Member[];
  /** What somebody of the older list is called by in the newer one, where that is another key. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What identifies a member: the id, else the name. */
export function keyOf({ id, name }: Member): string {
  return id ?? composed(name ?? '');
}

/**
 * Pairs the members of two versions by id, then, of those left, by name and date of admission, so that a new code is
 * not a new person. A name that two of one list bear pairs nobody without the date.
 */
export function pairMembers(before: readonly Member[], after: readonly Member[]): PairedMembers {
  const old = new Map(before.map((member) => [keyOf(member), member]));
  const now = new Map(after.map((member) => [keyOf(member), member]));
  const pairs = new Map<Member, Member>();
  for (const [key, member] of now) {
    const twin = old.get(key);
    if (twin === undefined) continue;
    pairs.set(member, twin);
    old.delete(key);
  }
  const left = (member: Member): boolean => !pairs.has(member);
  for (const personOf of [personWithDate, personByName]) {
    const gone = uniqueBy([...old.values()], personOf);
    for (const [person, member] of uniqueBy([...now.values()].filter(left), personOf)) {
      const twin = gone.get(person);
      if (twin === undefined || isAnother(twin, member)) continue;
      pairs.set(member, twin);
      old.delete(keyOf(twin));
    }
  }
  const renamed = new Map<string, string>();
  for (const [member, twin] of pairs) {
    if (keyOf(member) !== keyOf(twin)) renamed.set(keyOf(twin), keyOf(member));
  }
  return {
    pairs: [...now.values()].flatMap((member) => {
      const twin = pairs.get(member);
      return twin === undefined ? [] : [[twin, member] as const];
    }),
    come: [...now.values()].filter(left),
    gone: [...old.values()],
    renamed,
  };
}

function personWithDate({ name, joined }: Member): string | undefined {
  return name && joined ? `${normalName(name)}\n${joined}` : undefined;
}

/** Two namesakes who were admitted on different days. */
function isAnother(one: Member, other: Member): boolean {
  return one.joined !== undefined && other.joined !== undefined && one.joined !== other.joined;
}

function personByName({ name }: Member): string | undefined {
  return name ? normalName(name) : undefined;
}

/** The values of a key that only one has. */
export function uniqueBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | undefined,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const twice = new Set<string>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, value);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** Who came, who went, and what changed of those who stayed, in the order of the newer list. */
export function compareMembers(
  before: Roll,
  after: Roll,
  { pairs, come, gone }: PairedMembers,
  hasSameCriteria: boolean,
): readonly MemberChange[] {
  const old = new Map(pairs.map(([twin, member]) => [member, twin]));
  const isNew = new Set(come);
  const list = (after.record?.members ?? []).flatMap((member) => {
    if (isNew.has(member)) return [newcomer(member)];
    const twin = old.get(member);
    return (twin && changeOf(twin, member, before, after, hasSameCriteria)) ?? [];
  });
  return [...list, ...gone.map(leaver)];
}

const nothing = {
  other: undefined,
  rekeyed: undefined,
  renamed: undefined,
  rank: undefined,
  status: undefined,
  role: undefined,
  memberKind: undefined,
  joined: undefined,
  official: undefined,
  commitment: undefined,
  fiveGood: undefined,
} as const;

function newcomer(member: Member): MemberChange {
  const rank = member.rank === undefined ? undefined : { before: undefined, after: member.rank };
  return { ...nothing, kind: 'added', ...personOf(member), rank };
}

function leaver(member: Member): MemberChange {
  const rank = member.rank === undefined ? undefined : { before: member.rank, after: undefined };
  return { ...nothing, kind: 'removed', ...personOf(member), rank };
}

function personOf(member: Member): Pick<MemberChange, 'id' | 'name' | 'since'> {
  return { id: keyOf(member), name: member.name ?? '', since: member.joined };
}

function changeOf(
  old: Member,
  now: Member,
  before: Roll,
  after: Roll,
  hasSameCriteria: boolean,
): MemberChange | undefined {
  const fiveGood = different(before.fiveGood.includes(keyOf(old)), after.fiveGood.includes(keyOf(now)));
  const change = {
    rekeyed: different(keyOf(old), keyOf(now)),
    renamed: different(composed(old.name ?? ''), composed(now.name ?? '')),
    rank: different(old.rank, now.rank),
    status: different(old.status, now.status),
    role: different(old.role, now.role),
    memberKind: different(old.kind, now.kind),
    joined: different(old.joined, now.joined),
    official: different(old.official, now.official),
    commitment: commitmentChange(old, now),
    fiveGood: hasSameCriteria ? fiveGood : undefined,
  };
  if (Object.values(change).every((value) => value === undefined)) return undefined;
  return { ...change, kind: 'changed', ...personOf(now), other: undefined };
}

function commitmentChange(old: Member, now: Member): ValueChange<Message | undefined> | undefined {
  const [before, after] = [commitmentText(old), commitmentText(now)];
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after };
}

function commitmentText({ commitment }: Member): Message | undefined {
  if (commitment === undefined) return undefined;
  const { tasks, done, rating } = commitment;
  const shown = (value: number | undefined): number | string => value ?? '–';
  const values = { done: shown(done), tasks: shown(tasks) };
  return rating === undefined
    ? message('diff/commitment', values)
    : message('diff/commitment-rated', { ...values, rating: message(`rating/${rating}`) });
}

/** Two values as a change; `undefined` where they are the same. */
export function different<Value>(before: Value, after: Value): ValueChange<Value> | undefined {
  return before === after ? undefined : { before, after };
}
