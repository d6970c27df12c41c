import { describe, expect, test } from 'vitest';
import { remainingWork } from '../../../../src/core/views/sheet/remaining-work.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { completed, smallProfile } from '../../rules/test-rule.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';

const workOf = async (text: string): Promise<ReturnType<typeof remainingWork>> =>
  remainingWork(
    await assessIn(memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile }), 'thu.chibo.yaml', text),
    'vi',
  );

const finished = `criteria:
  I.1: {self: 30, branch: 30}
  I.2: {self: dat, branch: dat}
  II.2: {self: 5, branch: 5}
workflow: {tu-cham: 2023-11-01, binh-xet: 2023-12-01}
`;

describe('what is left to do', () => {
  test('is in an empty record the two columns and the two steps, each with its cell', async () => {
    const work = await workOf(completed(''));
    expect(work?.must.count).toBe(4);
    expect(work?.must.items.map(({ sheet, where, cell }) => [sheet, where, cell?.sheet])).toEqual([
      ['Tiêu chí', 'I.1 Nghị quyết · Tự chấm', 'criteria'],
      ['Tiêu chí', 'I.1 Nghị quyết · Chi bộ', 'criteria'],
      ['Quy trình', 'Tự chấm · Ngày', 'workflow'],
      ['Quy trình', 'Họp bình xét · Ngày', 'workflow'],
    ]);
  });

  test('is nothing in a finished one, and what should be looked at is apart', async () => {
    expect(await workOf(completed(finished))).toEqual({
      must: { count: 0, items: [] },
      should: { count: 0, items: [] },
    });
    const work = await workOf(completed(`${finished}period: 2031\n`.replaceAll('2023-', '2031-')));
    expect(work?.must.count).toBe(0);
    expect(work?.should.items.map(({ place, severity }) => [place, severity])).toEqual([
      ['Thông tin chung: Kỳ đánh giá (năm)', 'warning'],
    ]);
  });

  test('names a warning that blocks only once', async () => {
    const work = await workOf(completed(`${finished}awards: [{form: Giấy khen, subject: "…"}]\n`));
    expect(work?.must.items.map(({ where }) => where)).toEqual(['Giấy khen · Nội dung']);
    expect(work?.should.count).toBe(0);
  });

  test('is not known of a text that cannot be read', async () => {
    expect(await workOf('members: [')).toBeUndefined();
  });
});
