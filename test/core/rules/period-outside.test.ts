import { testRule } from './test-rule.js';

testRule('period/outside', [
  {
    name: 'takes dates of both ends of the period, rows without dates, and what overlaps it',
    record: `
workflow: {dang-ky: 2022-07-01, khen-thuong: 2024-06-30}
members: [{id: dv01, name: An}]
mentoring:
  - {mentor: dv01, mentee: qc-1, from: 2022-01-01, to: 2023-01-01, outcome: ket-nap, admitted: 2023-12-31}
  - {mentor: dv01, mentee: qc-2, from: 2023-12-31}
  - {mentor: dv01, mentee: qc-3}
awards: [{form: bieu-duong, date: 2023-01-01}, {form: bieu-duong}]
discipline: [{member: dv01, date: 2023-12-31}]
initiatives: [{title: A, registered: 2022-11-01, recognised: 2023-02-01}, {title: B}]
`,
    findings: [],
  },
  {
    name: 'leaves meetings to their own code, and dates that are no days to the schema',
    record: `
meetings: [{date: 2022-12-31, kind: thuong-ky}]
awards: [{form: bieu-duong, date: 2022-02-30}]
`,
    findings: [],
  },
  {
    name: 'says nothing of a period that ends before it begins',
    record: `
period: {from: 2023-12-31, to: 2023-01-01}
awards: [{form: bieu-duong, date: 2021-01-01}]
`,
    findings: [],
  },
  {
    name: 'finds each date of another time',
    record: `
workflow: {dang-ky: 2022-06-30, khen-thuong: 2024-07-01}
members: [{id: dv01, name: An}]
mentoring:
  - {mentor: dv01, mentee: qc-1, from: 2021-01-01, to: 2022-12-31, outcome: ket-nap, admitted: 2021-09-02}
  - {mentor: dv01, mentee: qc-2, from: 2024-01-01}
  - {mentor: dv01, mentee: qc-3, outcome: ket-nap, admitted: 2024-01-01}
awards: [{form: bieu-duong, date: 2024-01-01}]
discipline: [{member: dv01, date: 2021-06-01}]
initiatives: [{title: A, registered: 2021-02-01, recognised: 2021-11-20}, {title: B, registered: 2022-12-31}]
`,
    findings: [
      {
        line: 1,
        text: '2022-06-30',
        message:
          'Bước này ghi ngày 30/06/2022, cách kỳ 01/01/2023 – 31/12/2023 quá sáu tháng, nên không được tính. Sửa ngày, hoặc chuyển sang hồ sơ của kỳ đó.',
      },
      { line: 1, text: '2024-07-01' },
      { line: 4, text: '2022-12-31' },
      { line: 5, text: '2024-01-01' },
      { line: 6, text: '2024-01-01' },
      {
        line: 7,
        text: '2024-01-01',
        message:
          'Ngày 01/01/2024 nằm ngoài kỳ 01/01/2023 – 31/12/2023, nên dòng này không được tính. Sửa ngày, hoặc chuyển sang hồ sơ của kỳ đó.',
        english:
          '01/01/2024 lies outside the period 01/01/2023 – 31/12/2023, so this row does not count. Correct the date, or move the row to the record of its period.',
      },
      { line: 8, text: '2021-06-01' },
      { line: 9, text: '2021-11-20' },
      { line: 9, text: '2022-12-31' },
    ],
  },
]);
