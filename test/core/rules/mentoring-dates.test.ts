import { testRule } from './test-rule.js';

testRule('mentoring/dates', [
  {
    name: 'takes one day, and an open end',
    record: `
mentoring:
  - {mentor: a, mentee: b, from: 2023-01-15, to: 2023-01-15}
  - {mentor: a, mentee: c, from: 2023-01-15}
  - {mentor: a, mentee: d, to: 2023-01-15}
`,
    findings: [],
  },
  {
    name: 'finds an end before the beginning',
    record: `
mentoring:
  - {mentor: a, mentee: b, from: 2023-06-01, to: 2023-05-31}
`,
    findings: [
      {
        line: 2,
        text: '2023-05-31',
        message: 'Kết thúc ngày 31/05/2023, trước ngày bắt đầu 01/06/2023. Kiểm tra hai ngày.',
        english: 'It ends on 31/05/2023, before it begins on 01/06/2023. Check the two dates.',
      },
    ],
  },
]);
