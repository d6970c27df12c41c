import { testRule } from './test-rule.js';

testRule('members/duplicate-id', [
  {
    name: 'takes an id for each',
    record: `
members: [{id: dv01}, {id: dv02}, {id: DV01}]
`,
    findings: [],
  },
  {
    name: 'marks the second of two, and the third',
    record: `
members:
  - {id: dv01}
  - {id: dv02}
  - {id: dv01}
  - {id: dv01}
`,
    findings: [
      {
        line: 4,
        text: 'dv01',
        message: 'Mã "dv01" đã dùng cho đảng viên khác. Mỗi người cần một mã riêng.',
        english: 'The id "dv01" is already that of another member. Each person needs an id of their own.',
      },
      { line: 5, text: 'dv01' },
    ],
  },
]);
