import { expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { completed, smallProfile, testRule } from './test-rule.js';

testRule('level/declared', [
  {
    name: 'agrees with the level that follows from the scores: 30 + 20 = 50, the least for "tot"',
    record: `
workflow: {cong-nhan: {date: 2023-12-28, result: tot}}
criteria:
  I.1: {self: 30}
  I.2: {self: dat}
`,
    findings: [],
  },
  {
    name: 'is quiet where no result is declared',
    record: `
workflow: {cong-nhan: 2023-12-28}
criteria:
  I.1: {self: 30}
`,
    findings: [],
  },
  {
    name: 'finds a level declared above the points: 29.5 + 20 = 49.5',
    record: `
workflow:
  cong-nhan: {date: 2023-12-28, result: tot}
criteria:
  I.1: {self: 30, appraised: 29.5}
  I.2: {self: dat}
`,
    findings: [
      {
        line: 2,
        text: 'tot',
        message:
          'Đã ghi công nhận "Tốt", nhưng kết quả tính là "Khá": Chưa tới "Tốt": tổng điểm 49,5, cần từ 50, còn thiếu 0,5.',
        english:
          'The recognition says "Tốt", but the computed result is "Khá": Short of "Tốt": the total is 49.5, 50 is needed, 0.5 is lacking.',
      },
    ],
  },
  {
    name: 'finds a level declared below the points, and says what the points give',
    record: `
workflow:
  cong-nhan: {date: 2023-12-28, result: chua-dat}
criteria:
  I.1: {self: 29.5}
  I.2: {self: dat}
`,
    findings: [
      {
        line: 2,
        text: 'chua-dat',
        message:
          'Đã ghi công nhận "Chưa đạt", nhưng kết quả tính là "Khá": Được xếp "Khá": tổng điểm 49,5, mức này cần từ 20.',
      },
    ],
  },
  {
    name: 'names the item that must be at its maximum: 30 + 10 + 40×3/12 = 50, but I.2 is failed',
    record: `
workflow:
  cong-nhan: {date: 2023-12-28, result: tot}
criteria:
  I.1: {self: 30}
  I.2: {self: khong-dat}
  II.2: {self: 10}
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-02-05, kind: thuong-ky}
  - {date: 2023-03-05, kind: thuong-ky}
`,
    findings: [
      {
        line: 2,
        text: 'tot',
        message:
          'Đã ghi công nhận "Tốt", nhưng kết quả tính là "Khá": Chưa tới "Tốt": I.2 được 0, phải đạt tối đa 20.',
      },
    ],
  },
  {
    name: 'names the veto that lowers the level',
    record: `
workflow:
  cong-nhan: {date: 2023-12-28, result: tot}
criteria:
  I.1: {self: 30}
  I.2: {self: dat}
discipline:
  - {member: dv01, form: khien-trach}
`,
    findings: [
      {
        line: 2,
        text: 'tot',
        message:
          'Đã ghi công nhận "Tốt", nhưng kết quả tính là "Chưa đạt": Điều kiện loại trừ V1 "Có kỷ luật": hạ xuống "Chưa đạt".',
      },
    ],
  },
  {
    name: 'finds a level that the profile does not have',
    record: `
workflow:
  cong-nhan: {date: 2023-12-28, result: xuat-sac}
criteria:
  I.1: {self: 30}
  I.2: {self: dat}
`,
    findings: [
      {
        line: 2,
        text: 'xuat-sac',
        message:
          'Đã ghi công nhận "xuat-sac", nhưng kết quả tính là "Tốt": Được xếp "Tốt": tổng điểm 50, mức này cần từ 50.',
      },
    ],
  },
  {
    name: 'says so where no level fits',
    profile: smallProfile.replace(/ {2}- \{id: (kha|chua-dat).*\n/g, '').replace(/vetoes:\n.*\n/, ''),
    record: `
workflow:
  cong-nhan: {date: 2023-12-28, result: dat}
`,
    findings: [
      {
        line: 2,
        text: 'dat',
        message:
          'Đã ghi công nhận "dat", nhưng kết quả tính là "chưa xếp": Không có mức nào hợp với kết quả này.',
      },
    ],
  },
]);

test.each([
  { result: 'kha', severity: 'info', says: 'cấp có thẩm quyền quyết định' },
  // No band of the profile: nobody can have decided that.
  { result: 'gioi', severity: 'error', says: 'kết quả tính là "chưa xếp"' },
])(
  'a level that the profile leaves open may be decided: $result is $severity',
  async ({ result, severity, says }) => {
    const open = smallProfile
      .replace('id: chua-dat, title: Chưa đạt, min: 0', '$&, below: 20')
      .replace('id: kha, title: Khá, min: 20', '$&, when: "members.total > 0.0"');
    const text = completed(`
workflow: {cong-nhan: {date: 2023-12-28, result: ${result}}}
criteria: {I.1: {self: 25}}
`);
    const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': open });
    const { findings, evaluation } = await assessIn(workspace, 'thu.chibo.yaml', text);
    const finding = findings.find(({ code }) => code === 'level/declared');
    expect(evaluation?.level.final).toBeNull();
    expect(finding?.severity).toBe(severity);
    expect(finding && say('vi', finding.message)).toContain(says);
  },
);
