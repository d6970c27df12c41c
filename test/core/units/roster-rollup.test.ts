import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/core/rollup/collect.js';
import { foldedFrom } from '../../../src/core/rollup/fold.js';
import { addExchanged, openPartial } from '../../../src/core/rollup/partial.js';
import { type Rollup, reviewOf, rollup } from '../../../src/core/rollup/rollup.js';
import { rollupJson } from '../../../src/core/rollup/rollup-json.js';
import { readRoster } from '../../../src/core/units/read-roster.js';
import { noUnits } from '../../../src/core/units/units.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { anyTime, type Drawn, filesOf, folderOf, members } from '../rollup/records.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';

const roster = `units:
  - {id: tinh, name: Tỉnh, type: dang-bo-cap-tren}
  - {id: xa, name: Xã A, type: dang-bo-co-so, parent: tinh}
  - {id: c10, parent: xa, order: 2}
  - {id: c2, parent: xa, order: 1}
  - {id: c3, parent: xa, to: 2025-09-30, into: c2}
  - {id: c4, name: Chi bộ 4, parent: xa}
  - {id: c5, name: Chi bộ 5, parent: xa, from: 2026-01-01}
  - {id: xb, name: Xã B, type: dang-bo-co-so, parent: tinh}
  - {id: c6, parent: xb}
  - {id: c7, name: Chi bộ 7, parent: xb}
`;
const units = readRoster(roster).units ?? noUnits;

const recognised = 'workflow: {cong-nhan: {date: 2025-12-28, result: dat}}\n';
const drawn: readonly Drawn[] = [
  { id: 'tinh', type: 'dang-bo-cap-tren', period: '2025' },
  { id: 'xa', type: 'dang-bo-co-so', parent: 'tinh', period: '2025' },
  { id: 'c10', parent: 'xa', period: '2025', more: members(3) + recognised },
  { id: 'c2', parent: 'xa', period: '2025', more: members(6) },
  { id: 'c3', parent: 'xa', period: '2025', more: members(4) },
  { id: 'c6', parent: 'xb', period: '2025', more: members(2) },
];
const files = { ...filesOf(drawn), 'chibo.units.yaml': roster };

async function whole(): Promise<Rollup> {
  const partial = openPartial();
  const workspace = memoryWorkspace(files);
  const options = {
    language: 'vi',
    wanted: anyTime,
    lines: false,
    nameOf: (path: string) => path,
    units,
  } as const;
  for await (const { exchanged } of collect(await workspace.records(), workspace, options))
    addExchanged(partial, exchanged);
  return rollup(partial, { units });
}

async function folded(): Promise<Rollup> {
  return rollup(await foldedFrom(folderOf(files), { wanted: anyTime, units }), { units });
}

describe.each([
  ['all records', whole],
  ['folded records', folded],
])('a roll-up by a roster, of %s', (_, make) => {
  test('names who sent nothing in a single year, and nobody who was not there', async () => {
    const { findings } = await make();
    expect(findings.map(({ code, unit }) => [code, unit])).toEqual([
      ['rollup/missing', 'c4'],
      ['rollup/missing', 'c7'],
      ['rollup/missing', 'xb'],
      ['rollup/moved', 'c3'],
    ]);
  });

  test('counts cells that are there on the last day, and shares of all that were due', async () => {
    const { root } = rollupJson(await make(), { language: 'vi' });
    const tinh = root.children[0];
    // c10, c2 and c6 with 3, 6 and 2 members; c3 ended on 30/9; c4 and c7 sent nothing. One of five is recognised.
    expect(tinh).toMatchObject({
      id: 'tinh',
      cells: { of: 3, due: 5 },
      facts: { members: { total: 11 }, branches: { active: 3, recognised: 1, rate: 0.2 } },
    });
    expect(tinh?.children.map(({ id, name, cells }) => [id, name, cells])).toEqual([
      ['xa', 'xa', { of: 2, due: 3 }],
      ['xb', 'Xã B', { of: 1, due: 2 }],
    ]);
  });

  test('makes figures of cells from what was due, and says of others how many cells they tell of', async () => {
    const rolled = await make();
    const [tinh] = rolled.root.children;
    if (tinh === undefined) throw new Error('There is no unit.');
    const { figures } = reviewOf(tinh, rolled);
    const of = (key: string) => figures.find(({ title }) => title.key === key);
    expect(of('rollup/registered')).toMatchObject({ n: 0, of: 5 });
    expect(of('rollup/recognised-of-active')).toMatchObject({ n: 1, of: 5 });
    // 11 of 11 ranked members, by 3 of the 5 cells.
    expect(of('rollup/htt-or-better')).toMatchObject({ of: 11, units: 3, due: 5 });
  });
});

test('units stand in the order of the roster, those without a place of their own last', async () => {
  const { root } = await whole();
  const xa = root.children[0]?.children[0];
  expect(xa?.children.map(({ id }) => id)).toEqual(['c2', 'c10', 'c3']);
});

test.each([
  ['tinh', { active: 3, recognised: 1, rate: 0.2 }, 11],
  ['xa', { active: 2, recognised: 1, rate: 1 / 3 }, 9],
])('the evaluation of %s says the same', async (id, branches, total) => {
  const workspace = memoryWorkspace(files);
  const [path, text] = Object.entries(files).find(([, one]) => one.includes(`{id: ${id}, name`)) ?? ['', ''];
  const { evaluation } = await assessIn(workspace, path, text);
  expect(evaluation?.facts.branches).toMatchObject(branches);
  expect(evaluation?.facts.branches.members.total).toBe(total);
});
