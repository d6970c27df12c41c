import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { type Drawn, members, rolledUp } from './records.js';

const drawn: readonly Drawn[] = [
  { id: 'a', name: 'A', type: 'dang-bo-co-so', period: '2022' },
  { id: 'a', name: 'A', type: 'dang-bo-co-so', period: '2023' },
  { id: 'b', name: 'B', type: 'dang-bo-co-so', period: '2023' },
  { id: 'cb', name: 'Old', parent: 'a', period: '2022', more: members(4) },
  { id: 'cb', name: 'New', parent: 'b', period: '2023', more: members(5) },
];

describe('a unit that is renamed or moved', () => {
  test('is followed by its id, and each period counts where it then was', async () => {
    const { root } = await rolledUp(drawn);
    expect(
      root.children.map(({ id, facts, children }) => [id, facts.members, children.map(({ name }) => name)]),
    ).toEqual([
      ['a', expect.objectContaining({ total: 4 }), ['Old']],
      ['b', expect.objectContaining({ total: 5 }), ['New']],
    ]);
  });

  test('is told with the period since when', async () => {
    const { findings } = await rolledUp(drawn);
    expect(findings.map(({ code, severity, message }) => [code, severity, say('en', message)])).toEqual([
      [
        'rollup/moved',
        'info',
        'New: moved from a to b since 2023; each period counts where the unit then was.',
      ],
      ['rollup/moved', 'info', 'cb: renamed from "Old" to "New" since 2023; followed by the same id.'],
    ]);
  });

  test('stands once in the tree where only its name changed, under the last one', async () => {
    const { root } = await rolledUp([
      { id: 'cb', name: 'Old', period: '2022' },
      { id: 'cb', name: 'New', period: '2023' },
    ]);
    expect(root.children.map(({ id, name, records }) => [id, name, records])).toEqual([['cb', 'New', 2]]);
  });
});
