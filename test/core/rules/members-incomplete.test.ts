import { expect, test } from 'vitest';
import { fixedBy } from './fixed-by.js';
import { completed, testRule } from './test-rule.js';

testRule('members/incomplete', [
  {
    name: 'takes a member with a name and a kind',
    record: `
members: [{id: dv01, name: An, kind: chinh-thuc}]
`,
    findings: [],
  },
  {
    name: 'finds an entry that holds nothing but an id',
    record: `
members:
  - {id: dv01}
`,
    findings: [
      {
        line: 2,
        text: '{id: dv01}',
        message: 'Dòng này chỉ có mã "dv01", chưa có đảng viên nào. Ghi họ tên, hoặc bỏ dòng.',
      },
    ],
  },
  {
    name: 'finds a member without a name, with a name of blanks, or without a kind',
    record: `
members:
  - {id: dv01, kind: du-bi}
  - {id: dv02, name: '  ', kind: du-bi}
  - {id: dv03, name: Bình}
`,
    findings: [
      { line: 2, text: '{id: dv01, kind: du-bi}', message: 'Đảng viên "dv01" chưa có họ tên. Ghi họ tên.' },
      { line: 3, text: "'  '" },
      {
        line: 4,
        text: '{id: dv03, name: Bình}',
        message: 'Bình chưa ghi là đảng viên chính thức hay dự bị. Chọn loại.',
      },
    ],
  },
]);

test.each([
  ['an empty entry goes', '  - {id: dv02}\n', ''],
  [
    'one with an official date is official',
    '  - {id: dv02, name: B, official: 2020-01-01}\n',
    'kind: chinh-thuc',
  ],
])('%s', async (_, entry, result) => {
  const head = 'members:\n  - {id: dv01, name: An, kind: chinh-thuc}\n';
  const fixed = (await fixedBy(completed(`${head}${entry}`), 'members/incomplete')) ?? '';
  const line = fixed.split('\n')[2];
  expect(line).toContain(result === '' ? 'chibo: 1' : result);
});

test('an empty entry that something names is not offered to go', async () => {
  const record = 'members:\n  - {id: dv01}\nmentoring:\n  - {mentor: dv01, mentee: qc}\n';
  expect(await fixedBy(completed(record), 'members/incomplete')).toBeUndefined();
});
