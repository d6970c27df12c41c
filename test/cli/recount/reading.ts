import { parse } from 'yaml';
import {
  addMeetings,
  addMembers,
  addMentoring,
  addRows,
  addScore,
  type Counted,
  kinds,
  type Profile,
  type Row,
  rows,
} from './counting.js';
import { monthOf, monthsBetween, quarters } from './months.js';
import type { Files } from './scene.js';

/**
 * The year's account counted once more, plainly: everything is kept, nothing is folded, and no line is shared with
 * the roll-up. It says what format.md §3, §8 and §10 say, for the records that `scene.ts` makes.
 */

export type Counts = Map<string, number>;
type Qualifier = '' | '>' | '>=' | '~';

export interface Told {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
  readonly profile: string;
  readonly cell: boolean;
  readonly from: string;
  readonly to: string;
  readonly counts: Counts;
  /** Reported figures, which stand for the counts of their names. */
  /** The months and quarters with a meeting; none where no list is kept. */
  readonly held: { readonly months: ReadonlySet<number>; readonly quarters: ReadonlySet<number> } | undefined;
  readonly figures: ReadonlyMap<string, { readonly value: number; readonly q: Qualifier }>;
  readonly people: readonly Person[];
  readonly fiveGood: readonly string[];
  /** Who a member is, by name and dates, where the record says. */
  readonly keys: ReadonlyMap<string, string>;
  readonly level: string | undefined;
  readonly submitted: string | undefined;
}

export interface Person {
  readonly key: string;
  readonly arrived: boolean;
  /** No member at the end of the year any more. */
  readonly gone?: boolean;
  readonly counts: readonly (readonly [string, number])[];
}

export interface Unit {
  readonly id: string;
  readonly type?: string;
  readonly parent?: string;
  readonly from?: string;
  readonly to?: string;
  readonly into?: string;
}

export function readAll(files: Files): {
  readonly records: readonly Told[];
  readonly units: ReadonlyMap<string, Unit>;
} {
  const roster: { units?: readonly Unit[] } = files['chibo.units.yaml']
    ? parse(files['chibo.units.yaml'])
    : {};
  const units = new Map((roster.units ?? []).map((unit) => [unit.id, unit]));
  const records = Object.keys(files)
    .filter((file) => file.endsWith('.chibo.yaml'))
    .sort()
    .map((file) => {
      const data: Row = parse(files[file] ?? '');
      const profile: Profile = parse(files[String(data.profile)] ?? '');
      return readOne(file, data, profile, units);
    });
  return { records, units };
}

function readOne(file: string, data: Row, profile: Profile, units: ReadonlyMap<string, Unit>): Told {
  const branch = data.branch as Row & { id: string; name: string; type: string; parent?: string };
  const isYear = typeof data.period === 'number';
  const { from, to } = isYear
    ? { from: `${data.period}-01-01`, to: `${data.period}-12-31` }
    : (data.period as { from: string; to: string });
  // A unit that the roster ends or begins within the period counts for the days that it was there.
  const unit = units.get(branch.id);
  const start = unit?.from !== undefined && unit.from > from ? unit.from : from;
  const end = unit?.to !== undefined && unit.to < to ? unit.to : to;
  const own = start <= end ? { from: start, to: end } : { from, to };
  const months = monthsBetween(own.from, own.to);
  const counts: Counts = new Map();
  const counted: Counted = {
    data,
    profile,
    to,
    add: (name, value = 1) => void counts.set(name, (counts.get(name) ?? 0) + value),
    inside: (day) => typeof day !== 'string' || (from <= day && day <= to),
  };
  const { add } = counted;
  const who = addMembers(counted);
  const held = addMeetings(counted, months);
  addMentoring(counted);
  addRows(counted);
  add('period.months', months.length);
  add('period.quarters', quarters(months).size);
  for (const { level, max, base } of profile.quotas ?? []) add(`quota ${level} ${max} ${base}`);
  const figures = new Map(figuresIn(data));
  const cell = !branch.type.startsWith('dang-bo');
  // Without a list all members that a chi bộ reports are reviewed; what a đảng bộ reports is of those below it.
  const total = figures.get('members.total');
  if (total && rows(data, 'members').length === 0 && cell) {
    if (total.q === '') counts.set('members.reviewed', total.value);
    else figures.set('members.reviewed', total);
  }
  const regular = figures.get('meetings.thuongKy');
  if (regular && !held?.months.size && cell)
    counts.set('meetings.thuongKyMonths', Math.min(regular.value, monthsBetween(from, to).length));
  const id = String(data.profile).slice(0, 1);
  const { flags, submitted } = stepsIn(data, profile, { from, to });
  for (const flag of flags) add(`workflow.${flag}`);
  let level: string | undefined;
  if (cell) {
    for (const name of Object.keys(kinds)) {
      const limit = profile.limits[name];
      const isTold = figures.has(`meetings.${name}`) || held !== undefined;
      if (isTold || limit === undefined) add(`told ${name}`);
      if (!isTold || limit === undefined) continue;
      // What a unit owes is settled for its year.
      add(`owes ${name}`, limit);
      add(`holds ${name}`, figures.get(`meetings.${name}`)?.value ?? counts.get(`meetings.${name}`) ?? 0);
    }
    add('cells');
    for (const flag of flags) if (flag !== 'committed') add(flag);
    if (submitted) add('submitted');
    add(`model ${id} cells`);
    for (const flag of ['registered', 'recognised']) if (flags.includes(flag)) add(`model ${id} ${flag}`);
    level = addScore(counted, id, isYear);
  }
  const { name, parent } = branch;
  return {
    file,
    id: branch.id,
    name,
    parent,
    profile: id,
    cell,
    ...own,
    counts,
    figures,
    held,
    ...who,
    level,
    submitted,
  };
}

function figuresIn(data: Row): Told['figures'] {
  return new Map(
    Object.entries((data.figures ?? {}) as Row).map(([name, value]) => {
      const [, q, digits] = /^(>=|>|~)?(\d+)$/.exec(String(value)) ?? [];
      return [name, { value: Number(digits), q: (q ?? '') as Qualifier }];
    }),
  );
}

/** Steps count from six months before the period to six months after it. */
function stepsIn(
  data: Row,
  profile: Profile,
  { from, to }: { readonly from: string; readonly to: string },
): { readonly flags: readonly string[]; readonly submitted: string | undefined } {
  const order = (day: string, turn = 0): number => (monthOf(day) + turn) * 31 + Number(day.slice(8));
  const written = (data.workflow ?? {}) as Readonly<Record<string, { date: string; result?: string }>>;
  const steps = Object.fromEntries(
    Object.entries(written).filter(
      ([, { date }]) => order(from, -6) <= order(date) && order(date) <= order(to, 6),
    ),
  );
  const recognition = steps['cong-nhan'];
  const sent = steps['gui-ho-so']?.date;
  const returned = steps['tra-lai']?.date;
  return {
    flags: [
      ...(steps['dang-ky'] ? ['registered'] : []),
      ...(steps['cam-ket'] ? ['committed'] : []),
      ...(recognition && recognition.result !== profile.bands.at(-1)?.id ? ['recognised'] : []),
    ],
    submitted: sent !== undefined && returned !== undefined && returned >= sent ? undefined : sent,
  };
}
