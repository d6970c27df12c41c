import { describe, expect, test } from 'vitest';
import { composed, folded, nearest, sameWord } from '../../../src/core/text/words.js';

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

  test('of two equally near, neither', () => {
    expect(nearest('abc', ['abd', 'abe'])).toBeUndefined();
  });

  test('none where another is within the margin', () => {
    expect(nearest('chuyen', ['chuyen-di', 'chuyen-den'])).toBe('chuyen-di');
    expect(nearest('chuyen', ['chuyen-di', 'chuyen-den'], 1)).toBeUndefined();
  });

  test.each([
    ['Hoàn thành Tốt', 'hoan-thanh-tot'],
    ['CHINH_THUC', 'chinh-thuc'],
    ['chinhthuc', 'chinh-thuc'],
    ['chinh-thu', undefined],
    // Two candidates are one word: neither is meant more than the other.
    ['ab', undefined],
  ])('the same word as %j', (word, found) => {
    expect(sameWord(word, ['hoan-thanh-tot', 'chinh-thuc', 'a-b', 'a.b'])).toBe(found);
  });
});
