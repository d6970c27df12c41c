import { describe, expect, test } from 'vitest';
import { nameFinding } from '../../../../src/core/views/sheet/named-finding.js';
import type { Assessment } from '../../../../src/core/workspace/assess.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';
import { messagesWithFileWords } from './plain-words.js';

const assess = (record: string): Promise<Assessment> =>
  assessIn(memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile }), 'thu.chibo.yaml', completed(record));

describe('a finding in the words of the grid', () => {
  test.each<{ name: string; record: string; code: string; place: string; message: string }>([
    {
      name: 'names a member and a column, and teaches the date that people write',
      record: 'members:\n  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc, joined: 2004-02-31}\n',
      code: 'schema/format',
      place: 'Đảng viên: Nguyễn Văn An · Kết nạp',
      message: '"31/02/2004" không phải ngày có thật. Viết ngày/tháng/năm, ví dụ 28/12/2023.',
    },
    {
      name: 'names values of a list as the list does',
      record: 'targets:\n  - {title: Thu ngân sách, above: vượt}\n',
      code: 'schema/type',
      place: 'Chỉ tiêu: Thu ngân sách · Vượt mức',
      message: '"vượt" không có trong các giá trị để chọn: Có, Không.',
    },
    {
      name: 'is at the cell of a value that is missing, not at another of the row',
      record: 'members: [{id: dv01, name: An, kind: chinh-thuc}]\nmentoring:\n  - {mentor: dv01}\n',
      code: 'schema/required',
      place: 'Dìu dắt: An · Người được dìu dắt',
      message: 'Ô này bắt buộc, chưa nhập.',
    },
    {
      name: 'calls columns as their heads do',
      record: 'criteria:\n  II.1: {self: 40}\n',
      code: 'score/kind',
      place: 'Tiêu chí: II.1 Thường kỳ · Tự chấm',
      message:
        'Điểm này được tính từ hồ sơ, không nhập tay. Xóa "40", hoặc ghi vào cột Giá trị thay kèm Lý do thay.',
    },
    {
      name: 'names a month and its sheet',
      record: 'criteria:\n  I.1: {months: [1, 31, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~]}\n',
      code: 'score/range',
      place: 'Điểm các tháng: I.1 Nghị quyết · Tháng 2',
      message: '31 vượt điểm tối đa 30. Nhập điểm từ 0 đến 30.',
    },
    {
      name: 'names a line of the general facts without the column of values',
      record: 'branch: {id: cb1, name: Chi bộ 1, type: chi-doan}\n',
      code: 'schema/enum',
      place: 'Thông tin chung: Loại hình',
      message:
        '"chi-doan" không có trong các giá trị để chọn: chi bộ, chi bộ cơ sở, đảng bộ bộ phận, đảng bộ trực thuộc, đảng bộ cơ sở, đảng bộ cấp trên trực tiếp cơ sở.',
    },
    {
      name: 'knows an entry without a name by its number',
      record: 'meetings:\n  - {date: 2023-01-05, kind: thuong-ky}\n  - {present: nhiều}\n',
      code: 'schema/type',
      place: 'Sinh hoạt: 2 · Có mặt',
      message: '"nhiều" không dùng được ở đây; cần số nguyên.',
    },
  ])('$name', async ({ record, code, place, message }) => {
    const assessment = await assess(record);
    const named = assessment.findings
      .filter((finding) => finding.code === code)
      .map((finding) => nameFinding(finding, assessment, 'vi'));
    expect(named[0]).toMatchObject({ place, message });
  });

  test.each(['vi', 'en'] as const)('has no wording with a word of the file in %s', (language) => {
    expect(messagesWithFileWords(language)).toEqual([]);
  });
});
