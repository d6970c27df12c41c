import { describe, expect, test } from 'vitest';
import {
  type BranchFilter,
  type BranchItem,
  branchItems,
  periodsOf,
} from '../../../src/core/rollup/branch-items.js';
import { nodeOf, unitEntries } from '../../../src/core/rollup/find-unit.js';
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
  return list(branchItems(await entries(), filter, 'vi'));
}

describe('the view of units', () => {
  test('shows of each unit its latest record: score, level, findings, how far it has come', async () => {
    const items = branchItems(await entries(), {}, 'vi');
    expect(items.map(({ key, label, standing, file }) => [key, label, standing, file])).toEqual([
      ['/db', 'DB', 'open', '001-db.chibo.yaml'],
    ]);
    const cells = items[0]?.children() ?? [];
    expect(cells.map(({ description }) => description)).toEqual([
      expect.stringMatching(/^2023 · 45 · .+ · tự chấm$/),
      '2023 · 2 lỗi · chưa có bước nào',
    ]);
    expect(cells.map(({ key, standing, isLeaf }) => [key, standing, isLeaf])).toEqual([
      ['/db/cb1', 'open', true],
      ['/db/cb2', 'error', true],
    ]);
  });

  test.each<readonly [BranchFilter, unknown]>([
    [{ period: '2022' }, [['DB', [['Chi bộ 1', '2022 · đăng ký']]]]],
    [{ state: 'dang-ky' }, [['Chi bộ 1', '2022 · đăng ký']]],
    [{ period: '2023', state: 'none' }, [['DB', [['Chi bộ 2', '2023 · 2 lỗi · chưa có bước nào']]]]],
    [{ period: '2019' }, []],
  ])('filtered by %j', async (filter, items) => {
    expect(await shown(filter)).toEqual(items);
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
