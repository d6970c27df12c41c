import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { board, type Drawn, rolledUp } from './records.js';

async function duplicatesIn(drawn: readonly Drawn[]) {
  const { findings } = await rolledUp(drawn);
  return findings.filter(({ code }) => code === 'rollup/duplicate').map(({ message }) => say('vi', message));
}

const person = (id: string, more = ''): string =>
  `members: [{id: ${id}, name: Trần Văn An, joined: 2004-05-19, official: 2005-05-19${more}}]\n`;

describe('what would count twice', () => {
  test('two records of one branch and period: the first by file counts, flags of both', async () => {
    const drawn: readonly Drawn[] = [
      board,
      {
        id: 'cb1',
        parent: 'db',
        file: 'a',
        more: 'members: [{id: m1}, {id: m2}]\nworkflow: {dang-ky: 2023-01-10}\n',
      },
      {
        id: 'cb1',
        parent: 'db',
        file: 'b',
        more: 'members: [{id: m1}, {id: m2}]\nworkflow: {cong-nhan: {date: 2023-12-28, result: tot}}\n',
      },
    ];
    expect(await duplicatesIn(drawn)).toEqual([
      'cb1 có hơn một hồ sơ kỳ 2023: b.chibo.yaml và a.chibo.yaml. Số liệu chỉ lấy ở a.chibo.yaml, để không tính hai lần.',
    ]);
    const { root } = await rolledUp(drawn);
    expect(root.records).toBe(3);
    expect(root.facts).toMatchObject({
      members: { total: 2 },
      branches: { active: 1, registered: 1, recognised: 1 },
    });
  });

  test('a year and its months: the year tells of what the months told', async () => {
    const { root } = await rolledUp([
      { id: 'cb1', more: 'members: [{id: m1}, {id: m2}]\n' },
      {
        id: 'cb1',
        period: '{from: 2023-01-01, to: 2023-01-31}',
        more: 'members: [{id: m1}]\nmeetings: [{date: 2023-01-05, kind: chi-uy}]\n',
      },
    ]);
    expect(root.facts).toMatchObject({ members: { total: 2 }, meetings: { chiUy: 1 } });
  });

  test('one person in two branches is named by ids, never by name', async () => {
    const found = await duplicatesIn([
      { id: 'cb1', more: person('dv07') },
      { id: 'cb2', more: person('x1') },
    ]);
    expect(found).toEqual([
      'Kỳ 2023: đảng viên x1 của cb2 và dv07 của cb1 trùng họ tên, ngày kết nạp và ngày chính thức. Người đó được tính một lần, ở đơn vị sau; kiểm tra lại danh sách của đơn vị kia.',
    ]);
    expect(found.join()).not.toContain('Trần');
  });

  test('one person twice in a record counts as the record says, and is named', async () => {
    const rows = ['dv07', 'dv40'].map((id) => person(id).slice('members: ['.length, -2));
    const drawn = [{ id: 'cb1', more: `members: [${rows.join(', ')}]\n` }];
    const { root } = await rolledUp(drawn);
    expect(root.facts).toMatchObject({ members: { total: 2 } });
    expect(await duplicatesIn(drawn)).toEqual([
      'Kỳ 2023: trong hồ sơ của cb1, đảng viên dv40 và dv07 trùng họ tên, ngày kết nạp và ngày chính thức, đang được tính là hai người. Nếu là một người, bỏ một dòng.',
    ]);
  });

  test.each<readonly [string, readonly Drawn[]]>([
    [
      'in two periods',
      [
        { id: 'cb1', more: person('a') },
        { id: 'cb2', period: '2022', more: person('a') },
      ],
    ],
    [
      'in one branch under two models',
      [
        { id: 'cb1', more: person('a') },
        { id: 'cb1', period: '2022', more: person('a') },
      ],
    ],
    [
      'who has moved away from one of them',
      [
        { id: 'cb1', more: person('a') },
        { id: 'cb2', more: person('a', ', status: chuyen-di') },
      ],
    ],
    [
      'with the same id alone',
      [
        { id: 'cb1', more: 'members: [{id: dv01}]\n' },
        { id: 'cb2', more: 'members: [{id: dv01}]\n' },
      ],
    ],
  ])('one person %s is no duplicate', async (_, drawn) => {
    expect(await duplicatesIn(drawn)).toEqual([]);
  });
});
