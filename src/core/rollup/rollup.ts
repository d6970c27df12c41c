import { type Text, text } from '../language/language.js';
import { liesWithin, monthsOf, type Period } from '../record/period.js';
import type { Entry } from './entry.js';
import {
  byBranch,
  findingsOf,
  hasSource,
  longestRun,
  type RollupFinding,
  yearsWithoutSource,
} from './findings.js';
import { type NodeFacts, nodeFacts } from './node-facts.js';
import { joinTitles, type PartialRollup } from './partial.js';
import { byNumber, type FigureContext, type ReviewFigure, reviewFigures } from './review-figures.js';
import { overall, type PeriodTotal, type SummedNode, sumTree } from './totals.js';
import { compare, type TreeNode, treeOf } from './tree.js';
import type { Units } from './units.js';

/** Which records to roll up, and how. */
export interface RollupOptions {
  /** Only records whose period lies within these days; open where absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The day by which cells were to send their records (F24). */
  readonly deadline?: string | undefined;
  /** When units are there, and which became part of which. */
  readonly units?: Units | undefined;
}

/** A unit with its facts and everything below it. */
export interface RollupNode extends NodeFacts {
  readonly id: string | null;
  readonly name: string;
  /** Records of the unit and of all below it. */
  readonly records: number;
  readonly children: readonly RollupNode[];
  readonly summed: SummedNode;
}

/** The roll-up of a folder of records (format.md §7). */
export interface Rollup {
  readonly records: number;
  /** Records left out because their period does not lie within the one asked for. */
  readonly outside: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly root: RollupNode;
  readonly findings: readonly RollupFinding[];
  readonly entries: readonly Entry[];
  readonly titles: Readonly<Record<string, string>>;
  readonly units: Units;
}

/** Makes the tree, the sums and the findings of everything that was collected. */
export function rollup(partial: PartialRollup, options: RollupOptions = {}): Rollup {
  const wanted: Period = { from: options.from ?? '0000-01-01', to: options.to ?? '9999-12-31' };
  const entries = [...partial.entries.values()]
    .filter((entry) => liesWithin(entry, wanted))
    .sort((a, b) => compare(a.file, b.file));
  const folded = new Map([...partial.folded].filter(([, part]) => liesWithin(part, wanted)));
  const tree = treeOf({ ...partial, entries: new Map(entries.map((entry) => [entry.file, entry])), folded });
  const summed = sumTree(tree, options);
  const root = rollupNode(summed);
  const periods: readonly Period[] = [...entries, ...folded.values()];
  const all = [...partial.folded.values()].reduce(
    (count, { records }) => count + records,
    partial.entries.size,
  );
  return {
    records: root.records,
    outside: all - root.records,
    from: periods.reduce<string | null>(
      (least, { from }) => (least === null || from < least ? from : least),
      null,
    ),
    to: periods.reduce<string | null>((most, { to }) => (most === null || to > most ? to : most), null),
    root,
    findings: findingsOf(summed, entries, partial.unread, options.units ?? new Map()),
    units: options.units ?? new Map(),
    entries,
    titles: [...entries, ...folded.values()].reduce<Readonly<Record<string, string>>>(
      (titles, part) => joinTitles(titles, part.titles),
      {},
    ),
  };
}

function rollupNode(summed: SummedNode): RollupNode {
  const children = summed.children.map(rollupNode);
  const { id, name, entries, folded } = summed.node;
  const own = entries.length + folded.reduce((count, part) => count + part.records, 0);
  return {
    id,
    name,
    records: children.reduce((count, child) => count + child.records, own),
    ...nodeFacts(summed),
    children,
    summed,
  };
}

/** Every figure of a unit: over all its periods, and period by period. */
export interface Review {
  readonly figures: readonly ReviewFigure[];
  readonly periods: readonly PeriodFigures[];
  /** The last period against the one before (F22); none where there is only one. */
  readonly changes: readonly Change[];
}

export interface PeriodFigures {
  readonly period: Period;
  readonly figures: readonly ReviewFigure[];
}

/** How a figure changed from one period to the next: points, counts, or a difference of shares. */
export interface Change {
  readonly figure: ReviewFigure;
  readonly before: number;
  readonly change: number;
}

/** The figures F1–F24 of a unit. */
export function reviewOf(node: RollupNode, { titles, units }: Pick<Rollup, 'titles' | 'units'>): Review {
  const { summed } = node;
  const reported = new Set(
    summed.own.flatMap(({ entries }) => entries.flatMap(({ figures }) => figures.map(({ name }) => name))),
  );
  const context: FigureContext = { titles, modes: node.modes, isReported: (name) => reported.has(name) };
  const totals = [...summed.totals.values()].sort(byPeriod);
  const periods = totals.map(({ period, sum }) => ({
    period,
    figures: [...reviewFigures(sum, { ...context, modes: {} })].sort(byNumber),
  }));
  const figures = [
    ...reviewFigures(overall(summed.totals), context),
    ...figuresOfYears(node, totals, units),
  ].sort(byNumber);
  return { figures, periods, changes: changesOf(periods) };
}

function byPeriod(a: PeriodTotal, b: PeriodTotal): number {
  return compare(a.period.from, b.period.from) || compare(a.period.to, b.period.to);
}

function changesOf(periods: readonly PeriodFigures[]): readonly Change[] {
  const [before, now] = periods.slice(-2);
  if (before === undefined || now === undefined) return [];
  const known = new Map(before.figures.map((figure) => [figure.key, figure]));
  return now.figures.flatMap((figure) => {
    const earlier = known.get(figure.key);
    return earlier ? [{ figure, before: earlier.value, change: figure.value - earlier.value }] : [];
  });
}

/** F11 heads and mean of a year, F17 cells without a source, F23 cells with years running. */
function figuresOfYears(
  node: RollupNode,
  totals: readonly PeriodTotal[],
  units: Units,
): readonly ReviewFigure[] {
  const entries = entriesBelow(node.summed.node);
  const branches = [...byBranch(entries, units).values()];
  const cells = branches.filter((own) => own.some((entry) => entry.cell));
  const made: ReviewFigure[] = [];
  const add = (
    id: string,
    title: Text,
    kind: ReviewFigure['kind'],
    value: number,
    more: object = {},
  ): void => {
    made.push({ id, key: `${id} ${title.key}`, title, kind, value, qualifier: '', ...more });
  };
  const named = branches.reduce(
    (heads, own) => heads + new Set(own.flatMap(({ fiveGood }) => fiveGood)).size,
    0,
  );
  const times = overall(node.summed.totals).counts.get('members.fiveGood') ?? 0;
  if (named > 0) add('F11', text('rollup/five-good-heads'), 'count', named, { mode: 'nguoi' });
  const years = new Set(totals.flatMap(({ period }) => monthsOf(period))).size / 12;
  if (years > 1 && times > 0)
    add('F11', text('rollup/five-good-a-year'), 'ratio', times / years, { n: times, of: years });
  if (cells.length === 0) return made;
  const running = (holds: (entry: Entry) => boolean): number =>
    cells.filter((own) => longestRun(own, holds).length >= yearsWithoutSource).length;
  if (years >= yearsWithoutSource) {
    const of = cells.length;
    const share = (n: number) => ({ n, of });
    const bare = running((entry) => !hasSource(entry));
    add('F17', text('rollup/no-source-cells'), 'share', bare / of, share(bare));
    const recognised = running((entry) => entry.recognised);
    add('F23', text('rollup/recognised-running'), 'share', recognised / of, share(recognised));
    const best = running((entry) => entry.level === 'htxs');
    add('F23', text('rollup/htxs-running'), 'share', best / of, share(best));
  }
  return made;
}

/** The records of a unit and of all below it. */
export function entriesBelow(node: TreeNode): readonly Entry[] {
  return [...node.entries, ...node.children.flatMap(entriesBelow)];
}
