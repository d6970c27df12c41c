import { type Node, nodeAt, type Path, type Step } from '../parse/tree.js';
import type { Change, ChangeOf } from '../record/change.js';

/** The changes of one pass, and the same changes with the indices of the original text. */
export interface Batch {
  readonly changes: readonly Change[];
  readonly onGround: readonly Change[];
}

/**
 * The next changes that one pass can make. It is one change of any kind, or several independent ones: setting
 * existing values, adding new keys to different entries, inserting entries into lists and removing entries.
 */
export function batchFrom(changes: readonly Change[], from: number, root: Node | undefined): Batch {
  const lists = new Lists(root);
  const places = new Set<string>();
  const onGround: Change[] = [];
  for (const change of changes.slice(from)) {
    const grounded =
      change.kind === 'set' ? setOnGround(change, lists, places, root) : lists.onGround(change);
    if (grounded === undefined) break;
    onGround.push(grounded);
  }
  if (onGround.length < 2) return single(changes, from);
  return { changes: changes.slice(from, from + onGround.length), onGround };
}

/** The next change as a batch of its own. */
export function single(changes: readonly Change[], from: number): Batch {
  const one = changes.slice(from, from + 1);
  return { changes: one, onGround: one };
}

function setOnGround(
  change: ChangeOf<'set'>,
  lists: Lists,
  places: Set<string>,
  root: Node | undefined,
): Change | undefined {
  const path = lists.pathOnGround(change.path);
  if (path === undefined || change.value === null) return undefined;
  const place = placeOf(path, root);
  if (place === undefined) return undefined;
  if (places.has(place)) return undefined;
  places.add(place);
  return { ...change, path };
}

/**
 * The key of a place that no other change of the batch may touch: an existing value, or the map of an entry
 * that gets a new key, because two new keys might be inserted at the same offset.
 */
function placeOf(path: Path, root: Node | undefined): string | undefined {
  const node = nodeAt(root, path);
  if (node !== undefined) return node.kind === 'scalar' ? JSON.stringify(path) : undefined;
  if (path.length < 3 || typeof path[1] !== 'number') return undefined;
  for (let depth = path.length - 1; depth >= 2; depth -= 1) {
    const holder = nodeAt(root, path.slice(0, depth));
    if (holder?.kind === 'map' && holder.entries.length > 0)
      return `new in ${JSON.stringify(path.slice(0, depth))}`;
    if (holder !== undefined) return undefined;
  }
  return undefined;
}

const added = -1;

/** The original index of each entry of a list, or `added`. */
interface Origins {
  readonly entries: number[];
  /** The index of the last original entry; `undefined` where it must be searched for. */
  last: number | undefined;
}

/** Tracks the original index of each entry of the changed lists. */
class Lists {
  readonly #root: Node | undefined;
  readonly #origins = new Map<string, Origins>();

  constructor(root: Node | undefined) {
    this.#root = root;
  }

  /** The original path of a place; `undefined` where the place is new. */
  pathOnGround(path: Path): Path | undefined {
    if (this.#origins.size === 0) return path;
    const grounded: Step[] = [];
    for (const [depth, step] of path.entries()) {
      const origins = this.#origins.get(JSON.stringify(path.slice(0, depth)));
      const origin = origins === undefined ? step : origins.entries[Number(step)];
      if (origin === undefined || origin === added) return undefined;
      grounded.push(origin);
    }
    return grounded;
  }

  onGround(change: Change): Change | undefined {
    if (change.kind !== 'insert' && change.kind !== 'remove') return undefined;
    const origins = this.#originsOf(change.path);
    // The first and the last entry of a list are written differently from those between.
    if (origins === undefined || origins.entries.length === 0) return undefined;
    return change.kind === 'insert' ? insertion(change, origins) : removal(change, origins);
  }

  /** Leaves lists within changed lists to another pass. */
  #originsOf(path: Path): Origins | undefined {
    const key = JSON.stringify(path);
    const known = this.#origins.get(key);
    if (known) return known;
    const isWithin = [...this.#origins.keys()].some((list) => key.startsWith(`${list.slice(0, -1)},`));
    const node = isWithin ? undefined : nodeAt(this.#root, path);
    if (node?.kind !== 'list') return undefined;
    const origins = { entries: node.items.map((_, index) => index), last: node.items.length - 1 };
    this.#origins.set(key, origins);
    return origins;
  }
}

function insertion(change: ChangeOf<'insert'>, origins: Origins): Change | undefined {
  const { index } = change;
  const { entries } = origins;
  const origin = index === entries.length ? lastOf(origins) + 1 : entries[index];
  if (origin === undefined || origin === added) return undefined;
  entries.splice(index, 0, added);
  return { ...change, index: origin };
}

/** Searched for once: entries that are appended leave it where it is. */
function lastOf(origins: Origins): number {
  origins.last ??= origins.entries.findLast((origin) => origin !== added) ?? 0;
  return origins.last;
}

function removal(change: ChangeOf<'remove'>, origins: Origins): Change | undefined {
  const { index } = change;
  const { entries } = origins;
  const origin = entries[index];
  if (origin === undefined || origin === added || entries.length === 1) return undefined;
  entries.splice(index, 1);
  origins.last = undefined;
  return { ...change, index: origin };
}
