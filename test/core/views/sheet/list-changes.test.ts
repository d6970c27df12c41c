import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { parseText } from '../../../../src/core/parse/parse.js';
import { readListText } from '../../../../src/core/values/read-value.js';
import { listChanges } from '../../../../src/core/views/sheet/list-changes.js';
import { often } from '../../../properties.js';
import { typedText } from './typed-text.js';

describe('typing a list', () => {
  test.each<readonly [string, string, string, string]>([
    [
      'where there is none',
      'criteria:\n  I.1: {self: 9}\n',
      'a; b',
      'criteria:\n  I.1: {self: 9, evidence: [a, b]}\n',
    ],
    ['where there is nothing', '', 'a; b', 'criteria:\n  I.1: {evidence: [a, b]}\n'],
    [
      'into an empty one',
      'criteria:\n  I.1: {evidence: []}\n',
      'a; b',
      'criteria:\n  I.1: {evidence: [a, b]}\n',
    ],
    [
      'behind the last',
      'criteria:\n  I.1: {evidence: [a,  "b" ]} # x\n',
      'a; b; c',
      'criteria:\n  I.1: {evidence: [a,  "b", c ]} # x\n',
    ],
    [
      'over one of a block',
      'criteria:\n  I.1:\n    evidence:\n      - a   # A\n      - b\n      # cuối\n      - c\n',
      'a; x; c',
      'criteria:\n  I.1:\n    evidence:\n      - a   # A\n      - x\n      # cuối\n      - c\n',
    ],
    [
      'without the first of a block',
      'criteria:\n  I.1:\n    evidence:\n      - a   # A\n      - b\n      - c\n',
      'b; c',
      'criteria:\n  I.1:\n    evidence:\n      - b\n      - c\n',
    ],
    [
      'that is empty',
      'criteria:\n  I.1: {self: 9, evidence: [a, b]}\n',
      '',
      'criteria:\n  I.1: {self: 9, evidence: []}\n',
    ],
    ['with numbers as text', 'criteria:\n  I.1: {}\n', '12', 'criteria:\n  I.1: {evidence: ["12"]}\n'],
  ])('%s', async (_, before, typed, after) => {
    expect(await typedText(before, 'criteria', [['item:I.1', 'evidence', typed]])).toBe(after);
  });

  test.each<readonly [string, readonly string[]]>([
    ['a; b', ['a', 'b']],
    [' a ;; b ; ', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['Đ'.normalize('NFD'), ['Đ']],
    [' ; ', []],
  ])('%j is %j', (typed, entries) => {
    expect(readListText(typed)).toEqual(entries);
  });
});

describe('any list', () => {
  const entries = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '7'), { maxLength: 7 });

  test('becomes the other; entries of both in one order are not touched', () => {
    fc.assert(
      fc.property(entries, entries, fc.boolean(), (old, wanted, block) => {
        fc.pre(old.length > 0);
        const lines = old.map((entry) => `  - "${entry}" # ${entry}\n`).join('');
        const text = block ? `e:\n${lines}` : `e: [${old.map((entry) => `"${entry}"`).join(', ')}]\n`;
        const changes = listChanges(parseText(text).root, ['e'], wanted);
        const result = changeText(text, changes);
        if (result.kind === 'refused') throw new Error(result.reason.key);
        const found = parseText(result.text).root;
        expect(listChanges(found, ['e'], wanted)).toEqual([]);
        if (block && wanted.length > 0 && isPart(wanted, old)) {
          expect(result.text.match(/"."( # .)/g)).toHaveLength(wanted.length);
        }
      }),
      often(300),
    );
  });

  function isPart(part: readonly string[], whole: readonly string[]): boolean {
    let at = 0;
    for (const entry of whole) if (entry === part[at]) at += 1;
    return at === part.length;
  }
});
