import { smallProfile, testRule } from './test-rule.js';

const profile = `${smallProfile}limits: {menteesPerMentor: 2, groupSize: 3, attendance: 0.85, meetingMinutes: 90, thuongKy: 2, chuyenDe: 4, chiUy: 1}\n`;

testRule('mentoring/group', [
  {
    name: 'takes three people, a mentor and two others',
    profile,
    record: `
mentoring:
  - {mentor: dv01, mentee: a, group: to-1}
  - {mentor: dv01, mentee: b, group: to-1}
  - {mentor: dv02, mentee: c}
`,
    findings: [],
  },
  {
    name: 'finds a group of two and one of four, at its first pair',
    profile,
    record: `
mentoring:
  - {mentor: dv01, mentee: a, group: to-1}
  - {mentor: dv02, mentee: b, group: to-2}
  - {mentor: dv02, mentee: c, group: to-2}
  - {mentor: dv03, mentee: b, group: to-2}
`,
    findings: [
      {
        line: 2,
        text: 'to-1',
        message: 'Tổ "to-1" có 2 người, định mức là 3.',
        english: 'The group "to-1" has 2 people; 3 are asked for.',
      },
      { line: 3, text: 'to-2', message: 'Tổ "to-2" có 4 người, định mức là 3.' },
    ],
  },
]);
