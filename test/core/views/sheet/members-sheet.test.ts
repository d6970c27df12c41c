import { describe, expect, test } from 'vitest';
import { smallProfile } from '../../rules/test-rule.js';
import { assessed, assessedText, cellIn, line, sheetOf } from './sheet-of.js';

const record = `
members:
  - id: dv01
    name: Đặng Văn Ấn
    kind: chinh-thuc
    role: bi-thu
    joined: 2001-09-02
    official: 2002-09-02
    rank: htxs
    commitment: {tasks: 5, done: 4, rating: tot}
    criteria: {tc1: dat, tc2: dat}
    note: Nghỉ phép
  - {id: dv02, name: Bình, kind: du-bi, status: mien, reason: Ốm, criteria: {tc1: dat, tc2: khong-dat}}
  - {id: dv03}
`;

describe('the columns', () => {
  test('are the fields of a member, the criteria of the profile, and the verdict on them', async () => {
    const { columns } = sheetOf(await assessed(record), 'members');
    expect(columns.map(({ id }) => id)).toEqual([
      'id',
      'name',
      'kind',
      'role',
      'joined',
      'official',
      'status',
      'rank',
      'reason',
      'tasks',
      'done',
      'rating',
      'criteria:tc1',
      'criteria:tc2',
      'note',
      'fiveGood',
    ]);
    expect(columns.filter(({ frozen }) => frozen).map(({ id }) => id)).toEqual(['id', 'name']);
    expect(columns.slice(-1).map(({ title }) => title)).toEqual(['Đảng viên hai tốt']);
  });

  test('have no criteria and no verdict where the profile has none', async () => {
    const { columns } = sheetOf(await assessed(record, smallProfile), 'members');
    expect(columns.map(({ id }) => id).slice(-2)).toEqual(['rating', 'note']);
  });

  test('are there without a profile too', async () => {
    const sheet = sheetOf(await assessed(`${record}profile: khong-co\n`), 'members');
    expect(line(sheet, 'entry:0:dv01', ['id', 'name', 'rank'])).toBe(
      'dv01 | Đặng Văn Ấn | Hoàn thành xuất sắc nhiệm vụ',
    );
  });
});

describe('the rows', () => {
  test.each([
    ['id name kind role', 'entry:0:dv01', 'dv01 | Đặng Văn Ấn | Chính thức | Bí thư'],
    [
      'joined official status rank',
      'entry:0:dv01',
      '02/09/2001 | 02/09/2002 |  | Hoàn thành xuất sắc nhiệm vụ',
    ],
    ['tasks done rating', 'entry:0:dv01', '5 | 4 | Tốt'],
    ['criteria:tc1 criteria:tc2 note fiveGood', 'entry:0:dv01', 'Đạt | Đạt | Nghỉ phép | Đạt'],
    ['id name kind status reason', 'entry:1:dv02', 'dv02 | Bình | Dự bị | Miễn sinh hoạt | Ốm'],
    ['criteria:tc1 criteria:tc2 fiveGood', 'entry:1:dv02', 'Đạt | Không đạt | Không đạt'],
    ['id name joined tasks rating note fiveGood', 'entry:2:dv03', 'dv03 |  |  |  |  |  | Không đạt'],
    ['id name kind fiveGood', 'new', ' | Gõ tên để thêm đảng viên |  | '],
  ])('%s of %s: %s', async (columns, row, shown) => {
    expect(line(sheetOf(await assessed(record), 'members'), row, columns.split(' '))).toBe(shown);
  });

  test('end in one for a new member, also where there are none', async () => {
    for (const members of ['', 'members:\n', 'members: []\n', 'members: 5\n', 'members: {a: 1}\n']) {
      expect(sheetOf(await assessed(members), 'members').rows.map(({ key }) => key)).toEqual(['new']);
    }
    expect(sheetOf(await assessedText('a: ['), 'members').rows.map(({ key }) => key)).toEqual(['new']);
  });

  test('have keys of their own, also where ids are missing or the same', async () => {
    const { rows } = sheetOf(await assessed('members: [{id: a}, {id: a}, {}, ~, 5]\n'), 'members');
    expect(rows.map(({ key }) => key)).toEqual([
      'entry:0:a',
      'entry:1:a',
      'entry:2:',
      'entry:3:',
      'entry:4:',
      'new',
    ]);
  });
});

describe('what a cell takes', () => {
  test.each([
    { column: 'id', input: 'text', path: ['id'] },
    { column: 'name', input: 'text', path: ['name'] },
    { column: 'kind', input: 'choice', path: ['kind'] },
    { column: 'role', input: 'choice', path: ['role'] },
    { column: 'joined', input: 'date', path: ['joined'] },
    { column: 'status', input: 'choice', path: ['status'] },
    { column: 'rank', input: 'choice', path: ['rank'] },
    { column: 'tasks', input: 'count', path: ['commitment', 'tasks'] },
    { column: 'rating', input: 'choice', path: ['commitment', 'rating'] },
    { column: 'criteria:tc2', input: 'choice', path: ['criteria', 'tc2'] },
    { column: 'note', input: 'text', path: ['note'] },
  ])('$column: $input', async ({ column, input, path }) => {
    const sheet = sheetOf(await assessed(record), 'members');
    const own = cellIn(sheet, 'entry:1:dv02', column);
    const fresh = cellIn(sheet, 'new', column);
    expect(own).toMatchObject({ input, path: ['members', 1, ...path] });
    expect(fresh).toMatchObject({ input, path: ['members', -1, ...path], tone: 'absent', findings: [] });
    expect(own.choices !== undefined).toBe(input === 'choice');
  });

  test('is nothing in the verdict', async () => {
    const sheet = sheetOf(await assessed(record), 'members');
    expect(cellIn(sheet, 'entry:0:dv01', 'fiveGood')).toMatchObject({ input: 'none', tone: 'pass' });
    expect(cellIn(sheet, 'entry:2:dv03', 'fiveGood')).toMatchObject({ input: 'none', tone: 'absent' });
    expect(cellIn(sheet, 'new', 'fiveGood')).toEqual({ shown: '', input: 'none', findings: [] });
  });
});

describe('what is written and cannot be used', () => {
  test.each([
    { written: 'rank: xuất sắc', column: 'rank', shown: 'xuất sắc' },
    { written: 'joined: 2023-02-31', column: 'joined', shown: '31/02/2023' },
    { written: 'joined: hôm qua', column: 'joined', shown: 'hôm qua' },
    { written: 'joined: 2001', column: 'joined', shown: '2001' },
    { written: 'name: 5', column: 'name', shown: '5' },
    { written: 'name: true', column: 'name', shown: 'true' },
    { written: 'name: {a: 1}', column: 'name', shown: '{"a":1}' },
    { written: 'name: [{a: 1}]', column: 'name', shown: '[{"a":1}]' },
    { written: 'commitment: {tasks: năm}', column: 'tasks', shown: 'năm' },
    { written: 'commitment: 5', column: 'tasks', shown: '' },
    { written: 'criteria: {tc1: ok}', column: 'criteria:tc1', shown: 'ok' },
  ])('$written shows $shown', async ({ written, column, shown }) => {
    const sheet = sheetOf(await assessed(`members: [{id: dv01, ${written}}]\n`), 'members');
    expect(line(sheet, 'entry:0:dv01', [column])).toBe(shown);
  });
});

describe('findings', () => {
  test.each([
    { name: 'on the rank', written: 'rank: tot', code: 'schema/enum', column: 'rank' },
    { name: 'on the date', written: 'joined: hôm qua', code: 'schema/format', column: 'joined' },
    {
      name: 'on a part of the commitment',
      written: 'commitment: {done: x}',
      code: 'schema/type',
      column: 'done',
    },
    { name: 'on a criterion', written: 'criteria: {tc2: ok}', code: 'schema/enum', column: 'criteria:tc2' },
    // What has no cell of its own goes to the row's first.
    { name: 'on the commitment as a whole', written: 'commitment: 5', code: 'schema/type', column: 'id' },
    {
      name: 'on a key that there is not',
      written: 'hạng: 1',
      code: 'schema/additionalProperties',
      column: 'id',
    },
    { name: 'on the id', written: 'id: 5', code: 'schema/type', column: 'id' },
  ])('$name land on $column', async ({ written, code, column }) => {
    const members = written.startsWith('id:') ? `{${written}}` : `{id: dv02, ${written}}`;
    const sheet = sheetOf(await assessed(`members: [{id: dv01}, ${members}]\n`), 'members');
    const found = sheet.rows.flatMap(({ key, cells }) =>
      cells.flatMap(({ findings }, index) =>
        findings.some((finding) => finding.code === code)
          ? [`${key.slice(0, 7)} ${sheet.columns[index]?.id}`]
          : [],
      ),
    );
    expect(found).toEqual([`entry:1 ${column}`]);
  });
});
