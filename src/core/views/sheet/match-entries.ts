import type { Cell, Row } from './sheet.js';

/** An entry of a list as it is compared with those of another version of the list. */
export interface EntryVersion {
  /** Its id, or the key that it has in a map; `undefined` where it has neither. */
  readonly id: string | undefined;
  /** The entry as it is written. */
  readonly source: string;
  readonly row: Row;
}

/**
 * Finds each entry of a list in an earlier version of the list: by what is written, then by an id that both
 * versions have once. What is left is paired by place where the change was made here (`isOwn`), since such an
 * edit leaves entries where they are; in changes by others it is paired by how much of it agrees.
 * Returns one earlier position for each entry; `undefined` for a new entry.
 */
export function matchEntries(
  before: readonly EntryVersion[],
  after: readonly EntryVersion[],
  isOwn: boolean,
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined);
  const left = new Set(before.keys());
  const pair = (old: number, young: number): void => {
    found[young] = old;
    left.delete(old);
  };
  pairEnds(before, after, pair);
  pairBy(
    before,
    after,
    left,
    found,
    onceOnly(({ id }) => id),
    pair,
  );
  pairBy(
    before,
    after,
    left,
    found,
    all(({ source }) => source),
    pair,
  );
  if (isOwn) pairNeighbours(before.length, left, found, pair);
  else pairAlike(before, after, left, found, pair);
  return found;
}

type Pair = (old: number, young: number) => void;

/** Most changes leave all entries before them and all behind them as they are. */
function pairEnds(before: readonly EntryVersion[], after: readonly EntryVersion[], pair: Pair): void {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from]?.source === after[from]?.source) {
    pair(from, from);
    from += 1;
  }
  const [old, young] = [before.length - 1, after.length - 1];
  for (let back = 0; back < least - from; back += 1) {
    if (before[old - back]?.source !== after[young - back]?.source) return;
    pair(old - back, young - back);
  }
}

type NamePositions = (entries: readonly EntryVersion[], positions: Iterable<number>) => Map<string, number[]>;

function pairBy(
  before: readonly EntryVersion[],
  after: readonly EntryVersion[],
  left: ReadonlySet<number>,
  found: readonly (number | undefined)[],
  positionsOf: NamePositions,
  pair: Pair,
): void {
  const fresh = [...after.keys()].filter((young) => found[young] === undefined);
  if (left.size === 0 || fresh.length === 0) return;
  const named = positionsOf(before, left);
  for (const [name, youngs] of positionsOf(after, fresh)) {
    for (const young of youngs) {
      const old = named.get(name)?.shift();
      if (old !== undefined) pair(old, young);
    }
  }
}

/** Positions by name, without names that several entries have. */
function onceOnly(nameOf: (entry: EntryVersion) => string | undefined): NamePositions {
  return (entries, positions) =>
    new Map([...all(nameOf)(entries, positions)].filter(([, { length }]) => length === 1));
}

/** Positions by name, each name's in order; entries without a name are left out. */
function all(nameOf: (entry: EntryVersion) => string | undefined): NamePositions {
  return (entries, positions) => {
    const named = new Map<string, number[]>();
    for (const position of positions) {
      const entry = entries[position];
      const name = entry && nameOf(entry);
      if (name !== undefined) named.set(name, [...(named.get(name) ?? []), position]);
    }
    return named;
  };
}

/** An entry that was edited is where it was: behind the one before it, or before the one behind it. */
function pairNeighbours(
  length: number,
  left: ReadonlySet<number>,
  found: readonly (number | undefined)[],
  pair: Pair,
): void {
  for (const young of found.keys()) {
    const old = young === 0 ? 0 : (found[young - 1] ?? -2) + 1;
    if (found[young] === undefined && left.has(old)) pair(old, young);
  }
  for (const young of [...found.keys()].reverse()) {
    const old = young === found.length - 1 ? length - 1 : (found[young + 1] ?? -1) - 1;
    if (found[young] === undefined && left.has(old)) pair(old, young);
  }
}

/** More entries than this that changed at once are not compared cell by cell. */
const mostCompared = 60;

/** Pairs entries that say much the same, those that agree most first. */
function pairAlike(
  before: readonly EntryVersion[],
  after: readonly EntryVersion[],
  left: ReadonlySet<number>,
  found: readonly (number | undefined)[],
  pair: Pair,
): void {
  const fresh = [...after.keys()].filter((young) => found[young] === undefined);
  if (fresh.length > mostCompared || left.size > mostCompared) return;
  const pairs = [...left].flatMap((old) =>
    fresh.map((young) => ({
      old,
      young,
      share: agreement(before[old]?.row.cells ?? [], after[young]?.row.cells ?? []),
    })),
  );
  for (const { old, young, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share > 0 && left.has(old) && found[young] === undefined) pair(old, young);
  }
}

/**
 * The share of the cells filled in either of two entries in which they agree; 0 where that is too little to be
 * the same entry: half of them with the first cell, which names it, three quarters without.
 */
function agreement(a: readonly Cell[], b: readonly Cell[]): number {
  const filled = [...a.keys()].filter((column) => textOf(a[column]) !== '' || textOf(b[column]) !== '');
  const same = filled.filter((column) => textOf(a[column]) === textOf(b[column]));
  const share = filled.length === 0 ? 0 : same.length / filled.length;
  return share >= (same[0] === 0 ? 0.5 : 0.75) ? share : 0;
}

/** What was entered in a cell, in any form that can be compared; '' where nothing was. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.input === 'none' || cell.shown === '') return '';
  return JSON.stringify(cell.shown);
}
