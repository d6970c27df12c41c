import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeText } from '../../../src/core/edit/change.js';
import { applyEdits, editsBetween } from '../../../src/core/text/text-edits.js';

describe('the edits between two texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', ''), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test('lead from one to the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });

  test('are one for each changed line where the number of lines is the same', () => {
    expect(editsBetween('a\nb\nc\n', 'A\nb\nC\n')).toEqual([
      { offset: 0, length: 2, text: 'A\n' },
      { offset: 4, length: 2, text: 'C\n' },
    ]);
  });

  test('are one stretch of lines where it is not', () => {
    expect(editsBetween('a\nb\nc\n', 'a\nx\ny\nc\n')).toEqual([{ offset: 2, length: 2, text: 'x\ny\n' }]);
  });
});

describe('changes of one text', () => {
  test('of values that stand there are one edit each', () => {
    const text = 'a: 1\nb: {c: 2, d: "x"}\n';
    const result = changeText(text, [
      { kind: 'set', path: ['b', 'd'], value: 'y' },
      { kind: 'set', path: ['a'], value: 3 },
    ]);
    expect(result).toEqual({
      kind: 'changed',
      text: 'a: 3\nb: {c: 2, d: "y"}\n',
      edits: [
        { offset: 3, length: 1, text: '3' },
        { offset: 18, length: 3, text: '"y"' },
      ],
    });
  });

  test('see each other: a place that an earlier change made or moved', () => {
    const result = changeText('members:\n  - id: a\n  - id: b\n', [
      { kind: 'remove', path: ['members'], index: 0 },
      { kind: 'set', path: ['members', 0, 'rank'], value: 'htt' },
      { kind: 'set', path: ['members', 0, 'kind'], value: 'du-bi' },
      { kind: 'set', path: ['members', 0, 'rank'], value: 'ht' },
    ]);
    expect(result).toMatchObject({
      kind: 'changed',
      text: 'members:\n  - id: b\n    kind: du-bi\n    rank: ht\n',
    });
  });

  test('are all refused where one is', () => {
    const result = changeText('a: 1\nb: &x 2\n', [
      { kind: 'set', path: ['a'], value: 3 },
      { kind: 'set', path: ['b'], value: 3 },
    ]);
    expect(result).toEqual({ kind: 'refused', reason: { key: 'edit/anchor' } });
  });

  test('that change nothing are no edits', () => {
    expect(changeText('a: 1\n', [{ kind: 'set', path: ['a'], value: 1 }])).toEqual({
      kind: 'changed',
      text: 'a: 1\n',
      edits: [],
    });
  });
});
