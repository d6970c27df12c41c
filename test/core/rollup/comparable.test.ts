import { describe, expect, test } from 'vitest';
import { foldedFrom } from '../../../src/core/rollup/fold.js';
import { type RollupOptions, reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { readRoster } from '../../../src/core/units/read-roster.js';
import { anyTime, board, collected, type Drawn, filesOf, folderOf, members } from './records.js';

const five = (count: number): string =>
  `members: [${Array.from({ length: count }, (_, index) => `{id: m${index}, rank: htt}`).join(', ')}]\n`;

/** Three cells in 2022; in 2023 the third sent nothing, and a fourth is new. */
const drawn: readonly Drawn[] = [
  { ...board, period: '2022' },
  { ...board, period: '2023' },
  { id: 'c1', parent: 'db', period: '2022', more: members(10, 5) },
  { id: 'c1', parent: 'db', period: '2023', more: members(10, 7) },
  { id: 'c2', parent: 'db', period: '2022', more: members(10, 5) },
  { id: 'c2', parent: 'db', period: '2023', more: members(10, 6) },
  { id: 'c3', parent: 'db', period: '2022', more: five(20) },
  { id: 'c4', parent: 'db', period: '2023', more: five(8) },
];

async function changesOf(records: readonly Drawn[], options: RollupOptions = {}) {
  const files = filesOf(records);
  const whole = rollup(await collected(files), options);
  const folded = rollup(await foldedFrom(folderOf(files), { wanted: anyTime, ...options }), options);
  const of = (made: typeof whole) => reviewOf(made.root, made).changes;
  expect(of(folded)).toEqual(of(whole));
  return of(whole).map(({ figure, before, change, units }) => ({
    key: figure.title.key,
    before,
    change,
    units,
  }));
}

describe('a change from one year to the next', () => {
  test('is of the cells with a record in both years, and says how many they are', async () => {
    const changes = await changesOf(drawn);
    // c1 and c2: 10 of 20 ranked good or better, then 13 of 20; with c3 and c4 it would be 30 of 40 and 21 of 28.
    expect(changes).toContainEqual({
      key: 'rollup/htt-or-better',
      before: 0.5,
      change: expect.closeTo(0.15, 9),
      units: 2,
    });
  });

  test('takes a unit that was merged for the one it went into', async () => {
    const { units } = readRoster('units: [{id: c3, to: 2022-12-31, into: c4}, {id: c4, from: 2023-01-01}]');
    const changes = await changesOf(drawn, { units });
    // 30 of 40, then 7 + 6 + 8 of 28.
    expect(changes).toContainEqual({ key: 'rollup/htt-or-better', before: 0.75, change: 0, units: 3 });
  });

  test('is none where one period is part of the other', async () => {
    const nested: readonly Drawn[] = [
      { id: 'c1', period: '{from: 2021-01-01, to: 2022-12-31}', more: members(3, 1) },
      { id: 'c2', period: '2022', more: members(3, 1) },
    ];
    expect(await changesOf(nested)).toEqual([]);
  });
});
