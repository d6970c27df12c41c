import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysInMonth,
  formatDate,
  formatNumber,
  formatShare,
  formatTyped,
  isRealDate,
  parseDate,
  parseNumber,
} from '../../../src/core/text/numbers.js';

describe('a number for readers', () => {
  test.each<readonly [value: number, digits: number | undefined, vi: string, en: string]>([
    [8.5, undefined, '8,5', '8.5'],
    [9, undefined, '9', '9'],
    [100, undefined, '100', '100'],
    [100, 0, '100', '100'],
    [94.25, undefined, '94,25', '94.25'],
    [1.005, undefined, '1,01', '1.01'],
    [0.575, undefined, '0,58', '0.58'],
    [0.004, undefined, '0', '0'],
    [-0.001, undefined, '0', '0'],
    [-1.5, undefined, '-1,5', '-1.5'],
    [2.5, 0, '3', '3'],
    [999, undefined, '999', '999'],
    [1250, undefined, '1.250', '1,250'],
    [28601, undefined, '28.601', '28,601'],
    [-1250.5, undefined, '-1.250,5', '-1,250.5'],
    [1250000, 0, '1.250.000', '1,250,000'],
    [0.1 + 0.2, 9, '0,3', '0.3'],
  ])('%d with %s decimals', (value, digits, vi, en) => {
    expect(formatNumber(value, 'vi', digits)).toBe(vi);
    expect(formatNumber(value, 'en', digits)).toBe(en);
  });

  test('is read back from a cell as itself, in either language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.constantFrom('vi', 'en'),
        (thousandths, language) => {
          expect(parseNumber(formatTyped(thousandths / 1000, language))).toBe(thousandths / 1000);
        },
      ),
    );
  });

  test.each<readonly [value: number, vi: string, en: string]>([
    [1250, '1.250', '1250'],
    [1.125, '1,125', '1.1250'],
    [0.125, '0,125', '0.125'],
    [1250.125, '1.250,125', '1250.125'],
    [8.5, '8,5', '8.5'],
  ])('%d in a cell', (value, vi, en) => {
    expect(formatTyped(value, 'vi')).toBe(vi);
    expect(formatTyped(value, 'en')).toBe(en);
  });

  test.each<readonly [share: number, vi: string]>([
    [5 / 29, '17,2 %'],
    [0.8, '80 %'],
    [0.1745, '17,5 %'],
    [1, '100 %'],
    [0, '0 %'],
  ])('the share %d', (share, vi) => {
    expect(formatShare(share, 'vi')).toBe(vi);
  });
});

describe('a typed number', () => {
  test.each<readonly [string, number | undefined]>([
    ['8,5', 8.5],
    ['8.5', 8.5],
    [' 9 ', 9],
    ['+9', 9],
    ['-0,25', -0.25],
    [',5', 0.5],
    ['09', 9],
    ['', undefined],
    ['9,', undefined],
    ['9.5.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['9 5', undefined],
    ['na', undefined],
    ['９', undefined],
    ['Infinity', undefined],
  ])('%j', (written, value) => {
    expect(parseNumber(written)).toBe(value);
  });
});

describe('dates', () => {
  test.each<readonly [string, string | undefined]>([
    ['02/09/2023', '2023-09-02'],
    ['2/9/2023', '2023-09-02'],
    ['2-9-2023', '2023-09-02'],
    ['2.9.2023', '2023-09-02'],
    ['2023-09-02', '2023-09-02'],
    ['2023-9-2', '2023-09-02'],
    [' 29/02/2024 ', '2024-02-29'],
    ['29/02/2023', undefined],
    ['29/02/1900', undefined],
    ['29/02/2000', '2000-02-29'],
    ['31/04/2023', undefined],
    ['0/1/2023', undefined],
    ['1/13/2023', undefined],
    ['2/9/23', '2023-09-02'],
    ['2/9', undefined],
    ['hôm nay', undefined],
    ['', undefined],
  ])('%j typed', (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  test('every real day is read as it is shown', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(isRealDate(iso)).toBe(true);
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });

  test('months have the days that the calendar gives them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  test.each(['2023-9-2', '2023-09-02T00:00', '', '02/09/2023', '2023-00-01', '2023-01-32'])(
    '%j is no ISO date',
    (text) => {
      expect(isRealDate(text)).toBe(false);
    },
  );

  test('what is no date is shown as it is', () => {
    expect(formatDate('quý I')).toBe('quý I');
  });
});
