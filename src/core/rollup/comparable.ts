import { liesWithin, type Period } from '../record/period.js';
import { successorOf, type Units } from '../units/units.js';
import type { FoldedCells } from './folded-cells.js';
import type { RecordSummary } from './record-summary.js';
import { openSum, type Sum } from './sum.js';
import { type Correction, leafSum, type SummedNode, type SumOptions, sumTree } from './totals.js';
import type { TreeNode } from './tree.js';

/** Two periods of a unit, summed over the cells that have a record in both. */
export interface Comparable {
  readonly before: Sum;
  readonly now: Sum;
  /** How many cells have a record in both. */
  readonly units: number;
}

/**
 * Compares like with like: only cells with a record in both periods are summed (format.md §10); a merged cell is
 * compared as its successor. Only counts are compared: qualifiers such as "over" and shares without counts cannot
 * show a change. `undefined` where one period is part of the other.
 */
export function comparable(
  { node }: SummedNode,
  [before, now]: readonly [Period, Period],
  units: Units,
  options: SumOptions,
): Comparable | undefined {
  if (liesWithin(before, now) || liesWithin(now, before)) return undefined;
  const both = inBoth(node, [before, now], units);
  const corrections = new Map<TreeNode, readonly Correction[]>();
  const kept = keptOf(node, both, corrections, options);
  const { totals } = sumTree(kept, { ...options, missing: undefined, corrections });
  const of = ({ from, to }: Period): Sum => onlyCounts(totals.get(`${from} ${to}`)?.sum ?? openSum());
  return { before: of(before), now: of(now), units: both.cells };
}

/** Which cells have a record in both periods; of folded cells which places and which single cells. */
interface InBoth {
  readonly periods: readonly [Period, Period];
  readonly hasCell: (id: string) => boolean;
  readonly hasPlace: (cells: PlaceOfCells) => boolean;
  readonly cells: number;
}

type PlaceOfCells = Pick<FoldedCells, 'parent' | 'path' | 'type'>;

function inBoth(root: TreeNode, periods: readonly [Period, Period], units: Units): InBoth {
  const cells = [new Set<string>(), new Set<string>()] as const;
  const witnesses = [new Set<string>(), new Set<string>()] as const;
  const places = [new Map<string, number>(), new Map<string, number>()] as const;
  const visit = (node: TreeNode): void => {
    for (const [index, period] of periods.entries()) {
      for (const entry of node.entries)
        if (entry.cell && isOf(entry, period)) cells[index]?.add(successorOf(units, entry.id));
      for (const witness of node.witnesses)
        for (const entry of witness.entries) if (isOf(entry, period)) witnesses[index]?.add(entry.id);
      for (const group of node.folded)
        for (const part of group.periods)
          if (isOf(part, period)) {
            const known = places[index];
            known?.set(placeKey(group), (known.get(placeKey(group)) ?? 0) + part.counts.cells);
          }
    }
    node.children.forEach(visit);
  };
  visit(root);
  const alone = (id: string): boolean => witnesses[0].has(id) !== witnesses[1].has(id);
  const hasPlace = (place: PlaceOfCells): boolean => places.every((known) => known.has(placeKey(place)));
  let folded = 0;
  for (const [key, count] of places[1]) if (places[0].has(key)) folded += count;
  folded -= countAlone(root, periods[1], alone, hasPlace);
  return {
    periods,
    hasCell: (id) => {
      const last = successorOf(units, id);
      return cells.every((known) => known.has(last)) || witnesses.every((known) => known.has(id));
    },
    hasPlace,
    cells: [...cells[1]].filter((id) => cells[0].has(id)).length + folded,
  };
}

/** Folded cells of places that both periods have, but which have themselves a record in one alone. */
function countAlone(
  node: TreeNode,
  period: Period,
  isAlone: (id: string) => boolean,
  hasPlace: InBoth['hasPlace'],
): number {
  const own = node.witnesses.flatMap(({ entries }) => entries.filter((entry) => isOf(entry, period)));
  const alone = own.filter((entry) => isAlone(entry.id) && hasPlace(entry)).length;
  return node.children.reduce((sum, child) => sum + countAlone(child, period, isAlone, hasPlace), alone);
}

/** The tree without what stands in one period alone; what folded cells have there is taken off their sums. */
function keptOf(
  node: TreeNode,
  both: InBoth,
  corrections: Map<TreeNode, readonly Correction[]>,
  options: SumOptions,
): TreeNode {
  const { periods, hasCell, hasPlace } = both;
  const isCompared = (one: Period): boolean => periods.some((period) => isOf(one, period));
  const kept: TreeNode = {
    ...node,
    entries: node.entries.filter((entry) => isCompared(entry) && (!entry.cell || hasCell(entry.id))),
    folded: node.folded
      .filter(hasPlace)
      .map((group) => ({ ...group, periods: group.periods.filter(isCompared) })),
    children: node.children.map((child) => keptOf(child, both, corrections, options)),
  };
  const own = node.witnesses.flatMap(({ entries }) => entries);
  const alone = own.filter((entry) => isCompared(entry) && hasPlace(entry) && !hasCell(entry.id));
  corrections.set(kept, [
    ...alone.map(({ from, to, ...entry }) => ({
      period: { from, to },
      counts: leafSum({ ...entry, from, to }, options).counts,
    })),
    ...(options.corrections?.get(node) ?? []).filter(({ period }) => isCompared(period)),
  ]);
  return kept;
}

function onlyCounts({ counts }: Sum): Sum {
  return { ...openSum(), counts };
}

function isOf(one: Period, period: Period): boolean {
  return one.from === period.from && one.to === period.to;
}

function placeKey({ parent, path, type }: PlaceOfCells | RecordSummary): string {
  return JSON.stringify([parent, path, type]);
}
