/**
 * Points in whole hundredths: 8.5 points are `850`. All sums and comparisons use these integers, so a float
 * never decides a band (format.md §2, "Arithmetic").
 */
export type Points = number & { readonly __unit: 'hundredths of a point' };

/** Billionths. Steps and formula values are the only place that needs more than hundredths. */
const BILLION = 1_000_000_000;
const BILLIONTHS_IN_HUNDREDTH = BILLION / 100;

export const ZERO = 0 as Points;

/** No scale comes near a million points. Beyond it, integers would lose their exactness. */
const MOST_POINTS = 1_000_000;

/**
 * Rounds a number of points half up to hundredths. The decimal text decides, not the float. A value beyond a
 * million points is limited to a million.
 */
export function toPoints(value: number): Points {
  const held = Math.min(Math.max(value, -MOST_POINTS), MOST_POINTS);
  return halfUp(toBillionths(held), BILLIONTHS_IN_HUNDREDTH) as Points;
}

/** These points as a number for JSON and formulas: 850 → 8.5. */
export function fromPoints(points: Points): number {
  return points / 100;
}

/** The sum of two numbers of points. */
export function plus(a: Points, b: Points): Points {
  return (a + b) as Points;
}

/** The difference of two numbers of points; it may be negative. */
export function minus(a: Points, b: Points): Points {
  return (a - b) as Points;
}

/** Points, or 0 where they are negative. */
export function notNegative(points: Points): Points {
  return points < 0 ? ZERO : points;
}

export function sumPoints(values: Iterable<Points>): Points {
  let sum = 0;
  for (const value of values) sum += value;
  return sum as Points;
}

/**
 * `points × numerator ÷ denominator`, rounded up to hundredths: the least number of points that is enough.
 */
export function scalePointsUp(points: Points, numerator: Points, denominator: Points): Points {
  return Math.ceil((points * numerator) / denominator) as Points;
}

/** The least multiple of `step` that is not below `points`. */
export function raisedToStep(points: Points, step: Points): Points {
  return (Math.ceil(points / step) * step) as Points;
}

/** `points × numerator ÷ denominator`, rounded half up to hundredths; 0 where the denominator is 0. */
export function scalePoints(points: Points, numerator: Points, denominator: Points): Points {
  if (denominator === 0) return ZERO;
  return halfUp(points * numerator, denominator) as Points;
}

export function clampPoints(points: Points, low: Points, high: Points): Points {
  return Math.min(Math.max(points, low), high) as Points;
}

/**
 * Whether `value` is a whole multiple of `step`, both in points as written. A step of 0 allows every value.
 */
export function isOnStep(value: number, step: number): boolean {
  const unit = toBillionths(step);
  return unit === 0 || toBillionths(value) % unit === 0;
}

/**
 * The value of a formula as points: limited to 0…max, rounded to nine decimals, then rounded down to a
 * multiple of `step`. A value that is not a number counts as 0.
 */
export function derivedPoints(value: number, max: number, step: number): Points {
  const held = Number.isNaN(value) ? 0 : Math.min(Math.max(value, 0), max);
  const billionths = toBillionths(held);
  const unit = toBillionths(step);
  const stepped = unit === 0 ? billionths : Math.floor(billionths / unit) * unit;
  return halfUp(stepped, BILLIONTHS_IN_HUNDREDTH) as Points;
}

/** The multiple of `step` nearest to `value`, both in points as written. */
export function nearestStep(value: number, step: number): number {
  const unit = toBillionths(step);
  return unit === 0 ? value : (halfUp(toBillionths(value), unit) * unit) / BILLION;
}

/**
 * `share × count` as a whole number, rounded down or half up. The product is first rounded to nine decimals
 * (format.md §2 and §8, quotas).
 */
export function wholeShare(share: number, count: number, rounding: 'floor' | 'half-up'): number {
  const billionths = toBillionths(share * count);
  return rounding === 'floor' ? Math.floor(billionths / BILLION) : halfUp(billionths, BILLION);
}

function toBillionths(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) * BILLION);
}

function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
