import { describe, expect, test } from 'vitest';
import type { RollupNode } from '../../../src/core/rollup/rollup.js';
import { board, type Drawn, members, rolledUp } from './records.js';

/** The tree as nested names. */
function shape({ id, name, children }: RollupNode): unknown {
  const label = id ?? `"${name}"`;
  return children.length === 0 ? label : { [label]: children.map(shape) };
}

async function treeOf(drawn: readonly Drawn[]) {
  return shape((await rolledUp(drawn)).root);
}

describe('the tree', () => {
  test.each<readonly [string, readonly Drawn[], unknown]>([
    [
      'follows the parent',
      [board, { id: 'cb1', parent: 'db' }, { id: 'cb2', parent: 'db' }],
      { '""': [{ db: ['cb1', 'cb2'] }] },
    ],
    [
      'goes by the parent rather than by the path',
      [board, { id: 'cb1', parent: 'db', path: ['X', 'Y'] }],
      { '""': [{ db: ['cb1'] }] },
    ],
    [
      'follows the path where there is no parent',
      [
        { id: 'cb1', path: ['X', 'Y'] },
        { id: 'cb2', path: ['X', 'Y'] },
        { id: 'cb3', path: ['X'] },
      ],
      { '""': [{ '"X"': [{ '"Y"': ['cb1', 'cb2'] }, 'cb3'] }] },
    ],
    [
      'finds a unit by its name and path',
      [
        { ...board, path: ['X'] },
        { id: 'cb1', path: ['X', 'DB'] },
        { id: 'cb2', path: ['X'] },
      ],
      { '""': [{ '"X"': ['cb2', { db: ['cb1'] }] }] },
    ],
    [
      'has a place for a parent without a record, named by the path',
      [
        { id: 'cb1', parent: 'p', path: ['X', 'P'] },
        { id: 'cb2', parent: 'p', path: ['X', 'P'] },
      ],
      { '""': [{ p: ['cb1', 'cb2'] }] },
    ],
    [
      'leaves out a superior without records above a single unit',
      [{ id: 'cb1', parent: 'p', path: ['X', 'P'] }],
      { '""': ['cb1'] },
    ],
    [
      'ends where units name each other as parents',
      [
        { id: 'a', type: 'dang-bo-co-so', parent: 'b' },
        { id: 'b', type: 'dang-bo-co-so', parent: 'a' },
      ],
      { '""': ['a', 'b'] },
    ],
    ['leaves a unit that is its own parent at the top', [{ id: 'a', parent: 'a' }], { '""': ['a'] }],
    ['is empty without records', [], '""'],
  ])('%s', async (_, drawn, tree) => {
    expect(await treeOf(drawn)).toEqual(tree);
  });

  test('counts a unit of a ring of parents once all the same', async () => {
    const { root } = await rolledUp([
      { id: 'a', type: 'dang-bo-co-so', parent: 'b', more: members(2) },
      { id: 'b', type: 'dang-bo-co-so', parent: 'a', more: members(3) },
    ]);
    expect(root).toMatchObject({ records: 2, facts: { members: { total: 5 } } });
  });
});

describe('a node', () => {
  const drawn: readonly Drawn[] = [
    { id: 'qk', type: 'dang-bo-cap-tren' },
    { ...board, parent: 'qk', more: members(1, 1) },
    { id: 'cb1', parent: 'db', more: `${members(4, 1)}workflow: {dang-ky: 2023-01-10}\n` },
    {
      id: 'cb2',
      parent: 'db',
      more: `${members(6, 5)}workflow: {dang-ky: 2023-01-10, cong-nhan: {date: 2023-12-28, result: tot}}\n`,
    },
  ];

  test('sums its own records and its children, and makes shares of the sums', async () => {
    const { root } = await rolledUp(drawn);
    const [qk] = root.children;
    expect(qk).toMatchObject({
      id: 'qk',
      records: 4,
      facts: {
        // 1 + 4 + 6 members, 1 + 1 + 5 of them ranked good: 7 of 11, not the mean of 1, 1/4 and 5/6.
        members: { total: 11, rated: 11, htt: 7, htxsHtt: 7 / 11 },
        branches: { active: 2, registered: 2, recognised: 1, rate: 0.5 },
      },
      qualifiers: {},
    });
  });

  test('takes only the records whose period lies within the days asked for', async () => {
    const rolled = await rolledUp([...drawn, { id: 'cb1', parent: 'db', period: '2022', more: members(9) }], {
      from: '2023-01-01',
      to: '2023-12-31',
    });
    expect(rolled).toMatchObject({
      records: 4,
      outside: 1,
      from: '2023-01-01',
      root: { facts: { members: { total: 11 } } },
    });
  });

  test('counts people as person-times over years, heads of several years mixed with them only about right', async () => {
    const years = await rolledUp([
      { id: 'cb1', period: '2022', more: members(4) },
      { id: 'cb1', period: '2023', more: members(5) },
    ]);
    expect(years.root).toMatchObject({
      facts: { members: { total: 9 } },
      modes: { 'members.total': 'luot' },
      qualifiers: {},
    });
    const one = await rolledUp([{ id: 'cb1', more: members(4) }]);
    expect(one.root.modes).toMatchObject({ 'members.total': 'nguoi' });
    const mixed = await rolledUp([
      { id: 'cb1', more: members(4) },
      { id: 'cb2', period: '{from: 2020-01-01, to: 2022-12-31}', more: members(5) },
    ]);
    expect(mixed.root).toMatchObject({
      modes: { 'members.total': 'luot' },
      qualifiers: { 'members.total': '~' },
    });
  });
});
