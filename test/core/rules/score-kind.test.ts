import { testRule } from './test-rule.js';

testRule('score/kind', [
  {
    name: 'takes numbers for points, dat and khong-dat for checks, na for all',
    record: `
criteria:
  I.1: {self: 9.5, branch: na, appraised: ~}
  I.2: {self: dat, branch: khong-dat, appraised: na}
  II.1: {self: na}
  C.1: {self: 1}
  T.1: {self: na}
`,
    findings: [],
  },
  {
    name: 'finds a word where points are needed',
    record: `
criteria:
  I.1: {self: dat}
`,
    findings: [
      {
        line: 2,
        text: 'dat',
        message: 'I.1: "dat" không phải điểm. Nhập số từ 0 đến 30, hoặc na nếu không áp dụng.',
        english:
          'I.1: "dat" is not a score. Enter a number from 0 to 30, or na where the item does not apply.',
      },
    ],
  },
  {
    name: 'explains a decimal comma',
    record: `
criteria:
  I.1:
    self: 9,5
`,
    findings: [
      {
        line: 3,
        text: '9,5',
        message: 'I.1: trong tệp, số thập phân viết bằng dấu chấm: 9.5 (bảng tính nhận cả hai cách).',
        english: 'I.1: in the file a decimal is written with a point: 9.5 (the table takes both forms).',
      },
    ],
  },
  {
    name: 'finds points, and dat with its marks, where a check is needed',
    record: `
criteria:
  I.2: {self: 20, branch: đạt, months: [dat, 1, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~]}
`,
    findings: [
      {
        line: 2,
        text: '20',
        message:
          'I.2: "20" không dùng cho tiêu chí đạt/không đạt. Nhập dat, khong-dat, hoặc na nếu không áp dụng.',
        english:
          'I.2: "20" does not fit a pass/fail item. Enter dat, khong-dat, or na where the item does not apply.',
      },
      { line: 2, text: 'đạt' },
      { line: 2, text: '1' },
    ],
  },
  {
    name: 'finds a score entered for an item that is computed',
    record: `
criteria:
  II.1: {self: 12.5}
`,
    findings: [
      {
        line: 2,
        text: '12.5',
        message:
          'II.1: điểm này được tính từ hồ sơ, không nhập tay. Xóa "12.5", hoặc dùng override kèm lý do.',
        english:
          'II.1: this score is computed from the record, not entered. Delete "12.5", or use override with a reason.',
      },
    ],
  },
  {
    name: 'finds a word for a bonus or a penalty',
    record: `
criteria:
  C.1: {self: dat}
  T.1: {self: khong-dat}
`,
    findings: [
      { line: 2, text: 'dat' },
      { line: 3, text: 'khong-dat' },
    ],
  },
]);
