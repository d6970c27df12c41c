import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}limits: {menteesPerMentor: 2, groupSize: 3, attendance: 0.85, meetingMinutes: 90, thuongKy: 2, chuyenDe: 4, chiUy: 1}\n`;

testRule('meetings/quarter', [
  {
    name: 'takes a thematic meeting in each quarter',
    profile,
    record: `
meetings:
  - {date: 2023-03-31, kind: chuyen-de}
  - {date: 2023-04-01, kind: chuyen-de}
  - {date: 2023-09-30, kind: chuyen-de}
  - {date: 2023-12-01, kind: chuyen-de}
`,
    findings: [],
  },
  {
    name: 'looks at the quarters of the period alone',
    profile,
    record: `
period: {from: 2023-04-01, to: 2023-06-30}
meetings:
  - {date: 2023-05-20, kind: chuyen-de}
`,
    findings: [],
  },
  {
    name: 'asks a part of a year for its share alone',
    profile,
    record: `
period: {from: 2023-09-01, to: 2023-10-31}
meetings:
  - {date: 2023-09-20, kind: chuyen-de}
`,
    findings: [],
  },
  {
    name: 'finds a list without any meeting',
    profile,
    record: `
period: {from: 2023-07-01, to: 2023-12-31}
meetings: []
`,
    findings: [
      {
        line: 2,
        text: 'meetings',
        message: 'Chưa có sinh hoạt chuyên đề trong: quý 3/2023; quý 4/2023.',
      },
    ],
  },
  {
    name: 'names the quarters without one; regular meetings do not count',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-05-20, kind: chuyen-de}
  - {date: 2023-06-20, kind: chuyen-de}
  - {date: 2023-11-20, kind: chuyen-de}
`,
    findings: [
      {
        line: 1,
        text: 'meetings',
        message: 'Chưa có sinh hoạt chuyên đề trong: quý 1/2023; quý 3/2023.',
        english: 'No thematic meeting in: quarter 1/2023; quarter 3/2023.',
      },
    ],
  },
]);
