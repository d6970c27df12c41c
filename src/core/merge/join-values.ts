import { isSameData } from '../edit/expected.js';
import { fixedLengths } from '../edit/insert-value.js';
import { nodeAt, type Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import { asList, asMap, isMap } from '../record/read.js';
import { mapOf } from './canonical.js';
import { type Clash, type Join, type Place, stepInto, type Trees, unchanged, type Versions } from './join.js';
import { joinEntries } from './join-entries.js';
import { writtenAt } from './written.js';

/** Joins what two sides made of one place. A value that only one of them changed is taken as it changed it. */
export function joinValues(place: Place, versions: Versions, trees: Trees): Join {
  const { base, ours, theirs } = place.path[0] === 'period' ? withWholePeriods(versions) : versions;
  // What both sides added to a section alike is named, so that sections are gone through all the same.
  const isNamed = place.path.length === 0 || (place.path.length === 1 && Array.isArray(ours));
  if (isSameData(base, theirs) || (!isNamed && isSameData(ours, theirs))) return unchanged(ours);
  const isDropped = theirs === undefined && isSameData(base, ours);
  if (isDropped) return { ...unchanged(undefined), changes: takeTheirs(place, ours, theirs, trees) };
  const both = [ours, theirs];
  if (both.every(isMap) || isSectionLostIn(place, both, base, isMap))
    return joinMaps(place, { base, ours, theirs }, trees);
  if (both.every(Array.isArray) || isSectionLostIn(place, both, base, Array.isArray))
    return joinLists(place, { base, ours, theirs }, trees);
  const changes = takeTheirs(place, ours, theirs, trees);
  if (isSameData(base, ours)) return { ...unchanged(theirs), changes };
  const clash: Clash = { path: place.path, base, ours, theirs, toTheirs: changes };
  return { ...unchanged(ours), clashes: [clash] };
}

/**
 * Whether one side has taken out a whole section that the other changed: then each entry is looked at, since what
 * the other left alone may go.
 */
function isSectionLostIn(
  { path }: Place,
  sides: readonly unknown[],
  base: unknown,
  isKind: (value: unknown) => boolean,
): boolean {
  return path.length === 1 && isKind(base) && sides.every((side) => side === undefined || isKind(side));
}

/** A year is the map from its first day to its last where another version has such a map. */
function withWholePeriods(versions: Versions): Versions {
  const { base, ours, theirs } = versions;
  if (![base, ours, theirs].some(isMap)) return versions;
  return { base: wholePeriod(base), ours: wholePeriod(ours), theirs: wholePeriod(theirs) };
}

function wholePeriod(period: unknown): unknown {
  if (!Number.isInteger(period)) return period;
  return mapOf([
    ['from', `${period}-01-01`],
    ['to', `${period}-12-31`],
  ]);
}

function joinMaps(place: Place, { base, ours, theirs }: Versions, trees: Trees): Join {
  const [old, mine, other] = [asMap(base), asMap(ours), asMap(theirs)];
  const keys = new Set([...Object.keys(mine), ...Object.keys(other), ...Object.keys(old)]);
  const joins = [...keys].map((key) => {
    const versions = { base: old[key], ours: mine[key], theirs: other[key] };
    return [key, joinValues(stepInto(place, key), versions, trees)] as const;
  });
  const pairs = joins.flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value] as const]));
  return {
    value: pairs.length === 0 ? undefined : mapOf(pairs),
    changes: joins.flatMap(([, { changes }]) => changes),
    clashes: joins.flatMap(([, { clashes }]) => clashes),
    addedTwice: joins.flatMap(([, { addedTwice }]) => addedTwice),
  };
}

function joinLists(place: Place, { base, ours, theirs }: Versions, trees: Trees): Join {
  const lists = { base: asList(base), ours: asList(ours), theirs: asList(theirs) };
  if (!fixedLengths.has(String(place.path.at(-1)))) return joinEntries(place, lists, trees, joinValues);
  const length = Math.max(lists.ours.length, lists.theirs.length);
  const joins = Array.from({ length }, (_, index) =>
    joinValues(
      stepInto(place, index),
      {
        base: lists.base[index] ?? null,
        ours: lists.ours[index] ?? null,
        theirs: lists.theirs[index] ?? null,
      },
      trees,
    ),
  );
  return {
    value: joins.map(({ value }) => value),
    changes: joins.flatMap(({ changes }) => changes),
    clashes: joins.flatMap(({ clashes }) => clashes),
    addedTwice: [],
  };
}

/** The changes of our text that put what theirs has in the place of what ours has. */
function takeTheirs(
  { path, theirsPath }: Place,
  ours: unknown,
  theirs: unknown,
  trees: Trees,
): readonly Change[] {
  const node = nodeAt(trees.ours, path);
  if (theirs === undefined || theirs === null) {
    const isCleared = theirs === null || nodeAt(trees.theirs, theirsPath)?.kind === 'scalar';
    const clears = node === undefined || (node.kind === 'scalar' && isCleared);
    return [clears ? { kind: 'set', path, value: null } : { kind: 'drop', path }];
  }
  const value = writtenAt(trees.theirs, theirsPath);
  if (Array.isArray(theirs) && path.length === 1 && ours === undefined)
    return entriesOf(path, theirsPath, theirs, trees);
  if (node === undefined || node.kind === 'scalar') return [{ kind: 'set', path, value }];
  // An emptied map or list, or another kind of value: what is there goes first.
  if (typeof path.at(-1) === 'string')
    return [
      { kind: 'drop', path },
      { kind: 'set', path, value },
    ];
  const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
  return [
    { kind: 'insert', path: list, index: index + 1, data: value },
    { kind: 'remove', path: list, index },
  ];
}

/** A section that only theirs has: its entries one after the other, each on its line. */
function entriesOf(
  path: Path,
  theirsPath: Path,
  theirs: readonly unknown[],
  trees: Trees,
): readonly Change[] {
  return theirs.map((_, index) => ({
    kind: 'insert',
    path,
    index,
    data: writtenAt(trees.theirs, [...theirsPath, index]),
  }));
}
