import { expect, test } from 'vitest';
import { partsSince } from '../../../../src/core/views/preview/page-parts.js';

test('a page is new as a whole where there was none', () => {
  expect(partsSince([], ['a', 'b'])).toEqual(['a', 'b']);
});

test('what was there before is named by where it stood, though it has moved', () => {
  expect(partsSince(['a', 'b', 'c'], ['a', 'new', 'c'])).toEqual([0, 'new', 2]);
  expect(partsSince(['a', 'b', 'c'], ['x', 'a', 'c'])).toEqual(['x', 0, 2]);
  expect(partsSince(['a', 'b'], ['a', 'b'])).toEqual([0, 1]);
});
