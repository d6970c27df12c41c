import { liesWithin, type Period } from '../record/period.js';
import { shareParts } from '../score/facts/facts.js';
import { own as ownValue } from '../text/own.js';
import { isReportedShare, placeOf, putFigure } from './figures-stand-in.js';
import type { MissingByNode } from './missing.js';
import { modesOf } from './modes.js';
import { partsOf } from './names.js';
import { cellFlags, type OwnRecord, ownRecords } from './own-records.js';
import { unpacked } from './packed.js';
import { countsOfEntry } from './partial.js';
import type { EntryFigure, RecordSummary } from './record-summary.js';
import { addSum, addTo, inMillionths, type OpenSum, openSum, removeFrom, type Sum } from './sum.js';
import type { TreeNode } from './tree.js';

/** The sum of one period. */
export interface PeriodTotal {
  readonly period: Period;
  readonly sum: OpenSum;
}

/** Sums by period, each period once. */
export type Totals = ReadonlyMap<string, PeriodTotal>;

/** A node with its sums; the same shape all the way down. */
export interface SummedNode {
  readonly node: TreeNode;
  readonly own: readonly OwnRecord[];
  /** Own rows and everything below, reported figures standing in. */
  readonly totals: Totals;
  /** Only what is below; the source of the facts `branches.*`. */
  readonly below: Totals;
  /** What was counted below, before any figure of this unit stood in for it. */
  readonly counted: Totals;
  readonly children: readonly SummedNode[];
}

export interface SumOptions {
  /** Cells that sent their record up to this day count as in time. */
  readonly deadline?: string | undefined;
  /** Records that were due and are missing. */
  readonly missing?: MissingByNode | undefined;
  /** What is to be taken off what was counted below a unit. */
  readonly corrections?: ReadonlyMap<TreeNode, readonly Correction[]> | undefined;
}

/** Counts that are in the sums of a period and are to be taken off. */
export interface Correction {
  readonly period: Period;
  readonly counts: ReadonlyMap<string, number>;
}

/** The count of cells that were due and sent no record. */
export const missingCells = 'cells.missing';

/** Sums a tree from the leaves up (format.md §3, §7). */
export function sumTree(node: TreeNode, options: SumOptions = {}): SummedNode {
  return summedNode(node, options, isFolded(node), {});
}

function isFolded({ folded, children }: TreeNode): boolean {
  return folded.length > 0 || children.some(isFolded);
}

function summedNode(node: TreeNode, options: SumOptions, folds: boolean, last: LastSums): SummedNode {
  const children = node.children.map((child) => summedNode(child, options, folds, last));
  return new Summed(node, children, options, folds && children.length === 0, last);
}

type Sums = Pick<SummedNode, 'own' | 'totals' | 'below' | 'counted'>;

/** The sums that were made last in a tree. */
interface LastSums {
  of?: Summed;
  sums?: Sums;
}

/**
 * Sums that are computed on demand. Where cells were folded, the sums of the lowest units are not cached, because
 * there may be many: only the folded cells are in memory.
 */
class Summed implements SummedNode {
  readonly node: TreeNode;
  readonly children: readonly SummedNode[];
  readonly #options: SumOptions;
  readonly #isBrief: boolean;
  readonly #last: LastSums;
  #sums: Sums | undefined;

  constructor(
    node: TreeNode,
    children: readonly SummedNode[],
    options: SumOptions,
    isBrief: boolean,
    last: LastSums,
  ) {
    this.node = node;
    this.children = children;
    this.#options = options;
    this.#isBrief = isBrief;
    this.#last = last;
  }

  get own(): readonly OwnRecord[] {
    return this.#made().own;
  }

  get totals(): Totals {
    return this.#made().totals;
  }

  get below(): Totals {
    return this.#made().below;
  }

  get counted(): Totals {
    return this.#made().counted;
  }

  #made(): Sums {
    if (this.#sums) return this.#sums;
    if (this.#last.of === this && this.#last.sums) return this.#last.sums;
    const sums = sumsOf(this.node, this.children, this.#options);
    if (this.#isBrief) {
      this.#last.of = this;
      this.#last.sums = sums;
    } else this.#sums = sums;
    return sums;
  }
}

function sumsOf(node: TreeNode, children: readonly SummedNode[], options: SumOptions): Sums {
  const counted = new OpenTotals();
  for (const child of children) counted.addAll(child.totals.values(), withoutRecomputable);
  for (const { periods } of node.folded)
    for (const { from, to, sum } of periods) counted.add({ from, to }, unpacked(sum));
  for (const { period, isDueAtEnd } of options.missing?.get(node) ?? [])
    if (isDueAtEnd) counted.addCount(period, missingCells, 1);
  for (const correction of options.corrections?.get(node) ?? []) counted.takeOff(correction);

  const own = ownRecords(node.entries);
  const figures = widest(own);
  const below = new OpenTotals();
  below.addAll(counted.values());
  for (const { figure, period } of figures) {
    if (placeOf(figure.name).below) below.standIn(figure, period);
  }
  const totals = new OpenTotals();
  totals.addAll(ownTotals(own, options).values());
  totals.addAll(below.values());
  for (const { figure, period } of figures) {
    if (!placeOf(figure.name).below) totals.standIn(figure, period);
  }
  return { own, totals, below, counted };
}

/** What a record gives its superior where its unit has no other of the period, and none below it. */
export function leafSum(entry: RecordSummary, options: SumOptions): Sum {
  const { id, name } = entry;
  const leaf: TreeNode = { id, name, entries: [entry], folded: [], joined: [], witnesses: [], children: [] };
  return overall(sumsOf(leaf, [], options).totals);
}

/** The sum over all periods. Heads of a long period together with those of others are neither heads nor person-times. */
export function overall(totals: Totals): Sum {
  const sum = openSum();
  for (const total of totals.values()) addSum(sum, total.sum);
  if (totals.size > 1) for (const name of modesOf([...totals.values()]).mixed) sum.qualifiers.set(name, '~');
  return sum;
}

class OpenTotals extends Map<string, PeriodTotal> {
  add({ from, to }: Period, sum: Sum): void {
    const key = `${from} ${to}`;
    const known = this.get(key) ?? { period: { from, to }, sum: openSum() };
    addSum(known.sum, sum);
    this.set(key, known);
  }

  addCount(period: Period, name: string, value: number): void {
    this.add(period, openSum());
    const total = this.get(`${period.from} ${period.to}`);
    if (total) addTo(total.sum, name, value);
  }

  takeOff({ period: { from, to }, counts }: Correction): void {
    const sum = this.get(`${from} ${to}`)?.sum;
    for (const [name, value] of counts) {
      const known = sum?.counts.get(name);
      // The shortest meeting of several cannot be taken back.
      if (sum === undefined || known === undefined || name === 'meetings.minMinutes') continue;
      const left = inMillionths(known - value);
      if (left === 0) sum.counts.delete(name);
      else sum.counts.set(name, left);
    }
  }

  addAll(totals: Iterable<PeriodTotal>, change: (sum: Sum) => Sum = (sum) => sum): void {
    for (const { period, sum } of totals) this.add(period, change(sum));
  }

  /** Puts a figure of a period in the place of what that period and those within it hold. */
  standIn(figure: EntryFigure, period: Period): void {
    const { name } = placeOf(figure.name);
    for (const total of this.values()) {
      if (!liesWithin(total.period, period)) continue;
      removeFrom(total.sum, name);
      // A reported number of cells includes the cells without a record.
      if (name === 'cells.active') removeFrom(total.sum, missingCells);
    }
    this.add(period, openSum());
    const total = this.get(`${period.from} ${period.to}`);
    if (total) putFigure(total.sum, name, figure);
  }
}

/** Drops shares that the superior can recompute from counts; shares without counts are passed on. */
export function withoutRecomputable(sum: Sum): Sum {
  const shares = [...sum.shares].filter(([name]) => {
    const parts = ownValue(shareParts, name);
    return parts === undefined || !sum.counts.get(parts.whole);
  });
  return shares.length === sum.shares.size ? sum : { ...sum, shares: new Map(shares) };
}

/** The counts of a unit's own records: for each period those of its first record, none counted twice. */
function ownTotals(own: readonly OwnRecord[], { deadline }: SumOptions): OpenTotals {
  const totals = new OpenTotals();
  for (const { period, first, entries } of own) {
    const sum = openSum();
    addSum(sum, countsOfEntry(first));
    for (const entry of entries.slice(1)) addOtherModel(sum, countsOfEntry(entry));
    for (const flag of cellFlags) {
      const holds = entries.some(({ counts }) => (counts[flag] ?? 0) > 0);
      if (holds && !sum.counts.has(flag)) addTo(sum, flag, 1);
    }
    // A unit that ended in the year is no cell any more, and nothing is due from it.
    if (deadline !== undefined && (first.counts['cells.active'] ?? 0) > 0) {
      const isInTime = entries.some(({ submitted }) => submitted !== null && submitted <= deadline);
      addTo(sum, 'cells.inTime', Number(isInTime));
    }
    totals.add(period, sum);
  }
  for (const wide of totals.values()) {
    for (const narrow of totals.values()) {
      if (narrow !== wide && liesWithin(narrow.period, wide.period)) dropCovered(wide.sum, narrow.sum);
    }
  }
  return totals;
}

/** Adds the counts of a further record that belong to its own model; the first record has all others. */
function addOtherModel(sum: OpenSum, other: Sum): void {
  const known = new Set([...sum.counts.keys()].flatMap(modelOf));
  for (const [name, value] of other.counts) {
    if (modelOf(name).some((model) => !known.has(model))) addTo(sum, name, value);
  }
}

/** The profile that a count belongs to, where it belongs to one. */
function modelOf(name: string): readonly string[] {
  const [model] =
    partsOf('model', name) ??
    partsOf('group', name) ??
    partsOf('band', name) ??
    partsOf('month', name) ??
    partsOf('collective', name) ??
    [];
  return model === undefined ? [] : [model];
}

/** The record of a year includes its months. The months count only for what the year's record leaves out. */
function dropCovered(wide: Sum, narrow: OpenSum): void {
  const covered = new Set([...wide.counts.keys()].map(kindOf));
  for (const name of [...narrow.counts.keys()]) if (covered.has(kindOf(name))) removeFrom(narrow, name);
}

function kindOf(name: string): string {
  return name.split('/')[0] ?? name;
}

interface PlacedFigure {
  readonly figure: EntryFigure;
  readonly period: Period;
}

/**
 * The figures of a unit that count: for each name the one of the widest period, for each period the one of the first
 * record. A further record, for another model, adds only figures with names of its own.
 */
function widest(own: readonly OwnRecord[]): readonly PlacedFigure[] {
  const all = own.flatMap(({ period, first, entries }) =>
    entries.flatMap((entry) =>
      entry.figures.flatMap((figure) =>
        entry === first || partsOf('own', placeOf(figure.name).name) !== undefined
          ? [{ figure, period }]
          : [],
      ),
    ),
  );
  const byName = new Map<string, { readonly one: PlacedFigure; readonly at: number }[]>();
  for (const [at, one] of all.entries()) {
    const known = byName.get(one.figure.name);
    if (known) known.push({ one, at });
    else byName.set(one.figure.name, [{ one, at }]);
  }
  const isCovered = (one: PlacedFigure, index: number): boolean =>
    (byName.get(one.figure.name) ?? []).some(
      ({ one: other, at }) =>
        other !== one &&
        liesWithin(one.period, other.period) &&
        (!liesWithin(other.period, one.period) || at < index),
    );
  return all.filter((one, index) => !isCovered(one, index));
}

/** The count below with the name of a figure, in the figure's period; `undefined` where there is none. */
export function countedFor({ counted }: SummedNode, { figure, period }: PlacedFigure): Sum | undefined {
  if (isReportedShare(figure)) return undefined;
  const within = [...counted.values()].filter((total) => liesWithin(total.period, period));
  if (within.length === 0) return undefined;
  const sum = openSum();
  for (const total of within) addSum(sum, total.sum);
  return sum;
}
