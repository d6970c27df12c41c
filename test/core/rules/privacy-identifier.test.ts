import { testRule } from './test-rule.js';

testRule('privacy/identifier', [
  {
    name: 'takes dates, document numbers and counts',
    record: `
criteria:
  I.1: {self: 9, note: "Quyết định 1234-QĐ/ĐU ngày 28/12/2023", evidence: [05-NQ/CB]}
figures: {a: 28601}
`,
    findings: [],
  },
  {
    name: 'finds twelve digits, written as text or as a number',
    record: `
members:
  - {id: dv01, note: "CCCD 001085012345"}
  - {id: dv02, note: "1001085012345"}
figures: {a: 101085012345}
`,
    findings: [
      {
        line: 2,
        text: '"CCCD 001085012345"',
        message: 'Có dãy 12 chữ số giống số căn cước. Hồ sơ không cần số này: xóa đi, dùng mã nội bộ.',
        english:
          'Twelve digits that look like an identity number. The record does not need it: delete it, use an id of your own.',
      },
      { line: 4, text: '101085012345' },
    ],
  },
  {
    name: 'finds telephone numbers, in a row and in groups',
    record: `
members:
  - {id: dv01, note: "ĐT 0912345678"}
  - {id: dv02, note: "+84 912 345 678"}
`,
    findings: [
      {
        line: 2,
        text: '"ĐT 0912345678"',
        message: 'Có dãy số giống số điện thoại. Hồ sơ không cần số này: xóa đi.',
        english: 'Digits that look like a telephone number. The record does not need it: delete it.',
      },
      { line: 3, text: '"+84 912 345 678"' },
    ],
  },
  {
    name: 'finds numbers in whatever groups, and numbers that are called those of a card',
    record: `
members:
  - {id: dv01, note: "(0914) 288765"}
  - {id: dv02, note: "001 085 012 345"}
  - {id: dv03, note: "0914 28 87 65"}
  - {id: dv04, note: "Số thẻ đảng 12.345678"}
  - {id: dv05, note: "Họp 05.01.2023-06.02.2023, thu 125.000.000.000 đồng"}
`,
    findings: [
      { line: 2, text: '"(0914) 288765"' },
      { line: 3, text: '"001 085 012 345"' },
      { line: 4, text: '"0914 28 87 65"' },
      {
        line: 5,
        text: '"Số thẻ đảng 12.345678"',
        message: 'Có số thẻ hoặc số giấy tờ của một người. Hồ sơ không cần số này: xóa đi, dùng mã nội bộ.',
        english:
          'The number of a card or paper of a person. The record does not need it: delete it, use an id of your own.',
      },
    ],
  },
  {
    name: 'finds groups with strokes or spaced dashes between them, which are no dates',
    record: `
members:
  - {id: dv01, note: 0914/288/765}
  - {id: dv02, note: 001 - 085 - 012 - 345}
  - {id: dv03, note: "Từ 05/01/2023 - 06/02/2023, 01/2023 – 12/2023"}
`,
    findings: [
      { line: 2, text: '0914/288/765' },
      { line: 3, text: '001 - 085 - 012 - 345' },
    ],
  },
]);
