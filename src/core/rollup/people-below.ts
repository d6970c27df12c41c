import type { Period } from '../record/period.js';
import { yearPartlyCovered } from '../score/facts/unit-year.js';
import { words } from './columns.js';
import { foundTwice, Prints, printIn } from './prints.js';
import type { RecordSummary } from './record-summary.js';

/** Records of a unit that may have several of one year. */
interface RecordsOfUnit {
  readonly places: number[];
  readonly prints: Set<number>;
}

/**
 * Finds the records that have people in common with those of another unit in one year, in little memory: five bytes
 * a person. What it names may be too much, by chance; whoever reads these records finds out.
 */
export class PeopleBelow {
  readonly #isOnly: (id: string, period: Period) => boolean;
  readonly #prints = new Prints();
  readonly #rows = { place: words(), end: words() };
  readonly #units = new Map<string, RecordsOfUnit>();

  /** `isOnly` says whether a unit is sure to have no other record of a period. */
  constructor(isOnly: (id: string, period: Period) => boolean) {
    this.#isOnly = isOnly;
  }

  /** Takes the people of a record; `place` is its number among all. */
  add(place: number, { id, from, to, people }: RecordSummary): void {
    if (people.length === 0) return;
    const period = { from, to };
    const year = yearPartlyCovered(period);
    const days = year === undefined ? period : { from: `${year}-01-01`, to: `${year}-12-31` };
    const prints = new Set(people.map(({ print }) => printIn(days, print)));
    if (year === undefined && this.#isOnly(id, period)) {
      for (const print of prints) this.#prints.push(print);
      this.#rows.place.push(place);
      this.#rows.end.push(this.#prints.length);
      return;
    }
    const key = `${days.from} ${days.to} ${id}`;
    const known = this.#units.get(key) ?? { places: [], prints: new Set<number>() };
    known.places.push(place);
    for (const print of prints) known.prints.add(print);
    this.#units.set(key, known);
  }

  /** The places of the records whose people may be in another unit too. */
  shared(): ReadonlySet<number> {
    const twice = foundTwice((use) => this.#each(use), this.#most());
    const places = new Set<number>();
    if (twice.size === 0) return places;
    let at = 0;
    for (let row = 0; row < this.#rows.place.length; row += 1) {
      for (; at < this.#rows.end.at(row); at += 1)
        if (twice.has(this.#prints.at(at))) places.add(this.#rows.place.at(row));
    }
    for (const { places: own, prints } of this.#units.values()) {
      if ([...prints].some((print) => twice.has(print))) for (const place of own) places.add(place);
    }
    return places;
  }

  #each(use: (print: number) => void): void {
    for (let at = 0; at < this.#prints.length; at += 1) use(this.#prints.at(at));
    for (const { prints } of this.#units.values()) for (const print of prints) use(print);
  }

  #most(): number {
    let most = this.#prints.length;
    for (const { prints } of this.#units.values()) most += prints.size;
    return most;
  }
}
