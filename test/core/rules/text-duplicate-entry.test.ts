import { expect, test } from 'vitest';
import { fixedBy } from './fixed-by.js';
import { completed, testRule } from './test-rule.js';

testRule('text/duplicate-entry', [
  {
    name: 'takes entries that differ anywhere, and empty ones',
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky, present: 9}
  - {date: 2023-01-05, kind: thuong-ky, present: 8}
awards: [{form: giay-khen, individual: 1}, {form: giay-khen, collective: 1}, {}, {}]
initiatives: [{title: Mô hình A}, {title: Mô hình B}]
`,
    findings: [],
  },
  {
    name: 'finds entries that say the same in another order or spelling',
    record: `
meetings:
  - {date: 2023-01-05, kind: thuong-ky}
  - {date: 2023-02-05, kind: thuong-ky}
  - {kind: thuong-ky, date: 2023-01-05}
awards:
  - {form: giay-khen, individual: 1}
  - {form: giay-khen, individual: 1}
initiatives:
  - {title: Tổ hoà giải}
  - {title: Tổ hòa giải}
`,
    findings: [
      {
        line: 4,
        text: '{kind: thuong-ky, date: 2023-01-05}',
        message:
          'Mục thứ 3 ghi y hệt mục thứ 1 nên được tính hai lần. Bỏ một dòng, hoặc ghi rõ chỗ khác nhau.',
      },
      { line: 7, text: '{form: giay-khen, individual: 1}' },
      { line: 10, text: '{title: Tổ hòa giải}' },
    ],
  },
]);

test('offers to remove the second', async () => {
  const record = completed('awards:\n  - {form: a, individual: 1} # x\n  - {form: a, individual: 1} # y\n');
  const fixed = await fixedBy(record, 'text/duplicate-entry');
  expect(fixed?.match(/form: a.*/g)).toEqual(['form: a, individual: 1} # x']);
});
