import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigureText } from '../../../../src/core/values/figure-text.js';
import { often } from '../../../properties.js';
import { assessed, assessedText, cellIn, line, sheetOf, shownIn } from './sheet-of.js';
import { type Typed, typedText } from './typed-text.js';

const record = `
figures:
  mentoring.mentors: {value: ">19000", mode: nguoi, note: Cả nòng cốt}
  members.total: 28601
  branches.recognised: {value: 2416, mode: to-chuc}
  mentorsRewarded: "<7000"
  exemplaryUnits: ">=84.2%"
  members.htxsHtt: ">97%"
  admitted: ~40
  most: "<=5"
  odd: chừng chục
  none:
`;

describe('the figures', () => {
  test.each<readonly [string, string]>([
    ['figure:mentoring.mentors', 'Số người dìu dắt | hơn 19.000 | người | Cả nòng cốt'],
    ['figure:members.total', 'Số đảng viên | 28.601 |  | '],
    ['figure:branches.recognised', 'Số chi bộ được công nhận | 2.416 | tổ chức | '],
    ['figure:mentorsRewarded', 'mentorsRewarded | gần 7.000 |  | '],
    ['figure:exemplaryUnits', 'exemplaryUnits | 84,2 % trở lên |  | '],
    ['figure:members.htxsHtt', 'Tỷ lệ hoàn thành tốt trở lên trên số đã xếp loại | trên 97 % |  | '],
    ['figure:admitted', 'admitted | khoảng 40 |  | '],
    ['figure:most', 'most | không quá 5 |  | '],
    ['figure:odd', 'odd | chừng chục |  | '],
    ['figure:none', 'none |  |  | '],
    ['new', 'Chọn hoặc gõ tên để thêm số liệu |  |  | '],
  ])('%s: %s', async (row, shown) => {
    expect(line(sheetOf(await assessed(record), 'figures'), row, ['name', 'value', 'mode', 'note'])).toBe(
      shown,
    );
  });

  test('are said in English too', async () => {
    const sheet = sheetOf(await assessed(record), 'figures');
    expect(shownIn(cellIn(sheet, 'figure:exemplaryUnits', 'value'), 'en')).toBe('84.2 % or more');
  });

  test('are for the text where they are repeated', async () => {
    const sheet = sheetOf(await assessed('figures: {a: &a 5, b: *a}\n'), 'figures');
    expect([cellIn(sheet, 'figure:a', 'mode').input, cellIn(sheet, 'figure:b', 'value').input]).toEqual([
      'none',
      'none',
    ]);
  });
});

describe('a typed figure', () => {
  test.each<readonly [string, unknown]>([
    ['7252', 7252],
    ['7.252', 7252],
    ['28 601', 28601],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['0,5', 0.5],
    ['84.2', 84.2],
    ['>19000', '>19000'],
    ['> 19.000', '>19000'],
    ['hơn 19.000', '>19000'],
    ['HƠN 19000', '>19000'],
    ['trên 97%', '>97%'],
    ['more than 19000', '>19000'],
    ['84,2% trở lên', '>=84.2%'],
    ['84,2 % trở lên', '>=84.2%'],
    ['từ 94% trở lên', '>=94%'],
    ['>=94%', '>=94%'],
    ['≥ 94', '>=94'],
    ['gần 7000', '<7000'],
    ['gần 7.000', '<7000'],
    ['không quá 5', '<=5'],
    ['khoảng 40', '~40'],
    ['~40', '~40'],
    ['94%', '94%'],
    ['hơn', undefined],
    ['hơn 19.0.0', undefined],
    ['19 nghìn', undefined],
    ['-5', undefined],
    ['1e5', undefined],
  ])('%s is read as %o', (typed, value) => {
    const read = readFigureText(typed);
    expect(read?.value).toEqual(value);
  });

  test('is read back from what is shown', async () => {
    const figure = fc.record({
      sign: fc.constantFrom('>', '>=', '<', '<=', '~', ''),
      value: fc.integer({ min: 0, max: 9_999_999 }),
      decimals: fc.constantFrom('', '.5', '.25'),
      percent: fc.constantFrom('', '%'),
    });
    await fc.assert(
      fc.asyncProperty(figure, async ({ sign, value, decimals, percent }) => {
        const written = `${sign}${value}${decimals}${percent}`;
        const sheet = sheetOf(await assessedText(`figures: {a: "${written}"}\n`), 'figures');
        const read = readFigureText(shownIn(cellIn(sheet, 'figure:a', 'value')));
        expect(String(read?.value)).toBe(written);
      }),
      often(30),
    );
  });
});

describe('typing', () => {
  test.each<readonly [string, string, readonly Typed[], string]>([
    [
      'the first figure',
      '',
      [
        ['new', 'name', 'Số người dìu dắt'],
        ['new', 'value', 'hơn 19.000'],
      ],
      'figures:\n  mentoring.mentors: ">19000"\n',
    ],
    [
      'a figure with more than a value',
      'figures:\n  a: 5\n',
      [
        ['new', 'note', 'Theo báo cáo'],
        ['new', 'name', 'exemplaryUnits'],
        ['new', 'value', '12'],
        ['new', 'mode', 'tổ chức'],
      ],
      'figures:\n  a: 5\n  exemplaryUnits: {value: 12, mode: to-chuc, note: Theo báo cáo}\n',
    ],
    ['a name alone', 'figures:\n  a: 5\n', [['new', 'name', 'b']], 'figures:\n  a: 5\n  b: {}\n'],
    ['a value without a name', 'figures:\n  a: 5\n', [['new', 'value', '7']], 'figures:\n  a: 5\n'],
    [
      'a name that there is',
      'figures:\n  a: 5   # cũ\n',
      [
        ['new', 'name', 'a'],
        ['new', 'value', '6'],
      ],
      'figures:\n  a: 6   # cũ\n',
    ],
    [
      'the value of a value alone',
      'figures:\n  a: ">5"   # cũ\n',
      [['figure:a', 'value', 'gần 6']],
      'figures:\n  a: "<6"   # cũ\n',
    ],
    [
      'a mode beside it, its number as it was written',
      'figures:\n  a: 5.50   # cũ\n',
      [['figure:a', 'mode', 'lượt']],
      'figures:\n  a: {value: 5.50, mode: luot}   # cũ\n',
    ],
    [
      'the value of a map',
      'figures:\n  a: {value: 5, mode: luot}\n',
      [['figure:a', 'value', '6']],
      'figures:\n  a: {value: 6, mode: luot}\n',
    ],
    [
      'another name for a figure, whose value and comment stay',
      'figures:\n  a: 5.50   # cũ\n  b: 6\n',
      [['figure:a', 'name', 'Số đảng viên']],
      'figures:\n  members.total: 5.50   # cũ\n  b: 6\n',
    ],
    [
      'another name and value at once',
      'figures: {a: {value: 5, mode: luot}}\n',
      [
        ['figure:a', 'name', 'mentoring.mentors'],
        ['figure:a', 'value', '6'],
      ],
      'figures: {mentoring.mentors: {value: 6, mode: luot}}\n',
    ],
    ['no name', 'figures:\n  a: 5\n', [['figure:a', 'name', '']], 'figures:\n  a: 5\n'],
    [
      'a value where there is none',
      'figures:\n  a:   # chưa có\n',
      [['figure:a', 'value', '6']],
      'figures:\n  a: 6   # chưa có\n',
    ],
  ])('%s', async (_, before, typed, after) => {
    expect(await typedText(before, 'figures', typed)).toBe(after);
  });
});
