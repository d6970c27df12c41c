import { testRule } from './test-rule.js';

testRule('vote/majority', [
  {
    name: 'takes more than half of those summoned, and votes of which a part is unknown',
    record: `
workflow:
  cam-ket: {date: 2023-01-15, agree: 3}
  binh-xet: {date: 2023-12-10, eligible: 29, present: 16, agree: 15}
  tham-dinh: {date: 2023-12-20, eligible: 0, agree: 0}
`,
    findings: [],
  },
  {
    name: 'finds most of those present who are not most of those summoned, and exactly half',
    record: `
workflow:
  cam-ket: {date: 2023-01-15, eligible: 16, present: 8, agree: 8}
  binh-xet: {date: 2023-12-10, eligible: 29, present: 16, agree: 14}
`,
    findings: [
      { line: 2, text: '8' },
      {
        line: 3,
        text: '14',
        message:
          'Bước bình xét: 14/29 người có quyền biểu quyết đồng ý (48,3 %), chưa quá một nửa nên chưa được thông qua.',
        english:
          'At the assessment meeting, 14 of 29 eligible members agree (48.3 %); more than half are needed.',
      },
    ],
  },
]);
