import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}limits: {menteesPerMentor: 2, groupSize: 3, attendance: 0.85, meetingMinutes: 90, thuongKy: 2, chuyenDe: 4, chiUy: 1}\n`;

testRule('meetings/count', [
  {
    name: 'takes as many meetings of each kind as are asked for',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-02-05, kind: thuong-ky}
  - {date: 2023-02-03, kind: chi-uy}
  - {date: 2023-01-20, kind: chuyen-de}
  - {date: 2023-04-20, kind: chuyen-de}
  - {date: 2023-07-20, kind: chuyen-de}
  - {date: 2023-10-20, kind: chuyen-de}
`,
    findings: [],
  },
  {
    name: 'is quiet where no list is kept',
    profile,
    record: `
meetings:
`,
    findings: [],
  },
  {
    name: 'finds that a list without entries holds too few',
    profile,
    record: `
meetings: []
`,
    findings: [
      { line: 1, text: 'meetings', message: 'Sinh hoạt thường kỳ: mới có 0 kỳ, định mức là 2.' },
      { line: 1, text: 'meetings', message: 'Sinh hoạt chuyên đề: mới có 0 kỳ, định mức là 4.' },
      { line: 1, text: 'meetings', message: 'Họp chi ủy: mới có 0 kỳ, định mức là 1.' },
    ],
  },
  {
    name: 'asks for the share of the months that the period touches, rounded up',
    profile: profile.replace('thuongKy: 2', 'thuongKy: 12'),
    record: `
period: {from: 2023-09-30, to: 2023-12-31}
meetings:
  - {date: 2023-09-30, kind: thuong-ky}
  - {date: 2023-10-05, kind: thuong-ky}
  - {date: 2023-11-05, kind: thuong-ky}
  - {date: 2023-12-03, kind: chi-uy}
  - {date: 2023-10-20, kind: chuyen-de}
`,
    findings: [
      { line: 2, text: 'meetings', message: 'Sinh hoạt thường kỳ: mới có 3 kỳ, định mức là 4.' },
      { line: 2, text: 'meetings', message: 'Sinh hoạt chuyên đề: mới có 1 kỳ, định mức là 2.' },
    ],
  },
  {
    name: 'counts no meeting outside the period',
    profile,
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2024-01-05, kind: thuong-ky}
  - {date: 2023-01-03, kind: chi-uy}
  - {date: 2023-01-20, kind: chuyen-de}
  - {date: 2023-04-20, kind: chuyen-de}
  - {date: 2023-07-20, kind: chuyen-de}
  - {date: 2023-10-20, kind: chuyen-de}
`,
    findings: [{ line: 1, text: 'meetings', message: 'Sinh hoạt thường kỳ: mới có 1 kỳ, định mức là 2.' }],
  },
  {
    name: 'is quiet where the profile asks for none',
    record: `
meetings: [{date: 2023-01-05, kind: thuong-ky}]
`,
    findings: [],
  },
  {
    name: 'finds each kind of which there are too few',
    profile,
    record: `
figures: {}
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-01-20, kind: chuyen-de}
`,
    findings: [
      {
        line: 2,
        text: 'meetings',
        message: 'Sinh hoạt thường kỳ: mới có 1 kỳ, định mức là 2.',
        english: 'Regular meetings: 1 held so far, 2 are asked for.',
      },
      { line: 2, text: 'meetings', message: 'Sinh hoạt chuyên đề: mới có 1 kỳ, định mức là 4.' },
      { line: 2, text: 'meetings', message: 'Họp chi ủy: mới có 0 kỳ, định mức là 1.' },
    ],
  },
]);
