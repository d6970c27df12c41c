import { describe, expect, test } from 'vitest';
import {
  shownCount,
  shownParts,
  shownRatio,
  shownShare,
} from '../../../../src/core/paper/review/withhold.js';

const others = { withhold: true };

describe('for others', () => {
  test.each([
    [0, '0'],
    [1, 'dưới 5'],
    [4, 'dưới 5'],
    [5, '5'],
    [undefined, '–'],
  ])('a count of %j people is “%s”', (value, text) => {
    expect(shownCount(value, '', others, true).text).toBe(text);
    expect(shownCount(value, '', {}, true).text).toBe(value === undefined ? '–' : String(value));
    if (value !== undefined) expect(shownCount(value, '', others, false).text).toBe(String(value));
  });

  test.each([
    [0, 30, '0 %'],
    [1, 30, '–'],
    [26, 30, '–'],
    [25, 30, '83,3 %'],
    [30, 30, '100 %'],
    [3, 3, '–'],
    [0, 3, '–'],
  ])('%d of %d people is “%s”: neither a few nor all but a few', (n, of, text) => {
    expect(shownShare({ value: n / of, qualifier: '', n, of }, others, true).text).toBe(text);
  });

  test('a part of more than its whole says nothing', () => {
    expect(shownShare({ value: 57, qualifier: '', n: 2416, of: 42 }, {}, false).text).toBe('–');
  });

  test('a ratio with a few people on either side is withheld', () => {
    expect(shownRatio({ value: 1.5, qualifier: '', n: 6, of: 4 }, others, true).hidden).toBe(true);
    expect(shownRatio({ value: 1.5, qualifier: '', n: 9, of: 6 }, others, true).text).toBe('1,5');
  });

  test('where one part alone is withheld, the least of the others goes with it', () => {
    const parts = (...counts: readonly number[]): readonly string[] =>
      shownParts(counts.map((count) => shownCount(count, '', others, true))).map(({ text }) => text);
    expect(parts(3, 12, 7)).toEqual(['dưới 5', '12', '–']);
    expect(parts(3, 2, 7)).toEqual(['dưới 5', 'dưới 5', '7']);
    expect(parts(30, 12, 0)).toEqual(['30', '12', '0']);
  });

  test.each([
    // Five parts of one make 5, two of four make 8: their sum would tell each of them.
    [
      [1, 1, 1, 1, 1],
      ['–', '–', '–', '–', '–'],
    ],
    [
      [1, 1, 0, 9],
      ['–', '–', '–', '–'],
    ],
    [
      [1, 2, 6],
      ['–', '–', '–'],
    ],
    [
      [4, 4, 20],
      ['–', '–', '–'],
    ],
    [
      [2, 3, 20],
      ['dưới 5', 'dưới 5', '20'],
    ],
  ])('of parts %j whose sum is seen others see %j', (counts, seen) => {
    const shown = shownParts(counts.map((count) => shownCount(count, '', others, true)));
    expect(shown.map(({ text }) => text)).toEqual(seen);
  });
});
