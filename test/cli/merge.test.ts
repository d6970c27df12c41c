import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf } from './command-line.js';

const base = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb1, name: Chi bộ 1, type: chi-bo}
period: 2023
criteria:
  I.1: {self: 9, branch: 9}
`;
const ours = base.replace('{self: 9', '{self: 7');
const theirs = base.replace('branch: 9', 'branch: 8');
const both = theirs.replace('{self: 9', '{self: 7');
const clashing = theirs.replace('{self: 9', '{self: 6');
const conflict = both.replace(
  '  I.1: {self: 7, branch: 8}\n',
  `<<<<<<< ours
  I.1: {self: 7, branch: 8}
=======
  I.1: {self: 6, branch: 8}
>>>>>>> theirs
`,
);
const words = ['merge', 'base', 'ours', 'theirs'];

describe('chibo merge', () => {
  test('prints the joined record and nothing else', async () => {
    const cwd = await folderOf({ base, ours, theirs });
    expect(await chibo(words, { cwd })).toEqual({
      code: 0,
      out: both,
      err: 'Đã ghép xong, không có chỗ nào vướng.\n',
    });
    expect(readdirSync(cwd).sort()).toEqual(['base', 'ours', 'theirs']);
    expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe(ours);
  });

  test('ends with 1 and names the cell where both changed it, with and without -o', async () => {
    const cwd = await folderOf({ base, ours, theirs: clashing });
    const err = `criteria.I.1.self: ta 7, họ 6 (gốc: 9).
Số chỗ hai bên sửa khác nhau, cần chọn: 1.
`;
    expect(await chibo(words, { cwd })).toEqual({ code: 1, out: conflict, err });
    expect(await chibo([...words, '-o', 'ra.chibo.yaml'], { cwd })).toEqual({ code: 1, out: '', err });
    expect(readFileSync(join(cwd, 'ra.chibo.yaml'), 'utf8')).toBe(conflict);
  });

  test('names the sides by their files', async () => {
    const cwd = await folderOf({ base, 'a.chibo.yaml': ours, 'b.chibo.yaml': clashing });
    const { out } = await chibo(['merge', 'base', 'a.chibo.yaml', 'b.chibo.yaml'], { cwd });
    expect(out).toContain('<<<<<<< a.chibo.yaml\n');
    expect(out).toContain('>>>>>>> b.chibo.yaml\n');
  });

  test.each(['ours', './ours', 'link', 'other-name'])(
    'writes over ours as %s, and over another record',
    async (out) => {
      const cwd = await folderOf({ base, ours, theirs, '2023.chibo.yaml': base });
      symlinkSync('ours', join(cwd, 'link'));
      linkSync(join(cwd, 'ours'), join(cwd, 'other-name'));
      expect((await chibo([...words, '-o', out], { cwd })).code).toBe(0);
      expect(readFileSync(join(cwd, out), 'utf8')).toBe(both);
      expect((await chibo(['merge', 'base', 'theirs', 'ours', '-o', '2023.chibo.yaml'], { cwd })).code).toBe(
        0,
      );
      expect(readFileSync(join(cwd, '2023.chibo.yaml'), 'utf8')).toBe(both);
    },
  );

  test('keeps the byte order mark and line ends of ours', async () => {
    const windows = `\uFEFF${ours.replaceAll('\n', '\r\n')}`;
    const cwd = await folderOf({ base, ours: windows, theirs: `\uFEFF${theirs}` });
    expect((await chibo(words, { cwd })).out).toBe(`\uFEFF${both.replaceAll('\n', '\r\n')}`);
    await chibo([...words, '-o', 'ours'], { cwd });
    expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe(`\uFEFF${both.replaceAll('\n', '\r\n')}`);
  });

  test.each(['/dev/null', 'empty'])('takes %s for a base without entries', async (nothing) => {
    const cwd = await folderOf({ empty: '', ours, theirs: clashing });
    const { code, out } = await chibo(['merge', nothing, 'ours', 'theirs'], { cwd });
    expect({ code, conflicts: out.match(/^<{7} /gm)?.length }).toEqual({ code: 1, conflicts: 1 });
  });

  test.each([
    [{ base, ours, theirs: 'a: [1\n' }, 'theirs: không phải hồ sơ đọc được, nên không ghép.'],
    [{ base, ours: 'xin chào\n', theirs }, 'ours: không phải hồ sơ đọc được, nên không ghép.'],
    [{ base: conflict, ours, theirs }, 'base: không phải hồ sơ đọc được, nên không ghép.'],
    [{ base, ours, theirs: conflict }, 'theirs: không phải hồ sơ đọc được, nên không ghép.'],
    [{ base, ours }, /theirs: ENOENT/],
  ])('ends with 2 and writes nothing where a version is no record', async (files, err) => {
    const cwd = await folderOf(files);
    for (const more of [[], ['-o', 'ra.chibo.yaml'], ['-o', 'ours']]) {
      const result = await chibo([...words, ...more], { cwd });
      expect(result).toMatchObject({ code: 2, out: '', err: expect.stringMatching(err) });
    }
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files).sort());
    expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe(files.ours);
  });

  test('refuses to write over the base and theirs', async () => {
    const cwd = await folderOf({ base, ours, 'theirs.chibo.yaml': theirs });
    for (const out of ['base', 'theirs.chibo.yaml']) {
      expect((await chibo(['merge', 'base', 'ours', 'theirs.chibo.yaml', '-o', out], { cwd })).code).toBe(2);
    }
    expect(readFileSync(join(cwd, 'theirs.chibo.yaml'), 'utf8')).toBe(theirs);
  });

  test('names an entry that both sides added', async () => {
    const added = (present: number): string =>
      `${base}meetings:\n  - {date: 2023-01-05, kind: thuong-ky, present: ${present}}\n`;
    const cwd = await folderOf({ base, ours: added(9), theirs: added(9), third: added(8) });
    expect((await chibo(words, { cwd })).err).toContain('meetings[0]: hai bên cùng thêm, chỉ giữ một.\n');
    const { code, err } = await chibo(['merge', 'base', 'ours', 'third'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('meetings[0]: hai bên cùng thêm nhưng khác nhau, nên giữ cả hai');
  });
});
