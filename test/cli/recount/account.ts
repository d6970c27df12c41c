import { monthsBetween, quarters } from './months.js';
import type { Counts, Person, Told, Unit } from './reading.js';

/** One unit's year, or its one record of another period. */
export interface Entry {
  readonly id: string;
  readonly parent: string | undefined;
  readonly cell: boolean;
  readonly from: string;
  readonly to: string;
  readonly lastFrom: string;
  readonly file: string;
  readonly isThere: boolean;
  readonly counts: Counts;
  readonly words: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
  /** The last part, and the records of other models of the same days. */
  readonly last: Told;
  readonly others: readonly Told[];
}

export type Units = ReadonlyMap<string, Unit>;

const flow =
  /^(meetings\.|present$|due$|discipline\.|case |awards\.|award |initiatives\.|targets\.|admissions |period\.|days |holds |known (?!members)|members\.madeOfficial|mentoring\.(progressed|assessed|admitted|rewarded|quanChung.+|capDuoi.+)$)/;
/** What holds for the year as soon as one of its records says it. */
const lasting = /^(registered|workflow\.(registered|committed)|told .+)$/;
const isWithin = (a: Told, b: Told): boolean => b.from <= a.from && a.to <= b.to;
const isPart = ({ from, to }: Told): boolean =>
  from.slice(0, 4) === to.slice(0, 4) && !(from.endsWith('01-01') && to.endsWith('12-31'));

/** What a record gives under each name: its figure, else what it counts. */
function given(one: Told): Counts {
  return new Map([...one.counts, ...[...one.figures].map(([name, { value }]) => [name, value] as const)]);
}

/** Every unit's year. `lastDays` says which day a unit must reach to be there; by itself the last of any record. */
export function yearsOf(
  records: readonly Told[],
  lastDays: (year: string) => { from: string; to: string },
): readonly Entry[] {
  const made: Entry[] = [];
  for (const id of new Set(records.map((one) => one.id))) {
    const own = records.filter((one) => one.id === id);
    const wide = own.filter(
      (one, at) =>
        !own.some(
          (other, index) => index !== at && isWithin(one, other) && (index < at || !isWithin(other, one)),
        ),
    );
    for (const key of new Set(
      wide.map((one) => (isPart(one) ? one.from.slice(0, 4) : `${one.from} ${one.to}`)),
    )) {
      const parts = wide
        .filter((one) => (isPart(one) ? one.from.slice(0, 4) : `${one.from} ${one.to}`) === key)
        .sort((a, b) => (a.to < b.to ? -1 : 1));
      const last = parts.at(-1);
      if (last === undefined) continue;
      const span = isPart(last) ? lastDays(key) : last;
      const others = own.filter((one) => one !== last && one.from === last.from && one.to === last.to);
      made.push(joined(parts, last, span, others));
    }
  }
  return made;
}

export function lastDaysIn(records: readonly Told[]): (year: string) => { from: string; to: string } {
  return (year) => {
    const own = records.filter(({ from, to }) => from.slice(0, 4) === year && to.slice(0, 4) === year);
    return {
      from: own.map(({ from }) => from).sort()[0] ?? '',
      to:
        own
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? '',
    };
  };
}

function joined(
  parts: readonly Told[],
  last: Told,
  span: { from: string; to: string },
  others: readonly Told[],
): Entry {
  const isThere = last.to >= span.to;
  const counts: Counts = new Map();
  const words = new Map<string, string>();
  for (const part of parts) {
    for (const [name, value] of given(part)) {
      const isFlow = flow.test(name);
      if (!(isFlow || (isThere && (part === last || lasting.test(name))))) continue;
      const known = counts.get(name);
      if (name === 'meetings.minMinutes' && known) counts.set(name, value ? Math.min(known, value) : known);
      else
        counts.set(
          name,
          isFlow ? (known ?? 0) + value : Math.max(value, lasting.test(name) ? (known ?? 0) : value),
        );
      const figure = part.figures.get(name);
      if (figure) words.set(name, joinWords(words.get(name) ?? '', figure.q));
    }
  }
  const months = new Set(parts.flatMap(({ from, to }) => monthsBetween(from, to)));
  if (counts.has('period.months')) counts.set('period.months', months.size);
  if (counts.has('period.quarters'))
    counts.set('period.quarters', new Set([...months].map((month) => Math.floor(month / 3))).size);
  if (parts.length > 1) {
    const told = parts.filter(({ held }) => held !== undefined);
    const heldMonths = new Set(told.flatMap(({ held }) => [...(held?.months ?? [])]));
    const heldQuarters = new Set(told.flatMap(({ held }) => [...(held?.quarters ?? [])]));
    const toldMonths = [...new Set(told.flatMap(({ from, to }) => monthsBetween(from, to)))];
    const reported = parts
      .filter(({ held }) => !held?.months.size)
      .reduce((all, { counts: own }) => all + (own.get('meetings.thuongKyMonths') ?? 0), 0);
    counts.set('meetings.thuongKyMonths', Math.min(months.size, heldMonths.size + reported));
    if (told.length > 0) {
      counts.set('meetings.monthsMissing', toldMonths.filter((month) => !heldMonths.has(month)).length);
      counts.set(
        'meetings.quartersMissing',
        [...quarters(toldMonths)].filter((quarter) => !heldQuarters.has(quarter)).length,
      );
    }
  }
  for (const kind of ['thuongKy', 'chuyenDe', 'chiUy']) {
    const told = parts.filter((part) => part.counts.has(`owes ${kind}`));
    const limit = told.at(-1)?.counts.get(`owes ${kind}`);
    if (limit === undefined) continue;
    const due = Math.ceil(
      (limit * new Set(told.flatMap(({ from, to }) => monthsBetween(from, to))).size) / 12,
    );
    counts.set(`due ${kind}`, due);
    counts.set(`held ${kind}`, Math.min(due, counts.get(`holds ${kind}`) ?? 0));
  }
  const { id, parent, cell, file } = last;
  // A cell that registered in any part is registered under its model at the end.
  if (isThere && cell && counts.has('registered')) counts.set(`model ${last.profile} registered`, 1);
  return {
    id,
    parent,
    cell,
    from: span.from,
    to: span.to,
    lastFrom: last.from,
    file,
    isThere,
    counts,
    words,
    people: peopleOf(parts, isThere),
    last,
    others,
  };
}

/** Who belongs to the unit at last, and who had an event in the year before leaving. */
function peopleOf(parts: readonly Told[], isThere: boolean): readonly Person[] {
  const isEvent = ([name]: readonly [string, number]): boolean => name === 'members.madeOfficial';
  const last = isThere ? (parts.at(-1)?.people ?? []) : [];
  const events = parts.flatMap(({ people }) => people).filter(({ counts }) => counts.some(isEvent));
  const gone = events.filter(({ key }) => !last.some((one) => one.key === key));
  return [
    ...last.map((one) => {
      const event = events.find(({ key }) => key === one.key);
      const own = one.counts.filter((count) => !isEvent(count));
      return { ...one, counts: event ? [...own, ...event.counts.filter(isEvent)] : own };
    }),
    ...[...new Map(gone.map((one) => [one.key, one])).values()].map((one) => ({
      ...one,
      gone: true,
      counts: one.counts.filter(isEvent),
    })),
  ];
}

export function joinWords(a: string, b: string): string {
  if (a === b || b === '') return a;
  if (a === '') return b;
  if (a === '~' || b === '~' || a.charAt(0) !== b.charAt(0)) return '~';
  return a.charAt(0);
}

/** A person of two units in one year counts in the later alone. An event counts once too, wherever the person now is. */
export function onceEach(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Map<Entry, Counts>();
  const seen = new Map<string, { readonly entry: Entry; readonly person: Person }[]>();
  for (const entry of entries)
    for (const person of entry.people) {
      const key = `${entry.from} ${entry.to} ${person.key}`;
      seen.set(key, [...(seen.get(key) ?? []), { entry, person }]);
    }
  for (const all of seen.values()) {
    const order = ({ entry, person }: (typeof all)[number]): string =>
      `${person.gone ? 0 : 1}${person.arrived ? 1 : 0}${entry.lastFrom}${entry.file}`;
    const latest = all.reduce((best, one) => (order(one) > order(best) ? one : best));
    const isMade = ({ person }: (typeof all)[number]): boolean =>
      person.counts.some(([name]) => name === 'members.madeOfficial');
    const made = all.filter(isMade).sort((a, b) => (order(a) > order(b) ? -1 : 1));
    const event = isMade(latest) ? latest : (made[0] ?? latest);
    for (const one of all) {
      if (one.entry.id === latest.entry.id && one.entry.id === event.entry.id) continue;
      const counts = taken.get(one.entry) ?? new Map();
      for (const [name, value] of one.person.counts) {
        const isEvent = name === 'members.madeOfficial';
        const isCounted = one.entry.id === (isEvent ? event : latest).entry.id || one.entry.words.has(name);
        if (!isCounted) counts.set(name, (counts.get(name) ?? 0) + value);
      }
      taken.set(one.entry, counts);
    }
  }
  return entries.map((entry) => ({
    ...entry,
    counts: new Map(
      [...entry.counts].map(([name, value]) => [name, value - (taken.get(entry)?.get(name) ?? 0)]),
    ),
  }));
}

/** Sums with the word that goes before each: exactly, over, about. */
export interface Sum {
  readonly counts: Counts;
  readonly words: Map<string, string>;
}

export const noSum = (): Sum => ({ counts: new Map(), words: new Map() });

export function addTo(sum: Sum, name: string, value: number, word = ''): void {
  const known = sum.counts.get(name);
  if (name === 'meetings.minMinutes' && known) sum.counts.set(name, value ? Math.min(known, value) : known);
  else sum.counts.set(name, (known ?? 0) + value);
  const all = joinWords(sum.words.get(name) ?? '', word);
  if (all) sum.words.set(name, all);
}

export function addSum(sum: Sum, other: Sum): void {
  for (const [name, value] of other.counts) addTo(sum, name, value, other.words.get(name) ?? '');
}

/** What a unit's own year gives: its first record's counts, and of other models what these alone tell. */
export function ownSum(entry: Entry, deadline: string): Sum {
  const sum = noSum();
  for (const [name, value] of entry.counts) addTo(sum, name, value, entry.words.get(name));
  const all = [entry.last, ...entry.others];
  for (const { figures } of entry.others)
    for (const [name, { value, q }] of figures)
      if (!name.includes('.') && !sum.counts.has(name)) addTo(sum, name, value, q);
  if (!entry.isThere || !entry.cell) return sum;
  for (const flag of ['registered', 'recognised', 'kht', 'submitted'])
    if (!sum.counts.has(flag) && all.some(({ counts }) => counts.has(flag))) addTo(sum, flag, 1);
  addTo(sum, 'inTime', all.some(({ submitted }) => submitted !== undefined && submitted <= deadline) ? 1 : 0);
  for (const other of entry.others)
    if (other.profile !== entry.last.profile)
      for (const [name, value] of other.counts)
        if (/^(model|group|band|month|collective) /.test(name) && name.split(' ')[1] === other.profile)
          addTo(sum, name, value);
  return sum;
}

/** Puts what a superior reports in the place of what was counted. */
export function standIn(sum: Sum, name: string, value: number, word: string): void {
  sum.counts.set(name, value);
  sum.words.delete(name);
  if (word) sum.words.set(name, word);
}
