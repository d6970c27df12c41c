import { symlinkSync } from 'node:fs';
import { link, lstat, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { repositoryOf } from '../cli/repository.js';

/** What must not be read: a text that is no record, as most files of a machine are. */
const secret = 'password: mật-khẩu-bí-mật\n';

/** A repository with a link `x.chibo.yaml` to a file outside of it. */
async function withLink(content: string) {
  const outside = await folderOf({ 's.yaml': content });
  const repository = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
  symlinkSync(join(outside, 's.yaml'), join(repository.cwd, 'x.chibo.yaml'));
  return { repository, target: join(outside, 's.yaml') };
}

describe('a record that is a link out of the repository', () => {
  test.each([
    [['check']],
    [['check', 'x.chibo.yaml']],
    [['check', '--format', 'json']],
    [['check', '--format', 'sarif']],
    [['check', '--format', 'github']],
    [['check', '--format', 'markdown']],
    [['check', '--changed-since', 'HEAD']],
    [['evaluate', 'x.chibo.yaml']],
    [['preview', 'x.chibo.yaml', '-o', 'out.html']],
    [['redact', 'x.chibo.yaml']],
    [['diff', 'HEAD']],
  ])('is refused by %j: exit code 2, and nothing of it is shown', async (words) => {
    const { repository } = await withLink(secret);
    const { code, out, err } = await chibo(words, { cwd: repository.cwd });
    expect(code).toBe(2);
    expect(out + err).not.toContain('mật-khẩu');
    expect(err).toContain('x.chibo.yaml');
    expect(err).toContain('dẫn ra ngoài');
  });

  test('is not rewritten either', async () => {
    const misspelt = `${cleanRecord}criteria:\n  I.3: {self: Đạt}\n`;
    const { repository, target } = await withLink(misspelt);
    const set = await chibo(['set', 'x.chibo.yaml', 'period', '2024'], { cwd: repository.cwd });
    const fix = await chibo(['check', '--fix'], { cwd: repository.cwd });
    expect([set.code, fix.code]).toEqual([2, 2]);
    expect(await readFile(target, 'utf8')).toBe(misspelt);
  });

  test('through a linked folder is refused as well, with and without a repository', async () => {
    const outside = await folderOf({ 'x.chibo.yaml': secret });
    const { cwd } = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
    const lone = await folderOf({ 'a.chibo.yaml': cleanRecord });
    for (const folder of [cwd, lone]) {
      await symlink(outside, join(folder, 'thư-mục'));
      const { code, out, err } = await chibo(['check'], { cwd: folder });
      expect({ code, hasSecret: (out + err).includes('mật-khẩu') }).toEqual({ code: 2, hasSecret: false });
      expect(err).toContain('thư-mục/x.chibo.yaml');
    }
  });

  test('does not keep the other records from being checked', async () => {
    const { repository } = await withLink(secret);
    const { out } = await chibo(['check', '--format', 'json'], { cwd: repository.cwd });
    expect(JSON.parse(out).files).toEqual([{ file: 'a.chibo.yaml', diagnostics: [] }]);
  });
});

test('profiles, baselines, caches and configurations that are links out are not read', async () => {
  const outside = await folderOf({ s: secret });
  const { cwd } = await repositoryOf({
    'a.chibo.yaml': cleanRecord.replace('chi-bo-4-tot', 'p.chibo-profile.yaml'),
  });
  for (const name of ['p.chibo-profile.yaml', 'base.json', 'cache.json', 'c.yaml'])
    await symlink(join(outside, 's'), join(cwd, name));
  const runs = await Promise.all(
    [[], ['--baseline', 'base.json'], ['--cache-file', 'cache.json'], ['--config', 'c.yaml']].map((words) =>
      chibo(['check', ...words], { cwd }),
    ),
  );
  // The profile is a finding of its record; the others are wrong use.
  expect(runs.map(({ code }) => code)).toEqual([1, 2, 2, 2]);
  expect(runs.map(({ out, err }) => out + err).join('')).not.toContain('mật-khẩu');
});

test.each([
  [['check', '--output', 'json=out.json']],
  [['check', '--cache-file', 'out.json']],
  [['check', '--baseline', 'out.json', '--update-baseline']],
  [['rollup', '.', '-o', 'out.json']],
  [['rollup', '.', '--format', 'parquet', '-o', 'out.json']],
  [['redact', 'a.chibo.yaml', '-o', 'out.json']],
])('%j does not write through a link out of the repository', async (words) => {
  const outside = await folderOf({ 's.json': 'old' });
  const { cwd } = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
  await symlink(join(outside, 's.json'), join(cwd, 'out.json'));
  expect((await chibo(words, { cwd })).code).toBe(2);
  expect(await readFile(join(outside, 's.json'), 'utf8')).toBe('old');
});

describe('a link within the repository', () => {
  test('stays, and its target is replaced with the mode that it had', async () => {
    const { cwd } = await repositoryOf({ 'thật/a.chibo.yaml': cleanRecord });
    const target = join(cwd, 'thật/a.chibo.yaml');
    await symlink('thật/a.chibo.yaml', join(cwd, 'l.chibo.yaml'));
    const { chmod } = await import('node:fs/promises');
    await chmod(target, 0o640);
    expect((await chibo(['set', 'l.chibo.yaml', 'period', '2024'], { cwd })).code).toBe(0);
    expect(await readlink(join(cwd, 'l.chibo.yaml'))).toBe('thật/a.chibo.yaml');
    expect(await readFile(target, 'utf8')).toContain('period: 2024');
    const { mode } = await stat(target);
    expect(mode & 0o777).toBe(0o640);
  });

  test('that is a hard link becomes a file of its own', async () => {
    const { cwd } = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
    await link(join(cwd, 'a.chibo.yaml'), join(cwd, 'b.chibo.yaml'));
    expect((await chibo(['set', 'b.chibo.yaml', 'period', '2024'], { cwd })).code).toBe(0);
    expect(await readFile(join(cwd, 'a.chibo.yaml'), 'utf8')).toBe(cleanRecord);
    expect(await readFile(join(cwd, 'b.chibo.yaml'), 'utf8')).toContain('period: 2024');
    expect((await lstat(join(cwd, 'b.chibo.yaml'))).nlink).toBe(1);
  });
});

test('a file with bytes that are no UTF-8 is not written', async () => {
  const cwd = await folderOf({});
  const bytes = Buffer.concat([Buffer.from(cleanRecord), Buffer.from([0x23, 0xff, 0xfe, 0x0a])]);
  await writeFile(join(cwd, 'a.chibo.yaml'), bytes);
  expect((await chibo(['set', 'a.chibo.yaml', 'period', '2024'], { cwd })).code).toBe(2);
  expect((await readFile(join(cwd, 'a.chibo.yaml'))).equals(bytes)).toBe(true);
});
