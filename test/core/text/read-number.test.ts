import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/core/text/read-number.js';

describe('a number that reads one way', () => {
  test.each<readonly [written: string, value: number]>([
    ['8,5', 8.5],
    ['8.5', 8.5],
    ['8,50', 8.5],
    ['12', 12],
    ['1250', 1250],
    ['0,125', 0.125],
    ['0.125', 0.125],
    [',5', 0.5],
    ['.5', 0.5],
    ['1,2505', 1.2505],
    ['1.2505', 1.2505],
    ['1250.000', 1250],
    ['1.250.000', 1_250_000],
    ['12.500.000', 12_500_000],
    ['1.250,5', 1250.5],
    ['1.250.000,25', 1_250_000.25],
    ['10.000,123', 10_000.123],
    ['1 250', 1250],
    ['1\u00a0250', 1250],
    ['1\u202f250\u202f000', 1_250_000],
    ['1 250,5', 1250.5],
    ['1 250 000.5', 1_250_000.5],
    ['1,250,000', 1_250_000],
    ['1,250.5', 1250.5],
    ['+3', 3],
    ['-0,25', -0.25],
    ['\u22125', -5],
    ['007', 7],
    [' 9 ', 9],
  ])('%j is %d', (written, value) => {
    expect(readNumber(written)).toEqual({ value, percent: false });
  });
});

describe('a number that reads two ways', () => {
  test.each<readonly [written: string, value: number, other: number]>([
    ['1.500', 1500, 1.5],
    ['12.500', 12_500, 12.5],
    ['125.000', 125_000, 125],
    ['9.125', 9125, 9.125],
    ['-1.250', -1250, -1.25],
    ['1,250', 1.25, 1250],
  ])('%j is %d, or else %d', (written, value, other) => {
    expect(readNumber(written)).toEqual({ value, other, percent: false });
  });
});

test.each<readonly [written: string, value: number]>([
  ['95%', 95],
  ['95 %', 95],
  ['97,5 %', 97.5],
  ['95\u00a0%', 95],
])('%j is per cent', (written, value) => {
  expect(readNumber(written)).toEqual({ value, percent: true });
});

test.each([
  '',
  ' ',
  '%',
  '-',
  '.',
  '9 5',
  '12 50',
  '1.25.000',
  '12.34.567',
  '1.250.00',
  '0.125.000',
  '1,250.000,5',
  '9,',
  '8,5 điểm',
  '1e3',
  '0x10',
  'na',
  '９',
  'Infinity',
  '9'.repeat(400),
  '0,00000001',
])('%j is no number', (written) => {
  expect(readNumber(written)).toBeUndefined();
});

test('thousands parted by points or blanks, and a comma before decimals, are read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom('.', ' ', '\u00a0'),
      (whole, hundredths, mark) => {
        const groups = whole.toString().replace(/\B(?=(\d{3})+$)/g, mark);
        const written = `${groups},${String(hundredths).padStart(2, '0')}`;
        expect(readNumber(written)?.value).toBe(Number(`${whole}.${String(hundredths).padStart(2, '0')}`));
      },
    ),
  );
});
