import { liesWithin, type Period } from '../record/period.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { hashOf, wideHashOf } from '../text/hash.js';
import { covers } from '../units/due.js';
import { noUnits, type Units } from '../units/units.js';
import { bestLevel } from './cell-result.js';
import { doubles, Numbering } from './columns.js';
import {
  addCells,
  type CellCounts,
  type FoldedCells,
  type FoldedJoin,
  type FoldedPart,
  noCells,
} from './folded-cells.js';
import { FoldedRows, isBare, isBest, isRecognised, isSeen, running } from './folded-rows.js';
import { nothingPacked, Packer, unpacked } from './packed.js';
import { addEntry, joinTitles, openPartial, type PartialRollup, type SummaryOrUnread } from './partial.js';
import { foundTwice, printIn } from './prints.js';
import { type RecordSummary, valueIn } from './record-summary.js';
import { hasSource } from './running-years.js';
import { groupOf, joinOf, type OpenPeriod, type Placement, staysOf } from './stays.js';
import { addSum } from './sum.js';
import { leafSum, withoutRecomputable } from './totals.js';
import { pathKey, type TreeNode, treeOf, waysIn } from './tree.js';
import { inDaysOfUnit, unitYearEntries } from './unit-year-entries.js';

/** What a first look tells of a record: whose it is, where the unit stands, and when. */
export type UnitHead = Pick<
  RecordSummary,
  'id' | 'name' | 'cell' | 'type' | 'parent' | 'path' | 'from' | 'to'
>;

export interface FoldOptions {
  /** Only records whose period lies within. */
  readonly wanted: Period;
  readonly deadline?: string | undefined;
  readonly units?: Units | undefined;
}

/** Records that can be gone through more than once, always in the same order. */
export interface FoldSource {
  /** What a first look tells of each record; `undefined` where it tells nothing. */
  looks(): AsyncIterable<UnitHead | undefined>;
  /** Every record. `isOnly` tells whether a unit is sure to have no other record of a period. */
  records(isOnly: (id: string, period: Period) => boolean): AsyncIterable<SummaryOrUnread>;
  /** The records at some places in the order of the looks, counted from 0. */
  recordsAt(places: ReadonlySet<number>): AsyncIterable<SummaryOrUnread>;
}

/**
 * The records of a country in little room. Cells are kept as sums of their superiors, save those that are
 * entangled with other records; some tens of bytes a cell tell the rest. The roll-up of it says what that of all
 * records says, without the nodes of the cells.
 */
export async function foldedFrom(source: FoldSource, options: FoldOptions): Promise<PartialRollup> {
  const fold = new Fold(options);
  for await (const look of source.looks()) fold.look(look);
  fold.endLooks();
  for await (const one of source.records((id, period) => fold.isOnly(id, period))) fold.add(one);
  const places = fold.witnessPlaces();
  const witnesses: RecordSummary[] = [];
  if (places.size > 0) {
    for await (const one of source.recordsAt(places)) if (!('unread' in one)) witnesses.push(one);
  }
  return fold.settled(witnesses);
}

class Fold {
  readonly #options: FoldOptions;
  readonly #partial = openPartial();
  #outside = 0;

  readonly #rows = new FoldedRows();
  readonly #placed = new Map<number, Placement>();
  #groups = new Map<number, readonly FoldedCells[]>();
  #joins: readonly FoldedJoin[] = [];
  readonly #placements = new Numbering();
  /** Units that are superiors, or that the roster names. */
  readonly #special = new Numbering();
  /** Names in paths, which may refer to a unit. */
  readonly #paths = new Numbering();
  readonly #packer = new Packer();
  readonly #titles = new Map<string, Readonly<Record<string, string>>>();

  constructor(options: FoldOptions) {
    this.#options = options;
    for (const { id, from, to, into } of options.units?.values() ?? []) {
      if (from === undefined && to === undefined && into === undefined) continue;
      this.#special.add(wideHashOf(id));
      if (into !== undefined) this.#special.add(wideHashOf(into));
    }
  }

  look(look: UnitHead | undefined): void {
    const row = this.#rows.open();
    if (look === undefined || !liesWithin(look, this.#options.wanted)) return;
    const { id, name, cell, parent, path } = look;
    const placement = this.#placementOf(look);
    if (!cell) {
      this.#special.add(wideHashOf(id));
      return;
    }
    const number = this.#rows.cells.add(wideHashOf(id));
    const ownPath = hashOf(pathKey([...path, name]));
    if (number === this.#rows.cell.placement.length) {
      this.#rows.cell.placement.push(placement);
      this.#rows.cell.path.push(ownPath);
      this.#rows.cell.last.push(0);
      this.#rows.cell.kept.push(0);
    }
    const period = this.#rows.numberOfPeriod(look);
    const isEntangled =
      this.#rows.cell.placement.at(number) !== placement ||
      this.#rows.cell.path.at(number) !== ownPath ||
      parent === id ||
      yearPartlyCovered(look) !== undefined ||
      this.#rows.rowsOf(number).some((other) => isNested(this.#rows.periodAt(other), look));
    if (isEntangled) this.#rows.cell.kept.set(number, 1);
    this.#rows.row.cell.set(row, number + 1);
    this.#rows.row.period.set(row, period + 1);
    this.#rows.row.before.set(row, this.#rows.cell.last.at(number));
    this.#rows.cell.last.set(number, row + 1);
  }

  /** Once everything was looked at, what else is entangled is known: cells that others stand below. */
  endLooks(): void {
    for (let cell = 0; cell < this.#rows.cells.size; cell += 1) {
      const isNamed =
        this.#special.find(this.#rows.cells.keyOf(cell)) !== undefined ||
        this.#paths.find(this.#rows.cell.path.at(cell)) !== undefined;
      if (isNamed) this.#rows.cell.kept.set(cell, 1);
    }
  }

  isOnly(id: string, period: Period): boolean {
    return this.#rows.rowOf(id, period) !== undefined;
  }

  add(one: SummaryOrUnread): void {
    if ('unread' in one) {
      this.#partial.unread.add(one.unread);
      return;
    }
    if (!liesWithin(one, this.#options.wanted)) {
      this.#outside += 1;
      return;
    }
    const row = one.cell ? this.#rows.rowOf(one.id, one) : undefined;
    if (row === undefined) addEntry(this.#partial, { ...one, titles: this.#shared(one.titles) });
    else this.#foldInto(row, one);
  }

  /** Where the records are of cells that findings name: people in two cells, missing records, years without a source. */
  witnessPlaces(): ReadonlySet<number> {
    const places = new Set<number>();
    const needed = (cell: number): void => {
      for (const { row } of this.#rows.seenRows(cell)) places.add(row);
    };
    this.#close((cell, { noSource }) => {
      if (noSource > 0) needed(cell);
    });
    const expected = this.#expectedPeriods();
    for (let cell = 0; cell < this.#rows.cells.size; cell += 1) {
      const groups = this.#groups.get(this.#rows.cell.placement.at(cell)) ?? [];
      if (groups.every((group) => (expected.get(group) ?? []).length < 2)) continue;
      const rows = this.#rows.seenRows(cell);
      const isMissing = (period: Period): boolean => !rows.some((row) => covers(row, period));
      for (const group of groups) {
        const isThere = group.periods.some(({ from, to }) =>
          rows.some((row) => row.from === from && row.to === to),
        );
        if (isThere && expected.get(group)?.some(isMissing)) needed(cell);
      }
    }
    const twice = this.#printsTwice();
    for (let row = 0; twice.size > 0 && row < this.#rows.row.cell.length; row += 1) {
      const start = this.#rows.row.start.at(row);
      for (let at = start; at < start + this.#rows.row.people.at(row); at += 1) {
        if (twice.has(this.#rows.people.at(at))) needed(this.#rows.row.cell.at(row) - 1);
      }
    }
    return places;
  }

  settled(witnesses: readonly RecordSummary[]): PartialRollup {
    return { ...this.#partial, fold: this.#part(witnesses) };
  }

  #part(witnesses: readonly RecordSummary[]): FoldedPart {
    return {
      groups: [...this.#groups.values()].flat(),
      joins: this.#joins,
      witnesses,
      outside: this.#outside,
      hasRecord: (id, period) => this.#rows.hasRecord(id, period),
    };
  }

  /** Once all records have come: where the cells stand in each period, and what they tell there. */
  #close(tell: (cell: number, counts: CellCounts) => void): void {
    const ways = waysIn(this.#partial.entries.values(), this.#options.units);
    const all = new Map([...this.#placed].map(([number, one]) => [number, staysOf(one, ways)]));
    for (let cell = 0; cell < this.#rows.cells.size; cell += 1) {
      const rows = this.#rows.seenRows(cell);
      if (rows.length === 0) continue;
      const counts = this.#rows.countsOf(cell, rows);
      tell(cell, counts);
      if (this.#rows.isAlone(cell)) continue;
      const { stays = [], forks = [] } = all.get(this.#rows.cell.placement.at(cell)) ?? {};
      const within = (periods: ReadonlySet<number>): CellCounts => {
        const own = rows.filter(({ period }) => periods.has(period));
        return own.length === 0
          ? noCells
          : own.length === rows.length
            ? counts
            : this.#rows.countsOf(cell, own);
      };
      for (const stay of stays) stay.counts = addCells(stay.counts, within(stay.periods));
      for (const fork of forks) {
        const whole = within(new Set(fork.branches.flatMap((branch) => [...branch])));
        const counted = fork.branches.reduce((sum, branch) => addCells(sum, within(branch)), noCells);
        fork.counts = addCells(fork.counts, addCells(whole, counted, -1));
      }
    }
    this.#groups = new Map(
      [...this.#placed].map(([number, placement]) => {
        const { stays = [] } = all.get(number) ?? {};
        return [number, stays.map((stay) => groupOf(placement, stay))];
      }),
    );
    this.#joins = [...all].flatMap(([number, { forks }]) => {
      const placement = this.#placed.get(number);
      return placement ? forks.flatMap((fork) => joinOf(placement, fork)) : [];
    });
  }

  /** The number of a place in the tree; its names may refer to other units. */
  #placementOf({ parent, path, type }: UnitHead): number {
    const number = this.#placements.add(wideHashOf(JSON.stringify([parent, path, type])));
    if (parent !== null) this.#special.add(wideHashOf(parent));
    for (let length = path.length; length > 0; length -= 1)
      this.#paths.add(hashOf(pathKey(path.slice(0, length))));
    return number;
  }

  #foldInto(row: number, entry: RecordSummary): void {
    const cell = this.#rows.row.cell.at(row) - 1;
    const placement = this.#rows.cell.placement.at(cell);
    const { parent, path, type, from, to, file } = entry;
    const group = this.#placed.get(placement) ?? { parent, path, type, periods: [] };
    this.#placed.set(placement, group);
    const number = this.#rows.row.period.at(row);
    const flags =
      isSeen |
      (hasSource(entry) ? 0 : isBare) |
      (entry.recognised ? isRecognised : 0) |
      (entry.level === bestLevel ? isBest : 0);
    this.#rows.row.flags.set(row, flags);
    this.#rows.row.start.set(row, this.#rows.people.length);
    this.#rows.row.people.set(row, entry.people.length);
    for (const { print } of entry.people) this.#rows.people.push(printIn(entry, print));
    const counts = {
      ...running([{ from, to, flags, row, period: number }]),
      fiveGood: new Set(entry.fiveGood).size,
      active: valueIn(entry, 'cells.active'),
      members: valueIn(entry, 'members.total'),
    };
    if (!this.#rows.isAlone(cell)) this.#rows.keepForLater(row, entry, counts);

    const at = group.periods.findIndex((one) => one.number === number);
    const known = group.periods[at];
    const before = known?.sum ?? nothingPacked;
    const sum = unpacked(before);
    addSum(sum, withoutRecomputable(leafSum(entry, this.#options)));
    const period: OpenPeriod = {
      number,
      ...this.#rows.periodAt(row),
      file: known === undefined || file < known.file ? file : known.file,
      records: (known?.records ?? 0) + 1,
      sum: this.#packer.pack(sum, before),
      titles: this.#shared(joinTitles(known?.titles ?? noTitles, entry.titles)),
      counts: addCells(known?.counts ?? noCells, counts),
      alone: this.#rows.isAlone(cell) ? addCells(known?.alone ?? noCells, counts) : (known?.alone ?? noCells),
    };
    if (known) group.periods[at] = period;
    else group.periods.push(period);
  }

  /** The periods that there are records of where cells stand. */
  #expectedPeriods(): ReadonlyMap<FoldedCells, readonly Period[]> {
    const expected = new Map<FoldedCells, readonly Period[]>();
    const visit = (node: TreeNode): void => {
      node.children.forEach(visit);
      if (node.folded.length === 0) return;
      const periods = new Map<string, Period>();
      const own = node.children.flatMap(({ entries }) => entries);
      for (const period of [...own, ...node.folded.flatMap((group) => group.periods)])
        periods.set(`${period.from} ${period.to}`, period);
      for (const group of node.folded) expected.set(group, [...periods.values()]);
    };
    visit(treeOf(this.settled([]), this.#options.units));
    return expected;
  }

  /** Prints that more than one of all people have in a period. */
  #printsTwice(): ReadonlySet<number> {
    const kept = doubles();
    const { units = noUnits } = this.#options;
    const known = [...this.#partial.entries.values()].map((entry) => inDaysOfUnit(entry, units));
    for (const entry of unitYearEntries(known, this.#rows.periods).entries)
      for (const { print } of entry.people) kept.push(printIn(entry, print));
    const each = (use: (print: number) => void): void => {
      for (let row = 0; row < this.#rows.row.start.length; row += 1) {
        const start = this.#rows.row.start.at(row);
        const end = start + this.#rows.row.people.at(row);
        for (let at = start; at < end; at += 1) use(this.#rows.people.at(at));
      }
      for (let at = 0; at < kept.length; at += 1) use(kept.at(at));
    };
    return foundTwice(each, this.#rows.people.length + kept.length);
  }

  #shared(titles: RecordSummary['titles']): RecordSummary['titles'] {
    const key = JSON.stringify(titles);
    const known = this.#titles.get(key) ?? titles;
    if (this.#titles.size < mostTitles) this.#titles.set(key, known);
    return known;
  }
}

/** Different sets of titles that are kept once each; a country has few profiles. */
const mostTitles = 1000;

const noTitles: RecordSummary['titles'] = {};

function isNested(one: Period, other: Period): boolean {
  return liesWithin(one, other) || liesWithin(other, one);
}
