import { expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { collect } from '../../../src/core/rollup/collect.js';
import { foldedFrom } from '../../../src/core/rollup/fold.js';
import { rollup } from '../../../src/core/rollup/rollup.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { anyTime, board, collected, type Drawn, filesOf, folderOf } from './records.js';

const person = (more: string): string =>
  `{id: x1, name: Hoà Thị Thuý, joined: 2010-05-19, official: 2011-05-19, kind: chinh-thuc, ${more}}`;
/** The same name as others write it. */
const again = (more: string): string =>
  person(more).replace('x1, name: Hoà Thị Thuý', 'y7, name: HÒA  THỊ THÚY');
const others = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `{id: m${index}, name: Người ${index}, rank: htt, kind: du-bi}`,
  ).join(', ');

function cells(first: string, second: string): readonly Drawn[] {
  return [
    board,
    { id: 'c1', parent: 'db', more: `members: [${others(3)}, ${first}]\n` },
    { id: 'c2', parent: 'db', more: `members: [${others(4)}, ${second}]\n` },
  ];
}

test.each([
  // The last by file counts: c2 with its rank htxs; c1 keeps three.
  [
    'neither says',
    person('rank: ht'),
    again('rank: htxs'),
    [3, 5],
    { total: 8, htxs: 1, ht: 0, chinhThuc: 1 },
  ],
  // Who came from elsewhere is in the later unit.
  [
    'the first says that the person came',
    person('rank: ht, status: chuyen-den'),
    again('rank: htxs'),
    [4, 4],
    { total: 8, htxs: 0, ht: 1, chinhThuc: 1 },
  ],
  // Who went away is counted there alone anyhow.
  [
    'the first says that the person went',
    person('status: chuyen-di'),
    again('rank: htxs'),
    [3, 5],
    { total: 8, htxs: 1, ht: 0, chinhThuc: 1 },
  ],
])('a person in two units of one year counts once, in the later: %s', async (_, first, second, each, all) => {
  const files = filesOf(cells(first, second));
  const made = rollup(await collected(files));
  const [db] = made.root.children;
  expect(db?.facts).toMatchObject({ members: all });
  const totals = db?.children.map(({ facts }) => facts.members);
  expect(totals).toMatchObject(each.map((total) => ({ total })));
  const folded = rollup(await foldedFrom(folderOf(files), { wanted: anyTime }));
  expect(folded.root.facts).toEqual(made.root.facts);
  expect(folded.findings).toEqual(made.findings);
});

/** What the record of a đảng bộ counts of the members below it: alone, and when it is rolled up. */
async function membersBelow(drawn: readonly Drawn[], id: string) {
  const files = filesOf(drawn);
  const workspace = memoryWorkspace(files);
  const [path = '', text = ''] = Object.entries(files).find(([, one]) => one.includes(`id: ${id},`)) ?? [];
  const { evaluation } = await assessIn(workspace, path, text);
  const lines: string[] = [];
  const options = { language: 'vi', wanted: anyTime, lines: true, nameOf: (name: string) => name } as const;
  for (const isOnly of [() => false, () => true]) {
    for await (const { line } of collect(await workspace.records(), workspace, { ...options, isOnly }))
      lines.push(line ?? '');
  }
  const rolledUp = lines
    .filter((line) => line.includes(`"id":"${id}"`))
    .map((line) => JSON.parse(line).facts);
  return [evaluation?.facts, ...rolledUp].map((facts) => facts.branches.members);
}

test.each([
  ['of its own cells', 'db', { total: 8, htxs: 1, ht: 0, chinhThuc: 1, tasks: 3 }],
  ['of cells at any depth', 'huyen', { total: 8, htxs: 1, ht: 0, chinhThuc: 1, tasks: 3 }],
])('a đảng bộ counts a person in two %s once, alone and rolled up', async (_, id, members) => {
  const drawn = cells(
    person('rank: ht, commitment: {tasks: 5, done: 5}'),
    again('rank: htxs, commitment: {tasks: 3, done: 1}'),
  ).map((one) => (one.id === 'db' ? { ...one, parent: 'huyen' } : one));
  const above: Drawn = { id: 'huyen', type: 'dang-bo-cap-tren' };
  const counted = await membersBelow([above, ...drawn], id);
  expect(counted).toHaveLength(3);
  for (const one of counted) expect(one).toMatchObject(members);
});

test('a person in cells of two đảng bộ counts in each of them, and once above both', async () => {
  const [first, second] = [person('rank: ht'), again('rank: htxs')];
  const drawn: readonly Drawn[] = [
    { id: 'huyen', type: 'dang-bo-cap-tren' },
    { ...board, id: 'xa1', parent: 'huyen' },
    { ...board, id: 'xa2', parent: 'huyen' },
    { id: 'c1', parent: 'xa1', more: `members: [${others(3)}, ${first}]\n` },
    { id: 'c2', parent: 'xa2', more: `members: [${others(4)}, ${second}]\n` },
  ];
  for (const one of await membersBelow(drawn, 'xa1')) expect(one).toMatchObject({ total: 4, ht: 1 });
  for (const one of await membersBelow(drawn, 'xa2')) expect(one).toMatchObject({ total: 5, htxs: 1 });
  for (const one of await membersBelow(drawn, 'huyen'))
    expect(one).toMatchObject({ total: 8, ht: 0, htxs: 1 });
});

test('who came in the year counts in the later of two cells, also where a cell has two records', async () => {
  const half = (from: string, to: string): string => `{from: 2023-${from}, to: 2023-${to}}`;
  const drawn: readonly Drawn[] = [
    board,
    { id: 'c1', parent: 'db', period: half('01-01', '06-30'), more: `members: [${others(2)}]\n` },
    {
      id: 'c1',
      parent: 'db',
      period: half('07-01', '12-31'),
      more: `members: [${others(2)}, ${person('rank: ht')}]\n`,
    },
    { id: 'c2', parent: 'db', more: `members: [${others(1)}, ${again('rank: htt')}]\n` },
  ];
  // The record of c1 for the second half begins later than that of c2.
  for (const one of await membersBelow(drawn, 'db')) expect(one).toMatchObject({ total: 4, ht: 1, htt: 3 });
});

test('it is said where the person is counted', async () => {
  const { findings } = rollup(await collected(filesOf(cells(person('rank: ht'), again('rank: htxs')))));
  expect(findings.map(({ message }) => say('vi', message))).toEqual([
    'Kỳ 2023: đảng viên y7 của c2 và x1 của c1 trùng họ tên, ngày kết nạp và ngày chính thức. Người đó được tính một lần, ở đơn vị sau; kiểm tra lại danh sách của đơn vị kia.',
  ]);
});
