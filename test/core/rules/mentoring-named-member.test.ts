import { expect, test } from 'vitest';
import { fixedBy } from './fixed-by.js';
import { completed, testRule } from './test-rule.js';

const members = 'members: [{id: dv01, name: Lê Văn Cường}, {id: dv04, name: Phạm Văn Dũng}]';

testRule('mentoring/named-member', [
  {
    name: 'takes members by id, and people whom no member is called like',
    record: `
${members}
mentoring: [{mentor: dv01, mentee: dv04}, {mentor: dv01, mentee: Phạm Văn Dung}, {mentor: dv04, mentee: qc-01}]
`,
    findings: [],
  },
  {
    name: 'finds a mentee who is called like a member',
    record: `
${members}
mentoring:
  - {mentor: dv04, mentee: Lê văn  Cường}
`,
    findings: [
      {
        line: 3,
        text: 'Lê văn  Cường',
        message:
          '"Lê văn  Cường" là họ tên của một đảng viên trong danh sách. Nếu là người đó, chọn từ danh sách để không bị tính thành hai người.',
      },
    ],
  },
  {
    name: 'says nothing where two members have the name, or the pair is one person',
    record: `
members: [{id: dv01, name: Lê Văn An}, {id: dv02, name: Lê Văn An}, {id: dv04, name: Phạm Văn Dũng}]
mentoring: [{mentor: dv04, mentee: Lê Văn An}, {mentor: dv04, mentee: Phạm Văn Dũng}]
`,
    findings: [],
  },
]);

test('offers the id of the member who is called so', async () => {
  const record = completed(`${members}\nmentoring:\n  - {mentor: dv04, mentee: Lê Văn Cường}\n`);
  expect(await fixedBy(record, 'mentoring/named-member')).toContain('{mentor: dv04, mentee: dv01}');
});

test.each([
  ['mentoring/unknown-member', 'mentoring:\n  - {mentor: dv1, mentee: qc}\n', undefined],
  [
    'mentoring/unknown-member',
    'mentoring:\n  - {mentor: Lê Văn Cường, mentee: qc}\n',
    '{mentor: dv01, mentee: qc}',
  ],
  ['discipline/unknown-member', 'discipline:\n  - {member: dv1}\n', undefined],
  ['discipline/unknown-member', 'discipline:\n  - {member: Phạm Văn Dũng}\n', '{member: dv04}'],
])('%s never offers another person: %j', async (code, record, result) => {
  const fixed = await fixedBy(completed(`${members}\n${record}`), code);
  if (result === undefined) expect(fixed).toBeUndefined();
  else expect(fixed).toContain(result);
});
