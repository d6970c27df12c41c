import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../build/checksum.mjs';
import { folderOf } from '../cli/command-line.js';
import { repositoryOf } from '../cli/repository.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const names = [`chibo-${version}.vsix`, `chibo-${version}.tgz`];

/** A folder with a release of two small files, and programs that write down how they were called. */
async function release(): Promise<string> {
  const folder = await folderOf({});
  mkdirSync(join(folder, 'dist/release'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  cpSync('build', join(folder, 'build'), { recursive: true });
  cpSync('package.json', join(folder, 'package.json'));
  for (const name of names) writeFileSync(join(folder, 'dist/release', name), name);
  const sums = names.map((name) => `${sha256(Buffer.from(name))}  ${name}\n`);
  writeFileSync(join(folder, 'dist/release/SHA256SUMS'), sums.join(''));
  for (const name of ['npm', 'npx']) {
    const script = `#!/bin/sh\necho "${name} $* $VSCE_PAT$OVSX_PAT$NODE_AUTH_TOKEN" >> called\n`;
    writeFileSync(join(folder, 'bin', name), script);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  return folder;
}

function publish(
  folder: string,
  env: Readonly<Record<string, string>>,
  ...words: readonly string[]
): { status: number | null; stdout: string; called: string } {
  const { status, stdout } = spawnSync(process.execPath, ['build/publish.mjs', ...words], {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env },
    encoding: 'utf8',
  });
  const { stdout: called } = spawnSync('cat', ['called'], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, called };
}

const tokens = { VSCE_PAT: 'a', OVSX_PAT: 'b', NODE_AUTH_TOKEN: 'c' };

describe('publishing', () => {
  test('sends one .vsix to both registries and the package to npm, each with its own token', async () => {
    const { status, called } = publish(await release(), tokens);
    expect(status).toBe(0);
    expect(called.trim().split('\n')).toEqual([
      `npx --yes @vscode/vsce@4.1.0 publish --packagePath dist/release/chibo-${version}.vsix a`,
      `npx --yes ovsx@1.4.0 publish dist/release/chibo-${version}.vsix b`,
      `npm publish dist/release/chibo-${version}.tgz --access public c`,
    ]);
  });

  test('as a dry run says what it would do and does nothing', async () => {
    const { status, stdout, called } = publish(await release(), tokens, '--dry-run');
    expect({ status, called }).toEqual({ status: 0, called: '' });
    expect(stdout).toContain(`Open VSX: npx --yes ovsx@1.4.0 publish dist/release/chibo-${version}.vsix`);
  });

  test('leaves out a registry without a token', async () => {
    const { status, stdout, called } = publish(await release(), { OVSX_PAT: 'b' });
    expect(status).toBe(0);
    expect(called).toMatch(/^npx --yes ovsx.* b\n$/);
    expect(stdout).toContain('npm: left out, there is no NODE_AUTH_TOKEN');
  });

  test('stops before anything is sent where a file is not the one that was built', async () => {
    const folder = await release();
    writeFileSync(join(folder, 'dist/release', `chibo-${version}.tgz`), 'khác');
    expect(publish(folder, tokens)).toMatchObject({ status: 1, called: '' });
  });
});

test('v0 and v0.2 name a commit with what the action runs, and the branch stays as it was', async () => {
  const { cwd } = await repositoryOf({ 'package.json': '{"version": "0.2.0"}', '.gitignore': 'dist/\n' });
  const git = (...words: string[]): string =>
    spawnSync('git', words, { cwd, encoding: 'utf8' }).stdout.trim();
  const remote = await folderOf({});
  git('init', '--quiet', '--bare', remote);
  git('remote', 'add', 'origin', remote);
  for (const file of ['dist/cli/chibo.mjs', 'dist/fonts/a.ttf', 'dist/other']) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), file);
  }
  const script = join(process.cwd(), 'build/action-tags.mjs');
  for (const words of [['--dry-run'], [], []])
    expect(spawnSync(process.execPath, [script, ...words], { cwd }).status).toBe(0);
  const listed = (tag: string): string => git('--git-dir', remote, 'ls-tree', '-r', '--name-only', tag);
  for (const tag of ['v0', 'v0.2'])
    expect(listed(tag).split('\n')).toEqual([
      '.gitignore',
      'dist/cli/chibo.mjs',
      'dist/fonts/a.ttf',
      'package.json',
    ]);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('--git-dir', remote, 'branch')).toBe('');
});
