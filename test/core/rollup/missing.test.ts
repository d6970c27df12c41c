import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { board, type Drawn, rolledUp } from './records.js';

async function missingIn(drawn: readonly Drawn[]) {
  const { findings } = await rolledUp(drawn);
  return findings.filter(({ code }) => code === 'rollup/missing').map(({ message }) => say('en', message));
}

const cell = (id: string, period: string, more: Partial<Drawn> = {}): Drawn => ({
  id,
  parent: 'db',
  period,
  ...more,
});

describe('a unit without a record that its siblings have', () => {
  test('is named with the period, and is not counted as 0', async () => {
    const drawn = [board, cell('cb1', '2022'), cell('cb1', '2023'), cell('cb2', '2022'), cell('cb3', '2023')];
    expect(await missingIn(drawn)).toEqual([
      'cb2 (cb2) has no record for 2023, which others below DB have. It is not counted as 0; add the record, or say so in the report.',
      'cb3 (cb3) has no record for 2022, which others below DB have. It is not counted as 0; add the record, or say so in the report.',
    ]);
    const { root } = await rolledUp(drawn);
    expect(root.facts).toMatchObject({ branches: { active: 4 } });
  });

  test.each<readonly [string, readonly Drawn[], number]>([
    ['is not missed where all have the same periods', [board, cell('cb1', '2022'), cell('cb2', '2022')], 0],
    [
      'is not missed where it reports the years together',
      [board, cell('cb1', '2022'), cell('cb2', '{from: 2021-01-01, to: 2023-12-31}')],
      0,
    ],
    [
      'is missed where nobody above has a record',
      [cell('cb1', '2022'), cell('cb2', '2022'), cell('cb2', '2023')],
      1,
    ],
    [
      'is not missed among units that have nothing above them',
      [
        { id: 'a', period: '2022' },
        { id: 'b', period: '2023' },
      ],
      0,
    ],
    [
      'is not missed where it has moved to another superior',
      [
        board,
        cell('cb1', '2022'),
        cell('cb1', '2023'),
        cell('cb2', '2022'),
        cell('cb2', '2023', { parent: 'db2' }),
      ],
      0,
    ],
  ])('%s', async (_, drawn, count) => {
    expect(await missingIn(drawn)).toHaveLength(count);
  });
});
