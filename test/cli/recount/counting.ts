import { monthOf, quarters } from './months.js';
import type { Person, Told } from './reading.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Profile {
  readonly groups: readonly { readonly id: string; readonly items: readonly Item[] }[];
  readonly bands: readonly { readonly id: string; readonly min: number }[];
  readonly quotas?: readonly { readonly level: string; readonly max: number; readonly base: string }[];
  readonly limits: Readonly<Record<string, number>>;
  readonly memberCriteria?: { readonly items: readonly { readonly id: string }[] };
}

interface Item {
  readonly id: string;
  readonly max: number;
}

/** A record that is being counted. */
export interface Counted {
  readonly data: Row;
  readonly profile: Profile;
  /** The last day of the record. */
  readonly to: string;
  add(name: string, value?: number): void;
  /** Whether a day lies in the period; rows without one count. */
  inside(day: unknown): boolean;
}

export const kinds = { thuongKy: 'thuong-ky', chuyenDe: 'chuyen-de', chiUy: 'chi-uy' } as const;

export const rows = (data: Row, name: string): readonly Row[] =>
  Array.isArray(data[name]) ? (data[name] as Row[]) : [];
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const lists = ['meetings', 'mentoring', 'awards', 'discipline', 'targets', 'initiatives'];

export function addMembers(counted: Counted): Pick<Told, 'people' | 'fiveGood' | 'keys'> {
  const { data, add } = counted;
  const left = ['chuyen-di', 'xoa-ten', 'tam-thoi'];
  const members = rows(data, 'members').filter(({ status }) => !left.includes(String(status)));
  const people: Person[] = [];
  const fiveGood: string[] = [];
  const keys = new Map<string, string>();
  const isCommitted = members.some(({ commitment }) => commitment !== undefined);
  for (const member of members) {
    const {
      id,
      name,
      joined,
      official = '',
      status,
    } = member as Readonly<Record<string, string | undefined>>;
    const counts = countsOf(member, counted);
    if (isCommitted) counts.push(['members.inCommittedCells', 1]);
    for (const [count, value] of counts) add(count, value);
    if (counts.some(([count]) => count === 'members.fiveGood')) fiveGood.push(String(id));
    if (joined === undefined) continue;
    const key = `${name} ${joined} ${official}`;
    keys.set(String(id), key);
    people.push({ key, arrived: status === 'chuyen-den', counts });
  }
  if (rows(data, 'members').length > 0) add('known members');
  for (const name of lists) if (Array.isArray(data[name])) add(`known ${name}`);
  if (rows(data, 'members').length > 0 && !Array.isArray(data.discipline)) add('known discipline');
  return { people, fiveGood, keys };
}

/** What one member is counted as. */
function countsOf(member: Row, { profile, to, inside }: Counted): [string, number][] {
  const { rank, kind, status, joined, official } = member as Readonly<Record<string, string | undefined>>;
  const commitment = member.commitment as { tasks?: number; done?: number; rating?: string } | undefined;
  const { tasks = 0, done, rating } = commitment ?? {};
  // Six months before the end, by the calendar: joined in March counts in December, in August it does not.
  const months = joined === undefined ? 12 : monthOf(to) - monthOf(joined);
  const isRipe = months > 6 || (months === 6 && (joined ?? '').slice(8) <= to.slice(8));
  const items = profile.memberCriteria?.items;
  const isGood = items?.every(({ id }) => (member.criteria as Row | undefined)?.[id] === 'dat') ?? false;
  const isDone = commitment !== undefined && done !== undefined && done >= tasks;
  const holds: readonly (readonly [string, boolean])[] = [
    ['total', true],
    ['chinhThuc', kind === 'chinh-thuc'],
    ['duBi', kind === 'du-bi'],
    ['mien', status === 'mien'],
    ['reviewed', status !== 'mien' && isRipe],
    ['unrated', rank === undefined],
    ['rated', rank !== undefined],
    [String(rank), rank !== undefined],
    ['fiveGood', isGood],
    ['commitments', commitment !== undefined],
    ['commitmentsDone', isDone],
    ['commitmentsRated', isDone && rating !== undefined],
    ['commitmentsGood', isDone && rating === 'tot'],
    ['madeOfficial', official !== undefined && inside(official)],
  ];
  const counts = holds.filter(([, is]) => is).map(([name]): [string, number] => [`members.${name}`, 1]);
  return commitment === undefined ? counts : [...counts, ['members.tasks', tasks]];
}

export function addMeetings({ data, add, inside }: Counted, months: readonly number[]): Told['held'] {
  const meetings = rows(data, 'meetings').filter(({ date }) => inside(date));
  for (const [name, kind] of Object.entries(kinds))
    add(`meetings.${name}`, meetings.filter((one) => one.kind === kind).length);
  const attended = meetings.filter(({ kind }) => kind !== 'chi-uy');
  for (const { present, due } of attended) {
    add('present', number(present));
    add('due', number(due));
  }
  add('meetings.good', meetings.filter(({ rating }) => rating === 'tot').length);
  add('meetings.rated', meetings.filter(({ rating }) => rating !== undefined).length);
  const minutes = attended.flatMap((one) => (typeof one.minutes === 'number' ? [one.minutes] : []));
  if (minutes.length > 0) add('meetings.minMinutes', Math.min(...minutes));
  const held = (kind: string): readonly number[] =>
    meetings.filter((one) => one.kind === kind).map(({ date }) => monthOf(String(date)));
  const inMonths = new Set(held('thuong-ky'));
  add('meetings.thuongKyMonths', inMonths.size);
  if (!Array.isArray(data.meetings)) return undefined;
  const inQuarters = quarters(held('chuyen-de'));
  add('meetings.monthsMissing', months.filter((month) => !inMonths.has(month)).length);
  add('meetings.quartersMissing', [...quarters(months)].filter((quarter) => !inQuarters.has(quarter)).length);
  return { months: inMonths, quarters: inQuarters };
}

export function addMentoring({ data, profile, to, add, inside }: Counted): void {
  const pairs = rows(data, 'mentoring')
    .filter((one) => one.from === undefined || String(one.from) <= to)
    .map((one) => (inside(one.admitted) ? one : { ...one, outcome: undefined, admitted: undefined }));
  const heads = (name: string, holds: (one: Row) => boolean): void =>
    add(`mentoring.${name}`, new Set(pairs.filter(holds).map(({ mentee }) => mentee)).size);
  const isMass = ({ kind }: Row): boolean => kind === 'quan-chung';
  add('mentoring.mentors', new Set(pairs.map(({ mentor }) => mentor)).size);
  heads('mentees', () => true);
  heads('progressed', ({ progress }) => progress === 'tien-bo');
  heads('assessed', ({ progress }) => progress !== undefined);
  heads('admitted', ({ outcome }) => outcome === 'ket-nap');
  heads('rewarded', ({ outcome }) => outcome === 'khen-thuong');
  for (const name of ['quanChung', 'capDuoi']) {
    const isOf = (one: Row): boolean => isMass(one) === (name === 'quanChung');
    heads(name, isOf);
    heads(`${name}Progressed`, (one) => isOf(one) && one.progress === 'tien-bo');
    heads(`${name}Assessed`, (one) => isOf(one) && one.progress !== undefined);
  }
  heads('quanChungTrained', (one) => isMass(one) && one.outcome === 'lop-nhan-thuc');
  heads('quanChungAdmitted', (one) => isMass(one) && one.outcome === 'ket-nap');
  const most = profile.limits.menteesPerMentor ?? Number.POSITIVE_INFINITY;
  for (const mentor of new Set(pairs.map((one) => one.mentor))) {
    // Pairs of a scene have no last day, so that the most are mentored on the last day.
    const own = new Set(pairs.filter((one) => one.mentor === mentor).map(({ mentee }) => mentee));
    if (own.size > most) add('mentoring.overLimit');
  }
  const at = (day: unknown): number => Date.parse(String(day)) / 86_400_000;
  for (const { from, admitted } of pairs)
    if (from !== undefined && admitted !== undefined) add(`days ${Math.round(at(admitted) - at(from))}`);
}

export function addRows({ data, add, inside }: Counted): void {
  const within = (name: string): readonly Row[] => rows(data, name).filter(({ date }) => inside(date));
  for (const { form, collective, individual } of within('awards')) {
    add('awards.collective', number(collective));
    add('awards.individual', number(individual));
    add(`award ${form} collective`, number(collective));
    add(`award ${form} individual`, number(individual));
  }
  const cases = within('discipline');
  add('discipline.cases', cases.length);
  add('discipline.members', new Set(cases.map(({ member }) => member)).size);
  for (const { form } of cases) add(`case ${form}`);
  const steps = ['registered', 'recognised'];
  const initiatives = rows(data, 'initiatives').filter((one) => {
    const dates = steps.flatMap((step) => (one[step] === undefined ? [] : [one[step]]));
    return dates.length === 0 || dates.some(inside);
  });
  for (const step of steps)
    add(`initiatives.${step}`, initiatives.filter((one) => one[step] !== undefined).length);
  for (const { title, assigned, achieved, above } of within('targets')) {
    add('targets.total');
    if (achieved !== undefined && number(achieved) >= number(assigned)) add('targets.met');
    if (above === true) add('targets.above');
    if (!String(title).startsWith('Kết nạp')) continue;
    add('admissions assigned', number(assigned));
    add('admissions achieved', number(achieved));
  }
}

/** Scores in hundredths; returns the level by points where the record is scored. */
export function addScore({ data, profile, add }: Counted, id: string, isYear: boolean): string | undefined {
  const criteria = data.criteria as Readonly<Record<string, Row>>;
  const items = profile.groups.flatMap((group) => group.items);
  const of = (item: Item, column: string): number | undefined => {
    const value = criteria[item.id]?.[column];
    if (value === 'dat') return item.max * 100;
    if (value === 'khong-dat') return 0;
    return typeof value === 'number' ? Math.round(value * 100) : undefined;
  };
  const sum = (own: readonly Item[], value: (item: Item) => number | undefined): number =>
    own.reduce((all, item) => all + (value(item) ?? 0), 0);
  const isFull = (column: string): boolean => items.every((item) => of(item, column) !== undefined);
  const final = (item: Item): number => of(item, 'appraised') ?? of(item, 'branch') ?? of(item, 'self') ?? 0;
  const all = sum(items, final);
  const level = profile.bands.find(({ min }) => all >= min * 100)?.id;
  const months = isYear ? ((criteria['I.1']?.months ?? []) as readonly (number | null)[]) : [];
  for (const [index, value] of months.entries()) {
    if (value === null) continue;
    add(`month ${id} ${index + 1} points`, Math.round(value * 100));
    add(`month ${id} ${index + 1} max`, (items[0]?.max ?? 0) * 100);
  }
  if (level === 'kht') add('kht');
  if (!['self', 'branch', 'appraised'].some(isFull)) return undefined;
  add(`model ${id} scored`);
  add(`model ${id} points`, all);
  for (const group of profile.groups) {
    add(`group ${id} ${group.id} points`, sum(group.items, final));
    add(
      `group ${id} ${group.id} max`,
      sum(group.items, ({ max }) => max * 100),
    );
  }
  if (level) add(`band ${id} ${level}`);
  if (id === 'b') add(`collective ${id}`);
  if (isFull('self') && isFull('appraised')) {
    add(`model ${id} both`);
    add(
      `model ${id} gap`,
      sum(items, (item) => of(item, 'self')) - sum(items, (item) => of(item, 'appraised')),
    );
  }
  return level;
}
