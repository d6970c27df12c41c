import { describe, expect, test } from 'vitest';
import { readFigure } from '../../../../src/core/score/facts/figures.js';

describe('readFigure', () => {
  test.each([
    { written: 7252, value: 7252, qualifier: '', percent: false, mode: undefined },
    { written: 0.5, value: 0.5, qualifier: '', percent: false, mode: undefined },
    { written: '7252', value: 7252, qualifier: '', percent: false, mode: undefined },
    { written: '>19000', value: 19000, qualifier: '>', percent: false, mode: undefined },
    { written: '<7000', value: 7000, qualifier: '<', percent: false, mode: undefined },
    { written: '<= 12.5', value: 12.5, qualifier: '<=', percent: false, mode: undefined },
    { written: '~40', value: 40, qualifier: '~', percent: false, mode: undefined },
    { written: '>=94%', value: 0.94, qualifier: '>=', percent: true, mode: undefined },
    { written: '84.2%', value: 0.842, qualifier: '', percent: true, mode: undefined },
    { written: { value: 28601, mode: 'luot' }, value: 28601, qualifier: '', percent: false, mode: 'luot' },
    { written: { value: '>3', mode: 'nguoi' }, value: 3, qualifier: '>', percent: false, mode: 'nguoi' },
  ])('$written', ({ written, ...figure }) => {
    expect(readFigure(written)).toEqual(figure);
  });

  test.each([
    undefined,
    null,
    '',
    'nhiều',
    '84,2%',
    '28.601.000',
    '-5',
    true,
    [],
    {},
    { mode: 'luot' },
    Number.NaN,
  ])('no figure can be made of %o', (written) => {
    expect(readFigure(written)).toBeUndefined();
  });
});
