import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf, type Result } from './command-line.js';

const record = `# yaml-language-server: $schema=../schemas/chibo.schema.json
chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: "Chi bộ\t1", type: chi-bo}
period: 2023
workflow:
  cong-nhan: {date: 2023-12-28, result: dat}   # chờ
members:
  - id: dv01
    name: Trần Văn An
    rank: htxs

  - id: dv02
criteria:
  I.1: {self: 9, note: 'x'}
  I.2:
    self:   # chưa chấm
`;

interface Outcome extends Result {
  readonly text: string;
  readonly touched: boolean;
}

const longAgo = new Date('2020-02-02T02:02:02Z');

/** Runs `chibo set` on a file with these bytes; says what they are then, and whether the file was written. */
async function outcome(before: string | Uint8Array, ...argv: readonly string[]): Promise<Outcome> {
  const cwd = await folderOf({});
  const file = join(cwd, 'a.chibo.yaml');
  await writeFile(file, before);
  await utimes(file, longAgo, longAgo);
  const result = await chibo(['set', 'a.chibo.yaml', ...argv], { cwd });
  const { mtimeMs } = await stat(file);
  return { ...result, text: await readFile(file, 'utf8'), touched: mtimeMs !== longAgo.getTime() };
}

/** Each changes this stretch of the record, and nothing else. */
const changes: readonly (readonly [path: string, value: string, before: string, after: string])[] = [
  ['criteria.I.1.self', '9.5', '{self: 9,', '{self: 9.5,'],
  ['criteria.I.1.self', '8,50', '{self: 9,', '{self: 8.50,'],
  ['criteria.I.1.self', 'na', '{self: 9,', '{self: na,'],
  ['criteria.I.1.self', '', '{self: 9, note', '{note'],
  ['criteria.I.1.self', '~', '{self: 9, note', '{note'],
  ['criteria.I.1.branch', '8', 'self: 9, ', 'self: 9, branch: 8, '],
  ['criteria.I.1.months[3]', '8', 'self: 9, ', 'self: 9, months: [~, ~, ~, 8, ~, ~, ~, ~, ~, ~, ~, ~], '],
  ['criteria.I.1.note', "it's 9", "'x'", "'it''s 9'"],
  ['criteria.I.1.note', '9', "'x'", "'9'"],
  ['criteria.I.2.self', '7', 'self:   # ch', 'self: 7   # ch'],
  ['criteria.I.3.self', 'dat', '# chưa chấm\n', '# chưa chấm\n  I.3: {self: dat}\n'],
  ['members[dv01].rank', 'htt', 'rank: htxs', 'rank: htt'],
  ['members[0].rank', 'htt', 'rank: htxs', 'rank: htt'],
  ['members[dv01].rank', '', 'rank: htxs', 'rank:'],
  ['members[dv02].rank', 'ht', '- id: dv02\n', '- id: dv02\n    rank: ht\n'],
  ['members[dv02].name', '- x', '- id: dv02\n', '- id: dv02\n    name: "- x"\n'],
  ['members[dv02].name', '0123', '- id: dv02\n', '- id: dv02\n    name: "0123"\n'],
  ['members[dv01].name', 'Nguye\u0302\u0303n', 'Trần Văn An', 'Nguyễn'],
  ['workflow.cong-nhan.result', 'chua-dat', 'result: dat', 'result: chua-dat'],
  ['workflow.tu-cham', '2023-12-05', 'workflow:\n', 'workflow:\n  tu-cham: 2023-12-05\n'],
  [
    'figures.members.fiveGood.value',
    '>19000',
    '# chưa chấm\n',
    '# chưa chấm\nfigures:\n  members.fiveGood: {value: ">19000"}\n',
  ],
  ['branch.parent', 'a: b', 'type: chi-bo}', 'type: chi-bo, parent: "a: b"}'],
  [
    'branch.path',
    'Đảng bộ tỉnh; Đảng bộ xã',
    'type: chi-bo}',
    'type: chi-bo, path: [Đảng bộ tỉnh, Đảng bộ xã]}',
  ],
  ['criteria.I.1.evidence', '05-NQ/CB', "note: 'x'", "note: 'x', evidence: [05-NQ/CB]"],
  ['members[dv01].rank', 'HTTNV', 'rank: htxs', 'rank: htt'],
  ['members[dv01].joined', '19/5/2004', '    rank: htxs', '    joined: 2004-05-19\n    rank: htxs'],
  ['chibo', '2', 'chibo: 1', 'chibo: 2'],
  ['period', '2024', 'period: 2023', 'period: 2024'],
];

describe('chibo set changes one value and no other byte', () => {
  test.each(changes)('%s %j', async (path, value, before, after) => {
    const { code, out, text, touched } = await outcome(record, path, value);
    expect({ code, out, touched }).toEqual({ code: 0, out: '', touched: true });
    expect(text).toBe(record.replace(before, () => after));
  });

  test.each(changes)('with a byte order mark and CRLF: %s %j', async (path, value, before, after) => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const { code, text } = await outcome(`\ufeff${crlf(record)}`, path, value);
    expect(code).toBe(0);
    expect(text).toBe(`\ufeff${crlf(record.replace(before, () => after))}`);
  });

  test('without a line end at the end of the file', async () => {
    const { code, text } = await outcome(record.trimEnd(), 'criteria.I.3.self', 'dat');
    expect(code).toBe(0);
    expect(text).toBe(`${record.trimEnd()}\n  I.3: {self: dat}`);
  });

  test('a negative number is a value, not an option', async () => {
    const { code, text } = await outcome(record, 'criteria.I.1.self', '-1');
    expect(code).toBe(0);
    expect(text).toContain('{self: -1,');
  });

  test('says what changed, on stderr, in the language asked for', async () => {
    const vietnamese = await outcome(record, 'members[dv01].rank', 'htt');
    expect(vietnamese.err).toBe('a.chibo.yaml: members[dv01].rank: htxs → htt\n');
    const english = await outcome(record, 'members[dv01].rank', 'htt', '--language', 'en');
    expect(english.err).toBe('a.chibo.yaml: members[dv01].rank: htxs → htt\n');
  });

  test('says what to set in place of a list of entries', async () => {
    const { err } = await outcome(record, 'awards', 'Giấy khen');
    expect(err).toBe(
      'chibo: awards là danh sách có nhiều mục, không ghi được một giá trị. Ghi từng ô, ví dụ awards[0].form; thêm mục mới trong bảng hoặc trong văn bản.\n',
    );
  });

  test('says what a list holds', async () => {
    const { err } = await outcome(record, 'branch.path', 'Đảng bộ tỉnh; Đảng bộ xã');
    expect(err).toBe('a.chibo.yaml: branch.path: (trống) → Đảng bộ tỉnh; Đảng bộ xã\n');
  });

  test('does not write what is there already', async () => {
    const { code, text, touched } = await outcome(record, 'criteria.I.1.self', '9');
    expect({ code, touched }).toEqual({ code: 0, touched: false });
    expect(text).toBe(record);
  });
});

describe('chibo set of the id of a member', () => {
  const pairs = `mentoring:
  - {mentor: dv02, mentee: qc-01} # tổ 1
  - {mentor: dv01, mentee: dv02}
discipline:
  - {member: dv02, form: khien-trach}
`;

  test('changes whatever names the member, in the same edit', async () => {
    const { code, text, err } = await outcome(record + pairs, 'members[dv02].id', 'ngu');
    expect(code).toBe(0);
    expect(text).toBe((record + pairs).replaceAll('dv02', 'ngu'));
    expect(err).toBe(
      'a.chibo.yaml: members[dv02].id: dv02 → ngu\na.chibo.yaml: đã đổi theo ở những chỗ nhắc đến đảng viên này: 3\n',
    );
  });

  test('gives nobody else what names the member', async () => {
    const { code, text } = await outcome(record + pairs, 'members[dv02].id', 'dv01');
    expect(code).toBe(0);
    expect(text).toBe(record.replace('- id: dv02', '- id: dv01') + pairs);
  });
});

const head = 'chibo: 1\nprofile: chi-bo-4-tot\nbranch: {id: a, name: A, type: chi-bo}\nperiod: 2023\n';

describe('chibo set refuses, with exit 2 and the file untouched', () => {
  test.each<readonly [name: string, text: string | Uint8Array, path: string]>([
    ['an alias', `${head}criteria:\n  I.1: {self: &x 9}\n  I.2: {self: *x}\n`, 'criteria.I.2.self'],
    ['an anchor', `${head}criteria:\n  I.1: {self: &x 9}\n  I.2: {self: *x}\n`, 'criteria.I.1.self'],
    [
      'inside what an alias repeats',
      `${head}criteria:\n  I.1: &x {self: 9}\n  I.2: *x\n`,
      'criteria.I.1.self',
    ],
    ['below an alias', `${head}criteria:\n  I.1: &x {self: 9}\n  I.2: *x\n`, 'criteria.I.2.branch'],
    ['a value from a merge', `${head}criteria:\n  I.1: &x {self: 9}\n  I.2: {<<: *x}\n`, 'criteria.I.2.self'],
    ['broken YAML', `${head}criteria: {I.1: {self: 9}\n`, 'criteria.I.1.self'],
    ['two documents', `${record}---\nchibo: 1\n`, 'criteria.I.1.self'],
    ['a merge conflict', `${record}<<<<<<< HEAD\n`, 'criteria.I.1.self'],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(record), Buffer.from([0x23, 0xe0, 0xfd, 0x0a])]),
      'criteria.I.1.self',
    ],
    ['an empty file', '', 'criteria.I.1.self'],
    ['an unknown member', record, 'members[dv99].rank'],
    ['a member beyond the last', record, 'members[2].rank'],
    ['a month beyond the last', record, 'criteria.I.1.months[12]'],
    ['a slip in a column', record, 'criteria.I.1.slef'],
    ['a slip in a column of an item that is not there', record, 'criteria.II.9.slef'],
    ['a place that the schema does not know', record, 'nothing'],
    ['a map', record, 'criteria.I.1'],
    ['a list', record, 'members'],
    ['below a value', 'chibo: 1\nbranch: 5\n', 'branch.name'],
    ['a list of entries that is not there', record, 'awards'],
    ['months that are not there', record, 'criteria.I.1.months'],
    ['a group that is not there', record, 'members[dv01].commitment'],
    ['no path', record, ''],
    ['a path that ends in a dot', record, 'criteria.I.1.'],
  ])('%s', async (_, before, path) => {
    const { code, out, err, text, touched } = await outcome(before, path, '8');
    expect({ code, out, touched }).toEqual({ code: 2, out: '', touched: false });
    expect(err).toMatch(/^chibo: .+\n$/);
    expect(text).toBe(Buffer.from(before).toString('utf8'));
  });

  test('a file that is not there, and makes none', async () => {
    const cwd = await folderOf({});
    const { code } = await chibo(['set', 'b.chibo.yaml', 'chibo', '1'], { cwd });
    expect(code).toBe(2);
    await expect(stat(join(cwd, 'b.chibo.yaml'))).rejects.toThrow('ENOENT');
  });

  test.each([[['a.chibo.yaml']], [['a.chibo.yaml', 'chibo']], [['a.chibo.yaml', 'chibo', '1', '2']]])(
    'wrong use: %j',
    async (argv) => {
      const cwd = await folderOf({ 'a.chibo.yaml': record });
      const { code, out } = await chibo(['set', ...argv], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(await readFile(join(cwd, 'a.chibo.yaml'), 'utf8')).toBe(record);
    },
  );
});
