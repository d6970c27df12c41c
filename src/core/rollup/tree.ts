import type { Period } from '../record/period.js';
import { compareInRoster, isBranch, isThere, noUnits, type Unit, type Units } from '../units/units.js';
import type { CellCounts, FoldedCells } from './folded-cells.js';
import type { PartialRollup } from './partial.js';
import type { RecordSummary } from './record-summary.js';

/** A unit of the tree with the records that are its own there; a unit that moved stands under both superiors. */
export interface TreeNode {
  /** `null` where the unit is known by its name in a path alone, and for the root. */
  readonly id: string | null;
  readonly name: string;
  readonly entries: readonly RecordSummary[];
  /** Cells directly below, of which only sums were kept. */
  readonly folded: readonly FoldedCells[];
  /** What is to be added to what folded cells below tell, since some stand in several places. */
  readonly joined: readonly CellCounts[];
  /** Those among the folded cells that findings may have to name, with their records. */
  readonly witnesses: readonly TreeNode[];
  readonly children: readonly TreeNode[];
}

interface OpenNode {
  readonly id: string | null;
  name: string;
  readonly entries: RecordSummary[];
  readonly folded: FoldedCells[];
  readonly joined: CellCounts[];
  readonly witnesses: Map<string, RecordSummary[]>;
  readonly children: Map<string, OpenNode>;
}

/** A step of the way down from the root to a unit: by id, or by the name in a path. */
interface Step {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
}

type Placed = Pick<RecordSummary, 'parent' | 'path' | 'from' | 'to'>;

/**
 * The tree by `branch.parent`, else by `branch.path` (format.md §7). Every record stands where it says it
 * stands in its own period, so that a unit that is renamed or moved is followed by its id. A superior
 * without records and with one unit below it says nothing and is left out, unless the roster lists it; the superiors
 * that `units` list are there even without any record, and units are in its order.
 */
export function treeOf({ entries, fold }: PartialRollup, units: Units = noUnits): TreeNode {
  const all = [...entries.values()].sort(inTime);
  const places = placesOf(all, units);
  const root = openNode(null, '');
  // Records come in the order of time: the first that names a superior decides, the last of a unit itself.
  for (const one of [...all.map(ofRecord), ...(fold?.groups ?? []).map(ofCells)].sort(inTime)) {
    if ('group' in one) descend(root, places.above(one, undefined)).folded.push(one.group);
    else {
      const { entry } = one;
      const node = descend(root, [...places.above(entry, entry.id), unitStep(entry)]);
      node.entries.push(entry);
      node.name = entry.name;
    }
  }
  for (const join of fold?.joins ?? [])
    descend(root, places.above(join, undefined).slice(0, join.depth)).joined.push(join.counts);
  for (const entry of [...(fold?.witnesses ?? [])].sort(inTime)) {
    const { witnesses } = descend(root, places.above(entry, entry.id));
    witnesses.set(entry.id, [...(witnesses.get(entry.id) ?? []), entry]);
  }
  for (const unit of superiorsWithout(all, fold, units)) {
    descend(root, [
      ...places.above(ofRoster(unit), unit.id),
      unitStep({ id: unit.id, name: unit.name ?? '' }),
    ]);
  }
  return closed(root, units, true);
}

/** The superiors of a roster that no record is of, where the records tell of days on which they were there. */
function superiorsWithout(
  entries: readonly RecordSummary[],
  fold: PartialRollup['fold'],
  units: Units,
): readonly Unit[] {
  if (units.size === 0) return [];
  const periods = [...entries, ...(fold?.groups ?? []).flatMap((group) => group.periods)];
  const known = new Set(entries.map(({ id }) => id));
  const first = periods.reduce((least, { from }) => (from < least ? from : least), '9999-12-31');
  const last = periods.reduce((most, { to }) => (to > most ? to : most), '0000-01-01');
  return [...units.values()].filter(
    (unit) =>
      !known.has(unit.id) && !isBranch(units, unit) && isThere(units, unit.id, { from: first, to: last }),
  );
}

/** A unit of the roster stands where the roster says, by the latest records of those above it. */
function ofRoster({ parent }: Unit): Placed {
  return { parent: parent ?? null, path: [], from: '9999-12-31', to: '9999-12-31' };
}

type InTime = Pick<RecordSummary, 'from' | 'to' | 'file'>;

function inTime(a: InTime, b: InTime): number {
  return compare(a.from, b.from) || compare(a.file, b.file);
}

function ofRecord(entry: RecordSummary) {
  const { from, to, file } = entry;
  return { from, to, file, entry };
}

/** Folded cells stand where the first of their records does. */
function ofCells(group: FoldedCells) {
  const [first] = [...group.periods].sort(inTime);
  const { from = '', to = '', file = '' } = first ?? {};
  return { from, to, file, parent: group.parent, path: group.path, group };
}

/** The way down to the superior of units in a period, a word for each step: the same word for the same unit. */
export function waysIn(
  entries: Iterable<RecordSummary>,
  units: Units = noUnits,
): (placed: Placed) => readonly string[] {
  const places = placesOf([...entries].sort(inTime), units);
  return (placed) => places.above(placed, undefined).map(({ key }) => key);
}

/** Whether a node is the root, which is not a unit. */
export function isRoot({ id, name }: Pick<TreeNode, 'id' | 'name'>): boolean {
  return id === null && name === '';
}

/** Orders texts by their UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unitStep({ id, name }: Pick<RecordSummary, 'id' | 'name'>): Step {
  return { key: `unit ${id}`, id, name };
}

function openNode(id: string | null, name: string): OpenNode {
  return { id, name, entries: [], folded: [], joined: [], witnesses: new Map(), children: new Map() };
}

function descend(root: OpenNode, steps: readonly Step[]): OpenNode {
  let node = root;
  for (const { key, id, name } of steps) {
    const child = node.children.get(key) ?? openNode(id, name);
    if (child.name === '') child.name = name;
    node.children.set(key, child);
    node = child;
  }
  return node;
}

function closed(node: OpenNode, units: Units, isTop: boolean): TreeNode {
  const below = [...node.children.values()].map((child) => closed(child, units, false));
  const isLeftOut = (child: TreeNode): boolean => !isListed(child.id, units) && isOneCell(child);
  const left = below.filter(isLeftOut);
  const children = left.length === 0 ? below : below.filter((child) => !isLeftOut(child));
  children.sort((a, b) => compareInRoster(units, a.id, b.id) || byPlace(a, b));
  const folded = [...node.folded, ...left.flatMap((child) => child.folded)];
  const witnesses = [...node.witnesses].map(([id, entries]): TreeNode => {
    const name = entries.at(-1)?.name ?? id;
    return { id, name, entries, folded: [], joined: [], witnesses: [], children: [] };
  });
  const [only] = children;
  const isEmpty = node.entries.length === 0 && folded.length === 0;
  if (!isTop && isEmpty && only && children.length === 1 && !isListed(node.id, units)) return only;
  return {
    id: node.id,
    name: node.name,
    entries: node.entries,
    folded,
    joined: node.joined,
    witnesses: [...witnesses, ...left.flatMap((child) => child.witnesses)],
    children,
  };
}

function isListed(id: string | null, units: Units): boolean {
  return id !== null && units.has(id);
}

/** Nothing but one folded cell: the superior is left out, and the cell stands one higher. */
function isOneCell({ entries, children, folded }: TreeNode): boolean {
  const cells = folded.reduce((count, { counts }) => count + counts.cells, 0);
  return entries.length === 0 && children.length === 0 && cells === 1;
}

function byPlace(a: TreeNode, b: TreeNode): number {
  return compare(a.id ?? '', b.id ?? '') || compare(a.name, b.name);
}

interface Places {
  /** The units above a record, the highest first. */
  above(placed: Placed, id: string | undefined): readonly Step[];
}

function placesOf(entries: readonly RecordSummary[], units: Units): Places {
  const byId = new Map<string, RecordSummary[]>();
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
    const listed = units.get(id);
    const higher = superior ?? { ...placed, parent: listed?.parent ?? null, path: path.slice(0, -1) };
    return [
      ...climb({ ...higher, from: placed.from, to: placed.to }, seen),
      { key: `unit ${id}`, id, name: superior?.name ?? listed?.name ?? name },
    ];
  };
  return { above };
}

/** The record of a unit to use for a period: that of the period, else the last before it, else the first after it. */
function nearestIn(entries: readonly RecordSummary[], { from, to }: Period): RecordSummary | undefined {
  return (
    entries.find((entry) => entry.from === from && entry.to === to) ??
    entries.findLast((entry) => entry.from <= from) ??
    entries[0]
  );
}

/** Names from the top as one text. */
export function pathKey(names: readonly string[]): string {
  return JSON.stringify(names);
}
