import { testRule } from './test-rule.js';

testRule('mentoring/self', [
  {
    name: 'takes two people',
    record: `
mentoring: [{mentor: dv01, mentee: dv02}]
`,
    findings: [],
  },
  {
    name: 'finds one person on both sides',
    record: `
mentoring:
  - {mentor: dv01, mentee: dv01}
`,
    findings: [
      {
        line: 2,
        text: 'dv01',
        message: '"dv01" vừa là người dìu dắt vừa là người được dìu dắt. Sửa một trong hai mã.',
        english: '"dv01" is both mentor and mentored. Correct one of the two ids.',
      },
    ],
  },
  {
    name: 'finds one person by id and by name, in any spelling of the name',
    record: `
members: [{id: dv04, name: Hoà Thị Thuý}, {id: dv05, name: Lê Văn An}, {id: dv06, name: Lê Văn An}]
mentoring:
  - {mentor: dv04, mentee: Hòa  Thị Thúy}
  - {mentor: Hòa Thị Thúy, mentee: dv04}
  - {mentor: dv05, mentee: Lê Văn An}
  - {mentor: dv04, mentee: Hoa Thi Thuy}
`,
    findings: [
      { line: 3, text: 'Hòa  Thị Thúy' },
      { line: 4, text: 'dv04' },
    ],
  },
]);
