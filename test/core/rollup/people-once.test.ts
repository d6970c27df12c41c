import { expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { foldedFrom } from '../../../src/core/rollup/fold.js';
import { rollup } from '../../../src/core/rollup/rollup.js';
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

test('it is said where the person is counted', async () => {
  const { findings } = rollup(await collected(filesOf(cells(person('rank: ht'), again('rank: htxs')))));
  expect(findings.map(({ message }) => say('vi', message))).toEqual([
    'Kỳ 2023: đảng viên y7 của c2 và x1 của c1 trùng họ tên, ngày kết nạp và ngày chính thức. Người đó được tính một lần, ở đơn vị sau; kiểm tra lại danh sách của đơn vị kia.',
  ]);
});
