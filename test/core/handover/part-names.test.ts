import { describe, expect, test } from 'vitest';
import { collidingName, nameProblem } from '../../../src/core/handover/part-names.js';

describe('a name of a part', () => {
  test.each([
    'records/2023.chibo.yaml',
    'papers/Chi bộ 1/tờ trình.docx',
    'a/b/c',
    'com10',
    'console.txt',
    'git/x',
  ])('may be %j', (name) => expect(nameProblem(name)).toBeUndefined());

  test.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../x',
    'a/./x',
    'a//x',
    'a/',
    '..\\x',
    'a\\x',
    'C:x',
    'c:/x',
    'a:stream',
    '.git/config',
    'a/.GIT/config',
    'GIT~1/config',
    '.gitattributes',
    'a/.hidden',
    'con',
    'a/NUL.txt',
    'Com1.chibo.yaml',
    'lpt²',
    'a./x',
    'a /x',
    ' a',
    'a\u0000b',
    'a\nb',
    '.g\u200Cit/x',
    'a\u202Eb',
    'a\uD800',
    'a*',
    'a?',
    'a|b',
    '"a"',
    '<a>',
    'a'.repeat(241),
    'đ'.repeat(121),
    'a/'.repeat(600),
  ])('may not be %j', (name) => expect(nameProblem(name)?.key).toBe('handover/name'));
});

describe('names of parts', () => {
  test.each([
    [['a', 'A']],
    [['a', 'a']],
    [['hồ', 'hồ'.normalize('NFD')]],
    [['a/b', 'A']],
    [['x', 'x/y/z']],
    [['straße', 'STRASSE']],
  ])('collide in %j', (names) => expect(collidingName(names)).toBeDefined());

  test('do not collide where only their folders are alike', () => {
    expect(collidingName(['a/b', 'A/c', 'ab', 'a.b'])).toBeUndefined();
  });
});
