import { type Message, message } from '../language/message.js';
import { liesWithin, monthsOf, type Period } from '../record/period.js';
import { countedElsewhere } from '../score/facts/people-once.js';
import { covers, type HasRecord } from '../units/due.js';
import { noUnits, type Units } from '../units/units.js';
import { byBranch } from './by-branch.js';
import { bestLevel } from './cell-result.js';
import { type Comparable, comparable } from './comparable.js';
import type { FigureContext, ReviewFigure } from './figure.js';
import { findingsOf, type RollupFinding } from './findings.js';
import { addCells, type CellCounts, type FoldedPart, noCells, recordsIn } from './folded-cells.js';
import { type MissingByNode, missingIn } from './missing.js';
import { type NodeFacts, nodeFacts } from './node-facts.js';
import { oneOfEach } from './own-records.js';
import { joinTitles, type PartialRollup } from './partial.js';
import { peopleCorrections, withoutPeople } from './people-once.js';
import type { RecordSummary } from './record-summary.js';
import { byNumber, reviewFigures } from './review-figures.js';
import { hasSource, longestRun, yearsWithoutSource } from './running-years.js';
import type { Sum } from './sum.js';
import { overall, type PeriodTotal, type SummedNode, type SumOptions, sumTree } from './totals.js';
import { compare, type TreeNode, treeOf } from './tree.js';
import { inDaysOfUnit, unitYearEntries, type YearEntry } from './unit-year-entries.js';

/** Which records to roll up, and how. */
export interface RollupOptions {
  /** Only records whose period lies within these days; open where absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The day by which cells were to send their records (F24). */
  readonly deadline?: string | undefined;
  /** The roster: which units there are, when, and which became part of which. */
  readonly units?: Units | undefined;
  /** Whether the records are all that are due; not so of those of one unit or one type alone. */
  readonly isPart?: boolean | undefined;
  /** Tells which units have a record, where others than those rolled up count too. */
  readonly hasRecord?: HasRecord | undefined;
  /** What is wrong with the roster itself. */
  readonly rosterFindings?: readonly RollupFinding[] | undefined;
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
  readonly entries: readonly RecordSummary[];
  /** Units' years and other records as they are counted, each person once. */
  readonly counted: readonly RecordSummary[];
  readonly titles: Readonly<Record<string, string>>;
  readonly units: Units;
  /** The units without a record that was due, by their superiors. */
  readonly missing: MissingByNode;
  /** How the tree was summed, so that parts of it can be summed in the same way. */
  readonly sumOptions: SumOptions;
}

/** Makes the tree, the sums and the findings of everything that was collected. */
export function rollup(partial: PartialRollup, options: RollupOptions = {}): Rollup {
  const wanted: Period = { from: options.from ?? '0000-01-01', to: options.to ?? '9999-12-31' };
  const { fold } = partial;
  const { units = noUnits } = options;
  const entries = [...partial.entries.values()]
    .filter((entry) => liesWithin(entry, wanted))
    .map((entry) => inDaysOfUnit(entry, units))
    .sort(byFile);
  const folded = (fold?.groups ?? []).flatMap(({ periods }) => periods);
  const years = unitYearEntries(entries, folded);
  const roster = options.isPart ? noUnits : units;
  const people = fold ? [...years.entries, ...fold.witnesses].sort(byFile) : years.entries;
  const elsewhere = countedElsewhere(people);
  const counted = years.entries.map((entry) => withoutPeople(entry, elsewhere.get(entry.file)));
  const tree = treeOf({ ...partial, entries: new Map(counted.map((entry) => [entry.file, entry])) }, roster);
  const missing: MissingByNode = options.isPart
    ? new Map()
    : missingIn(tree, {
        units: roster,
        daysOf: (id) => years.days.get(id),
        hasRecord: options.hasRecord ?? hasRecordIn(entries, fold),
        periods: distinctPeriods([...years.entries, ...folded]),
      });
  const sumOptions: SumOptions = {
    deadline: options.deadline,
    missing,
    corrections: fold ? peopleCorrections(tree, elsewhere) : undefined,
  };
  const summed = sumTree(tree, sumOptions);
  const root = rollupNode(summed);
  const parts = [...entries, ...folded];
  const known = fold ? [...entries, ...fold.witnesses].sort(byFile) : entries;
  return {
    records: root.records,
    outside: partial.entries.size - entries.length + (fold?.outside ?? 0),
    ...spanOf(parts),
    root,
    findings: [
      ...(options.rosterFindings ?? []),
      ...findingsOf({
        root: summed,
        entries: known,
        years,
        people,
        folded: (fold?.groups ?? []).flatMap(({ parent, periods }) =>
          periods.map(({ file }) => ({ parent, file })),
        ),
        unread: partial.unread,
        units: roster,
        missing,
      }),
    ],
    units,
    missing,
    sumOptions,
    entries,
    counted,
    titles: parts.reduce<Readonly<Record<string, string>>>(
      (titles, part) => joinTitles(titles, part.titles),
      {},
    ),
  };
}

/** From the first day of all periods to the last. */
function spanOf(periods: readonly Period[]): Pick<Rollup, 'from' | 'to'> {
  return {
    from: periods.reduce<string | null>(
      (least, { from }) => (least === null || from < least ? from : least),
      null,
    ),
    to: periods.reduce<string | null>((most, { to }) => (most === null || to > most ? to : most), null),
  };
}

/** Finds the units that have a record of a period, including folded ones. */
export function hasRecordIn(entries: readonly RecordSummary[], fold: FoldedPart | undefined): HasRecord {
  const branches = byBranch(fold ? [...entries, ...fold.witnesses] : entries);
  return (id, period) =>
    (branches.get(id) ?? []).some((one) => covers(one, period)) || fold?.hasRecord?.(id, period) === true;
}

function distinctPeriods(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()];
}

function byFile(a: RecordSummary, b: RecordSummary): number {
  return compare(a.file, b.file);
}

function rollupNode(summed: SummedNode, last: LastFacts = {}): RollupNode {
  const children = summed.children.map((child) => rollupNode(child, last));
  const { entries, folded } = summed.node;
  const own =
    entries.reduce((sum, entry: YearEntry) => sum + (entry.parts?.length ?? 1), 0) + recordsIn(folded);
  const records = children.reduce((count, child) => count + child.records, own);
  return new SumNode(summed, records, children, last);
}

/** The facts that were made last in a tree. */
interface LastFacts {
  of?: SumNode;
  facts?: NodeFacts;
}

/** A node whose facts are made when they are asked for, and kept no longer than the next node's are: a country has many. */
class SumNode implements RollupNode {
  readonly id: string | null;
  readonly name: string;
  readonly records: number;
  readonly children: readonly RollupNode[];
  readonly summed: SummedNode;
  readonly #last: LastFacts;

  constructor(summed: SummedNode, records: number, children: readonly RollupNode[], last: LastFacts) {
    this.id = summed.node.id;
    this.name = summed.node.name;
    this.records = records;
    this.children = children;
    this.summed = summed;
    this.#last = last;
  }

  get facts(): NodeFacts['facts'] {
    return this.#made().facts;
  }

  get qualifiers(): NodeFacts['qualifiers'] {
    return this.#made().qualifiers;
  }

  get modes(): NodeFacts['modes'] {
    return this.#made().modes;
  }

  #made(): NodeFacts {
    if (this.#last.of === this && this.#last.facts) return this.#last.facts;
    const facts = nodeFacts(this.summed);
    this.#last.of = this;
    this.#last.facts = facts;
    return facts;
  }
}

/** Every figure of a unit: over all its periods, and period by period. */
export interface Review {
  readonly figures: readonly ReviewFigure[];
  readonly periods: readonly PeriodFigures[];
  /** The last period against the one before (F22); none where there is only one. */
  readonly changes: readonly YearChange[];
}

export interface PeriodFigures {
  readonly period: Period;
  readonly figures: readonly ReviewFigure[];
}

/** How a figure changed from one period to the next: points, counts, or a difference of shares. */
export interface YearChange {
  readonly figure: ReviewFigure;
  readonly before: number;
  readonly change: number;
  /** The cells with a record in both periods, over which both are summed. */
  readonly units: number;
}

/** The figures F1–F24 of a unit. */
export function reviewOf(
  node: RollupNode,
  { titles, units, sumOptions }: Pick<Rollup, 'titles' | 'units' | 'sumOptions'>,
): Review {
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
  const [before, now] = totals.slice(-2);
  const compared =
    before && now ? comparable(summed, [before.period, now.period], units, sumOptions) : undefined;
  return { figures, periods, changes: compared ? changesOf(compared, context) : [] };
}

function byPeriod(a: PeriodTotal, b: PeriodTotal): number {
  return compare(a.period.from, b.period.from) || compare(a.period.to, b.period.to);
}

/** The figures of both periods, over the cells with a record in both. */
function changesOf({ before, now, units }: Comparable, { titles }: FigureContext): readonly YearChange[] {
  const figuresOf = (sum: Sum): readonly ReviewFigure[] =>
    [...reviewFigures(sum, { titles, modes: {}, isReported: () => false })].sort(byNumber);
  const known = new Map(figuresOf(before).map((figure) => [figure.key, figure]));
  return figuresOf(now).flatMap((figure) => {
    const earlier = known.get(figure.key);
    const [from = null, to] = [earlier?.value, figure.value];
    return from === null || to === null ? [] : [{ figure, before: from, change: to - from, units }];
  });
}

/** F11 heads and mean of a year, F17 cells without a source, F23 cells with years running. */
function figuresOfYears(
  node: RollupNode,
  totals: readonly PeriodTotal[],
  units: Units,
): readonly ReviewFigure[] {
  const branches = [...byBranch(oneOfEach(entriesBelow(node.summed.node)), units).values()];
  const cells = branches.filter((own) => own.some((entry) => entry.cell));
  const folded = foldedBelow(node.summed.node);
  const made: ReviewFigure[] = [];
  const add = (
    id: string,
    title: Message,
    kind: ReviewFigure['kind'],
    value: number,
    more: object = {},
  ): void => {
    made.push({ id, key: `${id} ${title.key}`, title, kind, value, qualifier: '', ...more });
  };
  const named = branches.reduce((heads, own) => heads + headsOf(own), folded.fiveGood);
  const times = overall(node.summed.totals).counts.get('members.fiveGood') ?? 0;
  if (named > 0) add('F11', message('rollup/five-good-heads'), 'count', named, { mode: 'nguoi' });
  const years = new Set(totals.flatMap(({ period }) => monthsOf(period))).size / 12;
  if (years > 1 && times > 0)
    add('F11', message('rollup/five-good-a-year'), 'ratio', times / years, { n: times, of: years });
  const of = cells.length + folded.cells;
  if (of === 0 || years < yearsWithoutSource) return made;
  const addRunning = (
    id: string,
    title: Message,
    holds: (entry: RecordSummary) => boolean,
    more: number,
  ): void => {
    const n = cells.filter((own) => longestRun(own, holds).length >= yearsWithoutSource).length + more;
    add(id, title, 'share', n / of, { n, of });
  };
  addRunning('F17', message('rollup/no-source-cells'), (entry) => !hasSource(entry), folded.noSource);
  addRunning('F23', message('rollup/recognised-running'), (entry) => entry.recognised, folded.recognised);
  addRunning('F23', message('rollup/htxs-running'), (entry) => entry.level === bestLevel, folded.best);
  return made;
}

/** Five-good people of a unit and of those merged into it, by the unit's own ids, and across units by who they are. */
function headsOf(own: readonly RecordSummary[]): number {
  const units = new Set(own.map(({ id }) => id));
  if (units.size === 1) return new Set(own.flatMap(({ fiveGood }) => fiveGood)).size;
  const people: Set<string>[] = [];
  for (const { id, fiveGood, people: members } of own) {
    const prints = new Map(members.map((member) => [member.id, member.print]));
    for (const member of fiveGood) {
      const print = prints.get(member);
      const names = [JSON.stringify([id, member]), ...(print === undefined ? [] : [print])];
      const known = people.filter((one) => names.some((name) => one.has(name)));
      for (const one of known) people.splice(people.indexOf(one), 1);
      people.push(new Set([...names, ...known.flatMap((one) => [...one])]));
    }
  }
  return people.length;
}

/** What the folded cells of a unit and of all below it tell over the years. */
export function foldedBelow({ folded, joined, children }: TreeNode): CellCounts {
  const own = [...folded.map(({ counts }) => counts), ...joined];
  return [...own, ...children.map(foldedBelow)].reduce((all, one) => addCells(all, one), noCells);
}

/** The records of a unit and of all below it. */
export function entriesBelow(node: TreeNode): readonly RecordSummary[] {
  return [...node.entries, ...node.children.flatMap(entriesBelow)];
}
