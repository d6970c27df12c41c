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
  {
    name: 'takes a regular and a thematic meeting of one day that last 120 minutes together',
    profile,
    record: `
meetings:
  - {date: 2023-03-03, kind: thuong-ky, minutes: 70}
  - {date: 2023-03-03, kind: chuyen-de, minutes: 50}
  - {date: 2023-03-04, kind: chuyen-de, minutes: 95}
`,
    findings: [],
  },
  {
    name: 'finds two meetings of one day that are too short together, unless a part is unknown',
    profile,
    record: `
meetings:
  - {date: 2023-03-03, kind: thuong-ky, minutes: 69}
  - {date: 2023-03-03, kind: chuyen-de, minutes: 50}
  - {date: 2023-06-03, kind: thuong-ky, minutes: 30}
  - {date: 2023-06-03, kind: chuyen-de}
`,
    findings: [
      {
        line: 3,
        text: '50',
        message: 'Ngày 03/03/2023: hai kỳ liền nhau 119 phút, ngắn hơn định mức chung 120 phút.',
        english:
          '03/03/2023: the two meetings of the day lasted 119 minutes, less than the 120 asked of both together.',
      },
    ],
  },
  {
    name: 'holds both together to what the profile says',
    profile: profile.replace('meetingMinutes: 90', 'meetingMinutes: 90, combinedMinutes: 150'),
    record: `
meetings:
  - {date: 2023-03-03, kind: thuong-ky, minutes: 90}
  - {date: 2023-03-03, kind: chuyen-de, minutes: 59}
`,
    findings: [{ line: 3, text: '59' }],
  },
  {
    name: 'holds a large branch to more',
    profile: profile.replace(
      'meetingMinutes: 90',
      'meetingMinutes: 90, largeBranch: {members: 2, meetingMinutes: 120}',
    ),
    record: `
members: [{id: dv01, name: An}, {id: dv02, name: Bình}]
meetings: [{date: 2023-01-05, kind: thuong-ky, minutes: 119}, {date: 2023-02-05, kind: thuong-ky, minutes: 120}]
`,
    findings: [{ line: 2, text: '119', message: 'Kỳ 05/01/2023: 119 phút, ngắn hơn định mức 120 phút.' }],
  },
  {
    name: 'does not hold a smaller one to it',
    profile: profile.replace(
      'meetingMinutes: 90',
      'meetingMinutes: 90, largeBranch: {members: 3, meetingMinutes: 120}',
    ),
    record: `
members: [{id: dv01, name: An}, {id: dv02, name: Bình}]
meetings: [{date: 2023-01-05, kind: thuong-ky, minutes: 119}]
`,
    findings: [],
  },
]);
