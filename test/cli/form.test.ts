import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from 'hucre';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf } from './command-line.js';
import { type Typed, typeInto } from './type-into.js';

const record = `chibo: 1 # giữ nguyên
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2024
members:
  - id: dv01
    name: Trần Văn An   # bí thư
    kind: chinh-thuc
    role: bi-thu
    joined: 2004-05-19
    commitment: {tasks: 3, done: 3}
  - {id: dv02, name: "Lê Thị Bé", status: sai}
criteria:
  I.1: {self: 9.50, months: [9, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~]}
  I.3: {self: dat}
meetings:
  - {date: 2024-01-05, kind: thuong-ky, due: 2, present: 2, minutes: 95}
  - {date: 2024-02-30, kind: thuong-ky, title: "=1+1"}
mentoring:
  - {mentor: dv01, mentee: Mai Tám}
targets:
  - {title: Thu, assigned: 12.5, achieved: 13, main: true}
`;

/** The sheets of a form in the order in which they are written, behind the instructions. */
const sheets = { members: 2, meetings: 3, criteria: 4, months: 5, mentoring: 6 } as const;

/** Types into cells of the form's sheets. */
async function fillIn(
  folder: string,
  name: string,
  edits: Readonly<Partial<Record<keyof typeof sheets, Typed>>>,
): Promise<void> {
  for (const [sheet, cells] of Object.entries(edits))
    await typeInto(join(folder, name), sheets[sheet as keyof typeof sheets], cells);
}

async function formed(text = record): Promise<string> {
  const cwd = await folderOf({ 'a.chibo.yaml': text });
  const { code } = await chibo(['form', 'a.chibo.yaml', '-o', 'f.xlsx'], { cwd });
  expect(code).toBe(0);
  return cwd;
}

const taken = (cwd: string) => chibo(['import', 'f.xlsx', '--into', 'a.chibo.yaml'], { cwd });
const written = (cwd: string): Promise<string> => readFile(join(cwd, 'a.chibo.yaml'), 'utf8');

describe('chibo form', () => {
  test('comes back unchanged without changing a byte, even of values that are wrong', async () => {
    const cwd = await formed();
    const { code, err } = await taken(cwd);
    expect({ code, err }).toEqual({ code: 0, err: 'a.chibo.yaml: không có gì thay đổi.\n' });
    expect(await written(cwd)).toBe(record);
  });

  test('has lists, checks, locked heads, instructions and a hidden sheet', async () => {
    const cwd = await formed();
    const { sheets: made } = await read(new Uint8Array(await readFile(join(cwd, 'f.xlsx'))), {
      readStyles: true,
    });
    expect(made.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Đảng viên',
      'Sinh hoạt',
      'Tiêu chí',
      'Điểm các tháng',
      'Dìu dắt',
      'Khen thưởng',
      'Kỷ luật',
      'Chỉ tiêu',
      'Dân vận khéo',
      'chibo',
    ]);
    expect(made.at(-1)?.veryHidden).toBe(true);
    const members = made[1];
    expect(members?.protection?.sheet).toBe(true);
    expect(members?.freezePane).toMatchObject({ rows: 4, columns: 3 });
    const checks = members?.dataValidations?.map(({ type, range }) => `${type} ${range}`) ?? [];
    expect(checks).toContain('list D5:D46');
    expect(checks).toContain('date F5:F46');
    expect(members?.cells?.get('4,2')?.style?.protection?.locked).toBe(false);
  });

  test('takes back what was changed, emptied and added, and nothing else', async () => {
    const cwd = await formed();
    await fillIn(cwd, 'f.xlsx', {
      members: { E5: 'Phó bí thư', L5: null, C7: 'Võ Tư', F7: 45_000 },
      meetings: { B5: 45_300 },
      criteria: { E6: 9.25 },
      months: { F5: 8.5 },
    });
    const { code, out } = await taken(cwd);
    expect(out).not.toContain('Ô không nhập');
    expect(code).toBe(0);
    expect(await written(cwd)).toBe(
      record
        .replace('role: bi-thu', 'role: pho-bi-thu')
        .replace('{tasks: 3, done: 3}', '{tasks: 3}')
        .replace('status: sai}\n', 'status: sai}\n  - {id: dv03, name: Võ Tư, joined: 2023-03-15}\n')
        .replace('date: 2024-01-05', 'date: 2024-01-09')
        .replace('self: 9.50, months: [9, ~,', 'self: 9.25, months: [9, 8.5,'),
    );
    const again = await taken(cwd);
    expect(again).toMatchObject({ code: 0, err: 'a.chibo.yaml: không có gì thay đổi.\n' });
  });

  test('joins what others have changed meanwhile, cell by cell, and leaves out what clashes', async () => {
    const cwd = await formed();
    await fillIn(cwd, 'f.xlsx', { members: { E5: 'Phó bí thư' }, meetings: { G5: 120 } });
    const meanwhile = record
      .replace('role: bi-thu', 'role: chi-uy-vien')
      .replace('present: 2', 'present: 1')
      .replace('meetings:\n', 'meetings:\n  - {date: 2024-01-02, kind: chi-uy}\n');
    await writeFile(join(cwd, 'a.chibo.yaml'), meanwhile);
    const { code, out } = await taken(cwd);
    expect(code).toBe(1);
    expect(out).toContain('E5 “Phó bí thư” (Chức vụ): Hồ sơ cũng đã sửa chỗ này');
    const english = await chibo(['import', 'f.xlsx', '--into', 'a.chibo.yaml', '--language', 'en'], { cwd });
    expect(english.out).toMatch(/now says "Committee member"/);
    expect(await written(cwd)).toBe(meanwhile.replace('minutes: 95', 'minutes: 120'));
  });

  test('joins the texts of a cell that both have added to, and asks about rows that both have added', async () => {
    const own = record.replace('{self: dat}', '{self: dat, evidence: [01-NQ/CB]}');
    const cwd = await formed(own);
    await fillIn(cwd, 'f.xlsx', {
      criteria: { K8: '01-NQ/CB; 02-NQ/CB' },
      meetings: { B7: 45_356, C7: 'Thường kỳ', F7: 2, G7: 95 },
    });
    const meanwhile = own
      .replace('[01-NQ/CB]', '[01-NQ/CB, 07-BC/CB]')
      .replace('mentoring:\n', '  - {date: 2024-03-05, kind: thuong-ky, present: 1}\nmentoring:\n');
    await writeFile(join(cwd, 'a.chibo.yaml'), meanwhile);
    const { code, out } = await taken(cwd);
    expect(code).toBe(1);
    expect(out).toContain('F7 “2” (Có mặt): Hồ sơ cũng đã sửa chỗ này sau khi lập biểu, nay là “1”');
    expect(await written(cwd)).toBe(
      meanwhile
        .replace('07-BC/CB]', '07-BC/CB, 02-NQ/CB]')
        .replace('present: 1}', 'present: 1, minutes: 95}'),
    );
  });

  test('is refused by the record of another unit or period', async () => {
    const cwd = await formed();
    for (const other of [record.replace('id: cb1', 'id: cb2'), record.replace('2024', '2025')]) {
      await writeFile(join(cwd, 'a.chibo.yaml'), other);
      expect((await taken(cwd)).code).toBe(2);
      expect(await written(cwd)).toBe(other);
    }
  });

  test('of a profile is empty, and makes a new record of its unit and period', async () => {
    const cwd = await folderOf({});
    const words = [
      'form',
      '--profile',
      'chi-bo-4-tot',
      '--period',
      '2025',
      '--branch',
      'cb9',
      '-o',
      'f.xlsx',
    ];
    expect((await chibo(words, { cwd })).code).toBe(0);
    await fillIn(cwd, 'f.xlsx', { members: { C5: 'Võ Tư', F5: 45_000 }, criteria: { E6: 9 } });
    expect((await chibo(['import', 'f.xlsx', '-o', 'n.chibo.yaml'], { cwd })).code).toBe(0);
    const made = await readFile(join(cwd, 'n.chibo.yaml'), 'utf8');
    expect(made).toContain('  id: cb9\n');
    expect(made).toContain('period: 2025\n');
    expect(made).toContain('- {id: dv01, name: Võ Tư, joined: 2023-03-15}\n');
    expect(made).toContain('I.1: {self: 9}');
  });

  test('of a record makes a new one with all that it holds', async () => {
    const cwd = await formed();
    expect((await chibo(['import', 'f.xlsx', '-o', 'n.chibo.yaml'], { cwd })).code).toBe(1);
    const made = await readFile(join(cwd, 'n.chibo.yaml'), 'utf8');
    expect(made).toContain(
      '{id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19',
    );
    expect(made).toContain('{date: 2024-01-05, kind: thuong-ky, due: 2, present: 2, minutes: 95}');
    expect(made).toContain('I.1: {self: 9.5, months: [9, ~');
    expect(made).toContain('I.3: {self: dat}');
  });

  test.each([
    ['neither record nor profile', ['form', '-o', 'x.xlsx']],
    ['both', ['form', 'a.chibo.yaml', '--profile', 'chi-bo-4-tot', '-o', 'x.xlsx']],
    ['another ending', ['form', 'a.chibo.yaml', '-o', 'x.pdf']],
    ['no output', ['form', 'a.chibo.yaml']],
  ])('refuses %s', async (_, words) => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    expect((await chibo(words, { cwd })).code).toBe(2);
  });
});
