import { expect, test } from 'vitest';
import { fixedBy } from './fixed-by.js';
import { completed, testRule } from './test-rule.js';

testRule('members/duplicate-id', [
  {
    name: 'takes an id for each',
    record: `
members: [{id: dv01}, {id: dv02}, {id: dv10}]
`,
    findings: [],
  },
  {
    name: 'marks the second of two, and the third',
    record: `
members:
  - {id: dv01}
  - {id: dv02}
  - {id: dv01}
  - {id: dv01}
`,
    findings: [
      {
        line: 4,
        text: 'dv01',
        message: 'Mã "dv01" đã dùng cho đảng viên khác. Mỗi người cần một mã riêng.',
        english: 'The id "dv01" is already that of another member. Each person needs an id of their own.',
      },
      { line: 5, text: 'dv01' },
    ],
  },
  {
    name: 'marks an id that differs in case or blanks alone',
    record: `
members:
  - {id: dv01}
  - {id: DV01}
  - {id: 'dv01 '}
`,
    findings: [
      {
        line: 3,
        text: 'DV01',
        message:
          'Mã "DV01" chỉ khác mã "dv01" của đảng viên khác ở chữ hoa hoặc dấu cách. Mỗi người cần một mã riêng.',
      },
      { line: 4, text: "'dv01 '" },
    ],
  },
]);

test('offers the next free id, which nobody has, and leaves what names the first', async () => {
  const record = completed(`
members:
  - {id: dv01, name: An, kind: chinh-thuc}
  - {id: dv02, name: Bình, kind: chinh-thuc}
  - {id: dv01, name: Cường, kind: chinh-thuc}
mentoring:
  - {mentor: dv01, mentee: dv02}
`);
  const fixed = await fixedBy(record, 'members/duplicate-id');
  expect(fixed).toContain('- {id: dv03, name: Cường, kind: chinh-thuc}');
  expect(fixed).toContain('{mentor: dv01, mentee: dv02}');
});
