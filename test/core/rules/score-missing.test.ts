import { testRule } from './test-rule.js';

testRule('score/missing', [
  {
    name: 'is quiet while the year is not self-scored yet',
    record: `
workflow:
  dang-ky: 2023-01-10
criteria:
  I.1: {self: 30}
`,
    findings: [],
  },
  {
    name: 'is quiet where each points and check item has a value in some column',
    record: `
workflow: {tu-cham: 2023-12-05}
criteria:
  I.1: {self: 30}
  I.2: {branch: na}
  II.2: {appraised: 10}
`,
    findings: [],
  },
  {
    name: 'finds an item without a value, and one that the record leaves out',
    record: `
workflow: {tu-cham: {date: 2023-12-05}}
criteria:
  I.1: {self: 30}
  I.2: {note: chưa chấm}
`,
    findings: [
      {
        line: 2,
        text: 'criteria',
        message: 'II.2 chưa có điểm, trong khi đã ghi ngày tự chấm. Nhập điểm cho "Biên bản".',
        english: 'II.2 has no score, though the self-scoring is dated. Enter a score for "Biên bản".',
      },
      { line: 4, text: 'I.2' },
    ],
  },
  {
    name: 'counts months as no value of the year',
    record: `
workflow: {tu-cham: 2023-12-05}
criteria:
  I.1: {months: [30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 29.5]}
  I.2: {self: dat}
  II.2: {self: ~}
`,
    findings: [
      { line: 3, text: 'I.1' },
      { line: 5, text: 'II.2' },
    ],
  },
  {
    name: 'marks the step where there are no criteria at all',
    record: `
workflow:
  tu-cham: 2023-12-05
`,
    findings: [
      { line: 2, text: 'tu-cham' },
      { line: 2, text: 'tu-cham' },
      { line: 2, text: 'tu-cham' },
    ],
  },
]);
