import { describe, expect, test } from 'vitest';
import { assessed, cellIn, line, sheetOf } from './sheet-of.js';
import { type Typed, typedText } from './typed-text.js';

const months = Array.from({ length: 12 }, (_, month) => `month:${month + 1}`);

const record = `
criteria:
  I.1: {self: 20, months: [9, 8.5, na, tám, ~, 6, 7, 8, 9, 10, 11, 12]}
  I.2: {self: dat, months: [dat, khong-dat, na]}
  C.1: {months: [1, 1]}
  T.1: {months: [2, ~, 2]}
`;

describe('the months', () => {
  test('are columns of the items that are scored, with the score of the year beside them', async () => {
    const sheet = sheetOf(await assessed(record), 'months');
    expect(sheet.columns.map(({ id }) => id)).toEqual(['id', 'title', 'max', ...months, 'self']);
    expect(sheet.rows.map(({ key }) => key)).toEqual([
      'item:I.1',
      'item:I.2',
      'item:II.2',
      'item:C.1',
      'item:T.1',
      'total',
    ]);
  });

  test.each<readonly [string, string]>([
    ['item:I.1', '9 | 8,5 | Không áp dụng | tám |  | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 20'],
    ['item:I.2', 'Đạt | Không đạt | Không áp dụng |  |  |  |  |  |  |  |  |  | Đạt'],
    // January: 9 + 20 + 1 − 2; February: 8.5 + 0 + 1; March: −2, what does not apply left out.
    ['total', '28 | 9,5 | -2 |  |  | 6 | 7 | 8 | 9 | 10 | 11 | 12 | '],
  ])('%s: %s', async (row, shown) => {
    expect(line(sheetOf(await assessed(record), 'months'), row, [...months, 'self'])).toBe(shown);
  });

  test('show findings at their month, and at the item where all twelve are meant', async () => {
    const sheet = sheetOf(await assessed('criteria: {I.1: {months: [99, 1]}}\n'), 'months');
    const codes = (column: string): readonly string[] =>
      cellIn(sheet, 'item:I.1', column).findings.map(({ code }) => code);
    expect([codes('month:1'), codes('id'), codes('month:2')]).toEqual([
      ['score/range'],
      ['score/months'],
      [],
    ]);
  });
});

describe('typing a month', () => {
  const twelve = '[~, ~, 8.5, ~, ~, ~, ~, ~, ~, ~, ~, ~]';

  test.each<readonly [string, string, readonly Typed[], string]>([
    [
      'where there is no section',
      '',
      [['item:I.1', 'month:3', '8,5']],
      `criteria:\n  I.1: {months: ${twelve}}\n`,
    ],
    [
      'where there are no months',
      'criteria:\n  I.1: {self: 9}   # tự chấm\n',
      [['item:I.1', 'month:3', '8,5']],
      `criteria:\n  I.1: {self: 9, months: ${twelve}}   # tự chấm\n`,
    ],
    [
      'in a block',
      'criteria:\n  I.1:\n    self: 9\n    note: A\n',
      [['item:I.1', 'month:3', '8,5']],
      `criteria:\n  I.1:\n    self: 9\n    months: ${twelve}\n    note: A\n`,
    ],
    [
      'where it stands',
      'criteria:\n  I.1: {months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}\n',
      [['item:I.1', 'month:12', 'na']],
      'criteria:\n  I.1: {months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, na]}\n',
    ],
    [
      'and emptying it',
      'criteria:\n  I.1: {months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}\n',
      [['item:I.1', 'month:1', '']],
      'criteria:\n  I.1: {months: [~, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}\n',
    ],
    [
      'beyond the end of a short list',
      'criteria:\n  I.1: {months: [1, 2]}\n',
      [['item:I.1', 'month:5', '9']],
      'criteria:\n  I.1: {months: [1, 2, ~, ~, 9]}\n',
    ],
    [
      'two at once where there are none',
      'criteria:\n  I.2: {}\n',
      [
        ['item:I.2', 'month:1', 'Đạt'],
        ['item:I.2', 'month:2', 'khong-dat'],
      ],
      'criteria:\n  I.2: {months: [dat, khong-dat, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~]}\n',
    ],
  ])('%s', async (_, before, typed, after) => {
    expect(await typedText(before, 'months', typed)).toBe(after);
  });
});
