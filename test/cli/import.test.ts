import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf } from './command-line.js';

async function workbook(folder: string, name: string, sheets: WriteSheet[]): Promise<void> {
  await writeFile(join(folder, name), await writeXlsx({ sheets }));
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));

const members: WriteSheet = {
  name: 'DV',
  rows: [
    ['DANH SÁCH ĐẢNG VIÊN'],
    ['STT', 'Họ và tên', 'Ngày kết nạp', 'Chức vụ'],
    [1, 'Trần Văn An', day(2004, 5, 19), 'Bí thư'],
    [2, 'Nguyễn Thị Bình', '3/2/2001', 'Đảng viên'],
  ],
};

const text = (cwd: string, file: string): Promise<string> => readFile(join(cwd, file), 'utf8');

describe('chibo import', () => {
  test('makes a record of a workbook, named after its file', async () => {
    const cwd = await folderOf({});
    await workbook(cwd, 'dv.xlsx', [members]);
    const { code, err } = await chibo(['import', 'dv.xlsx', '-o', 'kp1-2024.chibo.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: 'kp1-2024.chibo.yaml: đã ghi.\n' });
    const record = await text(cwd, 'kp1-2024.chibo.yaml');
    expect(record).toContain('branch:\n  id: kp1\n');
    expect(record).toContain('period: 2024\n');
    expect(record).toContain(`members:
  - {id: dv01, name: Trần Văn An, role: bi-thu, joined: 2004-05-19}
  - {id: dv02, name: Nguyễn Thị Bình, role: dang-vien, joined: 2001-02-03}
`);
  });

  test('reports as data', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    await workbook(cwd, 'dv.xlsx', [members]);
    const { out } = await chibo(['import', 'dv.xlsx', '--into', 'a.chibo.yaml', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      section: 'members',
      sheet: 'DV',
      head: {
        row: 2,
        columns: [
          { cell: 'A2', text: 'STT', field: null },
          { cell: 'B2', text: 'Họ và tên', field: 'name' },
          { cell: 'C2', text: 'Ngày kết nạp', field: 'joined' },
          { cell: 'D2', text: 'Chức vụ', field: 'role' },
        ],
      },
      rows: 2,
      added: 2,
      updated: 0,
      unchanged: 0,
      skipped: [{ row: 1, why: 'phần trên bảng' }],
      cells: [],
      missing: [],
    });
  });

  test('changes a record in place, and nothing the second time', async () => {
    const record = `${cleanRecord.replaceAll('\n', '\r\n')}members:\r\n  - {id: dv9, name: trần văn an, joined: 2004-05-19} # x\r\n`;
    const cwd = await folderOf({ 'a.chibo.yaml': `\uFEFF${record}` });
    await workbook(cwd, 'dv.xlsx', [members]);
    expect((await chibo(['import', 'dv.xlsx', '--into', 'a.chibo.yaml'], { cwd })).code).toBe(0);
    const once = await text(cwd, 'a.chibo.yaml');
    expect(once).toContain(
      '  - {id: dv9, name: trần văn an, role: bi-thu, joined: 2004-05-19} # x\r\n  - {id: dv10, name: Nguyễn Thị Bình, role: dang-vien, joined: 2001-02-03}\r\n',
    );
    expect(once.startsWith('\uFEFFchibo: 1\r\n')).toBe(true);
    const { err } = await chibo(['import', 'dv.xlsx', '--into', 'a.chibo.yaml'], { cwd });
    expect(err).toBe('a.chibo.yaml: không có gì thay đổi.\n');
    expect(await text(cwd, 'a.chibo.yaml')).toBe(once);
  });

  test('ends with 1 where data was left out, and a dry run writes nothing', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    await writeFile(join(cwd, 'h.csv'), 'Ngày;Loại;Số phút\n5/1/2023;Thường kỳ;90\n31/2/2023;Thường kỳ;90\n');
    const dry = await chibo(['import', 'h.csv', '--into', 'a.chibo.yaml', '--dry-run'], { cwd });
    expect(dry.code).toBe(1);
    expect(dry.out).toContain('A3 “31/2/2023” (Ngày)');
    expect(await text(cwd, 'a.chibo.yaml')).toBe(cleanRecord);
    expect((await chibo(['import', 'h.csv', '--into', 'a.chibo.yaml'], { cwd })).code).toBe(1);
    expect(await text(cwd, 'a.chibo.yaml')).toBe(
      `${cleanRecord}meetings:\n  - {date: 2023-01-05, kind: thuong-ky, minutes: 90}\n`,
    );
  });

  test('takes every sheet that it knows, names the others, and takes no hidden one', async () => {
    const cwd = await folderOf({});
    await workbook(cwd, 'x.xlsx', [
      members,
      {
        name: 'Họp',
        rows: [
          ['Ngày', 'Loại sinh hoạt', 'Có mặt'],
          [day(2024, 1, 5), 'Thường kỳ', 2],
        ],
      },
      {
        name: 'Ẩn',
        hidden: true,
        rows: [
          ['Họ và tên', 'Ngày kết nạp'],
          ['Người Ẩn', '1/1/2000'],
        ],
      },
    ]);
    const { code, out } = await chibo(['import', 'x.xlsx', '-o', 'b-2024.chibo.yaml', '--format', 'json'], {
      cwd,
    });
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.sections.map(({ section }: { section: string }) => section)).toEqual([
      'members',
      'meetings',
    ]);
    expect(report.others).toMatchObject([{ sheet: 'Ẩn', code: 'hidden' }]);
    expect(await text(cwd, 'b-2024.chibo.yaml')).not.toContain('Người Ẩn');
  });

  test.each([
    ['nothing to write to', ['dv.xlsx']],
    ['both', ['dv.xlsx', '-o', 'n.chibo.yaml', '--into', 'a.chibo.yaml']],
    ['a file that is there', ['dv.xlsx', '-o', 'a.chibo.yaml']],
    ['a name without the ending', ['dv.xlsx', '-o', 'n.yaml']],
    ['a period for a record that has one', ['dv.xlsx', '--into', 'a.chibo.yaml', '--period', '2024']],
    ['a field that is none', ['dv.xlsx', '--into', 'a.chibo.yaml', '--map', 'Chức vụ=x']],
    ['a file that is no table', ['a.chibo.yaml', '-o', 'n.chibo.yaml']],
    ['a file that is missing', ['none.xlsx', '-o', 'n.chibo.yaml']],
    ['a broken workbook', ['broken.xlsx', '-o', 'n.chibo.yaml']],
    ['a part with a DTD', ['dtd.xlsx', '-o', 'n.chibo.yaml']],
    ['a part of more than 32 MB', ['bomb.xlsx', '-o', 'n.chibo.yaml']],
    ['an old Word file', ['old.doc', '-o', 'n.chibo.yaml']],
    ['an empty file', ['empty.csv', '-o', 'n.chibo.yaml']],
    ['bytes that are no UTF-8', ['tcvn.csv', '-o', 'n.chibo.yaml']],
  ])('refuses %s, and writes nothing', async (_, words) => {
    const cwd = await folderOf({
      'a.chibo.yaml': cleanRecord,
      'broken.xlsx': 'PK\u0003\u0004 nothing',
      'empty.csv': '',
    });
    await workbook(cwd, 'dv.xlsx', [members]);
    await writeFile(
      join(cwd, 'dtd.xlsx'),
      zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') }),
    );
    await writeFile(join(cwd, 'bomb.xlsx'), zipSync({ 'xl/workbook.xml': new Uint8Array(33 * 1024 * 1024) }));
    await writeFile(join(cwd, 'old.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(2000)]));
    await writeFile(
      join(cwd, 'tcvn.csv'),
      Buffer.from('H\u00e4 v\u00b5 t\u00aan;Ng\u00b5y k\u00d5t n\u00b9p\n', 'latin1'),
    );
    const before = await readdir(cwd);
    const { code, err } = await chibo(['import', ...words], { cwd });
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(await readdir(cwd)).toEqual(before);
    expect(await text(cwd, 'a.chibo.yaml')).toBe(cleanRecord);
  });

  test('reads old encodings where they are named', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': cleanRecord });
    const tcvn =
      'H\u00e4 v\u00b5 t\u00aan;Ng\u00b5y k\u00d5t n\u00b9p\nNguy\u00d4n V\u00a8n B\u00d7nh;19/5/2004\n';
    await writeFile(join(cwd, 't.csv'), Buffer.from(tcvn, 'latin1'));
    const asked = await chibo(['import', 't.csv', '--into', 'a.chibo.yaml'], { cwd });
    expect(asked.err).toContain('--encoding tcvn3');
    expect(asked.err).toContain('Họ và tên;Ngày kết nạp');
    expect(
      (await chibo(['import', 't.csv', '--into', 'a.chibo.yaml', '--encoding', 'tcvn3'], { cwd })).code,
    ).toBe(0);
    expect(await text(cwd, 'a.chibo.yaml')).toContain('name: Nguyễn Văn Bình, joined: 2004-05-19');
    const utf16 = Buffer.from('\uFEFFHọ và tên\tNgày kết nạp\nLê Thị Bé\t1/2/2010\n', 'utf16le');
    await writeFile(join(cwd, 'u.csv'), utf16);
    expect((await chibo(['import', 'u.csv', '--into', 'a.chibo.yaml'], { cwd })).code).toBe(0);
    expect(await text(cwd, 'a.chibo.yaml')).toContain('name: Lê Thị Bé, joined: 2010-02-01');
  });

  test('reads tables of Word, with cells over several columns and rows', async () => {
    const cwd = await folderOf({
      'a.chibo.yaml': `${cleanRecord}members:\n  - {id: dv01, name: Trần Văn An}\n`,
    });
    const cell = (written: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${written}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const begins = '<w:vMerge w:val="restart"/>';
    const goesOn = '<w:vMerge/>';
    const document = `<w:document><w:body><w:p><w:r><w:t>Sổ theo dõi dìu dắt</w:t></w:r></w:p><w:tbl>${[
      row(
        cell('STT', begins),
        cell('Người dìu dắt', begins),
        cell('Người được dìu dắt', begins),
        cell('Thời gian', '<w:gridSpan w:val="2"/>'),
      ),
      row(cell('', goesOn), cell('', goesOn), cell('', goesOn), cell('Từ ngày'), cell('Đến ngày')),
      row(
        cell('1'),
        cell('Trần Văn An', begins),
        cell('Lê Thị B&#233;'),
        cell('15/1/2023'),
        cell('31/12/2023'),
      ),
      row(cell('2'), cell('', goesOn), cell('Võ Văn Tư'), cell('xx'), cell('')),
    ].join('')}</w:tbl></w:body></w:document>`;
    await writeFile(join(cwd, 'd.docx'), zipSync({ 'word/document.xml': strToU8(document) }));
    const { code, out } = await chibo(['import', 'd.docx', '--into', 'a.chibo.yaml', '--format', 'json'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      section: 'mentoring',
      sheet: 'table 1',
      cells: [{ cell: 'table 1, row 4, column 4', text: 'xx', field: 'from' }],
    });
    expect(await text(cwd, 'a.chibo.yaml')).toContain(
      `mentoring:
  - {mentor: dv01, mentee: Lê Thị Bé, from: 2023-01-15, to: 2023-12-31}
  - {mentor: dv01, mentee: Võ Văn Tư}
`,
    );
  });

  test('remembers what heads mean where asked to', async () => {
    const cwd = await folderOf({
      'a.chibo.yaml': cleanRecord,
      'x.csv': 'Danh xưng,Ngày kết nạp\nLê Thị Bé,1/2/2010\n',
    });
    const words = ['import', 'x.csv', '--into', 'a.chibo.yaml', '--map', 'Danh xưng=name', '--remember'];
    expect((await chibo(words, { cwd })).code).toBe(0);
    expect(await text(cwd, 'chibo.config.yaml')).toBe(
      'chiboConfig: 1\nimports:\n  members: {Danh xưng: name}\n',
    );
    expect((await chibo(['check'], { cwd })).err).not.toContain('chibo.config.yaml');
  });

  test('takes the meaning of heads from the configuration', async () => {
    const cwd = await folderOf({
      'a.chibo.yaml': cleanRecord,
      'chibo.config.yaml': 'chiboConfig: 1\nimports:\n  members:\n    Danh xưng: name\n',
      'x.csv': 'Danh xưng,Ngày kết nạp\nLê Thị Bé,1/2/2010\n',
    });
    await mkdir(join(cwd, '.git'));
    expect((await chibo(['import', 'x.csv', '--into', 'a.chibo.yaml'], { cwd })).code).toBe(0);
    expect(await text(cwd, 'a.chibo.yaml')).toContain('name: Lê Thị Bé');
  });
});
