import { readdirSync, readFileSync } from 'node:fs';
import { link, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { repositoryOf } from '../cli/repository.js';
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
    [['export', 'a.chibo.yaml', '-o', 'same/a.chibo.yaml']],
    [['form', 'a.chibo.yaml', '-o', 'hard.html']],
    [['form', 'a.chibo.yaml', '-o', 'b.chibo.yaml']],
    [['submit', 'a.chibo.yaml', '--draft', '-o', 'link.html']],
    [['merge', 'a.chibo.yaml', 'a.chibo.yaml', 'b.chibo.yaml', '-o', 'b.chibo.yaml']],
    [['new', 'a.chibo.yaml', '--from', 'b.chibo.yaml']],
    [['import', 'units.txt', '-o', 'a.chibo.yaml']],
  ])('%j: exit code 2, and every file stays as it was', async (words) => {
    const cwd = await folderWithNames();
    const before = await everythingIn(cwd);
    const { code } = await chibo(words, { cwd });
    expect(code).toBe(2);
    expect(await everythingIn(cwd)).toEqual(before);
    expect(leftIn(cwd)).toEqual([]);
  });

  test('nor by a comparison as a page', async () => {
    const { cwd } = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
    const { code } = await chibo(['diff', 'HEAD', '--format', 'html', '-o', 'a.chibo.yaml'], { cwd });
    expect(code).toBe(2);
    expect(await readFile(join(cwd, 'a.chibo.yaml'), 'utf8')).toBe(cleanRecord);
  });

  test('a record made without names may have a new name of a record', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    expect((await chibo(['redact', 'a.chibo.yaml', '-o', 'ẩn.chibo.yaml'], { cwd })).code).toBe(0);
    expect((await readdir(cwd)).sort()).toEqual(['a.chibo.yaml', 'ẩn.chibo.yaml']);
  });
});

test('files are written where that is done atomically, and nowhere else', () => {
  const writes =
    /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|copyFile|copyFileSync)\(/;
  const places = ['src/cli', 'src/extension'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`)
      .filter((file) => writes.test(readFileSync(file, 'utf8').replaceAll('host.writeFile(', ''))),
  );
  expect(places.sort()).toEqual([
    // The file that git made for the result of its merge driver.
    'src/cli/git-setup/driver.ts',
    'src/extension/node/whole-file.ts',
    'src/extension/node/write-file.ts',
    'src/extension/web/extension.ts',
  ]);
});
