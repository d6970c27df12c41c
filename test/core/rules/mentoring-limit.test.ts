import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}limits: {menteesPerMentor: 2, groupSize: 3, attendance: 0.85, meetingMinutes: 90, thuongKy: 2, chuyenDe: 4, chiUy: 1}\n`;

testRule('mentoring/limit', [
  {
    name: 'takes two at once, and more one after the other',
    profile,
    record: `
mentoring:
  - {mentor: dv01, mentee: a, to: 2023-05-31}
  - {mentor: dv01, mentee: b}
  - {mentor: dv01, mentee: c, from: 2023-06-01}
`,
    findings: [],
  },
  {
    name: 'finds three on one day, at the last of them',
    profile,
    record: `
members: [{id: dv01, name: Trần Văn An}]
mentoring:
  - {mentor: dv01, mentee: a, to: 2023-06-01}
  - {mentor: dv01, mentee: b}
  - {mentor: dv01, mentee: c, from: 2023-06-01}
`,
    findings: [
      {
        line: 5,
        text: 'dv01',
        message: 'Trần Văn An dìu dắt 3 người cùng lúc, quá định mức 2.',
        english: 'Trần Văn An mentors 3 people at once, more than the limit of 2.',
      },
    ],
  },
  {
    name: 'is quiet where the profile sets no limit',
    record: `
mentoring: [{mentor: d, mentee: a}, {mentor: d, mentee: b}, {mentor: d, mentee: c}]
`,
    findings: [],
  },
]);
