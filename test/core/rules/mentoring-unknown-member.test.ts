import { testRule } from './test-rule.js';

testRule('mentoring/unknown-member', [
  {
    name: 'takes a mentor from the list; a mentee need not be in it',
    record: `
members: [{id: dv01}]
mentoring: [{mentor: dv01, mentee: qc-01}]
`,
    findings: [],
  },
  {
    name: 'marks a mentor who is not in the list',
    record: `
members: [{id: dv01}]
mentoring:
  - {mentor: nguyen-van-binh, mentee: dv01}
  - {mentor: dv1, mentee: qc-01}
`,
    findings: [
      {
        line: 3,
        text: 'nguyen-van-binh',
        message:
          'Người dìu dắt "nguyen-van-binh" không có trong danh sách đảng viên. Sửa mã, hoặc thêm người đó vào members.',
        english:
          'The mentor "nguyen-van-binh" is not in the list of members. Correct the id, or add the person to members.',
      },
      {
        line: 4,
        text: 'dv1',
        message:
          'Người dìu dắt "dv1" không có trong danh sách đảng viên. Sửa mã, hoặc thêm người đó vào members.',
      },
    ],
  },
]);
