import { expect, test } from 'vitest';
import type { Branch } from '../../../src/core/record/record.js';
import { knownUnits, newUnitId } from '../../../src/core/units/known-units.js';
import { readRoster } from '../../../src/core/units/read-roster.js';
import { noUnits } from '../../../src/core/units/units.js';

const branch = (id: string, name: string): Branch => ({
  id,
  name,
  type: 'chi-bo',
  parent: undefined,
  path: [],
});
const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });

test('units of the roster come first, those that ended are left out, and records add what it does not say', () => {
  const { units = noUnits } = readRoster(`units:
  - {id: kp2, name: Chi bộ Khối phố 2, type: chi-bo, parent: dang-uy}
  - {id: kp1, name: Chi bộ Khối phố 1}
  - {id: cu, name: Chi bộ cũ, to: 2025-06-30}
`);
  const records = [
    { branch: branch('kp1', 'Tên cũ'), period: year(2024), path: 'kp1/2024.chibo.yaml' },
    { branch: branch('kp1', 'Tên trong hồ sơ'), period: year(2025), path: 'kp1/2025.chibo.yaml' },
    { branch: branch('truong', 'Chi bộ Trường'), period: year(2025), path: 'truong.chibo.yaml' },
  ];
  expect(knownUnits(units, records, '2026-01-05')).toEqual([
    { id: 'kp2', name: 'Chi bộ Khối phố 2', type: 'chi-bo', parent: 'dang-uy' },
    { id: 'kp1', name: 'Chi bộ Khối phố 1', type: 'chi-bo', latest: 'kp1/2025.chibo.yaml' },
    { id: 'truong', name: 'Chi bộ Trường', type: 'chi-bo', latest: 'truong.chibo.yaml' },
  ]);
});

test('the id of a new unit is made of its name, and is nobody else’s', () => {
  expect(newUnitId('Chi bộ Khối phố 1', [])).toBe('chi-bo-khoi-pho-1');
  const known = [{ id: 'chi-bo-khoi-pho-1' }, { id: 'chi-bo-khoi-pho-1-2' }];
  expect(newUnitId('Chi bộ Khối phố 1', known)).toBe('chi-bo-khoi-pho-1-3');
  expect(newUnitId('…', [])).toBe('chi-bo');
});
