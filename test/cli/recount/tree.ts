import {
  addSum,
  addTo,
  type Entry,
  joinWords,
  noSum,
  ownSum,
  type Sum,
  standIn,
  type Units,
} from './account.js';
import type { Told } from './reading.js';

/** A unit in its place, with what was summed there by period. */
export interface Node {
  readonly id: string | null;
  readonly entries: Entry[];
  readonly children: Map<string, Node>;
  readonly totals: Map<string, Sum>;
  readonly below: Map<string, Sum>;
}

const openNode = (id: string | null): Node => ({
  id,
  entries: [],
  children: new Map(),
  totals: new Map(),
  below: new Map(),
});
const keyOf = ({ from, to }: { from: string; to: string }): string => `${from} ${to}`;

/** The tree of all units' years, each where its last record of the year says. */
export function treeOf(entries: readonly Entry[], units: Units): Node {
  const root = openNode(null);
  const at = (way: readonly string[]): Node => {
    let node = root;
    for (const id of way) {
      const child = node.children.get(id) ?? openNode(id);
      node.children.set(id, child);
      node = child;
    }
    return node;
  };
  const wayTo = (
    parent: string | undefined,
    period: { from: string; to: string },
    seen: readonly string[],
  ): readonly string[] => {
    if (parent === undefined || seen.includes(parent)) return [];
    const own = entries.filter(({ id }) => id === parent).sort((a, b) => (a.from < b.from ? -1 : 1));
    const best =
      own.find((one) => keyOf(one) === keyOf(period)) ??
      own.filter(({ from }) => from <= period.from).at(-1) ??
      own[0];
    return [...wayTo(best ? best.parent : units.get(parent)?.parent, period, [...seen, parent]), parent];
  };
  for (const entry of entries) at([...wayTo(entry.parent, entry, [entry.id]), entry.id]).entries.push(entry);
  const superiors = [...units.values()].filter(({ type }) => type !== undefined);
  for (const { id, parent } of superiors)
    if (!entries.some((entry) => entry.id === id))
      at([...wayTo(parent, { from: '9999', to: '9999' }, [id]), id]);
  return pruned(root, units, true);
}

/** A superior without a record and with one unit below it says nothing, unless the roster lists it. */
function pruned(node: Node, units: Units, isTop: boolean): Node {
  const children = [...node.children.values()].map((child) => pruned(child, units, false));
  const [only] = children;
  if (!isTop && only && children.length === 1 && node.entries.length === 0 && !units.has(node.id ?? ''))
    return only;
  return { ...node, children: new Map(children.map((child) => [child.id ?? '', child])) };
}

export interface Due {
  readonly records: readonly Told[];
  /** All periods that there are records of. */
  readonly periods: readonly string[];
  readonly units: Units;
  readonly deadline: string;
  /** The days within which a unit without a line in the roster is known to have been there, by its records. */
  readonly daysOf: (id: string) => { readonly from: string; readonly to: string };
}

/** Sums the tree from below, and gives each superior the cells that were due and sent nothing. */
export function sumTree(node: Node, due: Due): void {
  for (const child of node.children.values()) sumTree(child, due);
  const sumAt = (sums: Map<string, Sum>, key: string): Sum => {
    const sum = sums.get(key) ?? noSum();
    sums.set(key, sum);
    return sum;
  };
  for (const child of node.children.values())
    for (const [key, sum] of child.totals) addSum(sumAt(node.below, key), sum);
  if (node.id !== null)
    for (const key of missingBelow(node, due)) addTo(sumAt(node.below, key), 'missing', 1);
  for (const entry of node.entries) {
    for (const [name, { value, q }] of entry.last.figures) {
      if (!name.startsWith('branches.')) continue;
      const under = { 'branches.recognised': 'recognised' }[name] ?? name.slice('branches.'.length);
      standIn(sumAt(node.below, keyOf(entry)), under, value, q);
    }
  }
  for (const [key, sum] of node.below) addSum(sumAt(node.totals, key), sum);
  for (const entry of node.entries) addSum(sumAt(node.totals, keyOf(entry)), ownSum(entry, due.deadline));
  for (const entry of node.entries)
    if (!entry.cell)
      for (const [name, { value, q }] of entry.last.figures)
        if (!name.startsWith('branches.')) standIn(sumAt(node.totals, keyOf(entry)), name, value, q);
}

/** The periods of cells that were due directly below a unit and have no record of them, once for each cell. */
function missingBelow(node: Node, { records, periods: all, units, daysOf }: Due): readonly string[] {
  const has = (id: string, from: string, to: string): boolean =>
    records.some(
      (one) => one.id === id && ((one.from <= from && to <= one.to) || (from <= one.from && one.to <= to)),
    );
  const children = [...node.children.values()].filter(({ entries }) => entries.length > 0);
  const periods = new Set(children.flatMap(({ entries }) => entries.map(keyOf)));
  const missing: string[] = [];
  const seek = (id: string, keys: Iterable<string>): void => {
    for (const key of keys) {
      const [from = '', to = ''] = key.split(' ');
      const days = daysOf(id);
      if (days.from <= to && to <= days.to && !has(id, from, to)) missing.push(key);
    }
  };
  for (const { id, entries } of children)
    if (id !== null && entries.some(({ cell }) => cell)) seek(id, periods);
  const every = new Set(periods.size > 0 ? periods : node.entries.length > 0 ? node.entries.map(keyOf) : all);
  for (const unit of units.values())
    if (unit.parent === node.id && unit.type === undefined && !children.some(({ id }) => id === unit.id))
      seek(unit.id, every);
  return missing;
}

/** All periods of a unit in one. */
export function overall(sums: ReadonlyMap<string, Sum>): Sum {
  const all = noSum();
  for (const sum of sums.values()) addSum(all, sum);
  return all;
}

/** A share, its parts, and the word before it: more below the line is less of the whole. */
export function share(
  sum: Sum,
  part: readonly string[],
  whole: string,
): { value: number; n: number; of: number; word: string } {
  const n = part.reduce((all, name) => all + (sum.counts.get(name) ?? 0), 0);
  const of = sum.counts.get(whole) ?? 0;
  const above = part.reduce((all, name) => joinWords(all, sum.words.get(name) ?? ''), '');
  const under =
    ({ '>': '<', '>=': '<=' } as Readonly<Record<string, string>>)[sum.words.get(whole) ?? ''] ??
    sum.words.get(whole) ??
    '';
  const word = above === '' ? under : under === '' || under === above ? above : '~';
  return { value: of === 0 ? 0 : n / of, n, of, word };
}
