import { describe, expect, test } from 'vitest';
import { composed, folded, nearest } from '../../../src/core/text/words.js';

describe('words', () => {
  test.each<readonly [string, string]>([
    ['Đặng Thị Ý', 'dang thi y'],
    ['Nguye\u0302\u0303n', 'nguyen'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['05-NQ/CB', '05-nq/cb'],
    ['', ''],
  ])('%j without marks and case', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });

  test('composed: one spelling of each letter', () => {
    expect(composed('e\u0302\u0301 ơ\u0300')).toBe('ế ờ');
  });

  test.each<readonly [word: string, found: string | undefined]>([
    ['hoan-thanh-tot', 'hoàn thành tốt'],
    ['branhc', 'branch'],
    ['slf', 'self'],
    ['sefl', undefined],
    ['Điểm', undefined],
    ['x', undefined],
    ['', undefined],
  ])('nearest to %j', (word, found) => {
    expect(nearest(word, ['self', 'branch', 'appraised', 'hoàn thành tốt'])).toBe(found);
  });

  test('of two equally near, the first', () => {
    expect(nearest('abc', ['abd', 'abe'])).toBe('abd');
  });
});
