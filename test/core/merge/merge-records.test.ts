import { describe, expect, test } from 'vitest';
import { type Merged, mergeRecords } from '../../../src/core/merge/merge-records.js';

const base = `# Hồ sơ
chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
workflow:
  cam-ket: 2023-01-15
  binh-xet: {date: 2023-12-10, eligible: 29, present: 27}
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, rank: htt}
  - {id: dv02, name: Lê Thị Bình, kind: chinh-thuc, rank: htt}   # tổ 1
  - id: dv03
    name: Phạm Văn Cường
    rank: ht
criteria:
  I.1: {self: 9, branch: 9, note: 'cũ'}
  I.2:
    self: 8.50
    months: [9, 9, ~, 9, 9, 9, 9, 9, 9, 9, 9, 9]
meetings:
  - {date: 2023-01-05, kind: thuong-ky, due: 29, present: 28}
  - {date: 2023-02-05, kind: thuong-ky, due: 29, present: 27}
  - {date: 2023-03-05, kind: thuong-ky, due: 29, present: 26}
`;

type Edit = readonly [from: string, to: string];

function edited(text: string, ...edits: readonly Edit[]): string {
  let result = text;
  for (const [from, to] of edits) {
    expect(result.split(from).length, from).toBe(2);
    result = result.replace(from, () => to);
  }
  return result;
}

function merged(ours: string, theirs: string, from = base): Merged {
  const result = mergeRecords({ base: from, ours, theirs });
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result));
  return result;
}

/** Both sides' edits in one text: what a clean merge is to give, byte for byte. */
function joins(ours: readonly Edit[], theirs: readonly Edit[]): void {
  const result = merged(edited(base, ...ours), edited(base, ...theirs));
  expect(result.text).toBe(edited(base, ...ours, ...theirs));
  expect(result.clashes).toEqual([]);
}

describe('a merge joins', () => {
  test('two cells of one flow map', () =>
    joins([['{self: 9, b', '{self: 7, b']], [['branch: 9,', 'branch: 8,']]));

  test('two cells of one member, one of them new', () =>
    joins(
      [['An, kind: chinh-thuc, rank: htt', 'An, kind: chinh-thuc, rank: htxs']],
      [['Trần Văn An, k', 'Trần Văn Ân, k']],
    ));

  test('two months of one list', () =>
    joins([['[9, 9, ~, 9', '[9, 8, ~, 9']], [['9, 9, 9, 9, 9]', '9, 9, 9, 9, 7.25]']]));

  test('a value and the comment beside it', () =>
    joins([['Bình, kind: chinh-thuc, rank: htt', 'Bình, kind: du-bi, rank: htt']], [['# tổ 1', '# tổ 2']]));

  test('a comment that only theirs has, above a line and at its end', () =>
    joins(
      [['{self: 9, b', '{self: 7, b']],
      [
        ["note: 'cũ'}", "note: 'cũ'} # xem lại"],
        ['  - id: dv03', '  # chuyển đến\n  - id: dv03'],
      ],
    ));

  test('numbers as theirs wrote them', () => joins([['{self: 9, b', '{self: 7, b']], [['8.50', '8.750']]));

  test('an entry that each side puts at another place', () =>
    joins(
      [['  - {date: 2023-01-05', '  - {date: 2023-01-03, kind: chi-uy}\n  - {date: 2023-01-05']],
      [['present: 26}\n', 'present: 26}\n  - {date: 2023-04-05, kind: thuong-ky, due: 29, present: 29}\n']],
    ));

  test('an entry taken out with a change of another', () =>
    joins(
      [['  - {date: 2023-02-05, kind: thuong-ky, due: 29, present: 27}\n', '']],
      [['present: 26', 'present: 25']],
    ));

  test('the changed date of a meeting with another cell of it', () =>
    joins(
      [['2023-02-05', '2023-02-12']],
      [['present: 27}\n  - {date: 2023-03', 'present: 22}\n  - {date: 2023-03']],
    ));

  test('a changed code of a member with another cell of it', () =>
    joins([['dv02', 'ltb']], [['Bình, kind: chinh-thuc', 'Bình, kind: du-bi']]));

  test('a section that theirs adds', () => {
    const theirs = `${base}awards:\n  - {form: bieu-duong, subject: khac, individual: 2}\n`;
    const ours = edited(base, ['period: 2023', 'period: 2024']);
    expect(merged(ours, theirs).text).toBe(
      `${ours}awards:\n  - {form: bieu-duong, subject: khac, individual: 2}\n`,
    );
  });

  test('a date and the number of a document of one step', () => {
    const result = merged(
      edited(base, ['cam-ket: 2023-01-15', 'cam-ket: 2023-01-16']),
      edited(base, ['cam-ket: 2023-01-15', 'cam-ket: {date: 2023-01-15, document: 5-NQ/CB}']),
    );
    expect(result.text).toBe(
      edited(base, ['cam-ket: 2023-01-15', 'cam-ket: {date: 2023-01-16, document: 5-NQ/CB}']),
    );
  });
});

describe('a move', () => {
  const an = '  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, rank: htt}\n';
  const binh = '  - {id: dv02, name: Lê Thị Bình, kind: chinh-thuc, rank: htt}   # tổ 1\n';
  const swapped = edited(base, [an + binh, binh + an]);

  test('of theirs joins with a change of ours', () => {
    const ours = edited(base, ['Trần Văn An', 'Trần Ân']);
    expect(merged(ours, swapped).text).toBe(edited(swapped, ['Trần Văn An', 'Trần Ân']));
  });

  test('of ours joins with a change of theirs', () => {
    const theirs = edited(base, ['Trần Văn An', 'Trần Ân']);
    expect(merged(swapped, theirs).text).toBe(edited(swapped, ['Trần Văn An', 'Trần Ân']));
  });

  test('does not bring back an entry that the other side took out', () => {
    const without = edited(base, [an, '']);
    expect(merged(without, swapped).text).toBe(without);
    expect(merged(swapped, without).text).toBe(without);
  });
});

describe('our layout', () => {
  const ours = edited(base, ['{self: 9, branch: 9,', '{ self:   7, branch: 9 ,']);
  const theirs = edited(base, ['branch: 9,', 'branch: 8,'], ['present: 28', 'present: 29']);

  test('stays where nothing of theirs comes in', () => {
    expect(merged(ours, theirs).text).toBe(
      edited(ours, ['branch: 9 ,', 'branch: 8 ,'], ['present: 28', 'present: 29']),
    );
  });

  test('keeps line ends and tabs in texts', () => {
    const windows = edited(ours, ['Trần Văn An', '"Trần\tVăn An"']).replaceAll('\n', '\r\n');
    const expected = edited(windows, ['branch: 9 ,', 'branch: 8 ,'], ['present: 28', 'present: 29']);
    expect(merged(windows, theirs).text).toBe(expected);
  });

  test('stays where theirs changed nothing but the layout', () => {
    const relaid = edited(base, [
      "  I.1: {self: 9, branch: 9, note: 'cũ'}",
      '  I.1:\n    self: 9\n    branch: 9.0\n    note: cũ',
    ]);
    expect(merged(ours, relaid).text).toBe(ours);
  });

  test('keeps a comment that both sides changed', () => {
    const mine = edited(base, ['# tổ 1', '# tổ 3']);
    expect(merged(mine, edited(base, ['# tổ 1', '# tổ 2'])).text).toBe(mine);
  });
});

describe('a clash', () => {
  test('has the line of ours first, with what does not clash in both', () => {
    const result = merged(
      edited(base, ['{self: 9, branch: 9, note', '{self: 7, branch: 9, note']),
      edited(
        base,
        ['{self: 9, branch: 9, note', '{self: 6, branch: 8, note'],
        ['present: 28', 'present: 20'],
      ),
    );
    expect(result.text).toBe(
      edited(
        base,
        [
          "  I.1: {self: 9, branch: 9, note: 'cũ'}\n",
          `<<<<<<< ours
  I.1: {self: 7, branch: 8, note: 'cũ'}
=======
  I.1: {self: 6, branch: 8, note: 'cũ'}
>>>>>>> theirs
`,
        ],
        ['present: 28', 'present: 20'],
      ),
    );
    expect(result.clashes).toMatchObject([
      { path: ['criteria', 'I.1', 'self'], base: 9, ours: 7, theirs: 6 },
    ]);
  });

  test('on two lines is two conflicts', () => {
    const result = merged(
      edited(base, ['{self: 9', '{self: 7'], ['8.50', '7.5']),
      edited(base, ['{self: 9', '{self: 6'], ['8.50', '6.5']),
    );
    expect(result.text.match(/^<<<<<<</gm)).toHaveLength(2);
    expect(result.clashes).toHaveLength(2);
  });

  test('of two cells on one line is one conflict', () => {
    const result = merged(
      edited(base, ['{self: 9, branch: 9', '{self: 7, branch: 7']),
      edited(base, ['{self: 9, branch: 9', '{self: 6, branch: 6']),
    );
    expect(result.text.match(/^<<<<<<</gm)).toHaveLength(1);
    expect(result.text).toContain("{self: 6, branch: 6, note: 'cũ'}");
    expect(result.clashes).toHaveLength(2);
  });

  test('is an entry that ours took out and theirs changed', () => {
    const line = '  - {date: 2023-02-05, kind: thuong-ky, due: 29, present: 27}\n';
    const theirs = edited(base, ['present: 27}\n  - {date: 2023-03', 'present: 21}\n  - {date: 2023-03']);
    const result = merged(edited(base, [line, '']), theirs);
    expect(result.text).toBe(
      edited(base, [line, `<<<<<<< ours\n=======\n${line.replace('27', '21')}>>>>>>> theirs\n`]),
    );
  });

  test('is an entry that theirs took out and ours changed', () => {
    const line = '  - {date: 2023-02-05, kind: thuong-ky, due: 29, present: 27}\n';
    const ours = edited(base, [line, line.replace('27', '21')]);
    const result = merged(ours, edited(base, [line, '']));
    expect(result.text).toBe(
      edited(base, [line, `<<<<<<< ours\n${line.replace('27', '21')}=======\n>>>>>>> theirs\n`]),
    );
  });

  test('is not a value that both sides changed alike', () => {
    const both = edited(base, ['{self: 9', '{self: 7']);
    expect(merged(both, both)).toMatchObject({ text: both, clashes: [] });
  });

  test('is a value that one side cleared and the other changed', () => {
    const result = merged(edited(base, ['{self: 9, ', '{']), edited(base, ['{self: 9', '{self: 7']));
    expect(result.text).toContain(`<<<<<<< ours
  I.1: {branch: 9, note: 'cũ'}
=======
`);
    expect(result.clashes).toMatchObject([{ base: 9, ours: undefined, theirs: 7 }]);
  });

  test('keeps the line ends and names of the sides', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const result = mergeRecords({
      base: windows(base),
      ours: windows(edited(base, ['{self: 9', '{self: 7'])),
      theirs: edited(base, ['{self: 9', '{self: 6']),
      marks: { ours: 'HEAD', theirs: 'cap-tren', size: 7 },
    });
    const text = result.kind === 'merged' ? result.text : '';
    expect(text).toContain('<<<<<<< HEAD\r\n');
    expect(text).toContain('>>>>>>> cap-tren\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('an entry added on both sides', () => {
  const added = (entry: string): string =>
    edited(base, ['    rank: ht\ncriteria', `    rank: ht\n  - ${entry}\ncriteria`]);

  test('is kept once where it is alike, however its name is spelt', () => {
    const ours = added('{id: dv04, name: Nguyễn Thị Hoà, joined: 2020-01-01}');
    const result = merged(ours, added('{id: dv05, name: NGUYỄN THỊ HÒA, joined: 2020-01-01, rank: ht}'));
    expect(result.text).toBe(added('{id: dv04, name: Nguyễn Thị Hoà, joined: 2020-01-01, rank: ht}'));
    expect(result.addedTwice).toEqual([{ path: ['members', 3], kept: 'once' }]);
  });

  test('keeps one id, under which theirs names the member too', () => {
    const [an, binh] = ['name: An, joined: 2020-01-01', 'name: Binh, joined: 2021-01-01'];
    const pair = (mentor: string): string => `mentoring:\n  - {mentor: ${mentor}, mentee: qc1}\n`;
    const ours = added(`{id: dv13, ${an}}\n  - {id: dv14, ${binh}}`);
    const result = merged(ours, `${added(`{id: dv13, ${binh}}\n  - {id: dv14, ${an}}`)}${pair('dv13')}`);
    expect(result.text).toBe(`${ours}${pair('dv14')}`);
    expect(result.addedTwice.map(({ kept }) => kept)).toEqual(['once', 'once']);
  });

  test('stays twice where it differs', () => {
    const ours = added('{id: dv04, name: Nguyễn Thị Hoà, joined: 2020-01-01, rank: htt}');
    const result = merged(ours, added('{id: dv04, name: Vũ Văn Giang, joined: 2021-01-01}'));
    expect(result.text).toBe(
      added(
        '{id: dv04, name: Nguyễn Thị Hoà, joined: 2020-01-01, rank: htt}\n  - {id: dv04, name: Vũ Văn Giang, joined: 2021-01-01}',
      ).replace('  - {id: dv04, name: Nguyễn', '  - {id: dv04, name: Nguyễn'),
    );
    expect(result.addedTwice).toEqual([{ path: ['members', 3], kept: 'twice' }]);
    expect(result.clashes).toEqual([]);
  });

  test('is a meeting of one date and kind', () => {
    const ours = edited(base, [
      'present: 26}\n',
      'present: 26}\n  - {date: 2023-04-05, kind: thuong-ky, due: 29}\n',
    ]);
    const theirs = edited(base, [
      '  - {date: 2023-01-05',
      '  - {date: 2023-04-05, kind: thuong-ky, due: 29, present: 20}\n  - {date: 2023-01-05',
    ]);
    expect(merged(ours, theirs).text).toBe(
      edited(base, [
        'present: 26}\n',
        'present: 26}\n  - {date: 2023-04-05, kind: thuong-ky, due: 29, present: 20}\n',
      ]),
    );
  });

  test('to an empty base clashes only in cells that differ', () => {
    const result = merged(base, edited(base, ['{self: 9', '{self: 7']), '');
    expect(result.clashes.map(({ path }) => path)).toEqual([['criteria', 'I.1', 'self']]);
    expect(result.text.match(/Trần Văn An/g)).toHaveLength(1);
  });
});

describe('a text that is no record', () => {
  test.each([
    ['base', 'a: b', base, base],
    ['ours', base, '', base],
    ['ours', base, '- x', base],
    ['theirs', base, base, `${base}<<<<<<< ours\n=======\n>>>>>>> theirs\n`],
    ['theirs', base, base, 'chibo: [1'],
  ])('on the side of %s is not merged', (side, old, ours, theirs) => {
    expect(mergeRecords({ base: old, ours, theirs })).toEqual({ kind: 'not-record', side });
  });
});
