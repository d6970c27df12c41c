import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampPoints,
  derivedPoints,
  fromPoints,
  isOnStep,
  nearestStep,
  type Points,
  scalePoints,
  sumPoints,
  toPoints,
  wholeShare,
} from '../../../src/core/text/points.js';
import { often } from '../../properties.js';

const BILLION = 1_000_000_000n;

describe('points are hundredths, rounded half up', () => {
  test.each<readonly [number, number]>([
    [8.5, 850],
    [0, 0],
    [1.005, 101],
    [1.004_999, 100],
    [0.575, 58],
    [8.345, 835],
    [0.1 + 0.2, 30],
    [94.245, 9425],
    [-1.005, -100],
    [-1.006, -101],
    [1e300, 100_000_000],
    [Number.POSITIVE_INFINITY, 100_000_000],
    [Number.NEGATIVE_INFINITY, -100_000_000],
  ])('%d points are %d', (value, points) => {
    expect(toPoints(value)).toBe(points);
  });

  test('as exact fractions say', () => {
    fc.assert(
      fc.property(billionths(1_000_000n), (exact) => {
        expect(toPoints(numberOf(exact))).toBe(Number(halfUp(exact, BILLION / 100n)));
      }),
      often(2000),
    );
  });

  test('there and back', () => {
    fc.assert(
      fc.property(points, (value) => {
        expect(toPoints(fromPoints(value))).toBe(value);
      }),
    );
  });
});

describe('sums and scales', () => {
  test('a sum of tenths is no float', () => {
    expect(fromPoints(sumPoints(Array(10).fill(toPoints(0.1))))).toBe(1);
  });

  test.each<readonly [points: number, numerator: number, denominator: number, result: number]>([
    [95, 100, 95, 100],
    [38, 100, 90, 42.22],
    [1, 1, 8, 0.13],
    [2, 1, 3, 0.67],
    [30, 40, 35, 34.29],
    [5, 100, 0, 0],
  ])('%d × %d ÷ %d = %d', (value, numerator, denominator, result) => {
    expect(fromPoints(scalePoints(toPoints(value), toPoints(numerator), toPoints(denominator)))).toBe(result);
  });

  test('a scale is the exact fraction, rounded half up', () => {
    const positive = fc.integer({ min: 1, max: 100_000 }).map((value) => value as Points);
    fc.assert(
      fc.property(points, positive, positive, (value, numerator, denominator) => {
        const exact = halfUp(BigInt(value) * BigInt(numerator), BigInt(denominator));
        expect(scalePoints(value, numerator, denominator)).toBe(Number(exact));
      }),
      often(2000),
    );
  });

  test('the parts of a scale never pass the whole', () => {
    fc.assert(
      fc.property(points, points, (value, max) => {
        expect(clampPoints(value, 0 as Points, max)).toBe(Math.max(0, Math.min(value, max)));
      }),
    );
  });
});

describe('steps', () => {
  test.each<readonly [value: number, step: number, isOn: boolean, nearest: number]>([
    [8.5, 0.25, true, 8.5],
    [8.6, 0.25, false, 8.5],
    [8.625, 0.25, false, 8.75],
    [0.3, 0.1, true, 0.3],
    [0.7, 0.1, true, 0.7],
    [1.1, 0.05, true, 1.1],
    [2.675, 0.005, true, 2.675],
    [9, 0, true, 9],
    [9.123, 0, true, 9.123],
    [-0.5, 0.5, true, -0.5],
  ])('%d by %d', (value, step, isOn, nearest) => {
    expect(isOnStep(value, step)).toBe(isOn);
    expect(nearestStep(value, step)).toBe(nearest);
  });

  test('every multiple of a step is on it, and nothing between is', () => {
    const step = fc.integer({ min: 2, max: 1000 });
    fc.assert(
      fc.property(step, fc.integer({ min: 0, max: 10_000 }), fc.nat(), (unit, count, seed) => {
        const off = 1 + (seed % (unit - 1));
        expect(isOnStep((unit * count) / 1000, unit / 1000)).toBe(true);
        expect(isOnStep((unit * count + off) / 1000, unit / 1000)).toBe(false);
      }),
    );
  });
});

describe('the value of a formula', () => {
  test.each<readonly [value: number, max: number, step: number, result: number]>([
    [(5 * 11) / 12, 5, 0.25, 4.5],
    [(5 * 12) / 12, 5, 0.25, 5],
    [5 * 0.6, 5, 0.25, 3],
    [2.999_999_999_9, 5, 0.25, 3],
    [2.999_999_999, 5, 0.25, 2.75],
    [7, 5, 0.25, 5],
    [-1, 5, 0.25, 0],
    [4.99, 5, 0, 4.99],
    [4.995, 5, 0, 5],
    [0.375, 5, 0.125, 0.38],
    [Number.NaN, 5, 0.25, 0],
    [Number.POSITIVE_INFINITY, 5, 0.25, 5],
    [Number.NEGATIVE_INFINITY, 5, 0.25, 0],
  ])('%d of at most %d in steps of %d', (value, max, step, result) => {
    expect(fromPoints(derivedPoints(value, max, step))).toBe(result);
  });

  test('is the largest multiple of the step that is not above it', () => {
    const step = fc.constantFrom(1n, 5n, 10n, 25n, 50n, 100n);
    fc.assert(
      fc.property(billionths(100n), step, (exact, hundredths) => {
        const held = exact < 0n ? 0n : exact > 10n * BILLION ? 10n * BILLION : exact;
        const unit = (hundredths * BILLION) / 100n;
        const expected = (held / unit) * hundredths;
        expect(derivedPoints(numberOf(exact), 10, Number(hundredths) / 100)).toBe(Number(expected));
      }),
      often(1000),
    );
  });
});

describe('a share of a count', () => {
  test.each<readonly [share: number, count: number, result: number]>([
    [0.2, 29, 5],
    [0.2, 24, 4],
    [0.2, 30, 6],
    [0.15, 20, 3],
    [0.29, 100, 29],
    [0.07, 100, 7],
    [1 / 3, 3, 1],
    [0.2, 0, 0],
  ])('%d of %d is %d', (share, count, result) => {
    expect(wholeShare(share, count, 'floor')).toBe(result);
  });

  test.each([
    // A fifth of those ranked good, as a corporation's guide counts: 7 → 1.4, 8 → 1.6, 12 → 2.4, 13 → 2.6.
    [0.2, 7, 1],
    [0.2, 8, 2],
    [0.2, 12, 2],
    [0.2, 13, 3],
    [0.25, 2, 1],
    [0.25, 6, 2],
    [0.29, 50, 15],
  ])('%d of %d, from a half up, is %d', (share, count, result) => {
    expect(wholeShare(share, count, 'half-up')).toBe(result);
  });

  test('is the floor of the exact product', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100_000), (share, count) => {
        expect(wholeShare(share / 10_000, count, 'floor')).toBe(
          Number((BigInt(share) * BigInt(count)) / 10_000n),
        );
      }),
      often(1000),
    );
  });
});

const points = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value as Points);

function billionths(most: bigint): fc.Arbitrary<bigint> {
  return fc.oneof(
    fc.bigInt({ min: -most * BILLION, max: most * BILLION }),
    fc
      .bigInt({ min: -most * 1000n, max: most * 1000n })
      .map((thousandths) => (thousandths * BILLION) / 1000n),
  );
}

/** The float that is nearest to a decimal number, as one reads it from a text. */
function numberOf(exact: bigint): number {
  const digits = (exact < 0n ? -exact : exact).toString().padStart(10, '0');
  return Number(`${exact < 0n ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`);
}

/** The whole number nearest to a fraction; of two, the greater. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * numerator + denominator;
  const quotient = twice / (2n * denominator);
  return twice < 0n && twice % (2n * denominator) !== 0n ? quotient - 1n : quotient;
}
