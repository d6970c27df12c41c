import { isSameData } from '../edit/expected.js';
import type { Path } from '../parse/tree.js';
import type { Change } from '../record/change.js';
import { asMap, isMap } from '../record/read.js';
import { alignEntries } from './align-entries.js';
import { identityOf, normalText } from './entry-names.js';
import {
  type AddedTwice,
  type Clash,
  type Join,
  type Place,
  stepInto,
  type Trees,
  type Versions,
} from './join.js';
import { joinOrder, placeBehind, type Token } from './join-order.js';
import { writtenAt } from './written.js';

interface Lists {
  readonly base: readonly unknown[];
  readonly ours: readonly unknown[];
  readonly theirs: readonly unknown[];
}

type JoinValues = (place: Place, versions: Versions, trees: Trees) => Join;

/**
 * Joins three versions of a list. Entries are found through the base; what only one side did with an entry is done,
 * and what one side took out while the other changed it is a clash.
 */
export function joinEntries(place: Place, lists: Lists, trees: Trees, joinValues: JoinValues): Join {
  return new EntriesJoin(place, lists, trees, joinValues).join();
}

class EntriesJoin {
  readonly #place: Place;
  readonly #lists: Lists;
  readonly #trees: Trees;
  readonly #joinValues: JoinValues;
  readonly #inOurs: readonly (number | undefined)[];
  readonly #inTheirs: readonly (number | undefined)[];
  /** What comes of entries of ours that theirs has too, by their position in ours. */
  readonly #joined = new Map<number, Join>();
  readonly #removed = new Set<number>();
  /** Entries that one side took out and the other changed: by position in the version that still has them. */
  readonly #lostInTheirs: { readonly ours: number; readonly base: unknown }[] = [];
  readonly #lostInOurs: { readonly theirs: number; readonly base: unknown }[] = [];
  readonly #twins = new Map<number, number>();
  /** Entries of ours that theirs added too. */
  readonly #isTwin = new Set<number>();
  readonly #added: number[] = [];
  /** Entries that ours added, by their names. */
  #rivals: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #addedTwice: { readonly ours: number; readonly kept: AddedTwice['kept'] }[] = [];

  constructor(place: Place, lists: Lists, trees: Trees, joinValues: JoinValues) {
    this.#place = place;
    this.#lists = lists;
    this.#trees = trees;
    this.#joinValues = joinValues;
    this.#inOurs = alignEntries(lists.base, lists.ours, this.#section);
    this.#inTheirs = alignEntries(lists.base, lists.theirs, this.#section);
  }

  get #section(): string {
    return this.#place.path.length === 1 ? String(this.#place.path[0]) : '';
  }

  join(): Join {
    for (const [index, base] of this.#lists.base.entries()) this.#joinOld(base, index);
    const known = new Set(this.#inTheirs);
    for (const theirs of this.#lists.theirs.keys()) if (!known.has(theirs)) this.#joinAdded(theirs);
    const tokens = joinOrder({
      inOurs: this.#inOurs,
      inTheirs: this.#inTheirs,
      oursLength: this.#lists.ours.length,
      removed: this.#removed,
      added: this.#added,
      twins: this.#twins,
    });
    const finalOf = new Map(
      [...tokens.entries()].flatMap(([at, { side, index }]) =>
        side === 'ours' ? [[index, at] as const] : [],
      ),
    );
    return {
      value: tokens.length === 0 ? undefined : tokens.map((token) => this.#valueOf(token)),
      changes: [...[...this.#joined.values()].flatMap(({ changes }) => changes), ...this.#arrange(tokens)],
      clashes: this.#clashes(tokens, finalOf),
      addedTwice: this.#addedTwice.map(({ ours, kept }) => ({
        path: [...this.#place.path, finalOf.get(ours) ?? ours],
        kept,
      })),
    };
  }

  /** Joins what became of an entry of the base. */
  #joinOld(base: unknown, index: number): void {
    const [ours, theirs] = [this.#inOurs[index], this.#inTheirs[index]];
    if (ours !== undefined && theirs !== undefined) {
      this.#joined.set(ours, this.#joinPair(base, ours, theirs));
    } else if (ours !== undefined) {
      if (isSameData(base, this.#lists.ours[ours])) this.#removed.add(ours);
      else this.#lostInTheirs.push({ ours, base });
    } else if (theirs !== undefined && !isSameData(base, this.#lists.theirs[theirs])) {
      this.#lostInOurs.push({ theirs, base });
    }
  }

  #joinPair(base: unknown, ours: number, theirs: number): Join {
    const versions = { base, ours: this.#lists.ours[ours], theirs: this.#lists.theirs[theirs] };
    return this.#joinValues(stepInto(this.#place, ours, theirs), versions, this.#trees);
  }

  /** Takes an entry that theirs added, unless ours added the same. */
  #joinAdded(theirs: number): void {
    const entry = this.#lists.theirs[theirs];
    const rival = this.#rivalOf(entry);
    const join = rival === undefined ? undefined : this.#joinPair(undefined, rival, theirs);
    const depth = this.#place.path.length + 1;
    if (rival === undefined || join === undefined) {
      this.#added.push(theirs);
    } else if (join.clashes.every((clash) => isSpelling(clash, depth))) {
      this.#twins.set(theirs, rival);
      this.#isTwin.add(rival);
      this.#joined.set(rival, { ...join, clashes: [] });
      if (isMap(entry)) this.#addedTwice.push({ ours: rival, kept: 'once' });
    } else {
      this.#added.push(theirs);
      this.#addedTwice.push({ ours: rival, kept: 'twice' });
    }
  }

  /** An entry that ours added about the same person or event, else one that claims the same id. */
  #rivalOf(entry: unknown): number | undefined {
    this.#rivals ??= this.#addedByName();
    return namesOf(entry, this.#section)
      .flatMap((name) => this.#rivals?.get(name) ?? [])
      .find((ours) => !this.#isTwin.has(ours));
  }

  #addedByName(): ReadonlyMap<string, readonly number[]> {
    const old = new Set(this.#inOurs);
    const named = new Map<string, number[]>();
    for (const [index, entry] of this.#lists.ours.entries()) {
      if (old.has(index)) continue;
      for (const name of namesOf(entry, this.#section)) named.set(name, [...(named.get(name) ?? []), index]);
    }
    return named;
  }

  #valueOf({ side, index }: Token): unknown {
    if (side === 'theirs') return this.#lists.theirs[index];
    return this.#joined.has(index) ? this.#joined.get(index)?.value : this.#lists.ours[index];
  }

  /** What takes entries out, moves them and puts new ones in, made one after the other. */
  #arrange(tokens: readonly Token[]): readonly Change[] {
    const { path, theirsPath } = this.#place;
    const removals = [...this.#removed]
      .sort((a, b) => b - a)
      .map((index): Change => ({ kind: 'remove', path, index }));
    const kept = tokens.flatMap(({ side, index }) => (side === 'ours' ? [index] : []));
    const now = new Map([...kept].sort((a, b) => a - b).map((index, at) => [index, at]));
    const order = kept.map((index) => now.get(index) ?? 0);
    const isMoved = order.some((from, to) => from !== to);
    const insertions = [...tokens.entries()].flatMap(([at, { side, index }]): readonly Change[] => {
      if (side === 'ours') return [];
      return [
        { kind: 'insert', path, index: at, data: writtenAt(this.#trees.theirs, [...theirsPath, index]) },
      ];
    });
    return [...removals, ...(isMoved ? [{ kind: 'reorder', path, order } as const] : []), ...insertions];
  }

  #clashes(tokens: readonly Token[], finalOf: ReadonlyMap<number, number>): readonly Clash[] {
    const { path, theirsPath } = this.#place;
    const within = [...this.#joined].flatMap(([index, { clashes }]) =>
      clashes.map((clash) => movedClash(clash, path.length, finalOf.get(index) ?? index)),
    );
    const lostInTheirs = this.#lostInTheirs.map(({ ours, base }): Clash => {
      const index = finalOf.get(ours) ?? ours;
      const toTheirs: readonly Change[] = [{ kind: 'remove', path, index }];
      return { path: [...path, index], base, ours: this.#lists.ours[ours], theirs: undefined, toTheirs };
    });
    const oursOf = this.#oursOfTheirs();
    const lostInOurs = this.#lostInOurs.map(({ theirs, base }): Clash => {
      const index = placeBehind(tokens, theirs, oursOf);
      const data = writtenAt(this.#trees.theirs, [...theirsPath, theirs]);
      const toTheirs: readonly Change[] = [{ kind: 'insert', path, index, data }];
      return { path: [...path, index], base, ours: undefined, theirs: this.#lists.theirs[theirs], toTheirs };
    });
    return [...within, ...lostInTheirs, ...lostInOurs];
  }

  #oursOfTheirs(): ReadonlyMap<number, number> {
    const found = new Map(this.#twins);
    for (const [base, theirs] of this.#inTheirs.entries()) {
      const ours = this.#inOurs[base];
      if (ours !== undefined && theirs !== undefined) found.set(theirs, ours);
    }
    return found;
  }
}

/** What entries that both sides added are found by: what they are about, then their id. */
function namesOf(entry: unknown, section: string): readonly string[] {
  const { id } = asMap(entry);
  const isNamed = typeof id === 'string' || typeof id === 'number';
  return [identityOf(entry, section), ...(isNamed ? [`id ${id}`] : [])];
}

/** Whether two versions of an added entry differ only in how a name is spelt, or in the id that each gave it. */
function isSpelling({ path, ours, theirs }: Clash, depth: number): boolean {
  return (path.length === depth + 1 && path.at(-1) === 'id') || normalText(ours) === normalText(theirs);
}

/** A clash within an entry that has come to another position. */
function movedClash(clash: Clash, depth: number, index: number): Clash {
  const moved = (path: Path): Path => path.map((step, at) => (at === depth ? index : step));
  return {
    ...clash,
    path: moved(clash.path),
    toTheirs: clash.toTheirs.map((change) => ({ ...change, path: moved(change.path) })),
  };
}
