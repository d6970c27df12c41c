import { testRule } from './test-rule.js';

testRule('meetings/order', [
  {
    name: 'takes the committee before or on the day of the regular meeting, and in a month without one',
    record: `
meetings:
  - {date: 2023-01-03, kind: chi-uy}
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-02-05, kind: thuong-ky}
  - {date: 2023-02-05, kind: chi-uy}
  - {date: 2023-03-30, kind: chi-uy}
`,
    findings: [],
  },
  {
    name: 'finds the committee after the regular meeting of that month',
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-01-07, kind: chi-uy}
`,
    findings: [
      {
        line: 3,
        text: '2023-01-07',
        message:
          'Chi ủy họp ngày 07/01/2023, sau kỳ sinh hoạt thường kỳ cùng tháng (05/01/2023). Chi ủy phải họp trước.',
        english:
          'The committee met on 07/01/2023, after the regular meeting of that month (05/01/2023). The committee must meet first.',
      },
    ],
  },
]);
