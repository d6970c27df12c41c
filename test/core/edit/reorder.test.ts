import { describe, expect, test } from 'vitest';
import { changeText } from '../../../src/core/edit/change.js';
import type { Change } from '../../../src/core/record/change.js';

function changedBy(text: string, ...changes: readonly Change[]): string {
  const result = changeText(text, changes);
  return result.kind === 'refused' ? result.reason.key : result.text;
}

describe('reordering a list', () => {
  test.each<readonly [string, string, readonly number[], string]>([
    ['in a block', 'm:\n  - a\n  - b\n  - c\n', [2, 0, 1], 'm:\n  - c\n  - a\n  - b\n'],
    [
      'with the comment lines above and the comments behind',
      'm:\n  # một\n  # hai\n  - {id: a}   # A\n\n  - id: b # B\n    x: 08\n    # của b\n  # cuối\nn: 1\n',
      [1, 0],
      'm:\n  - id: b # B\n    x: 08\n    # của b\n\n  # một\n  # hai\n  - {id: a}   # A\n  # cuối\nn: 1\n',
    ],
    ['at the end of a text without a line end', 'm:\r\n- a\r\n- b', [1, 0], 'm:\r\n- b\r\n- a'],
    ['with empty entries', 'm:\n  -\n  - b\n', [1, 0], 'm:\n  - b\n  -\n'],
    ['behind a byte order mark', '\uFEFFm:\n  - a\n  - b\n', [1, 0], '\uFEFFm:\n  - b\n  - a\n'],
    [
      'with text in several lines',
      'm:\n  - |\n    a\n    b\n  - c\n',
      [1, 0],
      'm:\n  - c\n  - |\n    a\n    b\n',
    ],
    ['in a flow', 'm: [a,  "b" , {c: 1}] # x\n', [2, 1, 0], 'm: [{c: 1},  "b" , a] # x\n'],
    [
      'in a flow over several lines',
      'm: [\n  # một\n  a, # A\n  b\n  ]\n',
      [1, 0],
      'm: [\n  b, # A\n  # một\n  a\n  ]\n',
    ],
    ['to the order that it has', 'm: [a, b]\n', [0, 1], 'm: [a, b]\n'],
    ['with an entry too few', 'm: [a, b]\n', [0], 'edit/no-entry'],
    ['with an entry twice', 'm: [a, b]\n', [0, 0], 'edit/no-entry'],
    ['with an entry that there is not', 'm: [a, b]\n', [0, 2], 'edit/no-entry'],
    ['that is none', 'm: 5\n', [0], 'edit/not-a-list'],
    ['that is an alias', 'a: &a [1, 2]\nm: *a\n', [1, 0], 'edit/alias'],
    ['that is anchored', 'm: &a [1, 2]\nb: *a\n', [1, 0], 'edit/anchor'],
    ['whose alias would come before its anchor', 'm:\n  - &a x\n  - *a\n', [1, 0], 'edit/unsafe'],
    ['on the line of another list', 'm:\n  - x\n', [0], 'm:\n  - x\n'],
  ])('%s', (_, text, order, expected) => {
    expect(changedBy(text, { kind: 'reorder', path: ['m'], order })).toBe(expected);
  });

  test('on the line of another list is refused', () => {
    expect(changedBy('m:\n  - - a\n    - b\n', { kind: 'reorder', path: ['m', 0], order: [1, 0] })).toBe(
      'edit/unsafe',
    );
  });
});

describe('dropping a key', () => {
  test.each<readonly [string, string, readonly string[], string]>([
    ['on one line', 'c:\n  a: 1\n  b: {x: 1}   # B\n  d: 2\n', ['c', 'b'], 'c:\n  a: 1\n  d: 2\n'],
    [
      'of several lines, with its comments',
      'c:\n  # của b\n  b:\n    x: 1\n    # trong b\n  d: 2\n',
      ['c', 'b'],
      'c:\n  d: 2\n',
    ],
    ['in a flow', 'c: {a: 1, b: {x: [1, 2]}, d: 2}\n', ['c', 'b'], 'c: {a: 1, d: 2}\n'],
    ['that is the last', 'c:   # C\n  b: 1\nd: 2\n', ['c', 'b'], 'c: {}   # C\nd: 2\n'],
    ['that is the last of a flow', 'c: {b: 1}\n', ['c', 'b'], 'c: {}\n'],
    ['at the end of the text', 'c:\n  a: 1\n  b: 2', ['c', 'b'], 'c:\n  a: 1'],
    ['that there is not', 'c: {a: 1}\n', ['c', 'b'], 'edit/no-place'],
    ['that came by a merge', 'a: &a {b: 1}\nc: {<<: *a}\n', ['c', 'b'], 'edit/merge'],
    ['of an alias', 'a: &a {b: 1}\nc: *a\n', ['c', 'b'], 'edit/alias'],
    ['that others repeat', 'a: {b: &b 1}\nc: *b\n', ['a', 'b'], 'edit/anchor'],
  ])('%s', (_, text, path, expected) => {
    expect(changedBy(text, { kind: 'drop', path })).toBe(expected);
  });
});

describe('setting data', () => {
  test.each<readonly [string, string, Change, string]>([
    [
      'a map where a value stood',
      'w:\n  s: 2023-01-15 # S\n',
      { kind: 'set', path: ['w', 's'], value: { date: '2023-01-15', document: 'a, b' } },
      'w:\n  s: {date: 2023-01-15, document: "a, b"} # S\n',
    ],
    [
      'a list where nothing stood',
      'w: {a: 1}\n',
      { kind: 'set', path: ['w', 'e'], value: ['x', '5'] },
      'w: {a: 1, e: [x, "5"]}\n',
    ],
    [
      'a list where nothing was, in the maps that it needs',
      'a: 1\n',
      { kind: 'set', path: ['c', 'I.1', 'e'], value: ['x'] },
      'a: 1\nc:\n  I.1: {e: [x]}\n',
    ],
    ['over a map', 'a: {b: 1}\n', { kind: 'set', path: ['a'], value: { c: 1 } }, 'edit/not-a-value'],
  ])('%s', (_, text, change, expected) => {
    expect(changedBy(text, change)).toBe(expected);
  });
});

describe('many changes of one list', () => {
  const list = `m:\n${Array.from({ length: 2000 }, (_, index) => `  - {id: d${index}}\n`).join('')}`;

  test('are made as if one after the other, and at once', () => {
    const removals = Array.from(
      { length: 500 },
      (_, n): Change => ({ kind: 'remove', path: ['m'], index: 1998 - n * 2 }),
    );
    const additions = Array.from(
      { length: 100 },
      (_, n): Change => ({
        kind: 'insert',
        path: ['m'],
        index: 1500 + n,
        data: { id: `e${n}` },
      }),
    );
    const ids = changedBy(list, ...removals, ...additions).match(/[de]\d+/g) ?? [];
    const kept = Array.from({ length: 2000 }, (_, n) => n).filter((n) => n < 1000 || n % 2 === 1);
    expect(ids).toEqual([...kept.map((n) => `d${n}`), ...Array.from({ length: 100 }, (_, n) => `e${n}`)]);
  });

  test('may take out all entries', () => {
    const removals = Array.from({ length: 2000 }, (): Change => ({ kind: 'remove', path: ['m'], index: 0 }));
    expect(changedBy(list, ...removals)).toBe('m: []\n');
  });
});

describe('renaming a key', () => {
  test.each<readonly [string, string, readonly (string | number)[], string, string]>([
    ['on its line', 'c:\n  a: 5.50   # A\n  b: 2\n', ['c', 'a'], 'x.y', 'c:\n  x.y: 5.50   # A\n  b: 2\n'],
    ['without a value', 'c:\n  a:   # A\n', ['c', 'a'], 'x', 'c:\n  x:   # A\n'],
    [
      'of several lines',
      'c:\n  # của a\n  a:\n    value: 1\n    note: n\n',
      ['c', 'a'],
      'x',
      'c:\n  # của a\n  x:\n    value: 1\n    note: n\n',
    ],
    ['in a flow', 'c: {a: 1, b: 2}\n', ['c', 'b'], 'x', 'c: {a: 1, x: 2}\n'],
    ['in quotes, which stay', 'c: {"a":1}\n', ['c', 'a'], 'Tổng: số', 'c: {"Tổng: số":1}\n'],
    ['to what needs quotes', 'c:\n  a: 1\n', ['c', 'a'], 'no', 'c:\n  "no": 1\n'],
    ['with a byte order mark and CRLF', '\uFEFFa: 1\r\nb: 2\r\n', ['a'], 'x', '\uFEFFx: 1\r\nb: 2\r\n'],
    ['whose value others repeat', 'c: {a: &a 1}\nd: *a\n', ['c', 'a'], 'x', 'c: {x: &a 1}\nd: *a\n'],
    ['to its own name', 'c: {a: 1}\n', ['c', 'a'], 'a', 'c: {a: 1}\n'],
    ['to a name that there is', 'c: {a: 1, b: 2}\n', ['c', 'a'], 'b', 'edit/name-taken'],
    ['that there is not', 'c: {a: 1}\n', ['c', 'b'], 'x', 'edit/no-place'],
    ['of a list', 'c: [1]\n', ['c', 0], 'x', 'edit/no-place'],
    ['that came by a merge', 'a: &a {b: 1}\nc: {<<: *a}\n', ['c', 'b'], 'x', 'edit/merge'],
    ['of an alias', 'a: &a {b: 1}\nc: *a\n', ['c', 'b'], 'x', 'edit/alias'],
    ['within what others repeat', 'a: &a {b: 1}\nc: *a\n', ['a', 'b'], 'x', 'edit/anchor'],
    ['that others repeat', '&k a: 1\nb: *k\n', ['a'], 'x', 'edit/broken'],
  ])('%s', (_, text, path, name, expected) => {
    expect(changedBy(text, { kind: 'rename', path, name })).toBe(expected);
  });
});
