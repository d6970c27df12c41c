import { testRule } from './test-rule.js';

testRule('score/unknown-item', [
  {
    name: 'knows every item of every group, bonus and penalty among them',
    record: `
criteria:
  I.1: {self: 30}
  I.2: {self: dat}
  II.1: {override: {value: 4, reason: Họp ghép}}
  II.2: {self: 10}
  C.1: {self: 1}
  T.1: {self: 1}
`,
    findings: [],
  },
  {
    name: 'marks the id of an item that the profile does not have',
    record: `
criteria:
  I.1: {self: 30}
  VIII.9: {self: 3.5}
`,
    findings: [
      {
        line: 3,
        text: 'VIII.9',
        message: 'Bộ tiêu chí "thu" không có tiêu chí "VIII.9"; điểm ở đây không được tính.',
        english: 'The profile "thu" has no item "VIII.9"; the score here is not counted.',
      },
    ],
  },
  {
    name: 'proposes the id that was meant',
    record: `
criteria:
  ii.2:
    self: 9.5
`,
    findings: [
      {
        line: 2,
        text: 'ii.2',
        message: 'Bộ tiêu chí "thu" không có tiêu chí "ii.2"; điểm ở đây không được tính. Có phải là "II.2"?',
        english: 'The profile "thu" has no item "ii.2"; the score here is not counted. Did you mean "II.2"?',
      },
    ],
  },
  {
    name: 'says nothing where there is no profile to know the items of',
    record: `
profile: khong-co
criteria:
  VIII.9: {self: 3.5}
`,
    findings: [],
  },
]);
