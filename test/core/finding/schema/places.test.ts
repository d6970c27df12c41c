import { describe, expect, test } from 'vitest';
import { placeAt } from '../../../../src/core/finding/schema/places.js';
import type { Path } from '../../../../src/core/parse/tree.js';

describe('placeAt', () => {
  test('follows keys, list entries, item ids and references', () => {
    expect(placeAt(['members', 0, 'rank'])).toMatchObject({
      types: ['string', 'null'],
      codes: ['htxs', 'htt', 'ht', 'kht'],
      isDate: false,
    });
    expect(placeAt(['criteria', 'I.1', 'months', 3])?.types).toEqual(['number', 'string', 'null']);
    expect(placeAt(['criteria'])).toMatchObject({ open: true, keys: [] });
    expect(placeAt(['workflow', 'cong-nhan', 'result'])?.types).toEqual(['string', 'null']);
  });

  test('gives the title beside a reference, and the form behind it', () => {
    expect(placeAt(['members', 0, 'joined'])).toMatchObject({ title: 'Ngày kết nạp', isDate: true });
  });

  test('lists keys in the order in which records write them', () => {
    expect(placeAt(['mentoring', 2])?.keys.slice(0, 4)).toEqual(['mentor', 'mentee', 'kind', 'group']);
  });

  test.each<{ path: Path }>([
    { path: ['nothing'] },
    { path: ['members', 'rank'] },
    { path: ['criteria', 'I.1', 'nothing'] },
    { path: ['period', 'from', 'year'] },
    { path: [0] },
  ])('knows no place at $path', ({ path }) => {
    expect(placeAt(path)).toBeUndefined();
  });
});
