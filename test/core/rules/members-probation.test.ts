import { describe, expect, test } from 'vitest';
import { assessIn } from '../../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../workspace/memory-workspace.js';
import { completed, smallProfile, testRule } from './test-rule.js';

testRule('members/probation', [
  {
    name: 'takes probation that runs, members official for long, and those who do not belong to the branch',
    record: `
members:
  - {id: dv01, name: An, kind: du-bi, joined: 2022-10-01}
  - {id: dv02, name: Bình, kind: du-bi, joined: 2023-06-01, official: 2024-06-01, role: dang-vien}
  - {id: dv03, name: Chi, kind: chinh-thuc, joined: 2022-12-31}
  - {id: dv04, name: Dũng, kind: chinh-thuc, joined: 2004-05-19, official: 2005-05-19, role: bi-thu}
  - {id: dv05, name: Én, kind: du-bi, joined: 2017-03-03, status: chuyen-di}
  - {id: dv06, name: Giang, kind: chinh-thuc}
`,
    findings: [],
  },
  {
    name: 'finds a kind that fits neither the dates nor the role',
    record: `
members:
  - {id: dv02, name: Ba, kind: du-bi, joined: 2022-03-03, official: 2023-03-03}
  - {id: dv03, name: Ca, kind: chinh-thuc, joined: 2023-01-01}
  - {id: dv04, name: Da, kind: chinh-thuc, joined: 2030-03-03, official: 2031-03-03}
  - {id: dv06, name: G, kind: du-bi, role: bi-thu, joined: 2023-02-03}
`,
    findings: [
      {
        line: 2,
        text: 'du-bi',
        message:
          'Ba: loại là dự bị nhưng đã là đảng viên chính thức từ 03/03/2023. Sửa loại hoặc ngày chính thức.',
      },
      {
        line: 3,
        text: 'chinh-thuc',
        message:
          'Ca: kết nạp ngày 01/01/2023, chỉ có thể chính thức từ 01/01/2024. Sửa loại, hoặc ghi ngày chính thức.',
        english:
          'Ca: admitted on 01/01/2023, official on 01/01/2024 at the earliest. Correct the kind, or enter the official date.',
      },
      {
        line: 4,
        text: '2030-03-03',
        message:
          'Da: kết nạp ngày 03/03/2030, sau ngày cuối kỳ 31/12/2023. Kiểm tra ngày kết nạp hoặc kỳ của hồ sơ.',
      },
      {
        line: 5,
        text: 'bi-thu',
        message: 'G: đảng viên dự bị không thể là Bí thư. Sửa loại hoặc chức vụ.',
      },
    ],
  },
]);

describe('members/probation', () => {
  test('only warns of probation that has lasted fifteen months', async () => {
    const record = completed('members: [{id: dv01, name: An, kind: du-bi, joined: 2022-09-30}]\n');
    const workspace = memoryWorkspace({ 'thu.chibo-profile.yaml': smallProfile });
    const { findings } = await assessIn(workspace, 'thu.chibo.yaml', record);
    const found = findings.filter(({ code }) => code === 'members/probation');
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
