import { describe, expect, test } from 'vitest';
import { figureValue } from '../../../src/core/rollup/figure-value.js';
import { type Rollup, reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { rollupJson } from '../../../src/core/rollup/rollup-json.js';
import { linesOf, reviewFor, rowsOf } from '../paper/review/samples.js';
import { smallProfile } from '../rules/test-rule.js';
import { collected, type Drawn, filesOf } from './records.js';

const limits = 'limits: {thuongKy: 12, chuyenDe: 4, chiUy: 12}\n';
const profile = `${smallProfile.replace(/appliesTo: .*\n/, '')}${limits}`;

async function rolledUp(drawn: readonly Drawn[], deadline?: string): Promise<Rollup> {
  const files = { ...filesOf(drawn), 'thu.chibo-profile.yaml': profile };
  return rollup(await collected(files), { deadline });
}

async function figuresOf(id: string, drawn: readonly Drawn[], deadline?: string) {
  const rolled = await rolledUp(drawn, deadline);
  return reviewOf(rolled.root, rolled).figures.filter((figure) => figure.id === id);
}

/** The shares of one figure as "n/of", by the key of their title. */
async function sharesOf(id: string, drawn: readonly Drawn[], deadline?: string) {
  const figures = await figuresOf(id, drawn, deadline);
  return Object.fromEntries(figures.map(({ title, n, of }) => [title.key, `${n}/${of}`]));
}

/** The cells that one figure covers, of those due, by the key of its title. */
async function covered(id: string, drawn: readonly Drawn[]) {
  const figures = await figuresOf(id, drawn);
  return Object.fromEntries(figures.map(({ title, units, due }) => [title.key, [units, due]]));
}

const monthly = (count: number, kind = 'thuong-ky'): string =>
  Array.from({ length: count }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `{date: 2023-${month}-${index < 12 ? '05' : '20'}, kind: ${kind}}`;
  }).join(', ');

describe('F7: meetings held of those due', () => {
  /** One that held more than was due, one that held fewer, one that held none, and one without a list. */
  const four: readonly Drawn[] = [
    { id: 'cb1', more: `meetings: [${monthly(13)}]\n` },
    { id: 'cb2', more: `meetings: [${monthly(11)}, ${monthly(4, 'chuyen-de')}]\n` },
    { id: 'cb3', more: 'meetings: []\n' },
    { id: 'cb4' },
  ];

  test('a cell that held none owes them, one that held more does not cover for it, one without a list does not say', async () => {
    const shares = await sharesOf('F7', four);
    // 12 of 12, 11 of 12 and 0 of 12; thematic 0, 4 and 0 of 4; the committee never.
    expect(shares).toEqual({
      'rollup/held-regular': '23/36',
      'rollup/held-thematic': '4/12',
      'rollup/held-committee': '0/36',
    });
  });

  test('says how many cells it covers, where some have no list', async () => {
    expect(await covered('F7', four)).toEqual({
      'rollup/held-regular': [3, 4],
      'rollup/held-thematic': [3, 4],
      'rollup/held-committee': [3, 4],
    });
    expect(await covered('F7', four.slice(0, 3))).toEqual({
      'rollup/held-regular': [undefined, undefined],
      'rollup/held-thematic': [undefined, undefined],
      'rollup/held-committee': [undefined, undefined],
    });
    // A reported number of regular meetings tells of these alone.
    const reported = [...four.slice(0, 3), { id: 'cb4', more: 'figures: {meetings.thuongKy: 12}\n' }];
    expect(await covered('F7', reported)).toMatchObject({
      'rollup/held-regular': [undefined, undefined],
      'rollup/held-thematic': [3, 4],
    });
  });

  test('counts a cell of two records once, which told in either of them', async () => {
    const half = (id: string, months: string, more = ''): Drawn => ({ id, period: `{${months}}`, more });
    const first = 'from: 2023-01-01, to: 2023-06-30';
    const second = 'from: 2023-07-01, to: 2023-12-31';
    const halves = [
      half('cb1', first, 'meetings: []\n'),
      half('cb1', second, 'meetings: []\n'),
      half('cb2', first, 'meetings: []\n'),
      half('cb2', second),
      half('cb3', first),
      half('cb3', second),
    ];
    expect(await covered('F7', halves)).toMatchObject({ 'rollup/held-regular': [2, 3] });
  });

  test('names it on paper, in the table and among the shortcomings', async () => {
    const review = reviewFor(await rolledUp(four));
    const rows = rowsOf(review, 'Sinh hoạt chi bộ').map(([, title, , value, made]) => [title, value, made]);
    expect(rows).toContainEqual([
      'Kỳ sinh hoạt thường kỳ đã họp, trên số phải họp',
      '63,9 %',
      '23/36, của 3 trong 4 chi bộ',
    ]);
    const lines = linesOf(review);
    const faults = lines.slice(
      lines.findIndex((line) => line.includes('HẠN CHẾ')),
      lines.findIndex((line) => line.includes('Nguyên nhân')),
    );
    expect(faults.join('\n')).toContain(
      'Kỳ sinh hoạt thường kỳ đã họp, trên số phải họp: 63,9 % (23/36, của 3 trong 4 chi bộ).',
    );
    expect(faults.join('\n')).toContain('33,3 % (4/12, của 3 trong 4 chi bộ)');
    expect(faults.join('\n')).toContain('0 % (0/36, của 3 trong 4 chi bộ)');
  });

  test('half a year owes half', async () => {
    const more = 'meetings: [{date: 2023-07-05, kind: thuong-ky}, {date: 2023-08-20, kind: chuyen-de}]\n';
    const shares = await sharesOf('F7', [{ id: 'cb1', period: '{from: 2023-07-01, to: 2023-12-31}', more }]);
    expect(shares).toMatchObject({ 'rollup/held-regular': '1/6', 'rollup/held-thematic': '1/2' });
  });
});

describe('F24: records sent', () => {
  test('goes by the day of sending alone; an appraisal does not say when a record was sent', async () => {
    const drawn: readonly Drawn[] = [
      { id: 'cb1', more: 'workflow: {tham-dinh: 2023-12-20, cong-nhan: {date: 2023-12-28}}\n' },
      { id: 'cb2', more: 'workflow: {binh-xet: 2023-12-10}\n' },
    ];
    const [inTime, ...others] = await figuresOf('F24', drawn, '2023-12-15');
    expect(inTime).toMatchObject({ title: { key: 'rollup/in-time' }, value: null, of: 2 });
    expect(inTime?.n).toBeUndefined();
    expect(others).toEqual([]);
    // Without a deadline nobody asks.
    expect(await figuresOf('F24', drawn)).toEqual([]);
    const rolled = await rolledUp(drawn, '2023-12-15');
    const review = reviewFor(rolled);
    const rows = rowsOf(review, 'Đăng ký, gửi hồ sơ').map(([, title, , value, made]) => [title, value, made]);
    expect(rows).toContainEqual(['Chi bộ gửi hồ sơ đúng hạn', 'không rõ', '']);
    expect(inTime && figureValue(inTime, 'vi')).toBe('không rõ');
    const printed = rollupJson(rolled, { language: 'vi', figures: true }).root.review;
    expect(printed?.figures.filter(({ id }) => id === 'F24')).toEqual([
      expect.objectContaining({ kind: 'share', value: null, of: 2 }),
    ]);
  });

  test('is not known of a year in which nobody told, and has no change to the next', async () => {
    const year = (period: string, more: string): Drawn => ({ id: 'cb1', period, more });
    const rolled = await rolledUp(
      [
        year('2022', 'workflow: {binh-xet: 2022-12-10}\n'),
        year('2023', 'workflow: {gui-ho-so: 2023-12-14}\n'),
      ],
      '2023-12-15',
    );
    const { periods, changes } = reviewOf(rolled.root, rolled);
    const inTime = periods.map(({ figures }) => figures.find(({ title }) => title.key === 'rollup/in-time'));
    expect(inTime.map((figure) => figure?.value)).toEqual([null, 1]);
    expect(changes.filter(({ figure }) => figure.id === 'F24')).toEqual([]);
  });

  test('counts those sent in time among all that were due; one sent back is not sent', async () => {
    const drawn: readonly Drawn[] = [
      { id: 'cb1', more: 'workflow: {gui-ho-so: 2023-12-14}\n' },
      { id: 'cb2', more: 'workflow: {gui-ho-so: 2023-12-16}\n' },
      { id: 'cb3', more: 'workflow: {gui-ho-so: 2023-12-10, tra-lai: 2023-12-12}\n' },
      { id: 'cb4' },
    ];
    expect(await sharesOf('F24', drawn, '2023-12-15')).toEqual({
      'rollup/submitted': '2/4',
      'rollup/in-time': '1/4',
    });
  });
});
