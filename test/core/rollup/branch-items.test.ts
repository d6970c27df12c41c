import { describe, expect, test } from 'vitest';
import { type BranchFilter, levelsOf, periodsOf } from '../../../src/core/rollup/branch-filter.js';
import {
  type BranchItem,
  branchItems,
  missingBelow,
  viewedUnits,
} from '../../../src/core/rollup/branch-items.js';
import { nodeOf, unitEntries } from '../../../src/core/rollup/find-unit.js';
import { missingList } from '../../../src/core/rollup/missing-units.js';
import { partialOf } from '../../../src/core/rollup/partial.js';
import { reviewHtml } from '../../../src/core/rollup/review-html.js';
import { rollup } from '../../../src/core/rollup/rollup.js';
import { board, collected, type Drawn, filesOf } from './records.js';

/** Members of whom nothing is missing, so that nothing is found about them. */
const members = (count: number): string =>
  `members: [${Array.from({ length: count }, (_, index) => `{id: m${index}, name: Người ${index}, kind: chinh-thuc, rank: htt}`).join(', ')}]\n`;

const scored = 'criteria: {I.1: {self: 20}, I.2: {self: dat}, II.2: {self: 5}}\n';
const drawn: readonly Drawn[] = [
  { ...board, period: '2022' },
  { ...board, period: '2023' },
  {
    id: 'cb1',
    name: 'Chi bộ 1',
    parent: 'db',
    period: '2022',
    more: `${members(3)}workflow: {dang-ky: 2022-01-10}\n`,
  },
  {
    id: 'cb1',
    name: 'Chi bộ 1',
    parent: 'db',
    more: `${members(4)}workflow: {dang-ky: 2023-01-10, tu-cham: 2023-12-05}\n${scored}`,
  },
  {
    id: 'cb2',
    name: 'Chi bộ 2',
    parent: 'db',
    more: 'meetings: [{date: 2022-01-05, kind: chi-uy, due: 3, present: 4}]\n',
  },
];
const entries = async () => [...(await collected(filesOf(drawn))).entries.values()];

async function shown(filter: BranchFilter = {}) {
  const list = (items: readonly BranchItem[]): unknown =>
    items.map((item) => (item.isLeaf ? [item.label, item.description] : [item.label, list(item.children())]));
  return list(branchItems(viewedUnits(await entries()), filter, 'vi'));
}

describe('the view of units', () => {
  test('shows of each unit its latest record: score, level, step, findings, and the period where there are several', async () => {
    const items = branchItems(viewedUnits(await entries()), {}, 'vi');
    expect(items.map(({ key, label, standing, file }) => [key, label, standing, file])).toEqual([
      ['/db', 'DB', 'open', '001-db.chibo.yaml'],
    ]);
    const cells = items[0]?.children() ?? [];
    expect(cells.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^45 · .+ · tự chấm · 2023$/),
      'chưa có bước nào · 2 lỗi · 2023',
    ]);
    expect(cells.map(({ key, standing, isLeaf }) => [key, standing, isLeaf])).toEqual([
      ['/db/cb1', 'open', true],
      ['/db/cb2', 'error', true],
    ]);
  });

  test('counts below a superior, before what its own record says, and tells all of it in the tooltip', async () => {
    const [board] = branchItems(viewedUnits(await entries()), { period: '2022' }, 'vi');
    // Chi bộ 2 has a record of 2023 only; that of Chi bộ 1 is not recognised.
    expect(board?.description).toBe('1 hồ sơ · 1 còn việc · 1 thiếu · chưa có bước nào');
    expect(board?.details).toEqual([
      'DB',
      'Kỳ 2022',
      'Điểm –, mức –',
      'Bước: chưa có bước nào',
      'Kiểm tra: 0 lỗi, 0 cảnh báo',
      'Bên dưới: 1 hồ sơ, 1 còn việc (có lỗi, hoặc chưa công nhận)',
      'Thiếu 1 hồ sơ: Chi bộ 2 (2022)',
    ]);
    // Without a period, what is missing is that of the latest.
    const [latest] = branchItems(viewedUnits(await entries()), {}, 'vi');
    expect(latest?.description).toBe('2 hồ sơ · 2 còn việc · chưa có bước nào · 2023');
  });

  const board2022 = '1 hồ sơ · 1 còn việc · 1 thiếu';
  const one2022 = ['Chi bộ 1', 'đăng ký'];

  test.each<readonly [BranchFilter, unknown]>([
    [{ period: '2022' }, [['DB', [one2022]]]],
    [{ state: 'dang-ky' }, [['DB', [['Chi bộ 1', 'đăng ký · 2022']]]]],
    [{ period: '2023', state: 'none' }, [['DB', [['Chi bộ 2', 'chưa có bước nào · 2 lỗi']]]]],
    [{ period: '2019' }, []],
    [{ words: 'CHI BO 2' }, [['DB', [['Chi bộ 2', 'chưa có bước nào · 2 lỗi · 2023']]]]],
    [{ words: 'bộ cb1', period: '2022' }, [['DB', [one2022]]]],
    [{ words: 'khong co' }, []],
    [{ words: 'db', period: '2022' }, [['DB', [one2022]]]],
    [{ trouble: 'errors' }, [['DB', [['Chi bộ 2', 'chưa có bước nào · 2 lỗi · 2023']]]]],
    [{ trouble: 'missing', period: '2022' }, [['DB', [['Chi bộ 2', 'chưa có hồ sơ 2022']]]]],
    [{ trouble: 'missing', period: '2023' }, []],
    [{ level: null, period: '2023' }, [['DB', [['Chi bộ 2', 'chưa có bước nào · 2 lỗi']]]]],
  ])('filtered by %j', async (filter, items) => {
    expect(await shown(filter)).toEqual(items);
  });

  test('keeps the name of a superior above what passes, with the counts of what passes', async () => {
    const [board] = branchItems(viewedUnits(await entries()), { period: '2022', state: 'dang-ky' }, 'vi');
    expect([board?.label, board?.standing, board?.description]).toEqual(['DB', 'folder', board2022]);
  });

  test('finds records by their level, and those over the quota', async () => {
    const best = (count: number): string =>
      `members: [${Array.from({ length: 10 }, (_, index) => `{id: m${index}, name: Người ${index}, kind: chinh-thuc, rank: ${index < count ? 'htxs' : 'htt'}}`).join(', ')}]\n`;
    const own = [
      ...(
        await collected(
          filesOf([
            { id: 'cb1', name: 'Chi bộ Một', parent: 'db', more: best(1) },
            { id: 'cb2', name: 'Chi bộ Hai', parent: 'db', more: best(9) },
          ]),
        )
      ).entries.values(),
    ];
    const labels = (filter: BranchFilter): readonly string[] =>
      branchItems(viewedUnits(own), filter, 'vi').flatMap((item) =>
        item.isLeaf ? [item.label] : item.children().map(({ label }) => label),
      );
    expect(labels({ trouble: 'quota' })).toEqual(['Chi bộ Hai']);
    const scoredOnes = await entries();
    const [level = ''] = levelsOf(scoredOnes);
    expect(level).not.toBe('');
    const [board] = branchItems(viewedUnits(scoredOnes), { level }, 'vi');
    expect(board?.children().map(({ label }) => label)).toEqual(['Chi bộ 1']);
  });

  test('misses what a roster lists, as a list to send', async () => {
    const units = new Map([
      ['db', { id: 'db', name: 'DB', type: 'dang-bo-co-so' as const }],
      ['cb1', { id: 'cb1', name: 'Chi bộ 1', parent: 'db' }],
      ['cb3', { id: 'cb3', name: 'Chi bộ 3', parent: 'db' }],
    ]);
    const viewed = viewedUnits(await entries(), units);
    expect(missingList([...missingBelow(viewed, 'db').values()], 'vi')).toBe(
      'Chưa có hồ sơ kỳ 2023: 1 đơn vị\n\nDB\n1. Chi bộ 3\n\nChưa có hồ sơ kỳ 2022: 2 đơn vị\n\nDB\n1. Chi bộ 2\n2. Chi bộ 3\n',
    );
    expect(missingList([...missingBelow(viewed, null, { period: '2023' }).values()], 'vi')).toBe(
      'Chưa có hồ sơ kỳ 2023: 1 đơn vị\n\nDB\n1. Chi bộ 3\n',
    );
    expect([...missingBelow(viewed, 'cb1')]).toEqual([]);
  });

  test('offers the periods there are, the latest first', async () => {
    expect(periodsOf(await entries())).toEqual(['2023', '2022']);
  });
});

describe('the review of a unit', () => {
  test('has each figure with its parts, over all and by period, and what was found', async () => {
    const rolled = rollup(partialOf(await entries()));
    const node = nodeOf(rolled.root, 'db');
    const page = node ? reviewHtml(node, rolled, 'vi').markup : '';
    expect(page).toContain('<h1>DB</h1>');
    expect(page).toContain('Kỳ 01/01/2022–31/12/2023, 5 hồ sơ');
    expect(page).toMatch(
      /<td>F1<\/td><th scope="row">Chi bộ đăng ký, trên số chi bộ<\/th><td>50 % \(2\/4\)<\/td><td>50 % \(1\/2\)<\/td><td>50 % \(1\/2\)<\/td>/,
    );
    expect(page).toContain('rollup/missing');
  });

  test('writes names that hold markup as text', async () => {
    const files = filesOf([{ id: 'cb1', name: '"<img src=x>"' }]);
    const rolled = rollup(await collected(files));
    const node = nodeOf(rolled.root, 'cb1');
    expect(node && reviewHtml(node, rolled, 'vi').markup).toContain('<h1>&lt;img src=x&gt;</h1>');
  });

  test('takes the records of the unit and of those below it', async () => {
    const files = unitEntries(await entries(), 'cb1').map(({ file }) => file);
    expect(files).toEqual(['002-cb1.chibo.yaml', '003-cb1.chibo.yaml']);
    expect(unitEntries(await entries(), null)).toHaveLength(5);
    expect(unitEntries(await entries(), 'khong-co')).toEqual([]);
  });
});
