import {
  addSum,
  addTo,
  type Entry,
  lastDaysIn,
  noSum,
  onceEach,
  type Sum,
  standIn,
  type Units,
  yearsOf,
} from './account.js';
import { countOf, type Figure, factOf } from './figures.js';
import { readAll, type Told } from './reading.js';
import type { Files } from './scene.js';
import { type Node, overall, share, sumTree, treeOf } from './tree.js';

/** The whole account of a folder. */
export interface Account {
  readonly root: Node;
  branchFact(below: Sum, name: string): { readonly value: number | null | undefined; readonly word: string };
  modesOf(node: Node): Readonly<Record<string, string>>;
  /** F11 over the years, F17 and F23. */
  yearFigures(node: Node): readonly Figure[];
}

export function accountOf(files: Files, deadline: string): Account {
  const { records, units } = readAll(files);
  const lastDays = lastDaysIn(records);
  const entries = onceEach(yearsOf(records, lastDays));
  const root = treeOf(entries, units);
  const daysOf = (id: string): { from: string; to: string } => {
    const unit = units.get(id);
    const own = records.filter((one) => one.id === id);
    const first = own.map(({ from }) => from).sort()[0] ?? '';
    const last =
      own
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '';
    const open = { from: unit?.from ?? '0000-01-01', to: unit?.to ?? '9999-12-31' };
    if (unit || own.length === 0) return open;
    return {
      from: first.endsWith('01-01') ? open.from : first,
      to: last < lastDays(last.slice(0, 4)).to ? last : open.to,
    };
  };
  const periods = [...new Set(entries.map(({ from, to }) => `${from} ${to}`))];
  sumTree(root, { records, periods, units, deadline, daysOf });
  const heir = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (!seen.has(at)) {
      seen.add(at);
      at = units.get(at)?.into ?? at;
    }
    return at;
  };
  return {
    root,
    branchFact(below, name) {
      const own = { active: 'cells', rate: 'rate' }[name] ?? name;
      if (name !== 'rate') return { value: countOf(below, own), word: below.words.get(own) ?? '' };
      const due = (below.counts.get('cells') ?? 0) + (below.counts.get('missing') ?? 0);
      const { n } = share(below, ['recognised'], 'cells');
      return { value: due === 0 ? null : n / due, word: '' };
    },
    modesOf,
    yearFigures: (node) => yearFigures(node, heir),
  };
}

const people =
  /^(members\.(total|chinhThuc|duBi|mien|reviewed|rated|unrated|htxs|htt|ht|kht|fiveGood|commitments|commitmentsDone)|mentoring\.(mentors|mentees|quanChung|capDuoi|progressed|assessed|rewarded|overLimit)|discipline\.members|awards\.individual)$/;
const organisations = /^(awards\.collective|workflow\.(registered|committed|recognised))$/;

/** Heads within one period, person-times over several; organisations; an event is neither. */
function modesOf(node: Node): Readonly<Record<string, string>> {
  const periods = new Map<string, number>();
  for (const { counts } of node.totals.values())
    for (const [name, value] of counts) if (value !== 0) periods.set(name, (periods.get(name) ?? 0) + 1);
  return Object.fromEntries(
    [...periods].flatMap(([name, count]) =>
      organisations.test(name)
        ? [[name, 'to-chuc']]
        : people.test(name)
          ? [[name, count > 1 ? 'luot' : 'nguoi']]
          : [],
    ),
  );
}

function entriesBelow(node: Node): readonly Entry[] {
  return [...node.entries, ...[...node.children.values()].flatMap(entriesBelow)];
}

function yearFigures(node: Node, heir: (id: string) => string): readonly Figure[] {
  const made: Figure[] = [];
  const byUnit = grouped(entriesBelow(node), heir);
  const good = [...byUnit.values()].reduce((all, own) => all + headsIn(own), 0);
  if (good > 0) made.push(['F11', 'count', good, undefined, undefined, undefined, undefined, '', 'nguoi']);
  const months = new Set([...node.totals.keys()].map((key) => key.slice(0, 4)));
  const years = [...node.totals.keys()].every((key) => key.endsWith('12-31') && key.slice(5, 10) === '01-01')
    ? months.size
    : Number.NaN;
  const times = overall(node.totals).counts.get('members.fiveGood') ?? 0;
  if (years > 1 && times > 0)
    made.push(['F11', 'ratio', times / years, times, years, undefined, undefined, '']);
  const cells = [...byUnit.values()].filter((own) => own.some(({ cell }) => cell));
  if (cells.length === 0 || !(years >= 3)) return made;
  const running = (id: string, holds: (one: Entry) => boolean): void => {
    const n = cells.filter((own) =>
      [2023, 2024, 2025].every((year) => {
        const ofYear = own.filter(({ from, to }) => from === `${year}-01-01` && to === `${year}-12-31`);
        return ofYear.length > 0 && ofYear.every(holds);
      }),
    ).length;
    made.push([id, 'share', n / cells.length, n, cells.length, undefined, undefined, '']);
  };
  const value = ({ counts }: Entry, name: string): number => counts.get(name) ?? 0;
  running('F17', (one) => value(one, 'mentoring.admitted') + value(one, 'mentoring.quanChung') === 0);
  running(
    'F23',
    (one) => one.isThere && [one.last, ...one.others].some(({ counts }) => counts.has('workflow.recognised')),
  );
  running('F23', (one) => one.isThere && [one.last, ...one.others].some(({ level }) => level === 'htxs'));
  return made;
}

function grouped(
  entries: readonly Entry[],
  heir: (id: string) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(heir(entry.id), [...(groups.get(heir(entry.id)) ?? []), entry]);
  return groups;
}

/** Five-good people of one unit and of those merged into it: one id of one unit, or one name and dates, is one person. */
function headsIn(own: readonly Entry[]): number {
  const groups: Set<string>[] = [];
  for (const { id, isThere, last } of own) {
    if (!isThere) continue;
    for (const member of last.fiveGood) {
      const key = last.keys.get(member);
      const names = [`${id} ${member}`, ...(key === undefined ? [] : [key])];
      const known = groups.filter((group) => names.some((name) => group.has(name)));
      for (const group of known) groups.splice(groups.indexOf(group), 1);
      groups.push(new Set([...names, ...known.flatMap((group) => [...group])]));
    }
  }
  return groups.length;
}

/** The facts `branches.*` of a đảng bộ's record: the cells at any depth below it, by their records within its period. */
export function branchesOf(files: Files, file: string): Readonly<Record<string, unknown>> {
  const { records, units } = readAll(files);
  const own = records.find((one) => one.file === file);
  if (own === undefined) return {};
  const within = records.filter((one) => own.from <= one.from && one.to <= own.to);
  const lastDays = (year: string) => ({
    from: `${year}-01-01`,
    to: own.to < `${year}-12-31` ? own.to : `${year}-12-31`,
  });
  const entries = yearsOf(within, lastDays);
  const ways = superiorsBelow(own, records, units);
  const under = new Set(ways.keys());
  const below = entries.filter(
    ({ id, parent }) => id !== own.id && parent !== undefined && (parent === own.id || under.has(parent)),
  );
  const sum = sumBelow(own.id, onceEach(below), ways);
  for (const [name, { value, q }] of own.figures)
    if (name.startsWith('branches.')) standIn(sum, nameBelow(name), value, q);
  const flag = (name: string): number => sum.counts.get(name) ?? 0;
  const due = flag('cells') + missingUnder(own, records, units, under);
  const facts: Record<string, Record<string, number>> = {};
  for (const name of compared) {
    const [group = '', fact = ''] = name.split('.');
    facts[group] = { ...facts[group], [fact]: factOf(sum, name).value ?? 0 };
  }
  return {
    active: flag('cells'),
    registered: flag('registered'),
    recognised: flag('recognised'),
    kht: flag('kht'),
    rate: due === 0 ? 0 : flag('recognised') / due,
    ...facts,
  };
}

const compared =
  'members.total members.htxsHtt members.reviewed members.fiveGood members.duBi members.tasks members.unrated meetings.thuongKy meetings.thuongKyMonths meetings.monthsMissing meetings.quartersMissing meetings.attendance meetings.minMinutes mentoring.mentees mentoring.admitted mentoring.ratio discipline.cases awards.individual initiatives.registered targets.met targets.metShare workflow.registered workflow.recognised period.months'.split(
    ' ',
  );

const nameBelow = (name: string): string =>
  name === 'branches.recognised' ? 'recognised' : name.slice('branches.'.length);

/** The superiors at any depth below a đảng bộ, each with the one above it: by a record, else by the roster. */
function superiorsBelow(own: Told, records: readonly Told[], units: Units): ReadonlyMap<string, string> {
  const ids = new Set([
    ...records.filter(({ cell }) => !cell).map(({ id }) => id),
    ...[...units.values()].filter(({ type }) => type).map(({ id }) => id),
  ]);
  const parentOf = (id: string): string | undefined => {
    const all = records.filter((one) => one.id === id);
    const within = all
      .filter((one) => own.from <= one.from && one.to <= own.to)
      .sort((a, b) => (a.to < b.to ? -1 : 1));
    const around = all.filter((one) => one.from <= own.from && own.to <= one.to);
    const said = within.at(-1) ?? around[0];
    return said ? said.parent : units.get(id)?.parent;
  };
  const below = new Map<string, string>();
  for (let size = -1; size !== below.size; ) {
    size = below.size;
    for (const id of ids) {
      const parent = parentOf(id);
      if (parent !== undefined && id !== own.id && (parent === own.id || below.has(parent)))
        below.set(id, parent);
    }
  }
  return below;
}

/** What is below a unit: of a superior all that is below it, its own rows, and its figures in the place of these. */
function sumBelow(id: string, below: readonly Entry[], ways: ReadonlyMap<string, string>): Sum {
  const sum = noSum();
  for (const [superior, parent] of ways) {
    if (parent !== id) continue;
    const inner = sumBelow(superior, below, ways);
    for (const entry of below.filter((one) => one.id === superior)) {
      for (const [name, { value }] of entry.last.figures)
        if (name.startsWith('branches.')) standIn(inner, nameBelow(name), value, '');
      for (const [name, value] of entry.counts) if (value !== 0) addTo(inner, name, value);
      for (const [name, { value }] of entry.last.figures)
        if (!name.startsWith('branches.')) standIn(inner, name, value, '');
    }
    addSum(sum, inner);
  }
  for (const entry of below) {
    if (!entry.cell || entry.parent !== id) continue;
    for (const [name, value] of entry.counts) if (value !== 0) addTo(sum, name, value);
    if (!entry.isThere) continue;
    for (const flag of ['registered', 'recognised', 'kht'])
      if (!entry.counts.has(flag) && entry.others.some(({ counts }) => counts.has(flag))) addTo(sum, flag, 1);
  }
  return sum;
}

/** Cells that the roster lists below a unit, that were there on the last day and have no record. */
function missingUnder(own: Told, records: readonly Told[], units: Units, under: ReadonlySet<string>): number {
  const has = (id: string): boolean =>
    records.some(
      (one) =>
        one.id === id &&
        ((one.from <= own.from && own.to <= one.to) || (own.from <= one.from && one.to <= own.to)),
    );
  return [...units.values()].filter(
    ({ id, type, parent, from = '', to = '9999' }) =>
      type === undefined &&
      (parent === own.id || under.has(parent ?? '')) &&
      from <= own.to &&
      own.to <= to &&
      !has(id),
  ).length;
}
