import { testRule } from './test-rule.js';

testRule('score/copy-forward', [
  {
    name: 'is quiet where one month of one item differs',
    record: `
criteria:
  I.1: {months: [30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 29.5]}
  II.2: {months: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]}
`,
    findings: [],
  },
  {
    name: 'is quiet where a month is not scored yet, and where nothing is scored by month',
    record: `
criteria:
  I.1: {months: [30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, ~]}
  I.2: {self: dat}
`,
    findings: [],
  },
  {
    name: 'finds twelve equal months in every item that is scored by month',
    record: `
criteria:
  I.1: {months: [29.5, 29.5, 29.5, 29.5, 29.5, 29.5, 29.5, 29.5, 29.5, 29.5, 29.5, 29.5]}
  I.2: {self: dat}
  II.2: {months: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]}
`,
    findings: [
      {
        line: 2,
        text: 'months',
        message:
          'Cả 12 tháng của 2 tiêu chí đều giống hệt nhau. Kiểm tra xem điểm có được chép từ tháng trước sang không.',
        english: 'All 12 months of 2 items are equal. Check whether scores were copied from month to month.',
      },
    ],
  },
]);
