import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RollupJson } from '../../src/core/rollup/rollup-json.js';
import { chibo, folderOf } from './command-line.js';

function record(id: string, type: string, parent: string | undefined, more = ''): string {
  const above = parent === undefined ? '' : `, parent: ${parent}`;
  const profile = type === 'chi-bo' ? 'chi-bo-4-tot' : 'dang-bo-co-so-4-tot';
  return `chibo: 1
profile: ${profile}
branch: {id: ${id}, name: Đơn vị ${id}, type: ${type}${above}}
period: 2025
${more}`;
}

const recognised = 'workflow: {cong-nhan: {date: 2025-12-28, result: dat}}\n';
const roster = `units:
  - {id: xa, type: dang-bo-co-so}
  - {id: cb2, parent: xa}
  - {id: cb1, parent: xa}
  - {id: cb3, name: Chi bộ 3, parent: xa}
`;
const files = {
  'xa.chibo.yaml': record('xa', 'dang-bo-co-so', undefined),
  'cb1.chibo.yaml': record('cb1', 'chi-bo', 'xa', recognised),
  'cb2.chibo.yaml': record('cb2', 'chi-bo', 'xa'),
};

async function rolled(cwd: string, ...more: readonly string[]): Promise<RollupJson> {
  const { code, out } = await chibo(['rollup', ...more, '--figures'], { cwd });
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('chibo rollup by a roster', () => {
  test('takes the one at the root of the folder, or one that is named: in whole, folded, and in parts', async () => {
    const cwd = await folderOf({
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`ho-so/${name}`, text])),
      'ho-so/chibo.units.yaml': roster,
      'other.yaml': roster.replace(/ {2}- \{id: cb3.*\n/, ''),
    });
    const whole = await rolled(cwd, 'ho-so');
    const [xa] = whole.root.children;
    // cb1 is recognised; cb2 is not; cb3 sent nothing.
    expect(xa).toMatchObject({ id: 'xa', cells: { of: 2, due: 3 } });
    expect(xa?.facts).toMatchObject({ branches: { active: 2, recognised: 1, rate: 1 / 3 } });
    expect(xa?.children.map(({ id }) => id)).toEqual(['cb2', 'cb1']);
    expect(whole.diagnostics.map(({ code, unit }) => [code, unit])).toEqual([['rollup/missing', 'cb3']]);

    for (const shard of ['1/2', '2/2']) {
      const part = `${shard[0]}.ndjson`;
      const { code } = await chibo(['rollup', 'ho-so', '--format', 'ndjson', '--shard', shard, '-o', part], {
        cwd,
      });
      expect(code).toBe(0);
    }
    expect(await rolled(cwd, '--merge', '1.ndjson', '2.ndjson')).toEqual(whole);
    const folded = await rolled(cwd, 'ho-so', '--fold');
    expect(folded.diagnostics).toEqual(whole.diagnostics);
    expect(folded.root.facts).toEqual(whole.root.facts);
    expect(folded.root.review).toEqual(whole.root.review);

    const other = await rolled(cwd, 'ho-so', '--units', 'other.yaml');
    expect(other.diagnostics).toEqual([]);
  });

  test('scores a đảng bộ by what was due, the same as chibo evaluate', async () => {
    const cwd = await folderOf({ ...files, 'chibo.units.yaml': roster });
    const { out } = await chibo(['evaluate', 'xa.chibo.yaml'], { cwd });
    expect(JSON.parse(out).facts.branches).toMatchObject({ active: 2, recognised: 1, rate: 1 / 3 });
  });

  test('names what is wrong with the roster, and ends with 1; one that is no roster is wrong use', async () => {
    const cwd = await folderOf({ ...files, 'chibo.units.yaml': `${roster}  - {id: cb1, parent: xa}\n` });
    const { code, out } = await chibo(['rollup', '.'], { cwd });
    expect(code).toBe(1);
    const [first] = JSON.parse(out).diagnostics;
    expect(first).toMatchObject({
      code: 'units/duplicate-id',
      file: 'chibo.units.yaml',
      range: { start: { line: 5, character: 9 }, end: { line: 5, character: 12 } },
    });
    const broken = await folderOf({ ...files, 'chibo.units.yaml': 'units: 3\n' });
    expect((await chibo(['rollup', '.'], { cwd: broken })).code).toBe(2);
    expect((await chibo(['check', 'chibo.units.yaml'], { cwd })).code).toBe(1);
  });
});

describe('chibo units init', () => {
  test('makes a roster that finds nothing missing, and writes over no file', async () => {
    const cwd = await folderOf(files);
    const { code, err } = await chibo(['units', 'init', '.'], { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'chibo.units.yaml: 3 đơn vị từ 3 hồ sơ. Thêm những đơn vị chưa có hồ sơ nào, rồi xem lại thứ tự.\n',
    });
    expect(
      await readFile(join(cwd, 'chibo.units.yaml'), 'utf8'),
    ).toBe(`# yaml-language-server: $schema=schemas/chibo-units.schema.json
units:
  - {id: xa, name: Đơn vị xa, type: dang-bo-co-so}
  - {id: cb1, name: Đơn vị cb1, type: chi-bo, parent: xa}
  - {id: cb2, name: Đơn vị cb2, type: chi-bo, parent: xa}
`);
    expect((await rolled(cwd, '.')).diagnostics).toEqual([]);
    expect((await chibo(['units', 'init', '.'], { cwd })).code).toBe(2);
    expect((await chibo(['units', 'init', 'nowhere'], { cwd })).code).toBe(2);
  });

  test('knows units that ended or began within the year, and superiors without a record', async () => {
    const half = (text: string, period: string): string => text.replace('period: 2025', `period: ${period}`);
    const cwd = await folderOf({
      'a.chibo.yaml': half(record('a', 'chi-bo', 'xa'), '{from: 2025-01-01, to: 2025-09-30}'),
      'b.chibo.yaml': half(record('b', 'chi-bo', 'xa'), '{from: 2025-10-01, to: 2025-12-31}'),
    });
    await chibo(['units', 'init', '.', '-o', 'danh-muc.yaml'], { cwd });
    expect((await readFile(join(cwd, 'danh-muc.yaml'), 'utf8')).split('\n').slice(1)).toEqual([
      'units:',
      '  - {id: xa}',
      '  - {id: a, name: Đơn vị a, type: chi-bo, parent: xa, to: 2025-09-30}',
      '  - {id: b, name: Đơn vị b, type: chi-bo, parent: xa, from: 2025-10-01}',
      '',
    ]);
  });
});
