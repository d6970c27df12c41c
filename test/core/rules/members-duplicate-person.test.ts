import { testRule } from './test-rule.js';

testRule('members/duplicate-person', [
  {
    name: 'takes namesakes who joined on different days, and names that differ in a mark',
    record: `
members:
  - {id: dv01, name: Lê Văn An, joined: 2004-05-19}
  - {id: dv02, name: Lê Văn An, joined: 2010-02-03}
  - {id: dv03, name: Lê Văn Ân, joined: 2004-05-19}
  - {id: dv04}
  - {id: dv05}
`,
    findings: [],
  },
  {
    name: 'finds one person under two ids, however the name is spelt',
    record: `
members:
  - {id: dv01, name: Hoà Thị Thuý, joined: 2004-05-19}
  - {id: dv02, name: Trần Bình}
  - {id: dv03, name: HÒA THỊ  THÚY, joined: 2004-05-19}
  - {id: dv04, name: Trần Bình}
`,
    findings: [
      {
        line: 4,
        text: 'HÒA THỊ  THÚY',
        message:
          'HÒA THỊ  THÚY (dv03) trùng họ tên và ngày kết nạp với dv01. Nếu là một người, bỏ một dòng; nếu là hai người, ghi ngày kết nạp của từng người.',
      },
      { line: 5, text: 'Trần Bình' },
    ],
  },
]);
