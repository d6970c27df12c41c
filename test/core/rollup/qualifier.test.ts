import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, divideQualifiers, joinQualifiers } from '../../../src/core/rollup/qualifier.js';
import { qualifiers } from '../../../src/core/score/facts/figures.js';

const anyQualifier = fc.constantFrom(...qualifiers);

describe('the qualifier of a sum', () => {
  // format.md §7, line by line.
  test.each([
    ['', '', ''],
    ['', '>', '>'],
    ['', '>=', '>='],
    ['', '<', '<'],
    ['', '~', '~'],
    ['>', '>', '>'],
    ['>=', '>=', '>='],
    ['>', '>=', '>'],
    ['<', '<', '<'],
    ['<', '<=', '<'],
    ['>', '<', '~'],
    ['>=', '<', '~'],
    ['>', '~', '~'],
    ['~', '~', '~'],
  ] as const)('%j and %j give %j', (a, b, sum) => {
    expect(joinQualifiers(a, b)).toBe(sum);
    expect(joinQualifiers(b, a)).toBe(sum);
  });

  test('does not depend on order or grouping', () => {
    fc.assert(
      fc.property(anyQualifier, anyQualifier, anyQualifier, (a, b, c) => {
        expect(joinQualifiers(joinQualifiers(a, b), c)).toBe(joinQualifiers(a, joinQualifiers(b, c)));
        expect(joinQualifiers(a, b)).toBe(joinQualifiers(b, a));
        expect(joinQualifiers(a, '')).toBe(a);
      }),
    );
  });

  test.each([
    ['>', '', '>'],
    ['', '>', '<'],
    ['', '<=', '>='],
    ['>', '>', '~'],
    ['>', '<', '>'],
    ['', '~', '~'],
  ] as const)('of a quotient of %j over %j is %j', (above, below, quotient) => {
    expect(divideQualifiers(above, below)).toBe(quotient);
  });

  test.each([
    [19_001, '>', 19_000, true],
    [19_000, '>', 19_000, false],
    [94, '>=', 94, true],
    [6_999, '<', 7_000, true],
    [7_000, '<', 7_000, false],
    [7_000, '<=', 7_000, true],
    [5, '', 6, false],
    [5, '~', 40, true],
  ] as const)('%d can be what %j %d tells of: %s', (exact, qualifier, value, can) => {
    expect(agrees(exact, qualifier, value)).toBe(can);
  });
});
