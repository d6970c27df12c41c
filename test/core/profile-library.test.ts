import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messagesOf, say } from '../../src/core/language/message.js';
import { parseText } from '../../src/core/parse/parse.js';
import { countsInGroup, type Profile } from '../../src/core/profile/profile.js';
import { readProfile } from '../../src/core/profile/read-profile.js';
import { builtinIds, builtinText } from '../../src/core/profile/supply.js';
import { branchFactNames, factNames } from '../../src/core/record/fact-names.js';
import type { Evaluation } from '../../src/core/score/evaluate.js';
import { fromPoints } from '../../src/core/text/points.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from './workspace/memory-workspace.js';

const folder = 'schemas/profiles';
const ending = '.chibo-profile.yaml';
const library = readdirSync(folder).map((name) => ({
  id: name.replace(ending, ''),
  text: readFileSync(`${folder}/${name}`, 'utf8'),
}));
/** The page with the columns of its tables unpadded. */
const page = readFileSync('docs/profiles.md', 'utf8').replace(/ {2,}/g, ' ');

/** Evaluates a record of a built-in profile; `others` are records beside it. */
async function evaluationOf(
  profile: string,
  record: string,
  { type = 'chi-bo', period = '2024', others = {} }: Setting = {},
): Promise<Evaluation> {
  const head = `chibo: 1\nprofile: ${profile}\nbranch: {id: x, name: X, type: ${type}}\nperiod: ${period}\n`;
  const workspace = memoryWorkspace({ 'x.chibo.yaml': head + record, ...others });
  const { evaluation } = await assessIn(workspace, 'x.chibo.yaml', head + record);
  if (evaluation === undefined) throw new Error('The record cannot be evaluated.');
  return evaluation;
}

interface Setting {
  readonly type?: string;
  readonly period?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** Final points of the groups and of the whole, and the level by points and after vetoes. */
function outcome({ score, level }: Evaluation) {
  return {
    groups: score.groups.map(({ final }) => fromPoints(final)),
    final: fromPoints(score.final),
    byPoints: level.byPoints,
    level: level.final,
  };
}

/** `checks('II', 5)` passes II.1 to II.5. */
function checks(group: string, count: number, value = 'dat'): string {
  return Array.from({ length: count }, (_, index) => `  ${group}.${index + 1}: {self: ${value}}\n`).join('');
}

describe.each(library)('$id', ({ id, text }) => {
  const { profile, findings } = readProfile(parseText(text));
  const known = profile as Profile;

  test('has no finding, and comes with Chibo as it stands', () => {
    expect(findings).toEqual([]);
    expect(known.id).toBe(id);
    expect(builtinText(id)).toBe(text);
  });

  test('adds up to 100 points', () => {
    const items = known.groups.flatMap((group) => group.items).filter(countsInGroup);
    expect(items.reduce((sum, { max }) => sum + max, 0)).toBe(10_000);
    expect(known.scale.max).toBe(10_000);
  });

  test('says what is grounded and what is the default of the project, and is not official', () => {
    expect(text).toMatch(/^# /);
    expect(text.slice(0, text.indexOf('chiboProfile:'))).toMatch(/mặc định của dự án/i);
    expect(known.basis.official).toBe(false);
    expect(known.basis.note ?? '').not.toBe('');
    expect(known.valid.from).toBeDefined();
    expect(known.appliesTo).not.toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('ends in a band that takes every total, and stands in the documentation', () => {
    expect(known.bands.at(-1)).toMatchObject({ min: 0, groupsPass: false, mustBeMax: [], when: undefined });
    // Only what a regulation leaves open is in no band.
    expect(known.bands.some(({ below }) => below !== undefined)).toBe(id === 'xep-loai-2025');
    expect(page).toContain(`| \`${id}\` |`);
  });
});

test('the files are the built-in profiles', () => {
  expect([...builtinIds].sort()).toEqual(library.map(({ id }) => id).sort());
});

describe('chi-bo-4-tot', () => {
  // The example of docs/profiles.md: 94 of 96, II.4 left out.
  const record = `workflow: {dang-ky: 2024-01-10}
targets: [{title: A, assigned: 2, achieved: 2}]
initiatives: [{title: B, registered: 2024-02-01, recognised: 2024-11-01}]
criteria:
  I.1: {self: 9}
  I.3: {self: dat}
  I.4: {self: 9}
  II.4: {self: na}
  II.6: {self: dat}
${checks('III', 2)}  III.4: {self: dat}
  IV.3: {self: dat}
  IV.4: {self: dat}
figures:
  meetings.thuongKy: 12
  meetings.chiUy: 12
  meetings.quartersMissing: 0
  meetings.good: 28
  meetings.rated: 28
  members.total: 10
  members.rated: 10
  members.htt: 8
  members.htxs: 2
  members.commitments: 10
`;

  test('38 + 16 of 16 + 20 + 20 are 94 of 96, so 97.92', async () => {
    expect(outcome(await evaluationOf('chi-bo-4-tot', record))).toEqual({
      groups: [38, 16, 20, 20],
      final: 97.92,
      byPoints: 'dat',
      level: 'dat',
    });
  });

  test('a case of discipline takes III.3 and then the level: 89 of 96 are 92.71', async () => {
    const disciplined = `${record}discipline: [{member: a}]\n`;
    expect(outcome(await evaluationOf('chi-bo-4-tot', disciplined))).toEqual({
      groups: [38, 16, 15, 20],
      final: 92.71,
      byPoints: 'dat',
      level: 'chua-dat',
    });
  });
});

describe('chi-bo-4-tot-2025', () => {
  const points = ({ score }: Evaluation): number | undefined => {
    const items = score.groups.flatMap((group) => group.items);
    const final = items.find(({ item }) => item.id === 'II.4')?.final;
    return typeof final === 'number' ? fromPoints(final) : undefined;
  };

  test('asks for nine of ten where its predecessor asks for more than 85 %', async () => {
    const figures = 'figures: {meetings.attendance: 0.88}\n';
    expect(points(await evaluationOf('chi-bo-4-tot', figures))).toBe(4);
    // 4 × 0.88 is 3.52, down to 3.5.
    expect(points(await evaluationOf('chi-bo-4-tot-2025', figures, { period: '2026' }))).toBe(3.5);
    const exactly = 'meetings: [{date: 2026-01-03, kind: thuong-ky, due: 20, present: 18, minutes: 90}]\n';
    expect(points(await evaluationOf('chi-bo-4-tot-2025', exactly, { period: '2026' }))).toBe(4);
  });

  test('names the four heads as the resolution does', () => {
    const { profile } = readProfile(parseText(builtinText('chi-bo-4-tot-2025') ?? ''));
    expect(profile?.groups.map(({ title }) => title)).toEqual([
      'Hoàn thành tốt nhiệm vụ chính trị',
      'Chất lượng sinh hoạt tốt',
      'Đoàn kết, kỷ luật tốt',
      'Cán bộ, đảng viên tốt',
    ]);
  });

  test('allows one in five of those ranked good, where its predecessor counts those ranked better too', async () => {
    const ranks = 'figures: {members.total: 12, members.htxs: 2, members.htt: 9}\n';
    const quota = async (id: string, period: string) => (await evaluationOf(id, ranks, { period })).quotas[0];
    expect(await quota('chi-bo-4-tot', '2024')).toMatchObject({ baseCount: 11, limit: 2, exceeded: false });
    expect(await quota('chi-bo-4-tot-2025', '2026')).toMatchObject({
      baseCount: 9,
      limit: 1,
      exceeded: true,
    });
  });
});

describe('chi-bo-4-tot-thang', () => {
  const march = { period: '{from: 2024-03-01, to: 2024-03-31}' };
  const month = (second: string): string =>
    `criteria:\n${checks('I', 5)}  II.1: {self: dat}\n  II.2: {self: ${second}}\n  II.3: {self: dat}
  II.4: {self: dat}\n  II.5: {self: dat}\n${checks('III', 5)}${checks('IV', 5)}`;

  test('nineteen items of nineteen are 100, the twentieth does not apply', async () => {
    expect(outcome(await evaluationOf('chi-bo-4-tot-thang', month('na'), march))).toEqual({
      groups: [25, 20, 25, 25],
      final: 100,
      byPoints: 'dat',
      level: 'dat',
    });
  });

  test('one item not met is enough to miss the month', async () => {
    expect(outcome(await evaluationOf('chi-bo-4-tot-thang', month('khong-dat'), march))).toEqual({
      groups: [25, 20, 25, 25],
      final: 95,
      byPoints: 'chua-dat',
      level: 'chua-dat',
    });
  });
});

describe('dang-bo-co-so-4-tot', () => {
  const branch = (id: string, rest: string): string =>
    `chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: ${id}, name: ${id}, type: chi-bo, parent: x}\nperiod: 2024\n${rest}`;
  const others = {
    'a.chibo.yaml': branch(
      'a',
      `workflow: {dang-ky: 2024-01-10, tham-dinh: 2024-12-20, cong-nhan: {date: 2024-12-28, result: dat}}
figures: {meetings.thuongKy: 12, meetings.chuyenDe: 4, meetings.good: 16, meetings.rated: 16, members.total: 10, members.commitments: 10, members.rated: 10, members.htxs: 2, members.htt: 8}
`,
    ),
    'b.chibo.yaml': branch(
      'b',
      `workflow: {dang-ky: 2024-01-10}
figures: {meetings.thuongKy: 9, meetings.chuyenDe: 3, meetings.good: 8, meetings.rated: 12, members.total: 20, members.commitments: 15, members.rated: 20, members.htxs: 2, members.htt: 14}
`,
    ),
  };
  const record = (first: number): string => `workflow: {dang-ky: 2024-01-10}
targets: [{title: A, assigned: 4, achieved: 4}]
criteria:
  I.1: {self: ${first}}
  I.3: {self: dat}
  II.4: {self: dat}
${checks('III', 2)}  III.4: {self: dat}
  IV.3: {self: dat}
`;

  test('is scored on its own work and on the sums of its two branches', async () => {
    const evaluation = await evaluationOf('dang-bo-co-so-4-tot', record(9), {
      type: 'dang-bo-co-so',
      others,
    });
    expect(outcome(evaluation)).toEqual({
      groups: [
        // 9 + 10 + 5 + 15 × 1/2.
        31.5,
        // 8 × 21/24 + 4 × 7/8 + 4 × 24/28 (3.43, down to 3.25) + 4.
        17.75, 20,
        // 5 × 25/30 (4.17, down to 4) + 10 × 26/30 (8.67, down to 8.5) + 5.
        17.5,
      ],
      final: 86.75,
      byPoints: 'chua-dat',
      level: 'chua-dat',
    });
    expect(evaluation.facts.branches).toMatchObject({ active: 2, registered: 2, recognised: 1, rate: 0.5 });
  });

  test('a branch ranked as not fulfilling its tasks drops the level', async () => {
    const weak = {
      'c.chibo.yaml':
        'chibo: 1\nprofile: xep-loai-2023\nbranch: {id: c, name: C, type: chi-bo, parent: x}\nperiod: 2024\n',
    };
    const { level, facts } = await evaluationOf('dang-bo-co-so-4-tot', record(10), {
      type: 'dang-bo-co-so',
      others: { ...others, ...weak },
    });
    expect(facts.branches.kht).toBe(1);
    expect(level.vetoes.map(({ id }) => id)).toEqual(['V1']);
  });
});

describe('chi-bo-5-tot', () => {
  const record = (fifth: string, workflow = 'workflow: {dang-ky: 2024-01-10}\n'): string =>
    `${workflow}criteria:\n${checks('T', 4)}  T.5: {self: ${fifth}}
members:
  - {id: a, criteria: {tu-tuong: dat, dao-duc: dat, chuc-trach: dat, ky-luat: dat, doan-ket: dat}}
  - {id: b, criteria: {tu-tuong: dat, dao-duc: dat, chuc-trach: dat, ky-luat: dat, doan-ket: khong-dat}}
`;

  test.each([
    { fifth: 'dat', final: 100, level: 'dat' },
    { fifth: 'khong-dat', final: 80, level: 'chua-dat' },
    // Not applying is not passing: nothing is scaled up.
    { fifth: 'na', final: 80, level: 'chua-dat' },
  ])('with the fifth item $fifth: $final, $level', async ({ fifth, final, level }) => {
    const evaluation = await evaluationOf('chi-bo-5-tot', record(fifth));
    expect(outcome(evaluation)).toMatchObject({ final, level });
    expect(evaluation.fiveGood).toEqual(['a']);
  });

  test('five of five without registration are not recognised', async () => {
    expect(outcome(await evaluationOf('chi-bo-5-tot', record('dat', '')))).toMatchObject({
      final: 100,
      byPoints: 'dat',
      level: 'chua-dat',
    });
  });
});

describe('tong-hop-5-tot', () => {
  test('two figures of five are 40, and more are asked for', async () => {
    const figures = 'figures: {mentoring.mentors: ">10", mentoring.mentees: 30}\n';
    expect(
      outcome(await evaluationOf('tong-hop-5-tot', figures, { type: 'dang-bo-cap-tren', period: '2021' })),
    ).toEqual({ groups: [40, 0], final: 40, byPoints: 'thieu', level: 'thieu' });
  });
});

describe('chat-luong-sinh-hoat', () => {
  const meeting = (present: number, spoken: number, minutes = 95): string => `meetings:
  - {date: 2024-03-05, kind: thuong-ky, due: 20, present: ${present}, minutes: ${minutes}}
criteria:
  I.1: {self: 9}
  I.2: {self: dat}
  I.3: {self: 5}
  II.3: {self: ${spoken}}
  II.4: {self: 8}
  II.5: {self: dat}
  III.1: {self: 13}
  III.2: {self: 9}
  III.3: {self: 4}
`;

  test.each([
    // 24 + (10 + 5 + 10 + 8 + 10) + 26.
    { name: 'all four at their maximum', record: meeting(18, 10), final: 93, level: 'tot' },
    // 17 of 20 are 85 %, not more: 10 × 0.85.
    { name: 'attendance at 85 %', record: meeting(17, 10), final: 91.5, level: 'kha' },
    { name: 'not everybody spoke', record: meeting(18, 9), final: 92, level: 'kha' },
    { name: 'five minutes short', record: meeting(18, 10, 85), final: 88, level: 'kha' },
  ])('$name: $final is $level', async ({ record, final, level }) => {
    const evaluation = await evaluationOf('chat-luong-sinh-hoat', record, {
      period: '{from: 2024-03-01, to: 2024-03-31}',
    });
    expect(outcome(evaluation)).toMatchObject({ final, level });
  });
});

describe('chat-luong-sinh-hoat-2025', () => {
  interface Evening {
    readonly minutes?: number;
    readonly present?: number;
    readonly members?: number;
    readonly conclusions?: number;
  }

  /** A month with one regular meeting of twenty due and no thematic one; every entered item is at its maximum. */
  function record({ minutes = 95, present = 20, members = 20, conclusions = 30 }: Evening): string {
    return `meetings:
  - {date: 2026-03-03, kind: thuong-ky, due: 20, present: ${present}, minutes: ${minutes}}
figures: {members.total: ${members}}
criteria:
  "2.2": {self: dat}
  "3.1": {self: 3}
${checks('3', 5).replace('  3.1: {self: dat}\n', '').replace(/3\.\d/g, '"$&"')}  "4.1": {self: dat}
  "4.2": {self: 10}
  "4.3": {self: na}
  "4.4": {self: 2}
  "4.5": {self: 5}
  "4.6": {self: dat}
  "4.7": {self: dat}
  "4.8": {self: dat}
  "5.1": {self: 2}
  "5.2": {self: 4}
  "5.3": {self: 3}
  "5.4": {self: 1}
  "6.1": {self: dat}
  "6.2": {self: 2}
  "6.3": {self: dat}
  "6.4": {self: dat}
  "7.1": {self: ${conclusions}}
  "8.1": {self: dat}
  "8.2": {self: dat}
  "8.3": {self: dat}
`;
  }

  test.each([
    // 95 of 95, since the month has no thematic meeting.
    { name: 'everything', record: record({}), final: 100, level: 'tot' },
    { name: 'at 90 minutes', record: record({ minutes: 90 }), final: 100, level: 'tot' },
    // 94 of 95 are 98.947…
    { name: 'fifteen minutes short', record: record({ minutes: 75 }), final: 98.95, level: 'tot' },
    { name: 'half the time', record: record({ minutes: 45 }), final: 96.84, level: 'tot' },
    { name: '95 minutes of thirty members', record: record({ members: 30 }), final: 97.89, level: 'tot' },
    { name: 'eighteen of twenty', record: record({ present: 18 }), final: 100, level: 'tot' },
    { name: 'seventeen of twenty', record: record({ present: 17 }), final: 98.95, level: 'tot' },
    // 75 of 95 are 78.947…
    {
      name: 'conclusions carried out below half',
      record: record({ conclusions: 10 }),
      final: 78.95,
      level: 'kha',
    },
  ])('$name: $final is $level', async ({ record, final, level }) => {
    const evaluation = await evaluationOf('chat-luong-sinh-hoat-2025', record, {
      period: '{from: 2026-03-01, to: 2026-03-31}',
    });
    expect(outcome(evaluation)).toMatchObject({ final, level });
  });

  test('a month without a meeting has no points for time and attendance', async () => {
    const { score } = await evaluationOf('chat-luong-sinh-hoat-2025', '', {
      period: '{from: 2026-03-01, to: 2026-03-31}',
    });
    expect(fromPoints(score.final)).toBe(0);
  });
});

describe('xep-loai-2023', () => {
  const record = (
    parts: Partial<Record<'second' | 'third' | 'last' | 'achieved', string>>,
  ): string => `targets:
  - {title: A, assigned: 1, achieved: 1}
  - {title: B, assigned: 1, achieved: ${parts.achieved ?? '1'}}
  - {title: C, assigned: 1, achieved: ${parts.achieved ?? '1'}}
  - {title: D, assigned: 1, achieved: ${parts.achieved ?? '1'}}
criteria:
  I.2: {self: 14}
${parts.second ?? '  II.1: {self: 9}\n  II.2: {self: 9}\n  II.3: {self: 7}\n  II.4: {self: 6}\n'}${
  parts.third ?? '  III.1: {self: 9}\n  III.2: {self: 8}\n'
}${checks('IV', 4)}  IV.5: {self: ${parts.last ?? 'dat'}}
`;

  test.each([
    // 39 + 31 + 17 + 5.
    { name: 'the whole', record: record({}), final: 92, byPoints: 'htxs', level: 'htxs' },
    {
      name: 'the third group below 14 of 20',
      record: record({
        second: '  II.1: {self: 10}\n  II.2: {self: 10}\n  II.3: {self: 8}\n  II.4: {self: 7}\n',
        third: '  III.1: {self: 7}\n  III.2: {self: 6.5}\n',
      }),
      // 39 + 35 + 13.5 + 5.
      final: 92.5,
      byPoints: 'htt',
      level: 'htt',
    },
    // One condition not met: no band but the last.
    {
      name: 'disunity concluded',
      record: record({ last: 'khong-dat' }),
      final: 91,
      byPoints: 'kht',
      level: 'kht',
    },
    // 25 × 1/4 is 6.25, down to 6: 20 + 31 + 17 + 5.
    {
      name: 'one target of four',
      record: record({ achieved: '0' }),
      final: 73,
      byPoints: 'htt',
      level: 'kht',
    },
  ])('$name: $final, $byPoints by points, $level', async ({ record, final, byPoints, level }) => {
    expect(outcome(await evaluationOf('xep-loai-2023', record))).toMatchObject({ final, byPoints, level });
  });
});

describe('xep-loai-2025', () => {
  interface Tasks {
    readonly met?: number;
    readonly above?: number;
    readonly late?: number;
    readonly rest?: string;
  }

  /** Ten tasks, of which the first few are met, exceeded and late, and points of the general heads and of the tasks. */
  function record(general: number, tasks: number, { met = 10, above = 3, late = 0, rest = '' }: Tasks = {}) {
    const rows = Array.from(
      { length: 10 },
      (_, index) =>
        `  - {title: T${index}, assigned: 1, achieved: ${index < met ? 1 : 0}, above: ${index < above}, late: ${index < late}}\n`,
    );
    const heads = Array.from({ length: 6 }, (_, index) => `  I.${index + 1}: {self: ${general / 6}}\n`);
    return `targets:\n${rows.join('')}${rest.startsWith('  -') ? rest : ''}criteria:
${heads.join('')}  II.1: {self: ${tasks}}
  II.2: {self: 18}
${rest.startsWith('  -') ? '' : rest}`;
  }

  const remedy = (achieved: number): string =>
    `  - {title: Sổ sách còn thiếu, assigned: 1, achieved: ${achieved}, remedy: true}\n`;

  test.each([
    // 27 + 48 + 18.
    { name: 'all met, three of ten above', record: record(27, 48), final: 93, byPoints: 'htxs' },
    { name: 'two of ten above', record: record(27, 48, { above: 2 }), final: 93, byPoints: 'htt' },
    {
      name: 'a case of discipline',
      record: record(27, 48, { rest: 'discipline: [{member: a}]\n' }),
      final: 93,
      byPoints: 'htt',
    },
    // A shortcoming to remedy is no task: three of ten stay three of ten.
    {
      name: 'a remedied shortcoming',
      record: record(27, 48, { rest: remedy(1) }),
      final: 93,
      byPoints: 'htxs',
    },
    {
      name: 'a shortcoming still there',
      record: record(27, 48, { rest: remedy(0) }),
      final: 93,
      byPoints: 'htt',
    },
    { name: 'one task late', record: record(27, 48, { late: 1 }), final: 93, byPoints: 'ht' },
    { name: 'two of ten late at 60', record: record(24, 18, { late: 2 }), final: 60, byPoints: 'ht' },
    // The regulation leaves open what these are.
    { name: 'three of ten late at 60', record: record(24, 18, { late: 3 }), final: 60, byPoints: null },
    { name: 'nine of ten met', record: record(27, 48, { met: 9 }), final: 93, byPoints: null },
    { name: 'at 50 with three late', record: record(18, 14, { late: 3 }), final: 50, byPoints: null },
    { name: 'below 50 all the same', record: record(18, 13.5), final: 49.5, byPoints: 'kht' },
    {
      name: 'six of ten met',
      record: record(27, 48, { met: 6 }),
      final: 93,
      byPoints: null,
      level: 'kht',
    },
    { name: 'seven of ten met', record: record(27, 48, { met: 7 }), final: 93, byPoints: null },
  ])('$name: $final is $byPoints by points', async ({ record, final, byPoints, level = byPoints }) => {
    expect(outcome(await evaluationOf('xep-loai-2025', record, { period: '2026' }))).toMatchObject({
      final,
      byPoints,
      level,
    });
  });

  test('says what is missing, and that the level is for somebody to decide', async () => {
    const { level } = await evaluationOf('xep-loai-2025', record(24, 18, { late: 3 }), { period: '2026' });
    expect(level.reasons.map(({ code, band }) => `${code} ${band}`)).toEqual([
      'min htxs',
      'when htxs',
      'min htt',
      'when htt',
      'when ht',
      'below kht',
      'none null',
    ]);
    expect(level.reasons.slice(-3).map(({ text }) => say('vi', text))).toEqual([
      'Chưa tới "Hoàn thành nhiệm vụ": điều kiện Tỷ lệ chỉ tiêu chậm tiến độ ≤ 0,2 không đúng.',
      'Không phải "Không hoàn thành nhiệm vụ": tổng điểm 60, mức này chỉ dành cho dưới 50.',
      'Chưa xác định được mức: tổng điểm 60, nhưng còn thiếu điều kiện nêu trên và không thuộc trường hợp nào của mức thấp nhất. Văn bản không định mức cho trường hợp này; cấp có thẩm quyền quyết định.',
    ]);
  });

  test('one in five of those ranked good may be excellent', async () => {
    const { quotas } = await evaluationOf(
      'xep-loai-2025',
      'figures: {members.total: 13, members.htxs: 3, members.htt: 10}\n',
      { period: '2025' },
    );
    expect(quotas[0]).toMatchObject({ count: 3, baseCount: 10, limit: 2, exceeded: true });
    expect(quotas[0]?.notes.map((note) => say('vi', note))).toEqual([
      'Tỷ lệ này tính trong từng nhóm đảng viên có vị trí, chức trách, nhiệm vụ tương đồng, không phải trong riêng một chi bộ.',
      'Khi kết quả nổi bật, cấp có thẩm quyền được quyết định tới 2 (25 %).',
    ]);
  });
});

describe('docs/profiles.md', () => {
  test('lists every fact with the title that the tool shows, and no other', () => {
    const titles = messagesOf('vi') as Readonly<Record<string, string>>;
    const facts = [...factNames, ...branchFactNames.map((name) => `branches.${name}`)];
    const listed = [...page.matchAll(/^\| `([a-z]+\.[A-Za-z]+)` \| (.*) \|$/gm)].map(([, name, title]) => [
      name,
      title,
    ]);
    expect(listed).toEqual(facts.map((name) => [name, titles[`fact/${name}`]]));
  });

  test('its examples of formulas and conditions compile', () => {
    const examples = [...page.matchAll(/^\| [^`|]+ \| `([^`]+)` \|$/gm)].map(([, source]) => source ?? '');
    expect(examples).toHaveLength(8);
    for (const source of examples) {
      const condition = /[<>=]=?/.test(source) && !source.includes('?');
      const text = (builtinText('chi-bo-4-tot') ?? '').replace(
        condition ? 'when: "discipline.cases > 0.0"' : 'formula: "5.0 * members.htxsHtt"',
        condition ? `when: "${source}"` : `formula: "${source}"`,
      );
      expect(text).toContain(source);
      expect(readProfile(parseText(text)).findings).toEqual([]);
    }
  });
});
