import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { leftIn, runProgram } from './program.js';

/** Long enough for a limit of a kilobyte and for a page of memory. */
const longRecord = `${cleanRecord}${'# ghi chú\n'.repeat(1500)}`;

/** A disk of 256 KB; `undefined` where this user may mount none. */
async function smallDisk(): Promise<string | undefined> {
  const folder = join(await folderOf({}), 'disk');
  await mkdir(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

/** Writes until nothing more goes in. */
async function fill(folder: string): Promise<void> {
  const opened = openSync(join(folder, 'filler'), 'w');
  expect(() => {
    for (;;) writeSync(opened, Buffer.alloc(4096));
  }).toThrow('ENOSPC');
  closeSync(opened);
}

/** How each kind of output is made; the first word names the file that has to stay as it was. */
const commands = [
  ['a.chibo.yaml', ['set', 'a.chibo.yaml', 'criteria.I.1.self', '9']],
  ['out.json', ['check', '--output', 'json=out.json']],
  ['out.html', ['preview', 'a.chibo.yaml', '-o', 'out.html']],
  ['out.json', ['rollup', '.', '-o', 'out.json']],
  ['out.csv', ['rollup', '.', '--format', 'csv', '-o', 'out.csv']],
  ['out.ndjson', ['rollup', '.', '--format', 'ndjson', '-o', 'out.ndjson']],
  ['out.parquet', ['rollup', '.', '--format', 'parquet', '-o', 'out.parquet']],
  ['out.docx', ['rollup', '.', '-o', 'out.docx']],
  ['out.txt', ['redact', 'a.chibo.yaml', '-o', 'out.txt']],
  ['out.cache', ['check', '--cache-file', 'out.cache']],
  ['out.base', ['check', '--baseline', 'out.base', '--update-baseline']],
] as const;

/** What stands in the outputs before; long, so that a file that was cut would show. */
const old = 'old\n'.repeat(50);

describe('a disk that is full', () => {
  test('leaves every file as it was, with exit code 2 and a message that says so', async () => {
    const folder = await smallDisk();
    if (folder === undefined) {
      // Without the right to mount, the limit of a process stands in below.
      expect(process.getuid?.()).toBeDefined();
      return;
    }
    await writeFile(join(folder, 'a.chibo.yaml'), longRecord);
    for (const [name] of commands.slice(1)) await writeFile(join(folder, name), old);
    await fill(folder);
    for (const [name, words] of commands) {
      const { code, err } = await chibo(words, { cwd: folder });
      expect({ name, code, err }).toEqual({
        name,
        code: 2,
        err: expect.stringContaining('(ENOSPC); tệp cũ còn nguyên vẹn'),
      });
      expect(await readFile(join(folder, name), 'utf8')).toBe(name === 'a.chibo.yaml' ? longRecord : old);
    }
    expect(leftIn(folder)).toEqual([]);
    await rm(join(folder, 'filler'));
    expect((await chibo(commands[0][1], { cwd: folder })).code).toBe(0);
    expect(await readFile(join(folder, 'a.chibo.yaml'), 'utf8')).toContain('I.1: {self: 9}');
    // Eleven commands, of which some load the libraries of documents.
  }, 300_000);

  test('or a limit of the shell ends no process and cuts no file', async () => {
    const folder = await folderOf({ 'a.chibo.yaml': longRecord, 'out.json': old });
    const { status, stderr } = runProgram(['set', 'a.chibo.yaml', 'criteria.I.1.self', '9'], folder, {
      shell: 'ulimit -f 1',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('(EFBIG)') });
    expect(await readFile(join(folder, 'a.chibo.yaml'), 'utf8')).toBe(longRecord);
    expect(leftIn(folder)).toEqual([]);
  });
});

describe('a device that takes nothing', () => {
  test.each([
    ['pretty', []],
    ['json', []],
    ['ndjson', []],
    ['parquet', ['-o', '/dev/full']],
    ['json', ['-o', '/dev/full']],
  ])('is exit code 2 and a message for %s %j', async (format, more) => {
    const folder = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = runProgram(['rollup', '.', '--format', format, ...more], folder, {
      stdout: full,
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/(^|\n)chibo: [^\n]*ENOSPC\n$/),
    });
  });
});
