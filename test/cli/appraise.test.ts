import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asTcvn3 } from '../../build/old-encodings.mjs';
import { smallProfile } from '../core/rules/test-rule.js';
import { branchText, meetings } from '../core/views/appraisal/folder.js';
import { chibo, folderOf } from './command-line.js';
import { columnIn, typeInto } from './type-into.js';

/** Chi bộ 2 in row 5 and Chi bộ 10 in row 6, as the sheet orders them. */
const files = {
  'thu.chibo-profile.yaml': smallProfile,
  'a.chibo.yaml': branchText('cb1', 'Chi bộ 2', `criteria:\n  I.1: {branch: 28}   # nghị quyết\n${meetings}`),
  'b.chibo.yaml': branchText(
    'cb2',
    'Chi bộ 10',
    `criteria:\n  I.1: {branch: 18, appraised: 17}\n${meetings}`,
  ),
};

async function made(more: Readonly<Record<string, string>> = {}): Promise<{
  readonly folder: string;
  readonly column: (id: string) => Promise<string>;
}> {
  const folder = await folderOf({ ...files, ...more });
  const { code, err } = await chibo(['appraise', '.', '--unit', 'db', '-o', 't.xlsx'], { cwd: folder });
  expect(err).toBe('t.xlsx: đã lập bảng thẩm định, 2 hồ sơ. Ghi xong, nhận lại bằng --from t.xlsx.\n');
  expect(code).toBe(0);
  return { folder, column: (id) => columnIn(join(folder, 't.xlsx'), id) };
}

const take = ['appraise', '.', '--unit', 'db', '--from', 't.xlsx'];

test('what is entered in the sheet comes back into the records, and nothing else changes', async () => {
  const { folder, column } = await made();
  await typeInto(join(folder, 't.xlsx'), 2, {
    [`${await column('appraised:I.1')}5`]: 27.5,
    [`${await column('appraised:I.2')}5`]: 'Đạt',
    [`${await column('tham-dinh:date')}6`]: '20/12/2023',
    [`${await column('cong-nhan:document')}6`]: '112-QĐ/ĐU',
  });
  const { code, out, err } = await chibo(take, { cwd: folder });
  expect(`${out}${err}`).toBe('a.chibo.yaml: Chi bộ 2\nb.chibo.yaml: Chi bộ 10\nĐã ghi vào 2 hồ sơ.\n');
  expect(code).toBe(0);
  expect(await readFile(join(folder, 'a.chibo.yaml'), 'utf8')).toBe(
    files['a.chibo.yaml'].replace(
      '  I.1: {branch: 28}   # nghị quyết\n',
      '  I.1: {branch: 28, appraised: 27.5}   # nghị quyết\n  I.2: {appraised: dat}\n',
    ),
  );
  expect(await readFile(join(folder, 'b.chibo.yaml'), 'utf8')).toContain('  tham-dinh: 2023-12-20\n');
  // Taken a second time the sheet changes nothing.
  expect((await chibo(take, { cwd: folder })).err).toBe('Đã ghi vào 0 hồ sơ.\n');
});

test('what cannot be taken is named by cell and unit, and the rest is written', async () => {
  const { folder, column } = await made();
  const changed = files['b.chibo.yaml'].replace('appraised: 17', 'appraised: 16');
  await writeFile(join(folder, 'b.chibo.yaml'), changed);
  const [score, other, total] = [
    await column('appraised:I.1'),
    await column('appraised:II.2'),
    await column('final'),
  ];
  await typeInto(join(folder, 't.xlsx'), 2, {
    [`${score}5`]: 'nhiều',
    [`${other}5`]: 9,
    [`${score}6`]: 15,
    [`${total}6`]: 100,
  });
  const { code, err } = await chibo(take, { cwd: folder });
  expect(code).toBe(1);
  const lines = err.split('\n');
  expect(lines[0]).toContain(`Thử!${score}5 (Chi bộ 2): `);
  expect(lines.filter((line) => line.startsWith(`Thử!${score}6 (Chi bộ 10): `))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith(`Thử!${total}6 (Chi bộ 10): `))).toHaveLength(1);
  expect(await readFile(join(folder, 'b.chibo.yaml'), 'utf8')).toBe(changed);
  expect(await readFile(join(folder, 'a.chibo.yaml'), 'utf8')).toContain('  II.2: {appraised: 9}\n');
});

test('texts typed for an old font are asked about, and read once that is said', async () => {
  const { folder, column } = await made();
  await typeInto(join(folder, 't.xlsx'), 2, {
    [`${await column('cong-nhan:document')}5`]: asTcvn3('Đề nghị xem lại'),
  });
  const asked = await chibo(take, { cwd: folder });
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--encoding tcvn3')]);
  expect(asked.err).toContain('“Đề nghị xem lại”');
  const taken = await chibo([...take, '--encoding', 'tcvn3'], { cwd: folder });
  expect(taken.code).toBe(0);
  expect(await readFile(join(folder, 'a.chibo.yaml'), 'utf8')).toContain('Đề nghị xem lại');
});

test('a dry run writes nothing', async () => {
  const { folder, column } = await made();
  await typeInto(join(folder, 't.xlsx'), 2, { [`${await column('appraised:I.1')}5`]: 27.5 });
  const { err } = await chibo([...take, '--dry-run'], { cwd: folder });
  expect(err).toBe('Sẽ ghi vào 1 hồ sơ.\n');
  expect(await readFile(join(folder, 'a.chibo.yaml'), 'utf8')).toBe(files['a.chibo.yaml']);
});

test('a unit without records below it, and a file that is no such sheet, are refused', async () => {
  const { folder } = await made();
  const none = await chibo(['appraise', '.', '--unit', 'khong-co', '-o', 'x.xlsx'], { cwd: folder });
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('không có hồ sơ nào để thẩm định')]);
  await chibo(['form', 'a.chibo.yaml', '-o', 'p.xlsx'], { cwd: folder });
  const other = await chibo(['appraise', '.', '--unit', 'db', '--from', 'p.xlsx'], { cwd: folder });
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringContaining('không phải bảng thẩm định do Chibo lập'),
  ]);
});
