import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf, wrongRecord } from '../cli/command-line.js';
import { runProgram } from './program.js';

/** A pipe that nobody writes to: who opens it to read waits for ever. */
function pipeAt(...path: readonly string[]): void {
  execFileSync('mkfifo', [join(...path)]);
}

describe('pipes and devices in the place of files', () => {
  test.each([
    [['check'], 'x.chibo.yaml'],
    [['check', 'x.chibo.yaml'], 'x.chibo.yaml'],
    [['evaluate', 'x.chibo.yaml'], 'x.chibo.yaml'],
    [['set', 'x.chibo.yaml', 'period', '2024'], 'x.chibo.yaml'],
    [['check', '--fix'], 'x.chibo.yaml'],
    [['redact', 'x.chibo.yaml'], 'x.chibo.yaml'],
    [['preview', 'x.chibo.yaml', '-o', 'out.html'], 'x.chibo.yaml'],
    [['check', '--config', 'x.yaml'], 'x.yaml'],
    [['check', '--baseline', 'x.json'], 'x.json'],
    [['check', '--cache-file', 'x.json'], 'x.json'],
    [['rollup', '--merge', 'x.ndjson'], 'x.ndjson'],
    [['rollup', '.', '--units', 'x.yaml'], 'x.yaml'],
  ])('%j refuses a pipe %s before it is read', async (words, name) => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    pipeAt(cwd, name);
    const { code, err } = await chibo(words, { cwd });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(name) });
  });

  test('a pipe as .gitignore, profile or configuration holds nothing up', async () => {
    const cwd = await folderOf({
      '.git/HEAD': '',
      'a.chibo.yaml': cleanRecord.replace('chi-bo-4-tot', 'p.chibo-profile.yaml'),
    });
    for (const name of ['.gitignore', 'p.chibo-profile.yaml', 'chibo.config.yaml']) pipeAt(cwd, name);
    const { code, out } = await chibo(['check'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('profile/not-found') });
    const rolled = await chibo(['rollup', '.'], { cwd });
    expect(rolled.code).toBe(1);
  });

  test('a roll-up names a pipe as a record that could not be read', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    pipeAt(cwd, 'x.chibo.yaml');
    const { code, out } = await chibo(['rollup', '.'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics).toMatchObject([{ code: 'rollup/unread', file: 'x.chibo.yaml' }]);
  });

  test('a device without end is not read', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    await symlink('/dev/zero', join(cwd, 'x.chibo.yaml'));
    expect((await chibo(['check'], { cwd })).code).toBe(2);
    expect((await chibo(['evaluate', '/dev/zero'], { cwd })).code).toBe(2);
  });
});

test('results go to a pipe or to stdout as they are', async () => {
  const cwd = await folderOf({ 'a.chibo.yaml': wrongRecord });
  const words = ['check', '--format', 'json', '--output', 'compact=/dev/stdout'];
  const piped = runProgram(words, cwd);
  expect({ status: piped.status, err: piped.stderr }).toEqual({ status: 1, err: '' });
  expect(piped.stdout).toMatch(/^\{[\s\S]*\}\na\.chibo\.yaml:6:15: error: .*\[score\/range\]\n$/);
  const inFile = runProgram(words, cwd, { shell: 'exec > out.txt' });
  expect(inFile.status).toBe(1);
  const { readFile } = await import('node:fs/promises');
  expect(await readFile(join(cwd, 'out.txt'), 'utf8')).toBe(piped.stdout);
});
