import { testRule } from './test-rule.js';

testRule('text/placeholder', [
  {
    name: 'takes text that is filled in',
    record: `
criteria:
  I.1: {self: 9, note: "Theo 05-NQ/CB, mục [1]"}
`,
    findings: [],
  },
  {
    name: 'finds the blanks of a form',
    record: `
criteria:
  I.1: {self: 9, note: Nghị quyết số …}
  I.2: {note: "của [tên chi bộ]"}
  II.2: {note: TODO}
`,
    findings: [
      {
        line: 2,
        text: 'Nghị quyết số …',
        message: 'Còn chỗ trống của mẫu: "…". Điền nội dung, hoặc xóa đi.',
        english: 'A blank of the form is left: "…". Fill it in, or delete it.',
      },
      {
        line: 3,
        text: '"của [tên chi bộ]"',
        message: 'Còn chỗ trống của mẫu: "[tên chi bộ]". Điền nội dung, hoặc xóa đi.',
      },
      { line: 4, text: 'TODO' },
    ],
  },
]);
