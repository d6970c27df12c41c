import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from '../cli/command-line.js';

const record = (id: string, more = ''): string => `${cleanRecord.replace('cb1', id)}${more}`;
const member = 'members:\n  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}\n';

/** Six records of three units, so that each of three parts holds some. */
const six = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`kho/${name}.chibo.yaml`, record(`cb-${name}`, member)]),
);

async function partsOf(count: number): Promise<string> {
  const cwd = await folderOf({ ...six, 'kho/.git/HEAD': '' });
  for (let part = 1; part <= count; part += 1) {
    const words = ['--format', 'ndjson', '--shard', `${part}/${count}`, '-o', `${part}.ndjson`];
    expect((await chibo(['rollup', 'kho', ...words], { cwd })).code).toBe(0);
  }
  return cwd;
}

async function merged(cwd: string, ...words: readonly string[]) {
  const { code, out, err } = await chibo(['rollup', '--merge', ...words], { cwd });
  return { code, err, rolled: out === '' ? undefined : JSON.parse(out) };
}

describe('parts of one folder', () => {
  test('give the whole, in any order, also when one file holds several', async () => {
    const cwd = await partsOf(3);
    const whole = JSON.parse((await chibo(['rollup', 'kho'], { cwd })).out);
    expect(whole.records).toBe(6);
    expect((await merged(cwd, '3.ndjson', '1.ndjson', '2.ndjson')).rolled).toEqual(whole);
    const texts = await Promise.all([1, 2, 3].map((part) => readFile(join(cwd, `${part}.ndjson`), 'utf8')));
    await writeFile(join(cwd, 'all.ndjson'), texts.join(''));
    expect((await merged(cwd, 'all.ndjson')).rolled).toEqual(whole);
    expect((await merged(cwd, 'all.ndjson', '--fold')).code).toBe(0);
  });

  test.each([
    [['1.ndjson', '3.ndjson'], 'phần 2 trong 3'],
    [['3.ndjson'], 'phần 1, 2 trong 3'],
    [['1.ndjson', '2.ndjson', '3.ndjson', '2.ndjson'], '2.ndjson'],
  ])('%j are named and refused: %s', async (files, says) => {
    const cwd = await partsOf(3);
    for (const more of [
      [],
      ['--fold'],
      ['--format', 'ndjson', '-o', 'out'],
      ['--format', 'parquet', '-o', 'out'],
    ]) {
      const { code, err } = await merged(cwd, ...files, ...more);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(says) });
    }
    await expect(readFile(join(cwd, 'out'))).rejects.toThrow('ENOENT');
  });

  test('of which one was cut anywhere are refused', async () => {
    const cwd = await partsOf(1);
    const text = await readFile(join(cwd, '1.ndjson'), 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    const last = lines.at(-1) ?? '';
    const cuts = [
      text.slice(0, -2),
      text.slice(0, text.length - last.length - 1),
      text.slice(0, 1000),
      lines.slice(1).join('\n'),
      [...lines.slice(0, 2), ...lines.slice(3)].join('\n'),
      [...lines.slice(0, 2), lines[1], ...lines.slice(2)].join('\n'),
      '',
      'rollup',
    ];
    for (const cut of cuts) {
      await writeFile(join(cwd, 'cut.ndjson'), cut);
      const { code, err } = await merged(cwd, 'cut.ndjson');
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('cut.ndjson') });
    }
  });

  test('made for other days or of another number of parts do not fit together', async () => {
    const cwd = await partsOf(2);
    const words = [
      'rollup',
      'kho',
      '--format',
      'ndjson',
      '--shard',
      '2/2',
      '--from',
      '2023',
      '-o',
      'x.ndjson',
    ];
    await chibo(words, { cwd });
    expect((await merged(cwd, '1.ndjson', 'x.ndjson')).code).toBe(2);
  });
});

describe('parts of two folders', () => {
  test('whose files have the same names are all counted', async () => {
    const cwd = await folderOf({
      'p1/2023.chibo.yaml': record('xa-1', member),
      'p2/2023.chibo.yaml': record('xa-2', member),
    });
    for (const name of ['p1', 'p2'])
      await chibo(['rollup', '.', '--format', 'ndjson', '-o', `../${name}.ndjson`], { cwd: join(cwd, name) });
    for (const more of [[], ['--fold']]) {
      const { code, rolled } = await merged(cwd, 'p1.ndjson', 'p2.ndjson', ...more);
      expect({ code, records: rolled.records }).toEqual({ code: 0, records: 2 });
      expect(rolled.root.facts.members.total).toBe(2);
    }
    // Joined once, they stay two when they are joined again.
    await merged(cwd, 'p1.ndjson', 'p2.ndjson', '--format', 'ndjson', '-o', 'both.ndjson');
    expect((await merged(cwd, 'both.ndjson')).rolled.records).toBe(2);
    const lines = (await readFile(join(cwd, 'both.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(lines.slice(0, 2).map((line) => JSON.parse(line).rollup.file)).toEqual([
      'p1.ndjson/2023.chibo.yaml',
      'p2.ndjson/2023.chibo.yaml',
    ]);
  });
});

describe('hostile lines', () => {
  test.each<readonly [string, (entry: Record<string, unknown>) => unknown]>([
    ['a count that no record can have', (entry) => ({ ...entry, counts: { 'award/%': 1 } })],
    ['people that are none', (entry) => ({ ...entry, people: [null] })],
    [
      'a way of counting by the name of a method',
      (entry) => ({
        ...entry,
        figures: [
          {
            name: 'members.total',
            value: 1,
            qualifier: '',
            percent: false,
            mode: 'constructor',
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          },
        ],
      }),
    ],
    ['100,000 superiors', (entry) => ({ ...entry, path: Array.from({ length: 100_000 }, () => 'x') })],
    ['days that are none', (entry) => ({ ...entry, from: '9999-99-99' })],
    ['days in the wrong order', (entry) => ({ ...entry, from: '2024-01-01', to: '2023-01-01' })],
    ['nothing', () => null],
    ['a list', (entry) => [entry]],
  ])('with %s are named by file and line', async (_, change) => {
    const cwd = await partsOf(1);
    const lines = (await readFile(join(cwd, '1.ndjson'), 'utf8')).trimEnd().split('\n');
    const data = JSON.parse(lines[2] ?? '');
    lines[2] = JSON.stringify({ ...data, rollup: change(data.rollup) });
    await writeFile(join(cwd, 'x.ndjson'), `${lines.join('\n')}\n`);
    for (const more of [[], ['--fold'], ['--format', 'csv'], ['--format', 'parquet', '-o', 'out.parquet']]) {
      const { code, out, err } = await chibo(['rollup', '--merge', 'x.ndjson', ...more], { cwd });
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining('x.ndjson:3') });
    }
  });
});
