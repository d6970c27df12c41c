import { testRule } from './test-rule.js';

testRule('score/months', [
  {
    name: 'takes twelve months, scored or not, and none at all',
    record: `
criteria:
  I.1: {self: 30, months: [30, 30, 30, 30, 30, 29.5, ~, ~, ~, ~, ~, ~]}
  I.2: {self: dat}
  II.2: {months: ~}
`,
    findings: [],
  },
  {
    name: 'finds eleven, thirteen and no months',
    record: `
criteria:
  I.1: {months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}
  II.2:
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10]
  C.1: {months: []}
`,
    findings: [
      {
        line: 2,
        text: 'months',
        message: 'I.1: có 11 tháng, cần đúng 12. Tháng chưa chấm ghi ~.',
        english: 'I.1: there are 11 months; exactly 12 are needed. Write ~ for a month that was not scored.',
      },
      { line: 4, text: 'months' },
      { line: 5, text: 'months' },
    ],
  },
]);
