import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locked } from '../../src/cli/files/lock.js';
import { ownerText, thisOwner } from '../../src/cli/files/owner.js';
import { changeFile } from '../../src/cli/files/write-file.js';
import { folderOf } from '../cli/command-line.js';
import { builtScript, leftIn } from './program.js';

/** Rounds at a time: the machine has more than one processor, and a process takes a while to start. */
const abreast = 4;

/** Ends a process that writes all the time by a signal at some moment; gives the file's folder. */
async function endedAt(script: string, file: string, signal: NodeJS.Signals, after: number): Promise<void> {
  const writer = spawn(process.execPath, [script, 'rewrite', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(writer.stdout, 'data');
  const ended = once(writer, 'close');
  setTimeout(() => writer.kill(signal), after);
  const [, by] = await ended;
  expect(by).toBe(signal);
}

/** Either the text before or one of those written, from its first to its last character. */
const whole = /^(?:old|([a-z])\1{199999})\n$/;

async function rounds(count: number, signal: NodeJS.Signals): Promise<readonly string[]> {
  const script = await builtScript('writer');
  const folders = await Promise.all(Array.from({ length: abreast }, () => folderOf({ 'a.txt': 'old\n' })));
  await Promise.all(
    folders.map(async (folder, lane) => {
      const file = join(folder, 'a.txt');
      for (let round = lane; round < count; round += abreast) {
        // Moments spread over some writes, the same in each run.
        await endedAt(script, file, signal, (round * 7) % 23);
        expect(await readFile(file, 'utf8')).toMatch(whole);
      }
    }),
  );
  return folders;
}

describe('a process that is killed while it writes', () => {
  test('leaves the old file or the new one, 200 times; what else it leaves the next run removes', async () => {
    for (const folder of await rounds(200, 'SIGKILL')) {
      const file = join(folder, 'a.txt');
      await changeFile(file, async () => 'next\n');
      expect({ text: await readFile(file, 'utf8'), left: leftIn(folder) }).toEqual({
        text: 'next\n',
        left: [],
      });
    }
    // Each round starts a process; on a busy machine that takes most of the time.
  }, 300_000);

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s leaves nothing behind at all',
    async (signal) => {
      for (const folder of await rounds(8, signal)) expect(leftIn(folder)).toEqual([]);
    },
  );
});

describe('what a killed run has left', () => {
  test('is removed where its process has ended, and kept where it runs', async () => {
    const folder = await folderOf({ 'a.txt': 'old\n', '.chibo-some-of-another-version.tmp': '' });
    const before = await folderOf({ 'b.txt': '' });
    await changeFile(join(before, 'b.txt'), async () => {
      // While this process writes, its temporary file is in use.
      await writeFile(join(folder, 'c.txt'), '');
      return 'new\n';
    });
    await changeFile(join(folder, 'a.txt'), async () => 'new\n');
    expect(leftIn(folder)).toEqual([]);
    expect(await readFile(join(before, 'b.txt'), 'utf8')).toBe('new\n');
  });

  test('a lock holds nobody up whose owner has ended, nor one that a run was killed at breaking', async () => {
    const folder = await folderOf({ 'a.txt': 'old\n' });
    const file = join(folder, 'a.txt');
    // A process of this machine that has ended.
    const owner = ownerText({ ...thisOwner(), pid: 4_000_000, start: '1' });
    const locks = await locked(file, () => readdirSync(folder).filter((name) => name !== 'a.txt'));
    expect(locks).toHaveLength(1);
    const names = [...locks, `.chibo-break-${owner}.tmp`];
    for (const name of names) {
      await writeFile(join(folder, name), owner);
      await utimes(join(folder, name), 1, 1);
    }
    await changeFile(file, async () => 'next\n');
    expect({ text: await readFile(file, 'utf8'), left: leftIn(folder) }).toEqual({
      text: 'next\n',
      left: [],
    });
  });

  test('a lock of it holds nobody up', async () => {
    const script = await builtScript('writer');
    const folder = await folderOf({ 'a.txt': 'old\n' });
    const file = join(folder, 'a.txt');
    for (let round = 0; round < 8; round += 1) await endedAt(script, file, 'SIGKILL', round);
    const start = Date.now();
    await changeFile(file, async () => 'next\n');
    expect(Date.now() - start).toBeLessThan(20_000);
    expect(await readFile(file, 'utf8')).toBe('next\n');
  });
});
