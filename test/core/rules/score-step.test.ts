import { smallProfile, testRule } from './test-rule.js';

testRule('score/step', [
  {
    name: 'takes whole and half points where the step is a half',
    record: `
criteria:
  I.1: {self: 15, branch: 15.5, appraised: 0}
  II.2: {months: [9, 9.5, ~, ~, ~, ~, ~, ~, ~, ~, ~, 10]}
`,
    findings: [],
  },
  {
    name: 'finds a score between two steps and names the nearest',
    record: `
criteria:
  I.1: {self: 15.3, branch: 15}
`,
    findings: [
      {
        line: 2,
        text: '15.3',
        message: 'I.1: 15,3 không phải bội của bước điểm 0,5. Gần nhất là 15,5.',
        english: 'I.1: 15.3 is not a multiple of the step 0.5. The nearest is 15.5.',
      },
    ],
  },
  {
    name: 'rounds up where two steps are equally near',
    record: `
criteria:
  I.1: {self: 15.25}
`,
    findings: [
      { line: 2, text: '15.25', message: 'I.1: 15,25 không phải bội của bước điểm 0,5. Gần nhất là 15,5.' },
    ],
  },
  {
    name: 'looks at months, bonus and override too',
    record: `
criteria:
  II.2: {months: [9.1, 9, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~]}
  C.1: {branch: 1.2}
  II.1: {override: {value: 20.2, reason: Họp ghép}}
`,
    findings: [
      { line: 2, text: '9.1' },
      { line: 3, text: '1.2' },
      { line: 4, text: '20.2' },
    ],
  },
  {
    name: 'is not deceived by floats: 0.3 and 0.7 are multiples of 0.1',
    profile: smallProfile.replace('step: 0.5', 'step: 0.1'),
    record: `
criteria:
  I.1: {self: 0.3, branch: 0.7, appraised: 29.9}
  II.2: {self: 0.35}
`,
    findings: [
      { line: 3, text: '0.35', message: 'II.2: 0,35 không phải bội của bước điểm 0,1. Gần nhất là 0,4.' },
    ],
  },
  {
    name: 'holds scores to hundredths where the profile names no step',
    profile: smallProfile.replace(', step: 0.5', ''),
    record: `
criteria:
  I.1: {self: 15.37}
  II.2: {self: 1.005}
`,
    findings: [
      { line: 3, text: '1.005', message: 'II.2: 1,005 không phải bội của bước điểm 0,01. Gần nhất là 1,01.' },
    ],
  },
]);
