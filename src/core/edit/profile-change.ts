import { type Message, message } from '../language/message.js';
import { type Item, itemsOf, type Profile } from '../profile/profile.js';
import type { Change } from '../record/change.js';
import type { BranchRecord } from '../record/record.js';
import { normalName } from '../text/normal-name.js';
import { changeText } from './change.js';

/** A record with another profile, and what became of its scores. */
export interface ProfileChange {
  readonly text: string;
  /** Criteria with scores that mean the same in both profiles, under the same id or another. */
  readonly carried: number;
  /** Criteria whose scores stand where they were, though the new profile has no such criterion there. */
  readonly kept: readonly KeptItem[];
}

export interface KeptItem {
  readonly id: string;
  /** Its title in the old profile; its id where that is unknown. */
  readonly title: string;
  /** The criterion that has this id now; absent where none has. */
  readonly now?: string;
}

export type ProfileChangeResult =
  | ({ readonly kind: 'changed' } & ProfileChange)
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Gives a record another profile. Scores go with their criterion, which is known by its title and by how it is
 * scored; where the new profile has no such criterion, they stay where they are and are named.
 */
export function changeProfileOf(
  text: string,
  record: BranchRecord,
  old: Profile | undefined,
  next: { readonly name: string; readonly profile: Profile },
): ProfileChangeResult {
  const places = placesOf([...record.criteria.keys()], old, next.profile);
  const moves = places.flatMap(({ id, to }) => (to === undefined || to === id ? [] : [{ id, to }]));
  const set: Change = { kind: 'set', path: ['profile'], value: next.name };
  // Criteria may take the ids of one another, so that they first get ids that none has.
  const apart = moves.map(({ id }, at) => rename(id, `${passing}${at}`));
  const there = moves.map(({ to }, at) => rename(`${passing}${at}`, to));
  const first = changeText(text, [set, ...apart], next.profile);
  const second = first.kind === 'refused' ? first : changeText(first.text, there, next.profile);
  if (second.kind === 'refused') return second;
  const kept = places.flatMap(({ id, to }) => (to === undefined ? [keptItem(id, old, next.profile)] : []));
  return { kind: 'changed', text: second.text, carried: places.length - kept.length, kept };
}

const passing = 'chuyen-';

function rename(id: string, name: string): Change {
  return { kind: 'rename', path: ['criteria', id], name };
}

interface ItemPlace {
  readonly id: string;
  /** Where the criterion is in the new profile; `undefined` where it is nowhere. */
  readonly to: string | undefined;
}

function placesOf(ids: readonly string[], old: Profile | undefined, next: Profile): readonly ItemPlace[] {
  const items = itemsOf(next);
  // What the old profile does not know has no title by which it could be another criterion.
  const wanted = ids.map((id): ItemPlace => {
    const before = old && itemsOf(old).get(id);
    if (before === undefined) return { id, to: items.has(id) ? id : undefined };
    const here = items.get(id);
    if (here && isSameItem(before, here)) return { id, to: id };
    const alike = [...items.values()].filter((item) => isSameItem(before, item));
    return { id, to: alike.length === 1 ? alike[0]?.id : undefined };
  });
  return withoutClashes(wanted);
}

/** A criterion does not go where the scores of another one stay, or where two would go. */
function withoutClashes(wanted: readonly ItemPlace[]): readonly ItemPlace[] {
  const staying = new Set(wanted.flatMap(({ id, to }) => (to === undefined || to === id ? [id] : [])));
  const goals = wanted.flatMap(({ to }) => to ?? []);
  const settled = wanted.map(({ id, to }): ItemPlace => {
    const isTaken = to !== undefined && to !== id && staying.has(to);
    const isShared = to !== undefined && to !== id && goals.indexOf(to) !== goals.lastIndexOf(to);
    return isTaken || isShared ? { id, to: undefined } : { id, to };
  });
  const isSettled = settled.every(({ to }, at) => to === wanted[at]?.to);
  return isSettled ? settled : withoutClashes(settled);
}

function isSameItem(one: Item, other: Item): boolean {
  return one.kind === other.kind && normalName(one.title) === normalName(other.title);
}

function keptItem(id: string, old: Profile | undefined, next: Profile): KeptItem {
  const title = (old && itemsOf(old).get(id)?.title) ?? id;
  const now = itemsOf(next).get(id)?.title;
  return { id, title, ...(now === undefined ? {} : { now }) };
}

/** More than these are counted, not named. */
const mostNamed = 6;

/** What became of the scores, for the user. */
export function profileChangeNotes(
  { carried, kept }: ProfileChange,
  title: string,
): readonly [Message, ...Message[]] {
  const done = message('profile-change/done', { title, carried });
  if (kept.length === 0) return [done];
  const named = kept
    .slice(0, mostNamed)
    .map(({ id, title: old, now }) =>
      now === undefined
        ? message('profile-change/without-place', { id, title: old })
        : message('profile-change/other-item', { id, title: old, now }),
    );
  const rest = kept.length - named.length;
  const more = rest > 0 ? [message('profile-change/more', { count: rest })] : [];
  return [
    done,
    message('profile-change/kept', { count: kept.length, items: { parts: [...named, ...more], by: '; ' } }),
  ];
}
