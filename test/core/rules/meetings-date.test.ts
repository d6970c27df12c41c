import { testRule } from './test-rule.js';

testRule('meetings/date', [
  {
    name: 'takes the first and the last day of the period',
    record: `
meetings:
  - {date: 2023-01-01, kind: thuong-ky}
  - {date: 2023-12-31, kind: thuong-ky}
`,
    findings: [],
  },
  {
    name: 'finds the day before and the day after',
    record: `
meetings:
  - {date: 2022-12-31, kind: thuong-ky}
  - {date: 2024-01-01, kind: chi-uy}
`,
    findings: [
      {
        line: 2,
        text: '2022-12-31',
        message:
          'Ngày 31/12/2022 nằm ngoài kỳ đánh giá (01/01/2023 – 31/12/2023). Sửa ngày, hoặc chuyển sang hồ sơ của kỳ khác.',
        english:
          '31/12/2022 lies outside the period (01/01/2023 – 31/12/2023). Correct the date, or move the entry to the record of its period.',
      },
      { line: 3, text: '2024-01-01' },
    ],
  },
]);
