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
        english: '"dv01" is both mentor and mentored. Mend one of the two ids.',
      },
    ],
  },
]);
