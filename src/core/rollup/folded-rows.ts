import type { Period } from '../record/period.js';
import { hashOf, secondSeed, wideHashOf } from '../text/hash.js';
import { covers } from '../units/due.js';
import { bytes, Numbering, words } from './columns.js';
import { type CellCounts, noCells } from './folded-cells.js';
import { Prints, wordSize } from './prints.js';
import type { RecordSummary } from './record-summary.js';
import { longestRun, yearsWithoutSource } from './running-years.js';
import { compare } from './tree.js';

/** Bits of what is known of a record. */
export const isSeen = 1;
export const isBare = 2;
export const isRecognised = 4;
export const isBest = 8;

/** What a run of years is looked for in. */
export interface Row extends Period {
  readonly row: number;
  /** Its number. */
  readonly period: number;
  readonly flags: number;
}

/** The records of the cells of a country in columns of numbers: some tens of bytes each. */
export class FoldedRows {
  readonly periods: Period[] = [];
  readonly #periodNumbers = new Map<string, number>();

  readonly cells = new Numbering();
  readonly cell = { placement: words(), path: words(), last: words(), kept: bytes() };

  /** A row for each place in the order of the looks; numbers of cells, periods and rows from 1, 0 for none. */
  readonly row = {
    cell: words(),
    period: words(),
    before: words(),
    flags: bytes(),
    start: words(),
    people: words(),
    fiveGood: words(),
  };
  /** Of each row: prints of its people; if the cell has several rows, also of who is five-good, and its size. */
  readonly people = new Prints();

  open(): number {
    for (const column of Object.values(this.row)) column.push(0);
    return this.row.cell.length - 1;
  }

  numberOfPeriod({ from, to }: Period): number {
    const key = `${from} ${to}`;
    const known = this.#periodNumbers.get(key) ?? this.periods.length;
    if (known === this.periods.length) {
      this.periods.push({ from, to });
      this.#periodNumbers.set(key, known);
    }
    return known;
  }

  periodAt(row: number): Period {
    return this.periods[this.row.period.at(row) - 1] ?? { from: '', to: '' };
  }

  rowsOf(cell: number): readonly number[] {
    const rows: number[] = [];
    for (let row = this.cell.last.at(cell); row > 0; row = this.row.before.at(row - 1)) rows.push(row - 1);
    return rows;
  }

  /** The row of a record that is folded; `undefined` for all others. */
  rowOf(id: string, { from, to }: Period): number | undefined {
    const cell = this.cells.find(wideHashOf(id));
    if (cell === undefined || this.cell.kept.at(cell) > 0) return undefined;
    const period = this.#periodNumbers.get(`${from} ${to}`);
    return this.rowsOf(cell).find((row) => this.row.period.at(row) - 1 === period);
  }

  /** What the records of a cell say that have come, the earliest first. */
  seenRows(cell: number): readonly Row[] {
    return this.rowsOf(cell)
      .map((row) => ({
        ...this.periodAt(row),
        period: this.row.period.at(row),
        flags: this.row.flags.at(row),
        row,
      }))
      .filter(({ flags }) => (flags & isSeen) > 0)
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  }

  /** Whether a folded cell has a record that speaks of a period. */
  hasRecord(id: string, period: Period): boolean {
    const cell = this.cells.find(wideHashOf(id));
    return cell !== undefined && this.seenRows(cell).some((row) => covers(row, period));
  }

  /** Whether a cell has one record alone. */
  isAlone(cell: number): boolean {
    return this.row.before.at(this.cell.last.at(cell) - 1) === 0;
  }

  /** Keeps what needs all years: who was five-good, and the last size of the cell. */
  keepForLater(row: number, { fiveGood }: RecordSummary, { active, members }: CellCounts): void {
    const people = new Set(fiveGood);
    this.row.fiveGood.set(row, people.size);
    for (const id of people) {
      this.people.push(hashOf(id));
      this.people.push(hashOf(id, secondSeed));
    }
    for (const word of new Uint32Array(new Float64Array([active, members]).buffer)) this.people.push(word);
  }

  /** What a cell's records tell together. */
  countsOf(cell: number, rows: readonly Row[]): CellCounts {
    if (this.isAlone(cell)) return running(rows);
    const people = new Set<number>();
    let size = new Float64Array(2);
    for (const { row } of rows) {
      const start = this.row.start.at(row) + this.row.people.at(row);
      const end = start + 2 * this.row.fiveGood.at(row);
      for (let at = start; at < end; at += 2) {
        // 53 of the 64 bits: as many as a number tells apart.
        people.add((this.people.wordAt(at) >>> 11) * wordSize + this.people.wordAt(at + 1));
      }
      size = new Float64Array(
        Uint32Array.from([0, 1, 2, 3], (word) => this.people.wordAt(end + word)).buffer,
      );
    }
    return { ...running(rows), fiveGood: people.size, active: size[0] ?? 0, members: size[1] ?? 0 };
  }
}

/** What one cell's records tell of years running. */
export function running(rows: readonly Row[]): CellCounts {
  const runs = (flag: number): number =>
    Number(longestRun(rows, ({ flags }) => (flags & flag) > 0).length >= yearsWithoutSource);
  return { ...noCells, cells: 1, noSource: runs(isBare), recognised: runs(isRecognised), best: runs(isBest) };
}
