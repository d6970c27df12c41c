import { describe, expect, test } from 'vitest';
import { previewHtml } from '../../../../src/core/views/preview/preview-html.js';
import { previousRecord } from '../../../../src/core/views/preview/previous-record.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';
import { partOf, rowsOf } from './page-of.js';

const year = (period: string, rest = ''): string => completed(`period: ${period}\n${rest}`);
const now = year('2023', 'criteria: {I.1: {self: 30}, I.2: {self: dat}}\nmembers: [{id: a, rank: htt}]\n');
const before = year('2022', 'criteria: {I.1: {self: 20.5}}\n');

/** The comparison of the record `nay`, among other files. */
async function comparison(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const workspace = memoryWorkspace({
    'thu.chibo-profile.yaml': smallProfile,
    'nay.chibo.yaml': now,
    ...files,
  });
  const assessment = await assessIn(workspace, 'nay.chibo.yaml', now);
  const previous = assessment.record && (await previousRecord(workspace, assessment.record));
  return rowsOf(partOf(previewHtml(assessment, 'vi', { previous }), 'comparison'));
}

describe('the comparison with the previous period', () => {
  test('sets level, points, groups and counts side by side', async () => {
    expect(await comparison({ 'truoc.chibo.yaml': before })).toEqual([
      ' | 2022 | 2023 | Tăng, giảm',
      'Mức | Khá | Tốt | ',
      'Tổng điểm | 20,5 | 50 | +29,5',
      'I. Nhiệm vụ | 20,5 | 50 | +29,5',
      'II. Sinh hoạt | 0 | 0 | 0',
      'Số đảng viên | 0 | 1 | +1',
      'Xếp hoàn thành tốt nhiệm vụ | 0 | 1 | +1',
    ]);
  });

  test.each([
    { name: 'no other record', files: {} },
    { name: 'a record of another branch', files: { 'a.chibo.yaml': before.replace('id: cb1', 'id: cb11') } },
    { name: 'a later record', files: { 'a.chibo.yaml': year('2024') } },
    { name: 'a record of the same year', files: { 'a.chibo.yaml': year('2023') } },
    { name: 'a record that overlaps', files: { 'a.chibo.yaml': year('{from: 2022-01-01, to: 2023-01-01}') } },
    { name: 'a broken record', files: { 'a.chibo.yaml': `${before}members: [` } },
    { name: 'a record that cannot be computed', files: { 'a.chibo.yaml': before.replace('thu.', 'mat.') } },
  ])('is left out where there is $name', async ({ files }) => {
    expect(await comparison(files)).toEqual([]);
  });

  test('takes the latest period, and of that the record by the same profile', async () => {
    const other = smallProfile.replace('id: thu', 'id: khac');
    const rows = await comparison({
      'a.chibo.yaml': year('2021'),
      'b.chibo.yaml': year('2022', 'criteria: {I.1: {self: 1}}\n').replace('thu.chibo', 'khac.chibo'),
      'c.chibo.yaml': year('2022', 'criteria: {I.1: {self: 2}}\n'),
      'd.chibo.yaml': year('2022', 'criteria: {I.1: {self: 3}}\n').replace('thu.chibo', 'khac.chibo'),
      'khac.chibo-profile.yaml': other,
    });
    expect(rows[2]).toBe('Tổng điểm | 2 | 50 | +48');
  });

  test('compares no groups across profiles', async () => {
    const rows = await comparison({
      'a.chibo.yaml': before.replace('thu.chibo', 'khac.chibo'),
      'khac.chibo-profile.yaml': smallProfile.replace('id: thu', 'id: khac'),
    });
    expect(rows.map((row) => row.split(' | ')[0])).toEqual([
      '',
      'Mức',
      'Tổng điểm',
      'Số đảng viên',
      'Xếp hoàn thành tốt nhiệm vụ',
    ]);
  });

  test('names periods that are no calendar year by their days, and shares by percentage points', async () => {
    const meetings = (date: string, present: number): string =>
      `meetings: [{date: ${date}, kind: thuong-ky, due: 10, present: ${present}}]\n`;
    const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile });
    const assess = (text: string): ReturnType<typeof assessIn> => assessIn(workspace, 'a.chibo.yaml', text);
    const previous = await assess(year('{from: 2022-01-01, to: 2022-06-30}', meetings('2022-01-05', 8)));
    const rows = rowsOf(
      partOf(
        previewHtml(await assess(year('2023', meetings('2023-01-05', 9))), 'vi', { previous }),
        'comparison',
      ),
    );
    expect(rows[0]).toBe(' | từ 01/01/2022 đến 30/06/2022 | 2023 | Tăng, giảm');
    expect(rows.at(-1)).toBe('Tỷ lệ dự sinh hoạt thường kỳ và chuyên đề | 80 % | 90 % | +10 điểm %');
  });
});
