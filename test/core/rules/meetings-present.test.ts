import { testRule } from './test-rule.js';

testRule('meetings/present', [
  {
    name: 'takes all present, and numbers that are not known',
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: 29, present: 29}
  - {date: 2023-02-05, kind: thuong-ky, present: 29}
`,
    findings: [],
  },
  {
    name: 'finds more present than should attend',
    record: `
meetings:
  - {date: 2023-01-05, kind: chi-uy, due: 3, present: 4}
`,
    findings: [
      {
        line: 2,
        text: '4',
        message: 'Có mặt 4 người, nhiều hơn số phải dự 3. Sửa một trong hai số.',
        english: '4 were present, more than the 3 who should attend. Correct one of the two numbers.',
      },
    ],
  },
]);
