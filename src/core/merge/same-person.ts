import { changeText } from '../edit/change.js';
import { dataIn, type ParsedText, parseText } from '../parse/parse.js';
import type { Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import { memberReferences } from '../record/member-references.js';
import { asList, asMap } from '../record/read.js';
import { readRecord } from '../record/record.js';
import { alignEntries } from './align-entries.js';
import { canonical } from './canonical.js';
import { identityOf } from './entry-names.js';

/**
 * Theirs with our ids for the members that both sides added under different ones, and for whatever names these
 * members: who is kept once has one id, and a pair of theirs must not come to name somebody of ours.
 */
export function withOurIds(base: ParsedText, ours: ParsedText, theirs: ParsedText): ParsedText {
  const ids = ourIds(membersIn(base), membersIn(ours), membersIn(theirs));
  if (ids.size === 0) return theirs;
  const changes: Change[] = [];
  const rename = (path: Path, id: string): void => {
    const own = ids.get(id);
    if (own !== undefined) changes.push({ kind: 'set', path, value: own });
  };
  for (const [index, member] of asList(asMap(dataIn(theirs)).members).entries())
    rename(['members', index, 'id'], String(asMap(member).id));
  for (const { section, index, key, id } of memberReferences(readRecord(asMap(dataIn(theirs)))))
    rename([section, index, key], id);
  const changed = changeText(theirs.text, changes);
  return changed.kind === 'changed' ? parseText(changed.text) : theirs;
}

function membersIn(parsed: ParsedText): readonly unknown[] {
  return asList(asMap(canonical(dataIn(parsed))).members);
}

/** Our id by theirs, for members whom both sides added. */
function ourIds(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): ReadonlyMap<string, string> {
  const mine = new Map(added(base, ours).map((member) => [identityOf(member, 'members'), idOf(member)]));
  const ids = new Map<string, string>();
  for (const member of added(base, theirs)) {
    const [id, own] = [idOf(member), mine.get(identityOf(member, 'members'))];
    if (id !== undefined && own !== undefined && id !== own) ids.set(id, own);
  }
  return ids;
}

function added(base: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const known = new Set(alignEntries(base, other, 'members'));
  return other.filter((member, index) => !known.has(index) && asMap(member).name !== undefined);
}

function idOf(member: unknown): string | undefined {
  const { id } = asMap(member);
  return typeof id === 'string' ? id : undefined;
}
