import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/core/parse/limits.js';
import { isReadable, parseText } from '../../../src/core/parse/parse.js';
import { nodeAt, type Path, spanAt, toData, visit } from '../../../src/core/parse/tree.js';
import { often } from '../../properties.js';
import { dataOf } from '../edit/edited.js';

describe('places', () => {
  const text = `\ufeff# đầu\r
branch: {id: thanh-tra, name: "Chi bộ 👍", path: [a, 'b c']}\r
criteria:   # điểm\r
  I.1:\r
    self: 8.50   # c\r
    branch:\r
    note: |\r
      một\r
      hai\r
members:\r
- id: dv01\r
-   # trống\r
`;

  test.each<readonly [Path, string]>([
    [['branch'], '{id: thanh-tra, name: "Chi bộ 👍", path: [a, \'b c\']}'],
    [['branch', 'id'], 'thanh-tra'],
    [['branch', 'name'], '"Chi bộ 👍"'],
    [['branch', 'path'], "[a, 'b c']"],
    [['branch', 'path', 1], "'b c'"],
    [['criteria', 'I.1', 'self'], '8.50'],
    [['criteria', 'I.1', 'branch'], ''],
    [['criteria', 'I.1', 'note'], '|\r\n      một\r\n      hai\r\n'],
    [['members', 0, 'id'], 'dv01'],
    [['members', 1], ''],
  ])('%j is %j in the text', (path, source) => {
    const node = nodeAt(parseText(text).root, path);
    expect(text.slice(node?.start, node?.end)).toBe(source);
  });

  test.each<readonly [Path, 'value' | 'key', string]>([
    [['branch', 'id'], 'value', 'thanh-tra'],
    [['branch', 'id'], 'key', 'id'],
    [['branch'], 'value', 'branch'],
    [['branch', 'nothing'], 'value', 'branch'],
    [['criteria', 'I.1', 'branch'], 'value', 'branch'],
    [['criteria', 'I.1', 'appraised', 'deep'], 'value', 'I.1'],
    [['members', 0], 'value', 'id'],
    [['members', 7], 'value', 'members'],
  ])('%j is marked at its %s: %j', (path, part, source) => {
    const span = spanAt(parseText(text).root, path, part);
    expect(text.slice(span.start, span.end)).toBe(source);
  });

  test('every node lies within the one around it', () => {
    const { root } = parseText(text);
    const seen: string[] = [];
    visit(root, (node, path) => {
      const parent = nodeAt(root, path.slice(0, -1)) ?? node;
      expect(node.start).toBeGreaterThanOrEqual(parent.start);
      expect(node.end).toBeLessThanOrEqual(parent.end);
      seen.push(JSON.stringify(path));
    });
    expect(seen).toHaveLength(16);
  });

  test('a number keeps how it is written', () => {
    expect(nodeAt(parseText(text).root, ['criteria', 'I.1', 'self'])).toMatchObject({
      value: 8.5,
      source: '8.50',
    });
  });
});

/** What stands where: read as YAML 1.2 in the core schema, or refused with a problem at a place. */
describe('awkward values', () => {
  test.each<readonly [string, unknown]>([
    ['a: no', 'no'],
    ['a: on', 'on'],
    ['a: 012', 12],
    ['a: 0o17', 15],
    ['a: 0x1F', 31],
    ['a: 2E5', 200000],
    ['a: 1_000', '1_000'],
    ['a: 12:30', '12:30'],
    ['a: 50%', '50%'],
    ['a: 2025-06-12', '2025-06-12'],
    ['a: 9,5', '9,5'],
    ['a: [9,5]', [9, 5]],
    ['a: {x: 9,5}', { x: 9, 5: null }],
    ['a: [1 2]', ['1 2']],
    ['a: QĐ #12', 'QĐ'],
    ['a: .nan', Number.NaN],
    ['a: -.inf', Number.NEGATIVE_INFINITY],
    ['a: 1e400', Number.POSITIVE_INFINITY],
    ['a: 12345678901234567890', 12345678901234567000],
    ['a: “x”', '“x”'],
    ['a: e\u0302\u0301', 'e\u0302\u0301'],
    ['a: "x\ty"', 'x\ty'],
    ['a:', null],
    ['a: ~', null],
    ['\ufeffa: 1', 1],
    ['a: 1\r\n', 1],
    ['---\na: 1\n...\n', 1],
    ['# c\n---\na: 1', 1],
    ['a: |\n  %YAML 1.1', '%YAML 1.1\n'],
    ['a: |\n  [[[[\n  {{{{', '[[[[\n{{{{\n'],
  ])('%j', (text, value) => {
    expect(parseText(text).problems).toEqual([]);
    expect(dataOf(text)).toEqual({ a: value });
  });

  test.each<readonly [string, unknown]>([
    ['a:1', 'a:1'],
    ['a：1', 'a：1'],
    ['a:\u00a01', 'a:\u00a01'],
    ['', null],
    ['# chỉ có ghi chú\n', null],
    ['\ufeff', null],
    ['[]', []],
    ['a: 1\n\u00a0b: 2', { a: 1, '\u00a0b': 2 }],
    ['a: 1\ná: 2\na\u0301: 3', { a: 1, á: 2, 'a\u0301': 3 }],
    ['1: a\ntrue: b\n~: c', { 1: 'a', true: 'b', '~': 'c' }],
    ['a: &x {k: 1}\nb: {<<: *x, l: 2}', { a: { k: 1 }, b: { k: 1, l: 2 } }],
    ['a: &x {k: 1}\nb: {k: 3, <<: [*x, {k: 5, m: 4}]}', { a: { k: 1 }, b: { m: 4, k: 3 } }],
  ])('the whole of %j', (text, data) => {
    expect(parseText(text).problems).toEqual([]);
    expect(dataOf(text)).toEqual(data);
  });

  test('a key named __proto__ is a key like any other', () => {
    const data = toData(parseText('__proto__: {x: 1}\nconstructor: 2').root);
    expect(Object.keys(Object(data))).toEqual(['__proto__', 'constructor']);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test('a key that stands twice is a problem, and the last one counts', () => {
    const parsed = parseText('a: 1\nb: 2\na: 3\n');
    expect(parsed.problems).toEqual([
      { kind: 'duplicate-key', reason: 'duplicate', values: { name: 'a' }, start: 10, end: 11 },
    ]);
    expect(isReadable(parsed)).toBe(true);
    expect(dataOf(parsed.text)).toEqual({ a: 3, b: 2 });
  });
});

describe('what is no record is a problem at its place', () => {
  test.each<readonly [text: string, kind: string, reason: string, marked: string]>([
    ['a: Họp: 12/6', 'syntax', 'BLOCK_AS_IMPLICIT_KEY', 'H'],
    ['a: @x', 'syntax', 'BAD_SCALAR_START', '@'],
    ['a: %x', 'syntax', 'BAD_SCALAR_START', '%'],
    ['a: "x" y', 'syntax', 'UNEXPECTED_TOKEN', 'y'],
    ['a: "\\q"', 'syntax', 'BAD_DQ_ESCAPE', '\\'],
    ['a: !x y', 'syntax', 'TAG_RESOLVE_FAILED', '!x'],
    ['a: !!binary aGk=', 'syntax', 'tag', 'aGk='],
    ['a: *x', 'syntax', 'BAD_ALIAS', '*x'],
    ['a: &x [*x]', 'syntax', 'BAD_ALIAS', '*x'],
    ['a: {<<: 5}', 'syntax', 'BAD_MERGE', '5'],
    ['? [1, 2]\n: 3', 'syntax', 'NON_STRING_KEY', '['],
    ['a: 1\n---\nb: 2\n', 'syntax', 'MULTIPLE_DOCS', '-'],
    ['a: 1\n...\nb: 2\n', 'syntax', 'MULTIPLE_DOCS', 'b'],
    ['%YAML 1.1\n---\na: no', 'syntax', 'directive', '%YAML 1.1'],
    ['# c\r\n\r\n%TAG ! x\r\n---\r\na: 1', 'syntax', 'directive', '%TAG ! x'],
    ['a: 1\n<<<<<<< HEAD\nb: 2', 'syntax', 'conflict', '<<<<<<< HEAD'],
    ['a:\n\tb: 1', 'syntax', 'TAB_AS_INDENT', '\t'],
    ['a: \0', 'syntax', 'binary', '\0'],
    ['a: \ud800', 'syntax', 'binary', '\ud800'],
    ['a: Chi b\ufffd', 'syntax', 'binary', '\ufffd'],
    ['a: "x', 'syntax', 'MISSING_CHAR', 'x'],
    ['a: {b: 1', 'syntax', 'BAD_INDENT', '1'],
  ])('%j', (text, kind, reason, marked) => {
    const parsed = parseText(text);
    const problem = parsed.problems.find((found) => found.reason === reason);
    expect(problem).toMatchObject({ kind, reason });
    expect(text.slice(problem?.start, problem?.end)).toBe(marked);
    expect(isReadable(parsed)).toBe(false);
  });

  test('and every problem marks a stretch of the text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '&a ',
      '*a',
      '#',
      '!',
      '? ',
      '<<',
      '---',
      '\t',
      '\r\n',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of parseText(text).problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      often(500),
    );
  });
});

const levels = (count: number, open: string): string =>
  Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${open}\n`).join('');

const laughs = (count: number): string =>
  [
    'l0: &l0 [x]',
    ...Array.from(
      { length: count },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    ),
  ].join('\n');

/** Each within the time limit, without an exception, and without taking the process with it. */
describe('hostile texts end soon', () => {
  test.each<readonly [name: string, text: () => string, reason: string]>([
    ['60,000 brackets', () => `a: ${'['.repeat(60_000)}`, 'depth'],
    ['60,000 braces', () => `a: ${'{a: '.repeat(60_000)}`, 'depth'],
    ['brackets that close', () => `a: ${'['.repeat(100)}${']'.repeat(100)}`, 'depth'],
    ['60,000 dashes on a line', () => '- '.repeat(60_000), 'depth'],
    ['60,000 dashes and a value', () => `${'- '.repeat(60_000)}x`, 'depth'],
    ['60,000 question marks', () => `${'? '.repeat(60_000)}x`, 'NON_STRING_KEY'],
    ['60,000 keys on a line', () => 'a: '.repeat(60_000), 'BLOCK_AS_IMPLICIT_KEY'],
    ['1,000 maps in each other', () => levels(1_000, 'a:'), 'depth'],
    ['2,000 lists in each other', () => levels(2_000, '-'), 'depth'],
    ['20,000 lines that seem to nest', () => 'a: b: c\n'.repeat(20_000), 'BLOCK_AS_IMPLICIT_KEY'],
    ['20,000 lines indented by tabs', () => `a:\n${'\tb: 1\n'.repeat(20_000)}`, 'TAB_AS_INDENT'],
    ['billion laughs', () => laughs(9), 'values'],
    ['billion laughs in a merge', () => `${laughs(9)}\nm: {<<: *l9}`, 'values'],
    ['101 aliases', () => `a: &a 1\nb: [${'*a, '.repeat(101)}]`, 'aliases'],
    ['10,000 aliases of nothing', () => `b: [${'*a, '.repeat(10_000)}]`, 'aliases'],
    [
      'merges of a large map',
      () =>
        `a: &a {${Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join(', ')}}\n${Array.from({ length: 99 }, (_, i) => `b${i}: {<<: *a}\n`).join('')}`,
      'values',
    ],
    ['more than fits', () => 'x'.repeat(limits.size + 1), 'size'],
    ['a key of 3 MB', () => `${'x'.repeat(3_000_000)}: 1`, 'KEY_OVER_1024_CHARS'],
    ['3 MB without a closing quote', () => `a: "${'x'.repeat(3_000_000)}`, 'MISSING_CHAR'],
    ['50,000 blank lines before a percent sign', () => `${'\n'.repeat(50_000)}x\n%`, 'none'],
    ['50,000 directives', () => '%YAML 1.1\n'.repeat(50_000), 'directive'],
    ['50,000 documents', () => '---\n'.repeat(50_000), 'MULTIPLE_DOCS'],
    ['a line of 3 MB', () => `a: ${'x y '.repeat(750_000)}`, 'none'],
    ['a quoted line of 3 MB', () => `a: "${'x\\n'.repeat(1_000_000)}"`, 'none'],
    ['a block scalar of 3 MB', () => `a: |\n${'  x\n'.repeat(750_000)}`, 'none'],
    ['10,000 keys', () => Array.from({ length: 10_000 }, (_, i) => `k${i}: ${i}\n`).join(''), 'none'],
    [
      '10,000 keys in flow',
      () => `{${Array.from({ length: 10_000 }, (_, i) => `k${i}: ${i}`).join(', ')}}`,
      'none',
    ],
    ['10,000 times one key', () => 'k: 1\n'.repeat(10_000), 'duplicate'],
  ])('%s', { timeout: 20_000 }, (_, text, reason) => {
    const { problems } = parseText(text());
    expect(problems[0]?.reason ?? 'none').toBe(reason);
    expect(problems.length).toBeLessThanOrEqual(limits.errors);
  });

  test('more values than the limit, which takes as long as reading that many', () => {
    const text = `a: [${'1,'.repeat(limits.values + 1)}]`;
    expect(parseText(text).problems).toMatchObject([{ kind: 'limit', reason: 'values' }]);
  });

  test('even near the end of the stack', () => {
    const text = `${'- '.repeat(1_000)}x`;
    const dive = (): unknown => {
      try {
        return dive();
      } catch {
        return undefined;
      }
    };
    dive();
    expect(parseText(text).problems[0]?.reason).toBe('depth');
  });

  test('the deepest that is allowed, and one deeper', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(parseText(nested(limits.depth)).problems).toEqual([]);
    expect(parseText(nested(limits.depth + 1)).problems).toMatchObject([{ kind: 'limit', reason: 'depth' }]);
  });
});
