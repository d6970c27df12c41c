import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { changeFile } from '../../src/cli/files/write-file.js';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { leftIn, runProgram } from './program.js';

/** Long enough for a limit of a kilobyte and for a page of memory, and with something to fix. */
const longRecord = `${cleanRecord}members:\n  - {id: dv01, name: A, kind: chinh-thuc, rank: HTT}\n${'# ghi chú\n'.repeat(1500)}`;

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
  ['a.chibo.yaml', ['check', '--fix', 'a.chibo.yaml']],
  ['a.chibo.yaml', ['import', 'dv.csv', '--into', 'a.chibo.yaml']],
  ['a.chibo.yaml', ['merge', 'base.txt', 'a.chibo.yaml', 'theirs.txt', '-o', 'a.chibo.yaml']],
  ['out.xlsx', ['form', 'a.chibo.yaml', '-o', 'out.xlsx']],
  ['out.zip', ['submit', 'a.chibo.yaml', '--draft', '-o', 'out.zip']],
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
    for (const [name] of commands) if (name !== 'a.chibo.yaml') await writeFile(join(folder, name), old);
    await writeFile(join(folder, 'dv.csv'), 'STT,Họ và tên,Chức vụ\n1,Lê Thị Bình,Bí thư\n');
    await writeFile(join(folder, 'base.txt'), longRecord);
    await writeFile(join(folder, 'theirs.txt'), longRecord.replace('period: 2023', 'period: 2024'));
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
    // Sixteen commands, of which some load the libraries of documents.
  }, 300_000);

  test('at whatever moment, 200 times: the old text stands whole, or the new one does', async () => {
    const folder = await smallDisk();
    if (folder === undefined) {
      expect(process.getuid?.()).toBeDefined();
      return;
    }
    const file = join(folder, 'a.txt');
    await writeFile(file, 'old\n');
    const seen = new Set<string>();
    let before = 'old\n';
    for (let round = 0; round < 200; round += 1) {
      // From 0 to 60 of its 64 pages are taken, and a text of up to 30 of them is written.
      await writeFile(join(folder, 'filler'), Buffer.alloc(4096 * ((round * 7) % 61))).catch(() => undefined);
      const text = `${String.fromCharCode(97 + (round % 26)).repeat(4096 * ((round * 11) % 31) + 1)}\n`;
      const written = await changeFile(file, async () => text).then(
        () => 'written',
        (error: unknown) => (String(error).includes('file/not-written') ? 'refused' : String(error)),
      );
      seen.add(written);
      if (written === 'written') before = text;
      expect({ round, isWhole: (await readFile(file, 'utf8')) === before }).toEqual({ round, isWhole: true });
      expect(leftIn(folder)).toEqual([]);
    }
    expect([...seen].sort()).toEqual(['refused', 'written']);
  });

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
