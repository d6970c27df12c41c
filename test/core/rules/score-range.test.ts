import { testRule } from './test-rule.js';

testRule('score/range', [
  {
    name: 'takes 0, the maximum and everything between',
    record: `
criteria:
  I.1: {self: 0, branch: 30, appraised: 15.5}
  C.1: {self: 3}
  T.1: {self: 5}
`,
    findings: [],
  },
  {
    name: 'finds a score above the maximum in each column',
    record: `
criteria:
  I.1: {self: 30.5, branch: 31, appraised: 30}
`,
    findings: [
      {
        line: 2,
        text: '30.5',
        message: 'I.1: 30,5 vượt điểm tối đa 30. Nhập điểm từ 0 đến 30.',
        english: 'I.1: 30.5 is above the maximum of 30. Enter a score from 0 to 30.',
      },
      { line: 2, text: '31' },
    ],
  },
  {
    name: 'finds a score below 0',
    record: `
criteria:
  II.2:
    self: -0.5
`,
    findings: [
      {
        line: 3,
        text: '-0.5',
        message: 'II.2: -0,5 nhỏ hơn 0. Nhập điểm từ 0 đến 10.',
        english: 'II.2: -0.5 is below 0. Enter a score from 0 to 10.',
      },
    ],
  },
  {
    name: 'finds a monthly score above the maximum',
    record: `
criteria:
  II.2:
    months: [9, 10, 10.5, ~, ~, ~, ~, ~, ~, ~, ~, ~]
`,
    findings: [{ line: 3, text: '10.5' }],
  },
  {
    name: 'finds a bonus or a penalty above its maximum',
    record: `
criteria:
  C.1: {self: 3.5}
  T.1: {self: 5.5}
`,
    findings: [
      { line: 2, text: '3.5' },
      { line: 3, text: '5.5' },
    ],
  },
  {
    name: 'finds an override above the maximum of its derived item',
    record: `
criteria:
  II.1: {override: {value: 40.5, reason: Hai kỳ họp ghép}}
`,
    findings: [{ line: 2, text: '40.5' }],
  },
  {
    name: 'leaves a number for a check or for an unknown item to other rules',
    record: `
criteria:
  I.2: {self: 99}
  X.1: {self: 99}
`,
    findings: [],
  },
]);
