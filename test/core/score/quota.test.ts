import { describe, expect, test } from 'vitest';
import { smallProfile } from '../rules/test-rule.js';
import { evaluated } from './evaluated.js';

/** The quota of a record with so many members of each rank. */
function quota(
  figures: Readonly<Record<string, number>>,
  { base = 'htt-tro-len', max = '0.2', rounding = 'floor' } = {},
) {
  const lines = Object.entries(figures).map(([name, value]) => `members.${name}: ${value}`);
  const profile = smallProfile.replace(
    'max: 0.2, base: htt-tro-len',
    `max: ${max}, base: ${base}, rounding: ${rounding}`,
  );
  const [result] = evaluated(`figures: {${lines.join(', ')}}`, profile).quotas;
  if (result === undefined) throw new Error('The profile has no quota.');
  const { count, limit, baseCount, exceeded, disputed, byBase } = result;
  return { count, limit, baseCount, exceeded, disputed, byBase };
}

describe('a quota', () => {
  const of29 = { total: 29, htxs: 5, htt: 24 };
  const byBase = {
    htt: { base: 24, limit: 4 },
    'htt-tro-len': { base: 29, limit: 5 },
    'tat-ca': { base: 29, limit: 5 },
  };

  test('on those ranked good or better: 0.2 × 29 = 5.8 → 5', () => {
    expect(quota(of29)).toEqual({
      count: 5,
      limit: 5,
      baseCount: 29,
      exceeded: false,
      disputed: true,
      byBase,
    });
  });

  test('on those ranked good: 0.2 × 24 = 4.8 → 4', () => {
    expect(quota(of29, { base: 'htt' })).toEqual({
      count: 5,
      limit: 4,
      baseCount: 24,
      exceeded: true,
      disputed: true,
      byBase,
    });
  });

  test('rounded from a half up on every base: 0.2 × 24 = 4.8 → 5, 0.2 × 29 = 5.8 → 6', () => {
    expect(quota(of29, { base: 'htt', rounding: 'half-up' })).toMatchObject({
      limit: 5,
      exceeded: false,
      disputed: false,
      byBase: { htt: { limit: 5 }, 'htt-tro-len': { limit: 6 }, 'tat-ca': { limit: 6 } },
    });
  });

  test('on all members, ranked or not: 0.2 × 40 = 8', () => {
    expect(quota({ total: 40, htxs: 9, htt: 24 }, { base: 'tat-ca' })).toMatchObject({
      count: 9,
      limit: 8,
      baseCount: 40,
      exceeded: true,
      disputed: false,
    });
  });

  test.each([
    { max: '0.07', htt: 93, htxs: 7, limit: 7, because: '0.07 × 100 is 7.000000000000001 as a float' },
    { max: '0.29', htt: 71, htxs: 29, limit: 29, because: '0.29 × 100 is 28.999999999999996 as a float' },
    { max: '0.2', htt: 19, htxs: 4, limit: 4, because: '0.2 × 23 = 4.6' },
    { max: '0.2', htt: 0, htxs: 0, limit: 0, because: 'there is nobody' },
    { max: '1', htt: 3, htxs: 2, limit: 5, because: 'all may be' },
  ])('allows $limit at $max of $htxs + $htt: $because', ({ max, htt, htxs, limit }) => {
    expect(quota({ htt, htxs }, { max }).limit).toBe(limit);
  });
});
