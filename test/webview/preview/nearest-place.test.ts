import { describe, expect, test } from 'vitest';
import { nearestPlace, readPlace } from '../../../webview/preview/nearest-place.js';

const places = [
  ['branch', 'name'],
  ['criteria', 'I.1', 'self'],
  ['criteria', 'I.1', 'branch'],
  ['criteria', 'I.1', 'months', 3],
  ['members', 2, 'rank'],
  ['figures', 'mentoring.mentors'],
  ['period'],
] as const;

describe('the place that stands for a path', () => {
  test.each([
    [['criteria', 'I.1', 'branch'], 2],
    [['criteria', 'I.1', 'months', 3], 3],
    // A month that is not shown: another month of the item, rather than its score.
    [['criteria', 'I.1', 'months', 9], 3],
    // The row of the item, where its note is not shown.
    [['criteria', 'I.1', 'note'], 1],
    [['members', 2, 'name'], 4],
    [['members', 2], 4],
    [['members', 1, 'name'], undefined],
    [['criteria', 'I.2', 'self'], undefined],
    [['figures', 'mentoring.mentors', 'value'], 5],
    [['period', 'from'], 6],
    [['members'], 4],
    [['period'], 6],
    [['branch', 'id'], undefined],
    [[], undefined],
  ])('%j', (wanted, index) => {
    expect(nearestPlace(places, wanted)).toBe(index);
  });
});

describe('reading a place', () => {
  test.each([
    ['["criteria","I.1","months",3]', ['criteria', 'I.1', 'months', 3]],
    ['{"a":1}', undefined],
    ['["a",null,2]', ['a', 2]],
    [undefined, undefined],
  ])('%s', (written, path) => {
    expect(readPlace(written)).toEqual(path);
  });
});
