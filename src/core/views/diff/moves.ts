import { normalName } from '../../text/normal-name.js';
import type { BranchChange, MemberChange } from './diff.js';

/**
 * Names the other branch where a member left one and came to another: by name and, where both records give it, the
 * date of admission. A code means nothing outside its branch.
 */
export function withMoves(changes: readonly BranchChange[]): BranchChange[] {
  const left = placesOf(changes, isLeaving);
  const come = placesOf(changes, isComing);
  return changes.map((change) => ({
    ...change,
    members: change.members.map((member) => {
      const places = isLeaving(member) ? come : isComing(member) ? left : undefined;
      const other = places && otherOf(places, member, change);
      if (other === undefined) return member;
      return { ...member, other: nameOf(other.branch), otherUnnamed: nameOf(other.unnamed.branch) };
    }),
  }));
}

interface Place {
  readonly change: BranchChange;
  readonly member: MemberChange;
}

function placesOf(
  changes: readonly BranchChange[],
  holds: (member: MemberChange) => boolean,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const change of changes) {
    for (const member of change.members) {
      if (!holds(member) || member.name === '') continue;
      const key = normalName(member.name);
      places.set(key, [...(places.get(key) ?? []), { change, member }]);
    }
  }
  return places;
}

/** The branch to which a person moved; `undefined` if several branches are possible. */
function otherOf(
  places: ReadonlyMap<string, readonly Place[]>,
  { name, since }: MemberChange,
  own: BranchChange,
): BranchChange | undefined {
  const found = (places.get(normalName(name)) ?? []).filter(
    ({ change, member }) =>
      change !== own && (since === undefined || member.since === undefined || member.since === since),
  );
  return found.length === 1 ? found[0]?.change : undefined;
}

function nameOf({ name, id }: BranchChange['branch']): string {
  return name || id;
}

function isLeaving({ kind, status }: MemberChange): boolean {
  return kind === 'removed' || status?.after === 'chuyen-di';
}

function isComing({ kind, status }: MemberChange): boolean {
  return kind === 'added' || status?.after === 'chuyen-den';
}
