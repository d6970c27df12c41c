import { describe, expect, test } from 'vitest';
import { joinCell } from '../../../src/core/merge/join-cell.js';

describe('one cell that two sides may have changed', () => {
  test.each([
    ['nobody', 'a', 'a', 'a', 'a'],
    ['ours alone', 'a', 'b', 'a', 'b'],
    ['theirs alone', 'a', 'a', 'b', 'b'],
    ['both alike', 'a', 'b', 'b', 'b'],
    ['theirs, who emptied it', 'a', 'a', undefined, undefined],
    ['theirs, of nothing', undefined, undefined, 9.5, 9.5],
  ])('is joined where it was changed by %s', (_, base, ours, theirs, value) => {
    expect(joinCell({ base, ours, theirs })).toEqual({ kind: 'joined', value });
  });

  test('clashes where each says something else', () => {
    expect(joinCell({ base: 'a', ours: 'b', theirs: 'c' })).toEqual({ kind: 'clash' });
    expect(joinCell({ base: 'a', ours: undefined, theirs: 'c' })).toEqual({ kind: 'clash' });
    expect(joinCell({ base: undefined, ours: 1, theirs: 2 })).toEqual({ kind: 'clash' });
  });

  test('of several texts takes what each side added and took out', () => {
    expect(joinCell({ base: ['a', 'b'], ours: ['a', 'b', 'c'], theirs: ['b', 'd'] })).toEqual({
      kind: 'joined',
      value: ['b', 'c', 'd'],
    });
  });
});
