import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}limits: {menteesPerMentor: 2, groupSize: 3, attendance: 0.85, meetingMinutes: 90, thuongKy: 2, chuyenDe: 4, chiUy: 1}\n`;

testRule('meetings/attendance', [
  {
    name: 'takes 85 % and more: 17 of 20',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: 20, present: 17}
  - {date: 2023-02-05, kind: thuong-ky, due: 0, present: 0}
  - {date: 2023-02-05, kind: thuong-ky, due: 20}
`,
    findings: [],
  },
  {
    name: 'leaves the committee out',
    profile,
    record: `
meetings: [{date: 2023-01-03, kind: chi-uy, due: 3, present: 1}]
`,
    findings: [],
  },
  {
    name: 'finds 84,6 %: 11 of 13',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: 13, present: 11}
  - {date: 2023-01-20, kind: chuyen-de, due: 20, present: 16}
`,
    findings: [
      {
        line: 2,
        text: '11',
        message: 'Kỳ 05/01/2023: có mặt 11/13 người (84,6 %), dưới định mức 85 %.',
        english: 'Meeting of 05/01/2023: 11/13 present (84.6 %), below the limit of 85 %.',
      },
      { line: 3, text: '16' },
    ],
  },
]);
