import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lazyTree } from '../../../src/core/parse/lazy-tree.js';
import { fullRead } from '../../../src/core/parse/parse.js';
import { quickData, quickReading } from '../../../src/core/parse/quick-read.js';
import { toData } from '../../../src/core/parse/tree.js';
import { often } from '../../properties.js';
import { shape } from './shape.js';

/**
 * What the quick reader reads, the full one reads alike and without a problem. So with the data alone, and with
 * a tree that is made piece by piece.
 */
function expectAlike(text: string): void {
  const quick = quickReading(text)?.root;
  const read = quickData(text);
  expect(read === undefined, JSON.stringify(text)).toBe(quick === undefined);
  if (quick === undefined) return;
  const lazy = lazyTree(text);
  if (lazy) expect(shape(lazy), JSON.stringify(text)).toEqual(shape(quick));
  expect(read?.data, JSON.stringify(text)).toEqual(toData(quick));
  const full = fullRead(text);
  expect(full.problems, JSON.stringify(text)).toEqual([]);
  expect(shape(quick), JSON.stringify(text)).toEqual(shape(full.root));
}

describe('the quick reader', () => {
  test.each([
    'a: 1\nb: x y\n',
    'a:\n  b: 1\n  c:\n    - 1\n    - {x: 1, y: [a, b]}\nd:\n- 1\n- 2\n',
    'a: "q, # x"\nb: \'s\'\nc: # none\nd:   # none\ne: ~\n',
    '# head\n\na: 1   # tail\n\n# foot\n',
    'a:\r\n  - id: dv01\r\n    name: Đặng Văn Ấn\r\n  - id: dv02\r\n',
    'm: {self: 9.5, note: , months: [~, 8, -1, .5, 1.]}\n',
    'a: []\nb: {}\nc: [ ]\nd: { }\n',
    '- a\n- b: 1\n  c: 2\n-\n- - 1\n  - 2\n',
    'a: 12/6\nb: 50%\nc: 2023-01-05\nd: no\ne: 012\nf: 05-NQ/CB\ng: (x)\n',
  ])('reads %j', (text) => {
    expect(quickReading(text)?.root).toBeDefined();
    expectAlike(text);
  });

  test.each([
    'a: &x 1\n',
    'a: *x\n',
    'a: |\n  text\n',
    'a: x\n  y\n',
    'a: 1\na: 2\n',
    '\ta: 1\n',
    '{self: 9,5}\n',
    'a: b: c\n',
    'a: "x\\n"\n',
    '--- \na: 1\n',
    'a: !x y\n',
    '? a\n: b\n',
    'a: 1e3\n',
    'a:1\n',
    '<<: {a: 1}\n',
    'a: {x: 1\n',
    'a: 1\n  b: 2\n',
    'a: 1\r',
  ])('leaves %j to the full parser', (text) => {
    expect(quickReading(text)?.root).toBeUndefined();
  });

  test.each(['samples', 'schemas/profiles'])('reads every file of %s', (folder) => {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml')) continue;
      const text = readFileSync(join(folder, name), 'utf8');
      expectAlike(text);
      expectAlike(text.replaceAll('\n', '\r\n'));
    }
  });

  test('agrees with the full parser wherever it is sure, on any lines of record-like pieces', () => {
    const piece = fc.constantFrom(
      'a',
      'b1',
      'I.1',
      ':',
      ': ',
      ' ',
      '  ',
      '- ',
      '-',
      '{',
      '}',
      '[',
      ']',
      ',',
      ', ',
      '#',
      ' # c',
      '"',
      "'",
      '"x y"',
      "'z'",
      '1',
      '-2.5',
      '~',
      'null',
      'true',
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '\n  - ',
      '\r\n',
      'Đặng',
      '…',
      '/',
      '.',
      '?',
      '!',
      '&x',
      '*x',
      '|',
      '>',
      '%',
      '@',
      '`',
      '\t',
      'x: 1',
      'y: {p: 1, q: r}',
      '=',
      '<<',
      '0x1',
      '1e3',
      '\\',
      '“',
      '😀',
      '--- ',
      '...',
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, expectAlike), often(6000));
  });

  test('agrees with the full parser on a record in which one place was changed', () => {
    const record = readFileSync('samples/dang-lam/2024.chibo.yaml', 'utf8').slice(0, 2500);
    const change = fc.tuple(
      fc.nat(record.length - 1),
      fc.nat(3),
      fc.constantFrom('', ' ', ':', '\n', '-', '#', '"', '{', ',', ']', 'x', '  ', "'"),
    );
    fc.assert(
      fc.property(change, ([at, length, put]) =>
        expectAlike(record.slice(0, at) + put + record.slice(at + length)),
      ),
      often(400),
    );
  });
});
