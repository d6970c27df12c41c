import { describe, expect, test } from 'vitest';
import { explanationLines } from '../../../../src/core/score/explanation.js';
import { assessed, assessedText, cellIn, line, sheetOf } from './sheet-of.js';
import { type Typed, typedText } from './typed-text.js';

const record = `
criteria:
  I.1: {self: 28.5, branch: 27, note: Có kế hoạch}
  I.2: {self: dat, branch: khong-dat}
  II.2: {self: na}
  C.1: {self: 1.5}
  T.1: {self: 2}
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-02-03, kind: thuong-ky}
  - {date: 2023-03-03, kind: thuong-ky}
`;
const main = ['id', 'title', 'max', 'self', 'branch', 'appraised', 'final', 'note'];
const all = [...main.slice(0, -1), 'override', 'reason', 'evidence', 'note'];

describe('the rows', () => {
  test('are groups above their items, and the total', async () => {
    const sheet = sheetOf(await assessed(record), 'criteria');
    expect(sheet.columns.map(({ id }) => id)).toEqual(all);
    expect(sheet.rows.map(({ key, kind }) => `${kind} ${key}`)).toEqual([
      'group group:I',
      'item item:I.1',
      'item item:I.2',
      'group group:II',
      'item item:II.1',
      'item item:II.2',
      'item item:C.1',
      'item item:T.1',
      'total total',
    ]);
    expect(sheet.rows.every(({ cells }) => cells.length === all.length)).toBe(true);
  });

  // II.1 is 40 × 3/12 = 10. II.2 does not apply: 90 are left, and 37 × 100/90 = 41.11 + 1.5 − 2 = 40.61.
  test.each([
    ['group:I', 'I | Nhiệm vụ | 50 | 48,5 | 27 | 0 | 27 | Tối thiểu 30'],
    ['item:I.1', 'I.1 | Nghị quyết | 30 | 28,5 | 27 |  | 27 | Có kế hoạch'],
    ['item:I.2', 'I.2 | Quy chế | 20 | Đạt | Không đạt |  | 0 | '],
    ['group:II', 'II | Sinh hoạt | 40 | 10 | 10 | 10 | 10 | '],
    ['item:II.1', 'II.1 | Thường kỳ | 40 | 10 | 10 | 10 | 10 | '],
    ['item:II.2', 'II.2 | Biên bản | 10 | Không áp dụng |  |  | Không áp dụng | '],
    ['item:C.1', 'C.1 | Thưởng | cộng tới 3 | 1,5 |  |  | 1,5 | '],
    ['item:T.1', 'T.1 | Phạt | trừ tới 5 | 2 |  |  | 2 | '],
    // self: 58.5 × 100/90 = 65 − 0.5; branch: 37 × 100/90, no bonus and no penalty; appraised: 10 × 100/90.
    ['total', ' | Tổng cộng | 100 | 64,5 | 41,11 | 11,11 | 40,61 | Chưa đủ điểm ở cột: thẩm định'],
  ])('%s shows %s', async (row, shown) => {
    expect(line(sheetOf(await assessed(record), 'criteria'), row, main)).toBe(shown);
  });

  test('are none without a usable profile', async () => {
    const sheet = sheetOf(await assessed('profile: khong-co\n'), 'criteria');
    expect(sheet.rows).toEqual([]);
    expect(sheet.columns).toHaveLength(all.length);
  });

  test('are none where the YAML is broken', async () => {
    expect(sheetOf(await assessedText('criteria: {I.1: ['), 'criteria').rows).toEqual([]);
  });
});

describe('what a cell takes', () => {
  test.each([
    { row: 'item:I.1', column: 'self', input: 'points', codes: undefined },
    { row: 'item:C.1', column: 'branch', input: 'points', codes: undefined },
    { row: 'item:I.2', column: 'appraised', input: 'choice', codes: ['dat', 'khong-dat', 'na'] },
    { row: 'item:II.1', column: 'self', input: 'choice', codes: ['na'] },
    { row: 'item:II.2', column: 'note', input: 'text', codes: undefined },
  ])('$row $column: $input $codes', async ({ row, column, input, codes }) => {
    const cell = cellIn(sheetOf(await assessed(record), 'criteria'), row, column);
    expect(cell.input).toBe(input);
    expect(cell.choices?.map(({ code }) => code)).toEqual(codes);
    expect(cell.path).toEqual(['criteria', row.slice('item:'.length), column]);
  });

  test('is nothing in ids, titles, maxima, results, groups and the total', async () => {
    const sheet = sheetOf(await assessed(record), 'criteria');
    const fixed = sheet.rows.flatMap(({ key, kind, cells }) =>
      cells.flatMap((cell, index) =>
        kind !== 'item' || ['id', 'title', 'max', 'final'].includes(all[index] ?? '') ? [{ key, cell }] : [],
      ),
    );
    expect(fixed).toHaveLength(3 * 11 + 6 * 4);
    expect(fixed.every(({ cell }) => cell.input === 'none' && cell.path === undefined)).toBe(true);
  });
});

describe('tones', () => {
  test.each([
    { name: 'a group below its minimum', row: 'group:I', column: 'final', tone: 'fail' },
    { name: 'and its note', row: 'group:I', column: 'note', tone: 'fail' },
    { name: 'a group without one', row: 'group:II', column: 'final', tone: 'pass' },
    { name: 'a result', row: 'item:I.1', column: 'final', tone: 'computed' },
    { name: 'a derived item', row: 'item:II.1', column: 'self', tone: 'computed' },
    { name: 'an entered score', row: 'item:I.1', column: 'self', tone: undefined },
  ])('$name: $tone', async ({ row, column, tone }) => {
    expect(cellIn(sheetOf(await assessed(record), 'criteria'), row, column).tone).toBe(tone);
  });
});

describe('explanations', () => {
  test.each([
    ['item:I.1', 'final', 'I.1: 27/30, lấy ở cột chi bộ.'],
    ['item:II.2', 'final', 'II.2: không áp dụng, không tính và bỏ khỏi điểm tối đa.'],
    ['group:I', 'final', 'I Nhiệm vụ: 27/50 = 27 + 0. Chưa đạt mức tối thiểu 30, còn thiếu 3.'],
    // (27 + 10) × 100/90 = 41,11; + 1,5 − 2 = 40,61
    [
      'total',
      'final',
      'Tổng điểm kết quả: 40,61 = 27 + 10; quy đổi × 100/90 vì có tiêu chí không áp dụng; cộng 1,5; trừ 2',
    ],
  ])('%s %s: %s', async (row, column, explanation) => {
    const { explanation: why } = cellIn(sheetOf(await assessed(record), 'criteria'), row, column);
    expect(why && explanationLines(why, 'vi')[0]).toBe(explanation);
  });
});

describe('a derived item', () => {
  const meetings = 'meetings: [{date: 2023-01-05, kind: thuong-ky}]\n';

  test.each([
    // 40 × 1/12 = 3.33…, down to the step of 0.5.
    { name: 'shows what is computed', entry: '{}', shown: '3 | 3 | 3 | 3', tone: 'computed' },
    { name: 'also where the cell is empty', entry: '{self: ~}', shown: '3 | 3 | 3 | 3', tone: 'computed' },
    {
      name: 'shows that it does not apply',
      entry: '{self: na}',
      shown: 'Không áp dụng | Không áp dụng | Không áp dụng | Không áp dụng',
      tone: undefined,
    },
    {
      name: 'shows an override',
      entry: '{override: {value: 35, reason: Đủ kỳ}}',
      shown: '35 | 35 | 35 | 35',
      tone: 'computed',
    },
    {
      name: 'shows a score that does not count',
      entry: '{self: 12.5}',
      shown: '12,5 | 3 | 3 | 3',
      tone: undefined,
    },
    {
      name: 'shows a word that it does not take',
      entry: '{self: dat}',
      shown: 'dat | 3 | 3 | 3',
      tone: undefined,
    },
  ])('$name', async ({ entry, shown, tone }) => {
    const sheet = sheetOf(await assessed(`criteria: {II.1: ${entry}}\n${meetings}`), 'criteria');
    expect(line(sheet, 'item:II.1', ['self', 'branch', 'appraised', 'final'])).toBe(shown);
    expect(cellIn(sheet, 'item:II.1', 'self').tone).toBe(tone);
  });
});

describe('what is written and cannot be used', () => {
  test.each([
    { written: 'I.1: {self: "8,5"}', cell: 'self', shown: '8,5' },
    { written: 'I.1: {self: tám}', cell: 'self', shown: 'tám' },
    // The code of a check stays a code where points are needed: its name would hide what is wrong.
    { written: 'I.1: {self: dat}', cell: 'self', shown: 'dat' },
    { written: 'I.1: {self: true}', cell: 'self', shown: 'true' },
    { written: 'I.1: {self: {a: 1}}', cell: 'self', shown: '{"a":1}' },
    { written: 'I.1: {self: [1, [2]]}', cell: 'self', shown: '[1,[2]]' },
    { written: 'I.1: {note: 5}', cell: 'note', shown: '5' },
    { written: 'I.1: {note: {a: 1}}', cell: 'note', shown: '{"a":1}' },
    { written: 'I.1: 5', cell: 'self', shown: '' },
  ])('$written shows $shown', async ({ written, cell, shown }) => {
    const sheet = sheetOf(await assessed(`criteria: {${written}}`), 'criteria');
    expect(line(sheet, 'item:I.1', [cell])).toBe(shown);
  });
});

describe('findings', () => {
  test.each([
    {
      name: 'on the score',
      written: 'I.1: {self: 99}',
      code: 'score/range',
      row: 'item:I.1',
      column: 'self',
    },
    {
      name: 'on the column',
      written: 'I.1: {branch: tám}',
      code: 'score/kind',
      row: 'item:I.1',
      column: 'branch',
    },
    {
      name: 'on the derived item',
      written: 'II.1: {self: 5}',
      code: 'score/kind',
      row: 'item:II.1',
      column: 'self',
    },
    {
      name: 'on the note',
      written: 'I.1: {note: [a]}',
      code: 'schema/type',
      row: 'item:I.1',
      column: 'note',
    },
    // A derived item has no row among the months.
    {
      name: 'without a cell',
      written: 'II.1: {months: [1]}',
      code: 'score/months',
      row: 'item:II.1',
      column: 'id',
    },
    {
      name: 'on the override as a whole',
      written: 'II.1: {override: {value: 5}}',
      code: 'score/override-reason',
      row: 'item:II.1',
      column: 'id',
    },
    { name: 'on the whole item', written: 'I.1: 5', code: 'schema/type', row: 'item:I.1', column: 'id' },
  ])('$name land on $row $column', async ({ written, code, row, column }) => {
    const sheet = sheetOf(await assessed(`criteria: {${written}}`), 'criteria');
    const found = sheet.rows.flatMap(({ key, cells }) =>
      cells.flatMap(({ findings }, index) =>
        findings.some((finding) => finding.code === code) ? [`${key} ${sheet.columns[index]?.id}`] : [],
      ),
    );
    expect(found).toEqual([`${row} ${column}`]);
  });
});

describe('evidence and adjustments', () => {
  test('stand in columns of their own, under headings', async () => {
    const written =
      'criteria: {I.1: {evidence: [05-NQ/CB, Biên bản]}, II.1: {override: {value: 35, reason: Đủ kỳ}}}\n';
    const sheet = sheetOf(await assessed(written), 'criteria');
    expect(line(sheet, 'item:I.1', ['override', 'reason', 'evidence'])).toBe(' |  | 05-NQ/CB; Biên bản');
    expect(line(sheet, 'item:II.1', ['override', 'reason', 'evidence'])).toBe('35 | Đủ kỳ | ');
    const groups = sheet.columns.map(({ id, group }) => [id, typeof group === 'object' ? group.key : group]);
    expect(groups.filter(([, group]) => group !== undefined)).toEqual([
      ['self', 'sheet/scores'],
      ['branch', 'sheet/scores'],
      ['appraised', 'sheet/scores'],
      ['final', 'sheet/scores'],
      ['override', 'sheet/override'],
      ['reason', 'sheet/override'],
    ]);
  });

  test('an override is for derived items; one that stands elsewhere can be emptied', async () => {
    const sheet = sheetOf(await assessed('criteria: {I.1: {override: {value: 5}}}\n'), 'criteria');
    expect(cellIn(sheet, 'item:II.1', 'override').input).toBe('count');
    expect(cellIn(sheet, 'item:I.1', 'override')).toMatchObject({ shown: 5, input: 'count' });
    expect(cellIn(sheet, 'item:II.2', 'override').input).toBe('none');
  });

  test.each<readonly [string, string, readonly Typed[], string]>([
    [
      'an override',
      'criteria:\n  I.1: {self: 5}\n',
      [
        ['item:II.1', 'override', '12,5'],
        ['item:II.1', 'reason', 'Đủ kỳ'],
      ],
      'criteria:\n  I.1: {self: 5}\n  II.1: {override: {value: 12.5, reason: Đủ kỳ}}\n',
    ],
    [
      'nothing where the value of an override was',
      'criteria:\n  II.1: {override: {value: 4, reason: A}}\n',
      [['item:II.1', 'override', '']],
      'criteria:\n  II.1: {override: {reason: A}}\n',
    ],
    [
      'nothing where the whole override was',
      'criteria:\n  II.1: {override: {value: 4, reason: A}, note: B}\n',
      [
        ['item:II.1', 'override', ''],
        ['item:II.1', 'reason', ''],
      ],
      'criteria:\n  II.1: {note: B}\n',
    ],
    [
      'nothing where the whole override was, in a block',
      'criteria:\n  II.1:\n    override:\n      value: 4\n    note: B\n',
      [['item:II.1', 'override', '']],
      'criteria:\n  II.1:\n    note: B\n',
    ],
  ])('typing %s', async (_, before, typed, after) => {
    expect(await typedText(before, 'criteria', typed)).toBe(after);
  });
});

describe('what the profile does not have', () => {
  const unknown = 'criteria:\n  I.1: {self: 5}\n  X.9: {self: 8.5, note: Cũ, evidence: [a]}\n  Y.1: 7\n';

  test('stands below the total, with what is written', async () => {
    const sheet = sheetOf(await assessed(unknown), 'criteria');
    expect(sheet.rows.slice(-4).map(({ key, kind }) => `${kind} ${key}`)).toEqual([
      'total total',
      'group unknown',
      'entry unknown:X.9',
      'entry unknown:Y.1',
    ]);
    expect(line(sheet, 'unknown', ['id', 'title'])).toBe(' | Không có trong bộ tiêu chí');
    expect(line(sheet, 'unknown:X.9', ['id', 'self', 'branch', 'final', 'evidence', 'note'])).toBe(
      'X.9 | 8,5 |  |  | a | Cũ',
    );
    expect(line(sheet, 'unknown:Y.1', ['id', 'title'])).toBe('Y.1 | 7');
    expect(cellIn(sheet, 'unknown:X.9', 'id').findings.map(({ code }) => code)).toEqual([
      'score/unknown-item',
    ]);
    expect(cellIn(sheet, 'unknown:X.9', 'branch').input).toBe('none');
  });

  test('goes when its last value is cleared', async () => {
    const cells = ['self', 'note', 'evidence'].map((column): Typed => ['unknown:X.9', column, '']);
    expect(await typedText(unknown, 'criteria', cells)).toBe('criteria:\n  I.1: {self: 5}\n  Y.1: 7\n');
    expect(await typedText(unknown, 'criteria', cells.slice(1))).toBe(
      'criteria:\n  I.1: {self: 5}\n  X.9: {self: 8.5, evidence: []}\n  Y.1: 7\n',
    );
  });
});
