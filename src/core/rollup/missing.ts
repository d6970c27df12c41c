import type { Period } from '../record/period.js';
import { type HasRecord, missingDirectlyBelow } from '../units/due.js';
import { isThereAtEnd, isThereIn, type Unit, type Units } from '../units/units.js';
import { ownRecords } from './own-records.js';
import type { RecordSummary } from './record-summary.js';
import { isRoot, type TreeNode } from './tree.js';

/** A unit without a record of a period in which one was due from it. */
export interface Missing {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
  /** A record that the unit has, the latest; none of a unit that only the roster knows. */
  readonly file: string | undefined;
  /** The roster says that it is due, not only the records of its siblings. */
  readonly isListed: boolean;
  /** A chi bộ that is there on the last day: it belongs in the denominators of its superiors. */
  readonly isDueAtEnd: boolean;
}

export interface MissingSources {
  readonly units: Units;
  /** The days of units that the roster does not list, as far as their records tell them. */
  readonly daysOf: (id: string) => Unit | undefined;
  readonly hasRecord: HasRecord;
  /** Every period that there are records of, for superiors below which there are none. */
  readonly periods: readonly Period[];
}

/** The missing records of every unit of a tree, by the superior that they are missing from. */
export type MissingByNode = ReadonlyMap<TreeNode, readonly Missing[]>;

/**
 * What is missing from each unit of a tree: units that the roster lists there, and without a roster units whose
 * siblings have a record of a period (format.md §7, §10). Records that stand elsewhere in the tree are no missing ones.
 */
export function missingIn(root: TreeNode, sources: MissingSources): MissingByNode {
  const found = new Map<TreeNode, readonly Missing[]>();
  const visit = (node: TreeNode): void => {
    const own = missingFrom(node, sources);
    if (own.length > 0) found.set(node, own);
    node.children.forEach(visit);
  };
  visit(root);
  return found;
}

function missingFrom(
  node: TreeNode,
  { units, daysOf, hasRecord, periods: all }: MissingSources,
): readonly Missing[] {
  if (isRoot(node)) return [];
  const known = [...node.children, ...node.witnesses].filter(({ entries }) => entries.length > 0);
  const periods = expectedPeriods(node);
  const missing: Missing[] = [];
  for (const period of periods) {
    for (const { id, name, entries } of known) {
      if (id === null || hasRecord(id, period)) continue;
      const unit = units.get(id) ?? daysOf(id) ?? { id };
      if (!isThereIn(unit, period)) continue;
      const last = entries.at(-1);
      missing.push({
        id,
        name,
        period,
        file: ownRecords(entries).at(-1)?.first.file,
        isListed: units.has(id),
        isDueAtEnd: last?.cell === true && isThereAtEnd(unit, period),
      });
    }
  }
  if (node.id === null || units.size === 0) return missing;
  const ids = new Set(known.map(({ id }) => id));
  const due = periods.length > 0 ? periods : ownPeriods(node.entries, all);
  for (const { unit, period, isDueAtEnd } of missingDirectlyBelow(units, node.id, due, hasRecord)) {
    if (ids.has(unit.id)) continue;
    const { id, name = id } = unit;
    missing.push({ id, name, period, file: undefined, isListed: true, isDueAtEnd });
  }
  return missing;
}

/** The periods that units directly below have records of. */
function expectedPeriods(node: TreeNode): readonly Period[] {
  const periods = new Map<string, Period>();
  const add = ({ from, to }: Period) => periods.set(`${from} ${to}`, { from, to });
  for (const { entries } of [...node.children, ...node.witnesses]) entries.forEach(add);
  for (const { periods: folded } of node.folded) folded.forEach(add);
  return [...periods.values()];
}

function ownPeriods(entries: readonly RecordSummary[], all: readonly Period[]): readonly Period[] {
  return entries.length > 0 ? ownRecords(entries).map(({ period }) => period) : all;
}
