import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chibo, folderOf } from '../cli/command-line.js';
import { often } from '../properties.js';
import { fullRecord } from './everything.js';
import { mutated } from './mutations.js';

test('a part of a roll-up is taken or refused by a message, whatever was done to it', async () => {
  const cwd = await folderOf({
    'kho/a.chibo.yaml': fullRecord,
    'kho/b.chibo.yaml': fullRecord.replace('id: thu', 'id: thu-2').replace('period: 2023', 'period: 2024'),
  });
  await chibo(['rollup', 'kho', '--format', 'ndjson', '-o', 'part.ndjson'], { cwd });
  const part = await readFile(join(cwd, 'part.ndjson'), 'utf8');
  const ways = fc.constantFrom(
    ['--format', 'json'],
    ['--format', 'csv'],
    ['--format', 'pretty', '--fold'],
    ['--format', 'html', '-o', 'x.html'],
    ['--format', 'ndjson', '-o', 'x.ndjson'],
  );
  const changed = fc.oneof(mutated([part], 2), valueChanged(part));
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(changed, ways, async (text, words) => {
      await writeFile(join(cwd, 'part.ndjson'), text);
      const { code, err } = await chibo(['rollup', '--merge', 'part.ndjson', ...words], {
        cwd,
        env: { CHIBO_DEBUG: '1' },
      });
      expect(err).not.toMatch(/\n {4}at /);
      if (code === 2) expect(err).toContain('part.ndjson');
      else taken += 1;
    }),
    often(30),
  );
  expect(taken).toBeGreaterThan(5);
});

/** One value of one line exchanged for another, so that the line stays JSON. */
function valueChanged(text: string): fc.Arbitrary<string> {
  const values = [
    ...text.matchAll(/(?<=[:[,])(?:"[^"]*"|-?\d+(?:\.\d+)?|true|false|null|\{\}|\[\])(?=[,}\]])/g),
  ];
  const other = fc.oneof(
    fc.constantFrom(
      'null',
      '{}',
      '[]',
      '"__proto__"',
      '-1',
      '1e308',
      '1e309',
      '0.5',
      'true',
      '"\\ud800"',
      '""',
    ),
    fc.constantFrom(...values.map(([value]) => value)),
    fc.integer({ min: -5, max: 1e15 }).map(String),
  );
  return fc
    .tuple(fc.constantFrom(...values), other)
    .map(([{ index, 0: value }, now]) => text.slice(0, index) + now + text.slice(index + value.length));
}
