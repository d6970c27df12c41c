import { testRule } from '../../rules/test-rule.js';

testRule('yaml/duplicate-key', [
  {
    name: 'takes one name in two groups',
    record: `
criteria:
  I.1: {self: 9}
  II.2: {self: 9}
`,
    findings: [],
  },
  {
    name: 'takes a name that a merge brings and the group itself writes anew',
    record: `
criteria:
  I.1: &chung {self: 9, note: chung}
  II.2: {<<: *chung, self: 8}
`,
    findings: [],
  },
  {
    name: 'marks the second of two, in block and in flow',
    record: `
criteria:
  I.1: {self: 9, branch: 8, self: 9.5}
  I.2: {self: dat}
  I.1: {self: 8}
`,
    findings: [
      {
        line: 2,
        text: 'self',
        message: '"self" đứng hai lần trong cùng một nhóm. Giữ một dòng và xóa dòng kia.',
        english: '"self" is written twice in the same map. Keep one line and delete the other.',
      },
      { line: 4, text: 'I.1' },
    ],
  },
]);
