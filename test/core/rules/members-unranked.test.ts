import { testRule } from './test-rule.js';

testRule('members/unranked', [
  {
    name: 'is quiet before the assessment is dated',
    record: `
members: [{id: dv01}]
`,
    findings: [],
  },
  {
    name: 'takes a rank, a reason, members who have left and those who are not reviewed',
    record: `
workflow: {binh-xet: 2023-12-10}
members:
  - {id: dv01, rank: kht}
  - {id: dv02, reason: mới chuyển đến}
  - {id: dv03, status: chuyen-di}
  - {id: dv04, status: xoa-ten}
  - {id: dv05, status: mien}
  - {id: dv06, status: tam-dinh-chi}
  - {id: dv07, status: tam-thoi}
  - {id: dv08, joined: 2023-07-01}
`,
    findings: [],
  },
  {
    name: 'finds a member without a rank and a reason, also one admitted six months before',
    record: `
workflow: {binh-xet: {date: 2023-12-10}}
members:
  - {id: dv01, name: Trần Văn An}
  - id: dv02
    joined: 2023-06-30
    rank:
    reason: " "
`,
    findings: [
      {
        line: 3,
        text: '{id: dv01, name: Trần Văn An}',
        message:
          'Trần Văn An chưa được xếp loại, trong khi đã ghi ngày bình xét. Nhập xếp loại, hoặc nêu lý do chưa xếp loại.',
        english:
          'Trần Văn An is not ranked, though the assessment meeting is dated. Enter a rank, or say why there is none.',
      },
      { line: 6, text: 'rank' },
    ],
  },
]);
