import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}limits: {menteesPerMentor: 2, groupSize: 3, attendance: 0.85, meetingMinutes: 90, thuongKy: 2, chuyenDe: 4, chiUy: 1}\n`;

testRule('meetings/minutes', [
  {
    name: 'takes 90 minutes, and a short committee meeting',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, minutes: 90}
  - {date: 2023-01-03, kind: chi-uy, minutes: 30}
  - {date: 2023-02-05, kind: thuong-ky}
`,
    findings: [],
  },
  {
    name: 'finds 89 minutes',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, minutes: 89}
  - {date: 2023-01-20, kind: chuyen-de, minutes: 60}
`,
    findings: [
      {
        line: 2,
        text: '89',
        message: 'Kỳ 05/01/2023: 89 phút, ngắn hơn định mức 90 phút.',
        english: 'Meeting of 05/01/2023: 89 minutes, shorter than the limit of 90 minutes.',
      },
      { line: 3, text: '60' },
    ],
  },
]);
