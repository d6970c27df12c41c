import { describe, expect, test } from 'vitest';
import { say } from '../../../../src/core/language/message.js';
import { pathText } from '../../../../src/core/parse/path-text.js';
import { blockersOf } from '../../../../src/core/rules/submission/blockers.js';
import { assessIn } from '../../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../../workspace/memory-workspace.js';
import { completed, smallProfile } from '../test-rule.js';

/** A year that is done: two columns full, every step dated, the one member ranked. */
const done = `
workflow:
  dang-ky: 2023-01-10
  cam-ket: 2023-01-15
  tu-cham: 2023-12-05
  binh-xet: {date: 2023-12-10}
members:
  - {id: dv01, name: Đặng Văn Ấn, kind: chinh-thuc, rank: htt}
criteria:
  I.1: {self: 30, branch: 29}
  I.2: {self: dat, branch: dat}
  II.2: {self: 9, branch: 8}
`;

/** A profile that branches register for. */
const registering = smallProfile.replace(
  'vetoes:\n',
  'vetoes:\n  - {id: V2, title: Chưa đăng ký, when: "workflow.registered < 1.0", to: chua-dat}\n',
);

async function blockers(record: string, profile = registering): Promise<readonly string[]> {
  const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': profile });
  const assessment = await assessIn(workspace, 'thu.chibo.yaml', completed(record));
  return blockersOf(assessment).map((finding) => {
    expect(finding.severity).toBe('error');
    const place = pathText(finding.path ?? [], assessment.parsed.root);
    return `${place} | ${finding.code} | ${say('vi', finding.message)}`;
  });
}

describe('what blocks submission', () => {
  test('is nothing of a year that is done', async () => {
    expect(await blockers(done)).toEqual([]);
  });

  test.each([
    {
      name: 'a step without a date',
      record: done.replace('  cam-ket: 2023-01-15\n', ''),
      found:
        'workflow.cam-ket | workflow/missing | Chưa ghi bước ký cam kết. Thêm cam-ket với ngày của bước đó.',
    },
    {
      name: 'one score missing in a column',
      record: done.replace(', branch: 8', ''),
      found: 'criteria.II.2.branch | score/missing | II.2 chưa có điểm ở cột chi bộ: "Biên bản".',
    },
    {
      name: 'a column that nobody has begun, once and at its first cell',
      record: done.replace(/, branch: \w+/g, ''),
      found: 'criteria.I.1.branch | score/missing | Cột chi bộ chưa có điểm nào.',
    },
    {
      name: 'an appraisal that is dated and has no score',
      record: done.replace('members:', '  tham-dinh: 2023-12-20\nmembers:'),
      found: 'criteria.I.1.appraised | score/missing | Cột thẩm định chưa có điểm nào.',
    },
    {
      name: 'a member who is nobody',
      record: done.replace('name: Đặng Văn Ấn, ', ''),
      found: 'members[dv01].name | members/incomplete | Đảng viên "dv01" chưa có họ tên. Ghi họ tên.',
    },
    {
      name: 'a member without a rank',
      record: done.replace(', rank: htt', ''),
      found: 'members[dv01].rank | members/unranked | Đặng Văn Ấn chưa được xếp loại và cũng chưa nêu lý do.',
    },
    {
      name: 'a blank left in a text',
      record: done.replace('Đặng Văn Ấn', '"[tên]"'),
      found:
        'members[dv01].name | text/placeholder | Còn chỗ trống của mẫu: "[tên]". Điền nội dung, hoặc xóa đi.',
    },
    {
      name: 'an error like any other',
      record: done.replace('branch: 8', 'branch: 11'),
      found: 'criteria.II.2.branch | score/range | II.2: 11 vượt điểm tối đa 10. Nhập điểm từ 0 đến 10.',
    },
  ])('is $name', async ({ record, found }) => {
    expect(await blockers(record)).toEqual([found]);
  });

  test('is not a value that the item does not take, beyond its own error', async () => {
    const codes = (await blockers(done.replace('branch: dat', 'branch: 20'))).map(
      (one) => one.split(' | ')[1],
    );
    expect(codes).toEqual(['score/kind']);
  });

  test.each([
    ['an item that does not apply', done.replace('{self: 9, branch: 8}', '{self: na}')],
    ['a member with a reason for no rank', done.replace('rank: htt', 'reason: Mới chuyển đến')],
    ['a member who has moved away', done.replace('rank: htt', 'status: chuyen-di')],
    ['an appraisal not begun', done],
    ['too few meetings, which is a warning', `${done}meetings: [{date: 2023-01-05, kind: thuong-ky}]\n`],
  ])('is not %s', async (_, record) => {
    expect(await blockers(record)).toEqual([]);
  });

  test('is the rest of an appraisal once it is begun', async () => {
    expect(await blockers(done.replace('branch: 29', 'branch: 29, appraised: 28'))).toEqual([
      'criteria.I.2.appraised | score/missing | I.2 chưa có điểm ở cột thẩm định: "Quy chế".',
      'criteria.II.2.appraised | score/missing | II.2 chưa có điểm ở cột thẩm định: "Biên bản".',
    ]);
  });

  test('is registration only where the model asks for it', async () => {
    const bare = done.replace(/ {2}(dang-ky|cam-ket): .*\n/g, '');
    expect(await blockers(bare)).toHaveLength(2);
    expect(await blockers(bare, smallProfile)).toEqual([]);
  });

  test('of a month is its self-score alone', async () => {
    const month = 'period: {from: 2023-05-01, to: 2023-05-31}\nmembers: [{id: dv01, name: A, kind: du-bi}]\n';
    expect(await blockers(month)).toEqual([
      'criteria.I.1.self | score/missing | Cột tự chấm chưa có điểm nào.',
      'workflow.tu-cham | workflow/missing | Chưa ghi bước tự chấm. Thêm tu-cham với ngày của bước đó.',
    ]);
  });

  test('of a roll-up that nobody scores is nothing but errors', async () => {
    const computed = smallProfile
      .replace('kind: points, max: 30}', 'kind: derived, max: 30, formula: "members.total"}')
      .replace('kind: check, max: 20}', 'kind: derived, max: 20, formula: "members.total"}')
      .replace('kind: points, max: 10}', 'kind: derived, max: 10, formula: "members.total"}');
    expect(await blockers('members: [{id: dv01, name: A, kind: chinh-thuc}]\n', computed)).toEqual([]);
  });

  test('of a text that cannot be read is why', async () => {
    expect((await blockers('members: [')).map((one) => one.split(' | ')[1])).toEqual(['yaml/syntax']);
  });
});
