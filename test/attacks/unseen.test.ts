import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chibo, cleanRecord, folderOf, wrongRecord } from '../cli/command-line.js';
import { type Repository, repositoryIn, repositoryOf } from '../cli/repository.js';
import { runProgram } from './program.js';

/** A user who may not look into folders of others; the administrator may look into any. */
const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};

async function withClosedFolder(): Promise<string> {
  const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord, 'đóng/x.chibo.yaml': wrongRecord });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'đóng'), 0);
  onTestFinished(() => chmodSync(join(cwd, 'đóng'), 0o755));
  return cwd;
}

describe('a folder that cannot be read', () => {
  test.each([[[]], [['.']], [['**/*.chibo.yaml']]])(
    'is named by check %j, with exit code 2',
    async (words) => {
      const cwd = await withClosedFolder();
      const { status, stderr } = runProgram(['check', ...words], cwd, nobody);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('đóng/ (EACCES)') });
    },
  );

  test('is named by a roll-up as what it could not read', async () => {
    const cwd = await withClosedFolder();
    const { status, stdout } = runProgram(['rollup', '.'], cwd, nobody);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'rollup/unread' }]);
    expect(stdout).toContain('đóng');
  });

  test('is no concern of a pattern that does not reach it', async () => {
    const cwd = await withClosedFolder();
    expect(runProgram(['check', '*.chibo.yaml'], cwd, nobody).status).toBe(0);
  });
});

test('a link that leads nowhere is named as the record that it is called', async () => {
  const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
  await symlink('nowhere', join(cwd, 'x.chibo.yaml'));
  const check = await chibo(['check'], { cwd });
  expect({ code: check.code, err: check.err }).toEqual({
    code: 2,
    err: expect.stringContaining('x.chibo.yaml (ENOENT)'),
  });
  const { code, out } = await chibo(['rollup', '.'], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(out).diagnostics).toMatchObject([{ code: 'rollup/unread', file: 'x.chibo.yaml' }]);
});

/** A repository with a submodule that holds a record. */
async function withSubmodule(): Promise<{ readonly outer: Repository; readonly inner: Repository }> {
  const outer = await repositoryOf({ 'a.chibo.yaml': cleanRecord });
  const folder = join(outer.cwd, 'xã');
  mkdirSync(folder);
  const inner = repositoryIn(folder, { 'x.chibo.yaml': cleanRecord.replace('cb1', 'cb2') });
  outer.git('-c', 'advice.addEmbeddedRepo=false', 'add', '-A');
  outer.git('commit', '-q', '-m', 'x');
  return { outer, inner };
}

describe('a submodule', () => {
  test('without changes is no concern of anybody', async () => {
    const { outer } = await withSubmodule();
    expect(await chibo(['check', '--changed-since', 'HEAD'], { cwd: outer.cwd })).toMatchObject({ code: 0 });
    expect(await chibo(['diff', 'HEAD'], { cwd: outer.cwd })).toMatchObject({ code: 0, err: '' });
  });

  test('whose record changed is checked, and named by a comparison', async () => {
    const { outer, inner } = await withSubmodule();
    writeFileSync(join(inner.cwd, 'x.chibo.yaml'), wrongRecord);
    const check = await chibo(['check', '--changed-since', 'HEAD'], { cwd: outer.cwd });
    expect({ code: check.code, out: check.out }).toEqual({
      code: 1,
      out: expect.stringContaining('xã/x.chibo.yaml'),
    });
    const worktree = await chibo(['diff', 'HEAD'], { cwd: outer.cwd });
    inner.commit({});
    outer.commit({});
    const commits = await chibo(['diff', 'HEAD~1', 'HEAD'], { cwd: outer.cwd });
    for (const { code, err } of [worktree, commits])
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('xã') });
    expect((await chibo(['diff', 'HEAD~1', 'HEAD', 'a.chibo.yaml'], { cwd: outer.cwd })).code).toBe(0);
  });
});
