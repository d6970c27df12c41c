import { describe, expect, test } from 'vitest';
import { changeText } from '../../../../src/core/edit/change.js';
import { changesOf } from '../../../../src/core/views/sheet/cell-changes.js';
import { sheetsOf } from '../../../../src/core/views/sheet/sheets.js';
import { validateInput } from '../../../../src/core/views/sheet/validate-input.js';
import { assessed, assessedText, cellIn, line, sheetOf } from './sheet-of.js';

const record = `chibo: 1
profile: thu.chibo-profile.yaml
branch:
  id: cb1
  name: Chi bộ 1   # tên
  type: chi-bo
  path: [Đảng bộ tỉnh, Đảng bộ xã]
period: 2023   # năm
`;

describe('the lines', () => {
  test.each<readonly [string, string]>([
    ['profile', 'Bộ tiêu chí | Thử'],
    ['branch.id', 'Mã chi bộ | cb1'],
    ['branch.name', 'Tên chi bộ | Chi bộ 1'],
    ['branch.type', 'Loại hình | chi bộ'],
    ['branch.parent', 'Mã cấp trên trực tiếp | '],
    ['branch.path', 'Hệ thống cấp trên | Đảng bộ tỉnh › Đảng bộ xã'],
    ['period', 'Kỳ đánh giá (năm) | 2023'],
    ['period.from', 'Kỳ đánh giá từ ngày | 01/01/2023'],
    ['period.to', 'Kỳ đánh giá đến ngày | 31/12/2023'],
  ])('%s: %s', async (row, shown) => {
    expect(line(sheetOf(await assessedText(record), 'general'), row, ['name', 'value'])).toBe(shown);
  });

  test('offer the profiles in force for the unit, and show the one that the record names', async () => {
    const of = async (period: number, profile: string) => {
      const text = record.replace('2023', String(period)).replace('thu.chibo-profile.yaml', profile);
      return cellIn(sheetOf(await assessedText(text), 'general'), 'profile', 'value');
    };
    const now = await of(2026, 'chi-bo-4-tot-2025');
    expect(now).toMatchObject({ input: 'choice', shown: 'Chi bộ bốn tốt' });
    expect(now.choices?.map(({ code }) => code)).toContain('xep-loai-2025');
    expect(now.choices?.map(({ code }) => code)).not.toContain('chi-bo-4-tot');
    expect(now.choices?.map(({ code }) => code)).not.toContain('dang-bo-co-so-4-tot-2025');
    expect((await of(2026, 'chi-bo-4-tot')).shown).toBe('Chi bộ bốn tốt (chi-bo-4-tot)');
    expect((await of(2026, 'khong-co')).shown).toBe('khong-co');
    const assessment = await assessedText(record);
    expect(validateInput(now, 'Chi bộ bốn tốtxep loai', assessment)).toBeDefined();
    expect(validateInput(now, 'chi bo bon tot', assessment)).toBeUndefined();
    expect(validateInput(now, '../xa.chibo-profile.yaml', assessment)).toBeUndefined();
  });

  test('of a period between days have no year', async () => {
    const sheet = sheetOf(await assessed('period: {from: 2019-01-01, to: 2022-04-30}\n'), 'general');
    expect(cellIn(sheet, 'period', 'value')).toMatchObject({
      shown: '',
      input: 'count',
      explanation: { text: { key: 'sheet/period-range' } },
    });
    expect(line(sheet, 'period.to', ['value'])).toBe('30/04/2022');
  });

  test.each([
    ['period: {from: 2019-01-01, to: 2022-04-30}\n', '2024', 'period: 2024\n'],
    ['period:\n  from: 2019-01-01\n  to: 2022-04-30\n', '2024', 'period: 2024\n'],
    ['period: {from: 2019-01-01, to: 2022-04-30}\n', '', 'period: {from: 2019-01-01, to: 2022-04-30}\n'],
    ['period: &p {from: 2019-01-01, to: 2022-04-30}\n', '2024', undefined],
  ])('of %j take a year in their place: %s', async (before, typed, after) => {
    const text = record.replace(/^period: .*\n/m, before);
    const assessment = await assessedText(text);
    const inputs = [{ sheet: 'general', row: 'period', column: 'value', text: typed }] as const;
    const result = changeText(text, changesOf(sheetsOf(assessment), inputs, assessment));
    expect(result).toMatchObject({ text: after === undefined ? text : text.replace(before, after) });
  });
});

describe('typing', () => {
  test.each<readonly [string, string, string, string, string]>([
    [
      'a name',
      'branch.name',
      'Chi bộ Thanh tra',
      '  name: Chi bộ 1   # tên',
      '  name: Chi bộ Thanh tra   # tên',
    ],
    ['a profile by its title', 'profile', 'chi bo bon tot', 'thu.chibo-profile.yaml', 'chi-bo-4-tot'],
    ['a profile by its code', 'profile', 'xep-loai-2023', 'thu.chibo-profile.yaml', 'xep-loai-2023'],
    ['a profile by its path', 'profile', '../x.chibo-profile.yaml', 'thu.chibo', '../x.chibo'],
    ['a type by its name', 'branch.type', 'Chi bộ cơ sở', '  type: chi-bo\n', '  type: chi-bo-co-so\n'],
    [
      'another superior between two',
      'branch.path',
      'Đảng bộ tỉnh; Đảng bộ huyện; Đảng bộ xã',
      '[Đảng bộ tỉnh, Đảng bộ xã]',
      '[Đảng bộ tỉnh, Đảng bộ huyện, Đảng bộ xã]',
    ],
    ['a year', 'period', '2024', 'period: 2023   # năm', 'period: 2024   # năm'],
    [
      'the first day of a year',
      'period.from',
      '1/7/2023',
      'period: 2023   # năm',
      'period: {from: 2023-07-01, to: 2023-12-31}   # năm',
    ],
    ['a superior', 'branch.parent', 'db1', '  type: chi-bo\n', '  type: chi-bo\n  parent: db1\n'],
  ])('%s', async (_, row, text, before, after) => {
    const assessment = await assessedText(record);
    const inputs = [{ sheet: 'general', row, column: 'value', text }] as const;
    const result = changeText(record, changesOf(sheetsOf(assessment), inputs, assessment));
    expect(record).toContain(before);
    expect(result).toMatchObject({ text: record.replace(before, after) });
  });
});

describe('findings that no other sheet has a cell for', () => {
  test.each<readonly [string, string, string]>([
    ['chibo: 2', 'schema/const', 'profile'],
    ['hạng: 1', 'schema/additionalProperties', 'profile'],
    ['profile: khong-co', 'profile/not-found', 'profile'],
    ['branch: {id: cb1, name: A, type: xom}', 'schema/enum', 'branch.type'],
    ['branch: {id: cb1, type: chi-bo}', 'schema/required', 'branch.name'],
    ['branch: {id: cb1, name: A, type: chi-bo, path: [5]}', 'schema/type', 'branch.path'],
    ['period: {from: 2023-12-31, to: 2023-01-01}', 'period/invalid', 'period.to'],
    ['period: {from: hôm qua, to: 2023-01-01}', 'schema/format', 'period.from'],
    ['profile: khong-co\ncriteria: {I.1: 5}', 'schema/type', 'profile'],
  ])('%s: %s stands at %s', async (written, code, row) => {
    const found = sheetsOf(await assessed(`${written}\n`)).flatMap((sheet) =>
      sheet.rows.flatMap(({ key, cells }) =>
        cells.flatMap(({ findings }, index) =>
          findings
            .filter((finding) => finding.code === code)
            .map(() => `${sheet.id} ${key} ${sheet.columns[index]?.id}`),
        ),
      ),
    );
    expect(found).toEqual([`general ${row} value`]);
  });
});
