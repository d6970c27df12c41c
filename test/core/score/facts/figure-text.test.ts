import { describe, expect, test } from 'vitest';
import { figureText } from '../../../../src/core/score/facts/figure-text.js';
import { readFigure } from '../../../../src/core/score/facts/figures.js';

describe('a reported figure in words', () => {
  test.each([
    [7252, '7.252', '7,252'],
    ['>19000', 'hơn 19.000', 'more than 19,000'],
    ['<7000', 'gần 7.000', 'nearly 7,000'],
    ['>=94%', '94 % trở lên', '94 % or more'],
    ['>97%', 'trên 97 %', 'over 97 %'],
    ['>=84.2%', '84,2 % trở lên', '84.2 % or more'],
    ['~40', 'khoảng 40', 'about 40'],
    ['<=5', 'không quá 5', 'at most 5'],
    [{ value: 28601, mode: 'luot' }, '28.601 lượt', '28,601 person-times'],
    [{ value: '>62000', mode: 'nguoi' }, 'hơn 62.000 người', 'more than 62,000 people'],
    [1234567.5, '1.234.567,5', '1,234,567.5'],
  ])('%j: %s', (written, vi, en) => {
    const figure = readFigure(written);
    expect(figure && figureText(figure, 'vi')).toBe(vi);
    expect(figure && figureText(figure, 'en')).toBe(en);
  });
});
