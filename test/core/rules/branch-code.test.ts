import { expect, test } from 'vitest';
import { fixedBy } from './fixed-by.js';
import { completed, testRule } from './test-rule.js';

testRule('branch/code', [
  {
    name: 'takes letters, digits and signs between them',
    record: `
branch: {id: KP1_a.2, name: Chi bộ 1, type: chi-bo, parent: dang-bo-phuong}
`,
    findings: [],
  },
  {
    name: 'finds names in place of codes',
    record: `
branch:
  id: Chi bộ 1
  name: Chi bộ 1
  type: chi-bo
  parent: Đảng bộ phường Nông Tiến
`,
    findings: [
      { line: 2, text: 'Chi bộ 1' },
      {
        line: 5,
        text: 'Đảng bộ phường Nông Tiến',
        message:
          'Mã "Đảng bộ phường Nông Tiến" có dấu cách hoặc dấu chữ. Mã nối hồ sơ các năm và các cấp với nhau, nên chỉ dùng chữ không dấu, chữ số và dấu gạch nối.',
      },
    ],
  },
]);

test('offers a code made of the name', async () => {
  const record = completed('branch: {id: cb1, name: A, type: chi-bo, parent: Đảng bộ phường Nông Tiến}\n');
  expect(await fixedBy(record, 'branch/code')).toContain('parent: dang-bo-phuong-nong-tien}');
});
