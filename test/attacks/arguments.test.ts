import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chibo, cleanRecord, folderOf, wrongRecord } from '../cli/command-line.js';
import { repositoryOf } from '../cli/repository.js';
import { runProgram } from './program.js';

const hooks: readonly { readonly id: string; readonly entry: string }[] = parse(
  readFileSync('.pre-commit-hooks.yaml', 'utf8'),
);

describe('names of files that look like options', () => {
  test.each(hooks)('are files to the hook $id', async ({ entry }) => {
    const folder = await folderOf({});
    const cwd = join(folder, 'kho');
    const names = ['--output=json=../pwn.chibo.yaml', '--update-baseline.chibo.yaml', '-v.chibo.yaml'];
    for (const name of names) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), wrongRecord);
    }
    const [, ...options] = entry.split(' ');
    const { status, stdout } = runProgram([...options, ...names], cwd);
    expect(status).toBe(1);
    for (const name of names) expect(stdout).toContain(name);
    expect(existsSync(join(folder, 'pwn.chibo.yaml'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['kho']);
  });
});

describe('revisions', () => {
  const bad = ['^HEAD', '--output=x', '-p', 'HEAD^{tree}', 'HEAD..HEAD', '', 'no-such', 'HEAD:a.chibo.yaml'];

  test.each(bad)('that name no commit are wrong use: %j', async (revision) => {
    const { cwd } = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
    writeFileSync(join(cwd, 'a.chibo.yaml'), wrongRecord);
    const check = await chibo(['check', `--changed-since=${revision}`], { cwd });
    const diff = await chibo(['diff', '--', revision], { cwd });
    expect([check.code, check.out, diff.code, diff.out]).toEqual([2, '', 2, '']);
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.chibo.yaml']);
  });
});

test('npm pack prints the name of the package and nothing else, as pre-commit takes it', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const folder = await folderOf({
    'package.json': JSON.stringify({
      name: 'chibo',
      version: '0.1.0',
      scripts: { prepare: scripts.prepare },
    }),
    'build/prepare.mjs': readFileSync('build/prepare.mjs', 'utf8'),
    // It is there, so that nothing has to be installed first.
    'node_modules/esbuild/package.json': JSON.stringify({ name: 'esbuild', main: 'main.js' }),
    'node_modules/esbuild/main.js': '',
    // What the build prints must not reach stdout either.
    'esbuild.config.mjs': "console.log('built');\n",
    '.npmrc': readFileSync('.npmrc', 'utf8'),
  });
  const { status, stdout } = spawnSync('npm', ['pack'], { cwd: folder, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'chibo-0.1.0.tgz\n' });
});
