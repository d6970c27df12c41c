import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RollupJson } from '../../src/core/rollup/rollup-json.js';
import { chibo, folderOf } from './command-line.js';

const recordText = (id: string, more: string): string =>
  `chibo: 1\nprofile: chi-bo-4-tot-2025\nbranch: {id: ${id}, name: ${id}, ${more}\n`;

/** A recognised cell of two members. */
const cell = (id: string): string =>
  recordText(id, 'type: chi-bo, parent: db}') +
  'period: 2025\nworkflow: {cong-nhan: {date: 2025-12-28, result: dat}}\n' +
  'members: [{id: m1, rank: htt}, {id: m2, rank: htt}]\n';

/** A đảng bộ with three cells, of which the configuration leaves one out. */
const files = {
  'db.chibo.yaml': `${recordText('db', 'type: dang-bo-co-so}').replace('chi-bo-4-tot', 'dang-bo-co-so-4-tot')}period: 2025\n`,
  'a/c1.chibo.yaml': cell('c1'),
  'a/c2.chibo.yaml': cell('c2'),
  'b/c3.chibo.yaml': cell('c3'),
  'chibo.config.yaml': 'chiboConfig: 1\nignore: [b/]\n',
};

async function rolled(cwd: string, ...words: readonly string[]): Promise<RollupJson> {
  const { code, out, err } = await chibo(['rollup', ...words, '--jobs', '1'], { cwd });
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

async function branchesOf(cwd: string, file: string): Promise<unknown> {
  return JSON.parse((await chibo(['evaluate', file], { cwd })).out).facts.branches;
}

/** Two of the three cells count, with two members each. */
const two = { active: 2, recognised: 2, members: expect.objectContaining({ total: 4 }) };

describe.each([
  ['in a repository', { '.git/HEAD': '' }],
  ['outside of a repository', {}],
])('a record that the configuration ignores, %s', (_, more) => {
  test('counts neither in the evaluation of the đảng bộ nor in the roll-up', async () => {
    const cwd = await folderOf({ ...files, ...more });
    expect(await branchesOf(cwd, 'db.chibo.yaml')).toMatchObject(two);
    const whole = await rolled(cwd, '.');
    // The đảng bộ and two cells.
    expect(whole.records).toBe(3);
    const [db] = whole.root.children;
    expect(db?.facts.branches).toMatchObject({ active: 2, recognised: 2 });
    expect(db?.facts.members).toMatchObject({ total: 4 });
    expect(db?.children.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect((await rolled(cwd, '.', '--fold')).root.facts).toEqual(whole.root.facts);
    for (const shard of ['1/2', '2/2'])
      await chibo(['rollup', '.', '--format', 'ndjson', '--shard', shard, '-o', `${shard[0]}.ndjson`], {
        cwd,
      });
    expect(await rolled(cwd, '--merge', '1.ndjson', '2.ndjson')).toEqual(whole);
  });

  test('is read where it is named, and stands in no new roster', async () => {
    const cwd = await folderOf({ ...files, ...more });
    const { out } = await chibo(['evaluate', 'b/c3.chibo.yaml'], { cwd });
    expect(JSON.parse(out).facts.members.total).toBe(2);
    await chibo(['units', 'init', '.', '-o', 'danh-muc.yaml'], { cwd });
    const roster = await chibo(['rollup', '.', '--units', 'danh-muc.yaml'], { cwd });
    expect(JSON.parse(roster.out).root.children[0].facts.branches.rate).toBe(1);
  });

  test('is left out of a folder that is summed from elsewhere', async () => {
    const inside = Object.entries({ ...files, ...more }).map(([name, text]) => [`ho-so/${name}`, text]);
    const cwd = await folderOf(Object.fromEntries(inside));
    expect((await rolled(cwd, 'ho-so')).records).toBe(3);
    expect(await branchesOf(cwd, join('ho-so', 'db.chibo.yaml'))).toMatchObject(two);
  });
});

test('a configuration that cannot be used is wrong use of the roll-up', async () => {
  const cwd = await folderOf({ ...files, 'chibo.config.yaml': 'chiboConfig: 1\nignore: b/\n' });
  const { code, out, err } = await chibo(['rollup', '.'], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('chibo.config.yaml:2:9: ');
});
