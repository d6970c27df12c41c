import { testRule } from './test-rule.js';

testRule('score/override-reason', [
  {
    name: 'takes an override with a reason, and none',
    record: `
criteria:
  I.1: {self: 30}
  II.1: {override: {value: 20, reason: Hai kỳ họp ghép theo CV 12}}
`,
    findings: [],
  },
  {
    name: 'finds an override without a reason, or with an empty one',
    record: `
criteria:
  II.1:
    override: {value: 20.5}
  II.2: {override: {value: 1, reason: "  "}}
`,
    findings: [
      {
        line: 3,
        text: 'override',
        message: 'II.1: thay giá trị tính mà chưa nêu lý do, nên giá trị tính vẫn được dùng. Thêm reason.',
        english:
          'II.1: the computed value is overridden without a reason, so the computed value still counts. Add reason.',
      },
      { line: 4, text: 'override' },
    ],
  },
]);
