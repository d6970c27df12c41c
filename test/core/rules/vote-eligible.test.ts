import { testRule } from './test-rule.js';

const members = `
members:
  - {id: dv01, name: An, kind: chinh-thuc}
  - {id: dv02, name: Bình, kind: chinh-thuc, status: chuyen-den}
  - {id: dv03, name: Chi, kind: du-bi}
  - {id: dv04, name: Dũng, kind: chinh-thuc, status: mien}
  - {id: dv05, name: Én, kind: chinh-thuc, status: tam-dinh-chi}
  - {id: dv06, name: Giang, kind: chinh-thuc, status: tam-thoi}
  - {id: dv07, name: Hà, kind: chinh-thuc, status: chuyen-di}
`;

testRule('vote/eligible', [
  {
    name: 'takes as many as may vote, and a record that lists nobody',
    record: `
workflow: {binh-xet: {date: 2023-12-10, eligible: 2}}${members}`,
    findings: [],
  },
  {
    name: 'takes any number where there is no list',
    record: `
workflow: {binh-xet: {date: 2023-12-10, eligible: 200}}
`,
    findings: [],
  },
  {
    name: 'counts neither those on probation, exempt, suspended, here for a time, nor those who left',
    record: `
workflow: {binh-xet: {date: 2023-12-10, eligible: 3}}${members}`,
    findings: [
      {
        line: 1,
        text: '3',
        message:
          'Bước bình xét: 3 người có quyền biểu quyết, nhưng hồ sơ chỉ có 2 đảng viên chính thức đang sinh hoạt. Sửa số này hoặc danh sách.',
        english:
          'At the assessment meeting, 3 members are eligible, but the record has only 2 official members in regular activity. Correct the number or the list.',
      },
    ],
  },
]);
