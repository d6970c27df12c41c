import type { Period } from '../record/period.js';
import type { Entry } from './entry.js';
import type { Folded, PartialRollup } from './partial.js';

/** A unit of the tree with the records that are its own there; a unit that moved stands under both superiors. */
export interface TreeNode {
  /** `null` where the unit is known by its name in a path alone, and for the root. */
  readonly id: string | null;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly folded: readonly Folded[];
  readonly children: readonly TreeNode[];
}

interface OpenNode {
  readonly id: string | null;
  name: string;
  readonly entries: Entry[];
  readonly folded: Folded[];
  readonly children: Map<string, OpenNode>;
}

/** A step of the way down from the root to a unit: by id, or by the name in a path. */
interface Step {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
}

type Placed = Pick<Entry, 'parent' | 'path' | 'from' | 'to'>;

/**
 * The tree by `branch.parent`, else by `branch.path` (format.md §7). Every record stands where it says it
 * stands in its own period, so that a unit that is renamed or moved is followed by its id. A superior
 * without records and with one unit below it says nothing and is left out.
 */
export function treeOf({ entries, folded }: PartialRollup): TreeNode {
  const all = [...entries.values()].sort((a, b) => compare(a.from, b.from) || compare(a.file, b.file));
  const places = placesOf(all);
  const root: OpenNode = { id: null, name: '', entries: [], folded: [], children: new Map() };
  for (const entry of all) {
    const node = descend(root, [...places.above(entry, entry.id), unitStep(entry)]);
    node.entries.push(entry);
    // Records come in the order of time: the last name is the present one.
    node.name = entry.name;
  }
  for (const [, part] of [...folded].sort(([a], [b]) => compare(a, b)))
    descend(root, places.above(part, undefined)).folded.push(part);
  return closed(root, true);
}

/** Orders texts by their UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unitStep({ id, name }: Entry): Step {
  return { key: `unit ${id}`, id, name };
}

function descend(root: OpenNode, steps: readonly Step[]): OpenNode {
  let node = root;
  for (const { key, id, name } of steps) {
    const child = node.children.get(key) ?? { id, name, entries: [], folded: [], children: new Map() };
    if (child.name === '') child.name = name;
    node.children.set(key, child);
    node = child;
  }
  return node;
}

function closed(node: OpenNode, isRoot: boolean): TreeNode {
  const children = [...node.children.values()].map((child) => closed(child, false)).sort(byPlace);
  const [only] = children;
  const isEmpty = node.entries.length === 0 && node.folded.length === 0;
  if (!isRoot && isEmpty && only && children.length === 1) return only;
  return { id: node.id, name: node.name, entries: node.entries, folded: node.folded, children };
}

function byPlace(a: TreeNode, b: TreeNode): number {
  return compare(a.id ?? '', b.id ?? '') || compare(a.name, b.name);
}

interface Places {
  /** The units above a record, the highest first. */
  above(placed: Placed, id: string | undefined): readonly Step[];
}

function placesOf(entries: readonly Entry[]): Places {
  const byId = new Map<string, Entry[]>();
  const byPath = new Map<string, string>();
  for (const entry of entries) {
    const own = byId.get(entry.id);
    if (own) own.push(entry);
    else byId.set(entry.id, [entry]);
    byPath.set(pathKey([...entry.path, entry.name]), entry.id);
  }

  const above = (placed: Placed, id: string | undefined): readonly Step[] =>
    climb(placed, new Set(id === undefined ? [] : [id]));

  /** `seen` ends the climb where units name each other as parents. */
  const climb = (placed: Placed, seen: Set<string>): readonly Step[] => {
    const { parent, path } = placed;
    if (parent === null && path.length === 0) return [];
    const id = parent ?? byPath.get(pathKey(path));
    const name = path.at(-1) ?? '';
    if (id === undefined) {
      return [
        ...climb({ ...placed, path: path.slice(0, -1) }, seen),
        { key: `path ${name}`, id: null, name },
      ];
    }
    if (seen.has(id)) return [];
    seen.add(id);
    const superior = nearestIn(byId.get(id) ?? [], placed);
    const higher = superior ?? { ...placed, parent: null, path: path.slice(0, -1) };
    return [
      ...climb({ ...higher, from: placed.from, to: placed.to }, seen),
      { key: `unit ${id}`, id, name: superior?.name ?? name },
    ];
  };
  return { above };
}

/** The record of a unit that speaks for a period: of the period itself, else the last before, else the first after. */
function nearestIn(entries: readonly Entry[], { from, to }: Period): Entry | undefined {
  return (
    entries.find((entry) => entry.from === from && entry.to === to) ??
    entries.findLast((entry) => entry.from <= from) ??
    entries[0]
  );
}

function pathKey(names: readonly string[]): string {
  return JSON.stringify(names);
}
