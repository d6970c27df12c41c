import { describe, expect, test } from 'vitest';
import { formOn, pageOf } from '../../../src/core/paper/form.js';

describe('the form of a paper', () => {
  test.each([
    ['2010-01-01', 'hd-36-2018'],
    ['2023-12-31', 'hd-36-2018'],
    ['2026-05-26', 'hd-36-2018'],
    ['2026-05-27', 'hd-05-2026'],
    ['2031-01-01', 'hd-05-2026'],
  ])('of %s is that of %s', (date, id) => {
    expect(formOn(date).id).toBe(id);
  });

  test('of 2026 sets lines 18 points apart, paragraphs 6, and every page in the same margins', () => {
    const form = formOn('2026-12-20');
    expect(form.lineSpacing).toEqual({ kind: 'exact', points: 18 });
    expect(form.paragraphSpacing).toBe(6);
    expect(pageOf(form, 'portrait')).toEqual({
      width: 210,
      height: 297,
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      content: 165,
    });
    expect(pageOf(form, 'landscape')).toMatchObject({ width: 297, height: 210, content: 252 });
  });
});
