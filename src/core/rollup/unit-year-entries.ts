import type { Period } from '../record/period.js';
import { countsInDays, isPartName } from '../score/facts/part-of-year.js';
import { peopleOfYear } from '../score/facts/people.js';
import { countsOfYear, isFlow, unitYears, yearPartlyCovered } from '../score/facts/unit-year.js';
import { own } from '../text/own.js';
import { type Unit, type Units, withinDays } from '../units/units.js';
import { joinTitles } from './partial.js';
import { joinQualifiers } from './qualifier.js';
import type { EntryFigure, RecordSummary } from './record-summary.js';
import { compare } from './tree.js';

/** A record as a roll-up counts it: one record, or the parts of a unit's year as one. */
export interface YearEntry extends RecordSummary {
  /** The records that it was made of; absent where it is one record. */
  readonly parts?: readonly RecordSummary[];
}

/** A unit whose last record ends before the last day of a year of which there are later records. */
export interface EndedUnit {
  readonly last: RecordSummary;
  /** The last day that any record of the year reaches. */
  readonly lastDay: string;
}

export interface UnitYears {
  readonly entries: readonly YearEntry[];
  readonly ended: readonly EndedUnit[];
  /**
   * The first day of units whose records begin within a year, and the last of those whose records end before others
   * of that year do: who was not there owes no record.
   */
  readonly days: ReadonlyMap<string, Unit>;
}

/**
 * Records of one unit that are parts of one calendar year become that unit's year: one entry with the last record's
 * name, type, superior and members, and with what happened in all of them (format.md §10). A unit that has ended
 * before the last day keeps only what happened. All parts of a year get the one period that the records of that
 * year touch, so that units stand side by side. `others` are periods of records that were folded.
 */
export function unitYearEntries(
  entries: readonly RecordSummary[],
  others: readonly Period[] = [],
): UnitYears {
  if (entries.every((entry) => yearPartlyCovered(entry) === undefined))
    return { entries, ended: [], days: new Map() };
  const spans = yearSpans([...entries, ...others]);
  const made: YearEntry[] = [];
  const ended: EndedUnit[] = [];
  const days = new Map<string, Unit>();
  for (const records of byUnit(entries).values()) {
    const parts = records.map((entry) => ({ period: entry, entry }));
    const own = daysOf(records, spans);
    if (own) days.set(own.id, own);
    const used = new Set<RecordSummary>();
    for (const { year, parts: ofYear } of unitYears(parts)) {
      const span = year === undefined ? undefined : spans.get(year);
      if (span === undefined) continue;
      const own = ofYear.map(({ entry }) => entry);
      for (const entry of own) used.add(entry);
      const last = own[own.length - 1] as RecordSummary;
      const isThere = last.to >= span.to;
      made.push(joined(own, span, isThere));
      if (!isThere) ended.push({ last, lastDay: span.to });
      // Further records of the last part, one for each model, are of the year too.
      for (const entry of records) {
        if (used.has(entry) || entry.from !== last.from || entry.to !== last.to) continue;
        used.add(entry);
        if (isThere) made.push({ ...withoutParts(entry), ...span, parts: [entry] });
      }
    }
    made.push(...records.filter((entry) => !used.has(entry)).map(withoutParts));
  }
  return { entries: made.sort((a, b) => compare(a.file, b.file)), ended, days };
}

/** From when to when the records of a unit tell of it, where they begin or end within a year. */
function daysOf(records: readonly RecordSummary[], spans: ReadonlyMap<string, Period>): Unit | undefined {
  const [one] = records;
  const first = records.map(({ from }) => from).sort(compare)[0] ?? '';
  const last =
    records
      .map(({ to }) => to)
      .sort(compare)
      .at(-1) ?? '';
  if (one === undefined) return undefined;
  const lastDay = spans.get(last.slice(0, 4))?.to ?? last;
  return {
    id: one.id,
    ...(first.endsWith('-01-01') ? {} : { from: first }),
    ...(last < lastDay ? { to: last } : {}),
  };
}

/** A record as far as its unit was there by the roster. */
export function inDaysOfUnit(entry: RecordSummary, units: Units): RecordSummary {
  const { from, to } = withinDays(units, entry.id, entry);
  if (from === entry.from && to === entry.to) return entry;
  const counts = countsInDays(new Map(Object.entries(entry.counts)), entry, { from, to });
  return { ...entry, from, to, counts: notZero(counts) };
}

function notZero(counts: Iterable<readonly [string, number]>): RecordSummary['counts'] {
  return Object.fromEntries([...counts].filter(([, value]) => value !== 0));
}

/** A record that is not joined with others needs nothing that only joining needs. */
function withoutParts(entry: RecordSummary): RecordSummary {
  const names = Object.keys(entry.counts);
  if (!names.some(isPartName)) return entry;
  return {
    ...entry,
    counts: Object.fromEntries(Object.entries(entry.counts).filter(([name]) => !isPartName(name))),
  };
}

/** The days that the records of each calendar year touch. */
function yearSpans(periods: readonly Period[]): ReadonlyMap<string, Period> {
  const spans = new Map<string, Period>();
  for (const { from, to } of periods) {
    const year = from.slice(0, 4);
    if (year !== to.slice(0, 4)) continue;
    const known = spans.get(year);
    spans.set(year, {
      from: known === undefined || from < known.from ? from : known.from,
      to: known === undefined || to > known.to ? to : known.to,
    });
  }
  return spans;
}

function byUnit(entries: readonly RecordSummary[]): ReadonlyMap<string, readonly RecordSummary[]> {
  const units = new Map<string, RecordSummary[]>();
  for (const entry of [...entries].sort((a, b) => compare(a.file, b.file))) {
    const known = units.get(entry.id);
    if (known) known.push(entry);
    else units.set(entry.id, [entry]);
  }
  return units;
}

/** The parts of a unit's year, in the order of time, as one entry. */
function joined(parts: readonly RecordSummary[], span: Period, isThere: boolean): YearEntry {
  const last = parts[parts.length - 1] as RecordSummary;
  const counts = countsOfYear(
    parts.map((entry) => ({ period: entry, counts: new Map(Object.entries(entry.counts)) })),
    isThere,
  );
  return {
    ...last,
    ...span,
    counts: notZero(counts),
    figures: figuresOf(parts, isThere),
    fiveGood: isThere ? last.fiveGood : [],
    people: peopleOfYear(
      parts.map(({ people }) => people),
      isThere,
    ),
    recognised: isThere && last.recognised,
    level: isThere ? last.level : null,
    score: isThere ? last.score : null,
    result: isThere ? last.result : null,
    findings: {
      errors: parts.reduce((sum, { findings }) => sum + findings.errors, 0),
      warnings: parts.reduce((sum, { findings }) => sum + findings.warnings, 0),
    },
    titles: parts.reduce<RecordSummary['titles']>((titles, entry) => joinTitles(titles, entry.titles), {}),
    parts,
  };
}

/** Figures of stock are the last record's; of flow each part gives its figure, or what it counts. */
function figuresOf(parts: readonly RecordSummary[], isThere: boolean): readonly EntryFigure[] {
  const last = parts[parts.length - 1] as RecordSummary;
  const stock = isThere ? last.figures.filter(({ name }) => !isFlow(name)) : [];
  const names = new Set(parts.flatMap(({ figures }) => figures.map(({ name }) => name).filter(isFlow)));
  return [...stock, ...[...names].flatMap((name) => flowFigure(name, parts))];
}

function flowFigure(name: string, parts: readonly RecordSummary[]): readonly EntryFigure[] {
  const reported = parts.flatMap(({ figures }) => figures.filter((figure) => figure.name === name));
  const first = reported[0];
  // Shares are not summed; the last one stands.
  if (first === undefined || reported.some(({ percent }) => percent)) return reported.slice(-1);
  const counted = parts
    .filter(({ figures }) => !figures.some((figure) => figure.name === name))
    .reduce((sum, { counts }) => sum + (own(counts, name) ?? 0), 0);
  return [
    {
      ...first,
      value: reported.reduce((sum, { value }) => sum + value, counted),
      qualifier: reported.reduce<EntryFigure['qualifier']>(
        (all, { qualifier }) => joinQualifiers(all, qualifier),
        '',
      ),
    },
  ];
}
