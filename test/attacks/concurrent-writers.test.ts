import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeFile, openOutputFile, writeOutput } from '../../src/cli/files/write-file.js';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';
import { builtScript, leftIn, program } from './program.js';

describe('several writers of one file', () => {
  test('lose none of 200 changes that four processes make at once', async () => {
    const script = await builtScript('writer');
    const folder = await folderOf({ 'a.txt': '' });
    const file = join(folder, 'a.txt');
    const writers = ['p', 'q', 'r', 's'].map((name) =>
      spawn(process.execPath, [script, 'append', file, name, '50'], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(writers.map(async (writer) => (await once(writer, 'close'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const expected = ['p', 'q', 'r', 's'].flatMap((name) =>
      Array.from({ length: 50 }, (_, index) => `${name}-${index}`),
    );
    expect(lines.toSorted()).toEqual(expected.toSorted());
    expect(leftIn(folder)).toEqual([]);
  });

  test('of a record keep the changes of both, by the command line', async () => {
    const folder = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const scores = { 'I.1': '1', 'I.4': '2', 'II.2': '3', 'II.4': '4', 'III.1': 'dat', 'III.2': 'khong-dat' };
    const items = Object.entries(scores);
    const runs = items.map(([item, score]) =>
      spawn(process.execPath, [program, 'set', 'a.chibo.yaml', `criteria.${item}.self`, score], {
        cwd: folder,
      }),
    );
    const codes = await Promise.all(runs.map(async (run) => (await once(run, 'close'))[0]));
    expect(codes).toEqual(items.map(() => 0));
    const text = await readFile(join(folder, 'a.chibo.yaml'), 'utf8');
    for (const [item, score] of items) expect(text).toContain(`  ${item}: {self: ${score}}\n`);
  });

  test('that are other programs are not lost either: the change is made again on what they wrote', async () => {
    const folder = await folderOf({ 'a.txt': 'one\n' });
    const file = join(folder, 'a.txt');
    let turns = 0;
    await changeFile(file, async (text) => {
      turns += 1;
      if (turns < 3) await writeFile(file, `${text}other\n`);
      return `${text}mine\n`;
    });
    expect(await readFile(file, 'utf8')).toBe('one\nother\nother\nmine\n');
  });
});

describe('results that another program has written meanwhile', () => {
  test('are not written over; the command says so', async () => {
    const folder = await folderOf({ 'a.json': 'old' });
    const file = join(folder, 'a.json');
    const output = openOutputFile(file);
    output.write('mine');
    await writeFile(file, 'of another program');
    await expect(output.close()).rejects.toMatchObject({ name: 'FileError', file });
    expect({ text: await readFile(file, 'utf8'), left: leftIn(folder) }).toEqual({
      text: 'of another program',
      left: [],
    });
    await writeOutput(file, 'mine');
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('nor is a file that has come into being', async () => {
    const folder = await folderOf({});
    const made = await Promise.all(
      Array.from({ length: 8 }, () => chibo(['new', 'kp1-2026.chibo.yaml'], { cwd: folder })),
    );
    expect(made.map(({ code }) => code).toSorted()).toEqual([0, 2, 2, 2, 2, 2, 2, 2]);
    expect(leftIn(folder)).toEqual([]);
  });
});
