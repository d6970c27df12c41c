import { testRule } from './test-rule.js';

testRule('period/invalid', [
  {
    name: 'takes a year, and one day',
    record: `
period: {from: 2023-01-01, to: 2023-01-01}
`,
    findings: [],
  },
  {
    name: 'finds an end before the beginning',
    record: `
period: {from: 2023-12-31, to: 2023-01-01}
`,
    findings: [
      {
        line: 1,
        text: '2023-01-01',
        message: 'Kỳ đánh giá kết thúc ngày 01/01/2023, trước ngày bắt đầu 31/12/2023. Đổi lại hai ngày.',
        english: 'The period ends on 01/01/2023, before it begins on 31/12/2023. Swap the two dates.',
      },
    ],
  },
]);
