import { link, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { leftIn } from './program.js';

/** A folder in which inputs have other names too: a link, a hard link, a way through a linked folder. */
async function folderWithNames(): Promise<string> {
  const cwd = await folderOf({
    'a.chibo.yaml': cleanRecord,
    'b.chibo.yaml': cleanRecord.replace('cb1', 'cb2'),
    'chibo.config.yaml': 'chiboConfig: 1\n',
    'units.txt': 'units: []\n',
  });
  await symlink('a.chibo.yaml', join(cwd, 'link.html'));
  await link(join(cwd, 'a.chibo.yaml'), join(cwd, 'hard.html'));
  await symlink('.', join(cwd, 'same'));
  await chibo(['rollup', '.', '--format', 'ndjson', '-o', 'p.ndjson'], { cwd });
  return cwd;
}

async function everythingIn(cwd: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(cwd)).filter((name) => name !== 'same').sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(cwd, name), 'utf8')])),
  );
}

describe('results are never written over inputs, whatever these are called', () => {
  test.each([
    [['redact', 'a.chibo.yaml', '-o', 'a.chibo.yaml']],
    [['redact', 'a.chibo.yaml', '-o', 'link.html']],
    [['redact', 'a.chibo.yaml', '-o', 'hard.html']],
    [['redact', 'a.chibo.yaml', '-o', 'same/a.chibo.yaml']],
    [['redact', 'a.chibo.yaml', '-o', 'b.chibo.yaml']],
    [['preview', 'a.chibo.yaml', '-o', 'link.html']],
    [['preview', 'a.chibo.yaml', '-o', 'hard.html']],
    [['rollup', '.', '-o', 'a.chibo.yaml']],
    [['rollup', '.', '-o', 'hard.html']],
    [['rollup', '.', '--format', 'parquet', '-o', 'a.chibo.yaml']],
    [['rollup', '.', '--jobs', '2', '--format', 'json', '-o', 'chibo.config.yaml']],
    [['rollup', '.', '--units', 'units.txt', '-o', 'units.txt']],
    [['rollup', '--merge', 'p.ndjson', '--format', 'ndjson', '-o', 'p.ndjson']],
    [['rollup', '--merge', 'p.ndjson', '--format', 'ndjson', '-o', 'same/p.ndjson']],
    [['rollup', '--merge', 'nosuch', '--format', 'ndjson', '-o', 'p.ndjson']],
    [['rollup', '--merge', 'p.ndjson', 'p.ndjson', '--format', 'ndjson', '-o', 'units.txt']],
    [['check', '--output', 'json=a.chibo.yaml']],
    [['check', '--output', 'json=link.html']],
    [['check', '--output', 'json=chibo.config.yaml']],
    [['check', '--config', 'units.txt', '--output', 'json=units.txt']],
    [['check', '--cache-file', 'a.chibo.yaml']],
    [['check', '--baseline', 'a.chibo.yaml', '--update-baseline']],
  ])('%j: exit code 2, and every file stays as it was', async (words) => {
    const cwd = await folderWithNames();
    const before = await everythingIn(cwd);
    const { code } = await chibo(words, { cwd });
    expect(code).toBe(2);
    expect(await everythingIn(cwd)).toEqual(before);
    expect(leftIn(cwd)).toEqual([]);
  });

  test('a record made without names may have a new name of a record', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    expect((await chibo(['redact', 'a.chibo.yaml', '-o', 'ẩn.chibo.yaml'], { cwd })).code).toBe(0);
    expect((await readdir(cwd)).sort()).toEqual(['a.chibo.yaml', 'ẩn.chibo.yaml']);
  });
});
