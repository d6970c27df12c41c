import { testRule } from './test-rule.js';

testRule('members/dates', [
  {
    name: 'takes twelve months to the day, and dates that are not known',
    record: `
members:
  - {id: dv01, joined: 2004-05-19, official: 2005-05-19}
  - {id: dv02, joined: 2004-02-29, official: 2005-02-28}
  - {id: dv03, joined: 2004-05-19}
  - {id: dv04, official: 2005-05-19}
`,
    findings: [],
  },
  {
    name: 'finds eleven months and thirty days',
    record: `
members:
  - {id: dv01, name: Trần Văn An, joined: 2004-05-19, official: 2005-05-18}
  - {id: dv02, joined: 2005-05-19, official: 2004-05-19}
`,
    findings: [
      {
        line: 2,
        text: '2005-05-18',
        message:
          'Trần Văn An: chính thức ngày 18/05/2005 sớm hơn 12 tháng sau ngày kết nạp 19/05/2004; sớm nhất là 19/05/2005. Kiểm tra hai ngày.',
        english:
          'Trần Văn An: full member on 18/05/2005, earlier than 12 months after admission on 19/05/2004; the earliest is 19/05/2005. Check the two dates.',
      },
      { line: 3, text: '2004-05-19' },
    ],
  },
]);
