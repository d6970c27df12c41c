import type { Change } from '../../record/change.js';
import { memberReferences } from '../../record/member-references.js';
import type { Assessment } from '../../workspace/assess.js';

/**
 * The changes that make whatever names a member follow where the member's id is changed. Nothing follows where that
 * could give it to another person: an id that several members have or come to have, an id that is cleared, an entry
 * that gets another name in the same edit.
 */
export function followingReferences(
  changes: readonly Change[],
  { record }: Pick<Assessment, 'record'>,
): readonly Change[] {
  if (record === undefined) return [];
  const given = new Map(changes.flatMap((change) => newIdOf(change) ?? []));
  if (given.size === 0) return [];
  const before = record.members.map(({ id }) => id);
  const after = before.map((id, index) => (given.has(index) ? given.get(index) : id));
  const renames = new Map<string, string>();
  for (const [index, id] of given) {
    const old = before[index];
    const isSure = old !== undefined && id !== undefined && isOnce(before, old) && isOnce(after, id);
    if (isSure && !isAnotherPerson(changes, index)) renames.set(old, id);
  }
  return memberReferences(record).flatMap(({ section, index, key, id }): readonly Change[] => {
    const value = renames.get(id);
    return value === undefined ? [] : [{ kind: 'set', path: [section, index, key], value }];
  });
}

function newIdOf(change: Change): readonly [readonly [number, string | undefined]] | undefined {
  if (change.kind !== 'set') return undefined;
  const [section, index, key, ...rest] = change.path;
  const isId = section === 'members' && typeof index === 'number' && key === 'id' && rest.length === 0;
  if (!isId) return undefined;
  return [[index, typeof change.value === 'string' ? change.value : undefined]];
}

function isOnce(ids: readonly (string | undefined)[], id: string): boolean {
  return ids.indexOf(id) === ids.lastIndexOf(id);
}

function isAnotherPerson(changes: readonly Change[], index: number): boolean {
  return changes.some(
    ({ kind, path }) => kind === 'set' && path[0] === 'members' && path[1] === index && path[2] === 'name',
  );
}
