import { testRule } from './test-rule.js';

testRule('vote/sum', [
  {
    name: 'takes votes up to those present, and those present up to those who may vote',
    record: `
workflow:
  binh-xet: {date: 2023-12-10, eligible: 29, present: 29, agree: 27, disagree: 2}
  cong-nhan: {date: 2023-12-28, agree: 5}
`,
    findings: [],
  },
  {
    name: 'finds more votes than people present',
    record: `
workflow:
  binh-xet: {date: 2023-12-10, eligible: 29, present: 27, agree: 27, disagree: 1}
`,
    findings: [
      {
        line: 2,
        text: '27',
        message: 'bình xét: 28 phiếu, nhiều hơn 27 người có mặt. Kiểm tra số phiếu và số người.',
        english:
          'assessment meeting: 28 votes, more than the 27 present. Check the votes and the attendance.',
      },
    ],
  },
  {
    name: 'finds more present than may vote',
    record: `
workflow:
  binh-xet: {date: 2023-12-10, eligible: 29, present: 30}
`,
    findings: [
      {
        line: 2,
        text: '30',
        message: 'bình xét: có mặt 30 người, nhiều hơn 29 người có quyền biểu quyết.',
        english: 'assessment meeting: 30 present, more than the 29 who may vote.',
      },
    ],
  },
]);
