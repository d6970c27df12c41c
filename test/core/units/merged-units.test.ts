import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { readRoster } from '../../../src/core/units/read-roster.js';
import { isThere, successorOf } from '../../../src/core/units/units.js';
import { collected, type Drawn, filesOf } from '../rollup/records.js';

const readUnits = (written: string) => readRoster(written).units;

const written = `units:
  - {id: a, to: 2021-12-31, into: c}
  - {id: b, to: 2021-12-31, into: c}
  - {id: c, from: 2022-01-01}
`;
const units = readUnits(written) ?? new Map();
const cell = (id: string, period: string): Drawn => ({ id, name: id.toUpperCase(), parent: 'db', period });
const drawn = ['2020', '2021']
  .flatMap((year) => [cell('a', year), cell('b', year)])
  .concat(cell('c', '2022'));

describe('units that were merged', () => {
  test('are not missed outside their days, and are told of', async () => {
    const partial = await collected(filesOf(drawn));
    const plain = rollup(partial).findings.map(({ code, unit }) => [code, unit]);
    expect(plain).toEqual([
      ['rollup/missing', 'a'],
      ['rollup/missing', 'b'],
      ['rollup/missing', 'c'],
      ['rollup/missing', 'c'],
      ['rollup/unknown-parent', 'db'],
    ]);
    const { findings } = rollup(partial, { units });
    expect(findings.map(({ code, message }) => [code, say('en', message)])).toEqual([
      [
        'rollup/no-source',
        'C: 3 years running (2020–2022) without a source of new members. Its superior should find out why.',
      ],
      [
        'rollup/unknown-parent',
        'No record has the id "db", though units name it as their superior. Correct the id, or add the record of the superior.',
      ],
      ['rollup/moved', 'A: merged into C after 31/12/2021, which carries on its history.'],
      ['rollup/moved', 'B: merged into C after 31/12/2021, which carries on its history.'],
    ]);
  });

  test('count their years in the runs of the one they went into', async () => {
    const rolled = rollup(await collected(filesOf(drawn)), { units });
    const running = reviewOf(rolled.root, rolled).figures.find(({ id }) => id === 'F17');
    expect(running).toMatchObject({ n: 1, of: 1 });
  });

  test('are followed to the last, rings too', () => {
    expect(successorOf(units, 'a')).toBe('c');
    expect(successorOf(units, 'x')).toBe('x');
    const ring = readUnits('units: [{id: a, into: b}, {id: b, into: a}]') ?? new Map();
    expect(['a', 'b']).toContain(successorOf(ring, 'a'));
  });

  test.each([
    ['c', { from: '2021-01-01', to: '2021-12-31' }, false],
    ['c', { from: '2021-01-01', to: '2022-01-01' }, true],
    ['a', { from: '2021-12-31', to: '2022-12-31' }, true],
    ['x', { from: '1990-01-01', to: '1990-12-31' }, true],
  ])('%s is there in %j: %s', (id, period, there) => {
    expect(isThere(units, id, period)).toBe(there);
  });

  test.each(['', 'units: 3', 'units: [{to: 2021-12-31}]', 'units: [{id: a, to: 2021-02-30}]', 'units: ['])(
    '%j is no list of units',
    (text) => {
      expect(readUnits(text)).toBeUndefined();
    },
  );
});
