import { testRule } from './test-rule.js';

testRule('discipline/unknown-member', [
  {
    name: 'takes a member of the list, also one who has left',
    record: `
members: [{id: dv07, status: xoa-ten}]
discipline: [{member: dv07}]
`,
    findings: [],
  },
  {
    name: 'marks somebody who is not in the list',
    record: `
members: [{id: dv07, name: Lê Thị Hòa}]
discipline:
  - {member: nguyen-van-binh}
  - {member: dv7}
`,
    findings: [
      {
        line: 3,
        text: 'nguyen-van-binh',
        message:
          '"nguyen-van-binh" không có trong danh sách đảng viên. Sửa mã, hoặc thêm người đó vào members.',
        english:
          '"nguyen-van-binh" is not in the list of members. Correct the id, or add the person to members.',
      },
      {
        line: 4,
        text: 'dv7',
        message: '"dv7" không có trong danh sách đảng viên. Sửa mã, hoặc thêm người đó vào members.',
      },
    ],
  },
]);
