import { asList, isMap } from '../../record/read.js';
import type { PlaceStep } from './diff.js';
import { entryKey } from './entries.js';

/** A place whose value is another. Entries count in the version that has them, in the newer one where both do. */
export interface ChangedPlace {
  readonly steps: readonly PlaceStep[];
  /** Whether it stands in the older version alone. */
  readonly isGone: boolean;
}

/**
 * Every place of a record where the two versions hold different values, as deep as it goes. An order is no difference,
 * and an empty value is as good as none; an empty list is not, since it says that there was nothing.
 */
export function changedPlaces(before: unknown, after: unknown): readonly ChangedPlace[] {
  const places: ChangedPlace[] = [];
  walk(before ?? undefined, after ?? undefined, [], places);
  return places;
}

function walk(before: unknown, after: unknown, steps: readonly PlaceStep[], places: ChangedPlace[]): void {
  const isMaps = (before === undefined || isMap(before)) && (after === undefined || isMap(after));
  const isLists =
    (before === undefined || Array.isArray(before)) && (after === undefined || Array.isArray(after));
  if (isMaps && (before ?? after) !== undefined) {
    const [old, now] = [isMap(before) ? before : {}, isMap(after) ? after : {}];
    for (const key of new Set([...Object.keys(now), ...Object.keys(old)]))
      walk(old[key] ?? undefined, now[key] ?? undefined, [...steps, { step: key }], places);
  } else if (isLists && (before ?? after) !== undefined) {
    const isSaid = before === undefined || after === undefined;
    if (isSaid && asList(before ?? after).length === 0) places.push({ steps, isGone: after === undefined });
    walkLists(asList(before), asList(after), steps, places);
  } else if (before !== after) places.push({ steps, isGone: after === undefined });
}

interface Entry {
  readonly value: unknown;
  readonly index: number;
}

function walkLists(
  before: readonly unknown[],
  after: readonly unknown[],
  steps: readonly PlaceStep[],
  places: ChangedPlace[],
): void {
  const entries = (list: readonly unknown[]): Entry[] => list.map((value, index) => ({ value, index }));
  const [old, now] = [entries(before), entries(after)];
  const section = String(steps.at(-1)?.step ?? '');
  const isRows = [...before, ...after].every(isMap);
  const pairs = isRows
    ? [
        ...takePairs(old, now, ({ value }) => text(value)),
        ...takePairs(old, now, ({ value }) => entryKey(section, value)),
      ]
    : takePairs(old, now, ({ index }) => String(index));
  for (const [one, other] of pairs)
    walk(one.value ?? undefined, other.value ?? undefined, [...steps, stepOf(other)], places);
  for (const entry of now) walk(undefined, entry.value ?? undefined, [...steps, stepOf(entry)], places);
  for (const entry of old) walk(entry.value ?? undefined, undefined, [...steps, stepOf(entry)], places);
}

function stepOf({ value, index }: Entry): PlaceStep {
  const id = isMap(value) ? value.id : undefined;
  return typeof id === 'string' ? { step: index, id } : { step: index };
}

/** Takes pairs of one key out of both lists, the first with the first. */
function takePairs(
  old: Entry[],
  now: Entry[],
  keyOf: (entry: Entry) => string,
): readonly (readonly [Entry, Entry])[] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of old) byKey.set(keyOf(entry), [...(byKey.get(keyOf(entry)) ?? []), entry]);
  const taken = new Set<Entry>();
  const pairs = now.flatMap((entry) => {
    const twin = byKey.get(keyOf(entry))?.shift();
    if (twin === undefined) return [];
    taken.add(twin).add(entry);
    return [[twin, entry] as const];
  });
  for (const list of [old, now]) list.splice(0, list.length, ...list.filter((entry) => !taken.has(entry)));
  return pairs;
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isMap(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
