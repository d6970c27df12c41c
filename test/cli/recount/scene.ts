import fc from 'fast-check';
import { profiles } from './profiles.js';

/** The files of a folder by their names. */
export type Files = Readonly<Record<string, string>>;

/** A year as it is after a reorganisation: a folder of records, with or without a roster. */
export interface Scene {
  readonly files: Files;
  readonly deadline: string;
}

const day = (month: number, date: number): string =>
  `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const days = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => day(m, d));

/** How a list is written: with its rows, empty, as null, or not at all. */
const list = <Row>(row: fc.Arbitrary<Row>, maxLength: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(row, { minLength: 1, maxLength }) },
    { weight: 1, arbitrary: fc.constantFrom<readonly [] | null | undefined>([], null, undefined) },
  );

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const member = fc.record({
  person: fc.nat(11),
  dates: fc.constantFrom(
    { joined: '2010-05-19', official: '2011-05-19' },
    { joined: 'Y-03-15', kind: 'du-bi' },
    { joined: 'Y-08-10', kind: 'du-bi' },
    { joined: '2024-02-10', official: '2025-02-10' },
    {},
  ),
  kind: fc.constantFrom('chinh-thuc', 'chinh-thuc', 'du-bi'),
  status: fc.constantFrom(
    undefined,
    undefined,
    undefined,
    'mien',
    'chuyen-di',
    'chuyen-den',
    'xoa-ten',
    'tam-thoi',
  ),
  rank: fc.constantFrom(undefined, 'htxs', 'htt', 'htt', 'ht', 'kht'),
  criteria: fc.constantFrom(undefined, { x: 'dat', y: 'dat' }, { x: 'dat', y: 'khong-dat' }),
  commitment: fc.constantFrom(
    undefined,
    { tasks: 3, done: 3, rating: 'tot' },
    { tasks: 2, done: 1, rating: 'kha' },
    { tasks: 2, done: 2 },
  ),
});

const meeting = fc.record({
  date: days,
  kind: fc.constantFrom('thuong-ky', 'thuong-ky', 'chuyen-de', 'chi-uy'),
  due: fc.constantFrom<number | null | undefined>(undefined, null, 5, 8),
  present: fc.constantFrom<number | string | undefined>(undefined, '–', 4, 5),
  minutes: fc.constantFrom(undefined, 60, 95),
  rating: fc.constantFrom(undefined, 'tot', 'kha'),
});

const pair = fc.record({
  mentor: fc.nat(2),
  mentee: fc.nat(4),
  kind: fc.constantFrom('quan-chung', 'cap-duoi'),
  from: optional(days),
  progress: fc.constantFrom(undefined, 'tien-bo', 'chua-tien-bo'),
  outcome: fc.constantFrom(undefined, 'ket-nap', 'khen-thuong', 'lop-nhan-thuc'),
  admitted: optional(days),
});

const score = fc.constantFrom(undefined, 0, 2.5, 6, 8);
const content = fc.record({
  members: list(member, 5),
  meetings: list(meeting, 14),
  mentoring: list(pair, 4),
  awards: list(
    fc.record({
      form: fc.constantFrom('Giấy khen', 'Bằng khen'),
      collective: fc.nat(2),
      individual: fc.nat(4),
      date: optional(days),
    }),
    3,
  ),
  discipline: list(
    fc.record({ member: fc.nat(3), form: fc.constantFrom('khien-trach', 'canh-cao'), date: days }),
    2,
  ),
  initiatives: list(fc.record({ registered: optional(days), recognised: optional(days) }), 2),
  targets: list(
    fc.record({
      title: fc.constantFrom('Thu nhập', 'Kết nạp đảng viên'),
      assigned: fc.nat(5),
      achieved: optional(fc.nat(5)),
      above: optional(fc.boolean()),
      date: optional(days),
    }),
    3,
  ),
  scores: fc.array(fc.record({ self: score, branch: score, appraised: score }), {
    minLength: 2,
    maxLength: 2,
  }),
  check: fc.constantFrom(undefined, 'dat', 'khong-dat'),
  months: optional(fc.array(fc.constantFrom(null, 4, 7.25), { minLength: 12, maxLength: 12 })),
  steps: fc.subarray(['dang-ky', 'cam-ket', 'gui-ho-so', 'tra-lai', 'cong-nhan'] as const),
  sent: fc.constantFrom('12-01', '12-20'),
  result: fc.constantFrom(undefined, 'dat', 'lowest'),
  figures: fc.subarray(
    [
      ['members.total', '>40'],
      ['members.fiveGood', 7],
      ['mentoring.mentees', '~12'],
      ['meetings.thuongKy', 11],
      ['mentoring.admitted', '>=3'],
      ['khac', 2],
    ] as const,
    { maxLength: 2 },
  ),
  hasFigures: fc.constantFrom(false, false, false, true),
});
type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

/** What becomes of a unit in a year. */
const fates = [
  'whole',
  'whole',
  'whole',
  'none',
  'ended',
  'born',
  'moved',
  'renamed',
  'gap',
  'second',
  'closed',
] as const;
type Fate = (typeof fates)[number];

/** The parts of a year that a unit has records of, each with the superior's turn and the name's. */
const partsOf: Readonly<Record<Fate, readonly (readonly [string, string])[]>> = {
  whole: [['01-01', '12-31']],
  none: [],
  ended: [['01-01', '09-30']],
  born: [['07-01', '12-31']],
  moved: [
    ['01-01', '06-30'],
    ['07-01', '12-31'],
  ],
  renamed: [
    ['01-01', '09-15'],
    ['09-16', '12-31'],
  ],
  gap: [
    ['01-01', '03-31'],
    ['07-01', '12-31'],
  ],
  second: [['01-01', '12-31']],
  closed: [['01-01', '12-31']],
};

const superiors = ['h', 'xa', 'xb'] as const;
const cells = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;

const drawn = fc.record({
  years: fc.constantFrom<readonly string[]>(['2025'], ['2024', '2025'], ['2023', '2024', '2025']),
  superiors: fc.tuple(
    ...superiors.map(() => fc.constantFrom<Fate>('whole', 'whole', 'whole', 'none', 'moved')),
  ),
  cells: fc.tuple(
    ...cells.map(() =>
      fc.record({
        fates: fc.tuple(...['2023', '2024', '2025'].map(() => fc.constantFrom<Fate>(...fates))),
        above: fc.constantFrom(...superiors, 'xa', 'xb'),
        next: fc.constantFrom(...superiors),
        profile: fc.constantFrom('a', 'a', 'b'),
        contents: fc.array(content, { minLength: 6, maxLength: 6 }),
      }),
    ),
  ),
  boards: fc.array(content, { minLength: 6, maxLength: 6 }),
  reported: fc.subarray(
    [
      ['branches.recognised', 2],
      ['branches.members.total', '>30'],
      ['members.total', 50],
    ] as const,
    { maxLength: 1 },
  ),
  isReported: fc.constantFrom(false, false, true),
  hasRoster: fc.boolean(),
  deadline: fc.constantFrom('12-10', '12-25'),
});

/** A folder in which units ended, began, moved and were renamed, and some sent nothing. */
export const scenes: fc.Arbitrary<Scene> = drawn.map((scene) => {
  const files: Record<string, string> = { ...profiles };
  const roster: string[] = [];
  for (const [index, id] of superiors.entries()) {
    const parent = id === 'h' ? undefined : 'h';
    roster.push(JSON.stringify({ id, type: 'dang-bo-co-so', parent }));
    for (const year of scene.years) {
      for (const [turn, part] of partsOf[scene.superiors[index] ?? 'none'].entries()) {
        const told = scene.boards[index * 2 + turn];
        if (told === undefined) continue;
        const reported = scene.isReported && id === 'xa' ? Object.fromEntries(scene.reported) : {};
        const branch = { id, name: `Đảng bộ ${id}`, type: 'dang-bo-co-so', parent };
        files[`${year}-${id}-${turn}.chibo.yaml`] = recordText({
          branch,
          profile: 'd',
          year,
          part,
          told,
          reported,
        });
      }
    }
  }
  for (const [index, { fates: own, above, next, profile, contents }] of scene.cells.entries()) {
    const id = cells[index] ?? '';
    let parent: string = above;
    for (const year of scene.years) {
      const fate = own[Number(year) - 2023] ?? 'none';
      for (const [turn, part] of partsOf[fate].entries()) {
        const told = contents[(Number(year) - 2023) * 2 + turn];
        if (told === undefined) continue;
        if (fate === 'moved' && turn === 1) parent = next;
        const name = `Chi bộ ${id}${fate === 'renamed' && turn === 1 ? ' mới' : ''}`;
        const branch = { id, name, type: 'chi-bo', parent };
        files[`${year}-${id}-${turn}.chibo.yaml`] = recordText({
          branch,
          profile,
          year,
          part,
          told: fate === 'closed' ? untilSeptember(told) : told,
        });
        const other = contents[1];
        if (fate === 'second' && other)
          files[`${year}-${id}-z.chibo.yaml`] = recordText({
            branch,
            profile: profile === 'a' ? 'b' : 'a',
            year,
            part,
            told: other,
          });
      }
    }
    const last = own[2];
    roster.push(
      JSON.stringify({
        id,
        parent,
        ...(last === 'ended' || last === 'closed' ? { to: '2025-09-30', into: cells[index + 1] } : {}),
        ...(last === 'born' && scene.years.length === 1 ? { from: '2025-07-01' } : {}),
      }),
    );
  }
  roster.push('{"id":"c9","name":"Chi bộ c9","parent":"xb"}');
  if (scene.hasRoster)
    files['chibo.units.yaml'] = `units:\n${roster.map((unit) => `  - ${unit}\n`).join('')}`;
  return { files, deadline: `2025-${scene.deadline}` };
});

interface Written {
  readonly branch: object;
  readonly profile: string;
  readonly year: string;
  readonly part: readonly [string, string];
  readonly told: Content;
  readonly reported?: object;
}

/** A unit that closed on 30 September met no more after that day. */
function untilSeptember(told: Content): Content {
  return { ...told, meetings: told.meetings?.filter(({ date }) => date < '10') ?? told.meetings };
}

function recordText({ branch, profile, year, part: [from, to], told, reported }: Written): string {
  const at = (date: string | undefined) => (date === undefined ? undefined : `${year}-${date}`);
  const period = from === '01-01' && to === '12-31' ? Number(year) : { from: at(from), to: at(to) };
  const dated = <Row extends { readonly date?: string | undefined }>(row: Row) => ({
    ...row,
    date: at(row.date),
  });
  const [first, second] = told.scores;
  const step = (name: string) =>
    name === 'cong-nhan'
      ? {
          date: `${year}-12-28`,
          result: told.result === 'lowest' ? (profile === 'b' ? 'kht' : 'chua-dat') : told.result,
        }
      : {
          date: name === 'gui-ho-so' ? at(told.sent) : name === 'tra-lai' ? `${year}-12-15` : `${year}-02-01`,
        };
  const reportedOf = told.hasFigures && profile !== 'd' ? Object.fromEntries(told.figures) : reported;
  const sections = {
    branch,
    period,
    workflow: Object.fromEntries(told.steps.map((name) => [name, step(name)])),
    members: told.members?.map(({ person, dates, ...row }, index) => ({
      id: `m${index}`,
      name: `Người ${person}`,
      ...row,
      ...Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, value.replace('Y', year)])),
    })),
    criteria: {
      'I.1': { ...first, ...(told.months ? { months: told.months } : {}) },
      ...(profile === 'a' ? { 'I.2': { self: told.check, appraised: told.check }, 'II.1': second } : {}),
    },
    meetings: told.meetings?.map(dated),
    mentoring: told.mentoring?.map(({ mentor, mentee, from: since, admitted, ...row }) => ({
      ...row,
      mentor: `m${mentor}`,
      mentee: `q${mentee}`,
      from: at(since),
      ...(row.outcome === 'ket-nap' ? { admitted: at(admitted) } : {}),
    })),
    awards: told.awards?.map(dated),
    discipline: told.discipline?.map((row) => ({ ...dated(row), member: `m${row.member}` })),
    initiatives: told.initiatives?.map(({ registered, recognised }) => ({
      registered: at(registered),
      recognised: at(recognised),
    })),
    targets: told.targets?.map(dated),
    figures: reportedOf,
  };
  const lines = Object.entries(sections)
    .filter(([name, value]) => value !== undefined && !(profile === 'd' && name === 'criteria'))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `chibo: 1\nprofile: ${profile}.chibo-profile.yaml\n${lines.join('')}`;
}
