import { testRule } from './test-rule.js';

testRule('workflow/order', [
  {
    name: 'takes steps in their order, several on one day, and a return at any time',
    record: `
workflow:
  dang-ky: 2023-01-10
  tu-cham: 2023-12-05
  binh-xet: {date: 2023-12-05}
  tra-lai: 2023-12-30
  cong-nhan: 2023-12-28
`,
    findings: [],
  },
  {
    name: 'finds a step dated before an earlier one, whatever the order of the lines',
    record: `
workflow:
  cong-nhan: {date: 2023-12-18, result: chua-dat}
  tham-dinh: 2023-12-20
  dang-ky: 2023-01-10
`,
    findings: [
      {
        line: 2,
        text: 'cong-nhan',
        message: 'công nhận ngày 18/12/2023, trước thẩm định (20/12/2023). Kiểm tra ngày của hai bước.',
        english:
          'recognition is dated 18/12/2023, before appraisal (20/12/2023). Check the dates of the two steps.',
      },
    ],
  },
  {
    name: 'takes an appraisal that ended in a return before the record was sent again',
    record: `
workflow:
  gui-ho-so: 2023-12-22
  tham-dinh: 2023-12-18
  tra-lai: {date: 2023-12-20, note: Thiếu biên bản}
`,
    findings: [],
  },
  {
    name: 'finds an appraisal before the record was sent, where it was returned earlier or not at all',
    record: `
workflow:
  gui-ho-so: 2023-12-22
  tham-dinh: 2023-12-21
  tra-lai: {date: 2023-12-20, note: Thiếu biên bản}
`,
    findings: [{ line: 3, text: '2023-12-21' }],
  },
  {
    name: 'marks the date where the step is a date alone',
    record: `
workflow:
  dang-ky: 2023-02-10
  cam-ket: 2023-01-15
`,
    findings: [{ line: 3, text: '2023-01-15' }],
  },
]);
