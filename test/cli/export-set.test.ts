import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf } from './command-line.js';

const record = `chibo: 1
profile: chi-bo-4-tot
branch: {id: thon-4, name: "Chi bộ thôn 4/5", type: chi-bo}
period: 2026
workflow: {gui-ho-so: {date: 2026-12-20, document: 7-TTr/CB}}
members:
  - {id: dv01, name: Nông Minh Ấn, kind: chinh-thuc, role: bi-thu}
criteria:
  I.1: {self: 9, months: [9, ~, 8.5]}
meetings:
  - {date: 2026-01-05, kind: thuong-ky, due: 1, present: 1}
`;

const papers = [
  '01 Bản đăng ký - Chi bộ thôn 4 5 - 2026',
  '02 Bản cam kết - Chi bộ thôn 4 5 - 2026',
  '03 Phiếu tự đánh giá tháng 01 - Chi bộ thôn 4 5 - 2026',
  '03 Phiếu tự đánh giá tháng 03 - Chi bộ thôn 4 5 - 2026',
  '04 Bảng chấm điểm sinh hoạt - Chi bộ thôn 4 5 - 2026',
  '06 Bảng chấm điểm năm - Chi bộ thôn 4 5 - 2026',
  '07 Biên bản họp bình xét - Chi bộ thôn 4 5 - 2026',
  '08 Báo cáo kết quả - Chi bộ thôn 4 5 - 2026',
  '09 Tờ trình - Chi bộ thôn 4 5 - 2026',
  '10 Biểu tổng hợp - Chi bộ thôn 4 5 - 2026',
];

describe('chibo export --all', () => {
  test('writes every paper that the record has something for, and says which it has not', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const { code, err } = await chibo(['export', 'a.chibo.yaml', '--all', '-o', 'nộp/2026'], { cwd });
    expect(code).toBe(0);
    expect((await readdir(join(cwd, 'nộp/2026'))).sort()).toEqual(papers.map((name) => `${name}.docx`));
    expect(err.split('\n').slice(-2)).toEqual([
      'Không lập Sổ theo dõi dìu dắt: hồ sơ không có cặp dìu dắt nào.',
      '',
    ]);
  });

  test.each([[['--format', 'md,html']], [['--format', 'md', '--format', 'HTML', '--format', 'md']]])(
    'writes each format that %j names, once',
    async (words) => {
      const cwd = await folderOf({ 'a.chibo.yaml': record });
      await chibo(['export', 'a.chibo.yaml', '--all', '-o', 'nop', ...words], { cwd });
      expect(await readdir(join(cwd, 'nop'))).toHaveLength(2 * papers.length);
      const proposal = await readFile(join(cwd, `nop/${papers.at(-2)}.md`), 'utf8');
      expect(proposal).toContain('Số 07-TTr/CB');
    },
  );

  test('takes place and signer from the configuration, and names nobody when asked to', async () => {
    const cwd = await folderOf({
      'a.chibo.yaml': record,
      'chibo.config.yaml': 'chiboConfig: 1\ndocuments: {place: Tân An, signer: Lò Văn Én}\n',
    });
    const run = (folder: string, ...more: readonly string[]) =>
      chibo(['export', 'a.chibo.yaml', '--all', '--format', 'md', '-o', folder, ...more], { cwd });
    await run('full');
    await run('redacted', '--redact');
    const name = `${papers.at(-2)}.md`;
    expect(await readFile(join(cwd, 'full', name), 'utf8')).toMatch(/Tân An, ngày 20[\s\S]+Lò Văn Én/);
    const redacted = await readFile(join(cwd, 'redacted', name), 'utf8');
    expect(redacted).toContain('Tân An, ngày 20');
    expect(redacted).not.toMatch(/Lò|Nông/);
  });

  test('takes them from the folder in which it runs, where no repository has the record', async () => {
    const cwd = await folderOf({
      'thon-4/a.chibo.yaml': record,
      'chibo.config.yaml': 'chiboConfig: 1\ndocuments: {branches: {thon-4: {place: Tân An}}}\n',
    });
    await chibo(['export', 'thon-4/a.chibo.yaml', '--all', '--format', 'md', '-o', 'nop'], { cwd });
    expect(await readFile(join(cwd, 'nop', `${papers.at(-2)}.md`), 'utf8')).toContain('Tân An, ngày 20');
    await chibo(['export', 'thon-4/a.chibo.yaml', '--document', 'to-trinh', '-o', 'x.md'], { cwd });
    expect(await readFile(join(cwd, 'x.md'), 'utf8')).toContain('Tân An, ngày 20');
  });

  test('says which letters a PDF lacks once, before anything is written', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': record.replace('Nông Minh Ấn', "H'Ƀlơ̆ng 漢") });
    const { err } = await chibo(['export', 'a.chibo.yaml', '--all', '-o', 'nop', '--format', 'pdf'], { cwd });
    const [first = '', ...rest] = err.split('\n');
    expect(first).toMatch(/漢 \(U\+6F22\); chỗ đó in dấu \?/);
    expect(first).not.toContain('Ƀ');
    expect(rest.join()).not.toContain('U+');
  });

  test.each([
    { argv: ['-o', 'a.chibo.yaml'], says: 'là một thư mục' },
    { argv: ['-o', 'nop', '--format', 'doc'], says: 'html, docx, xlsx, pdf, md' },
    { argv: ['-o', 'nop', '--document', 'to-trinh'], says: '--document' },
    { argv: ['-o', 'nop', '--month', '3'], says: '--month' },
  ])('is wrong use with $argv', async ({ argv, says }) => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    const { code, err } = await chibo(['export', 'a.chibo.yaml', '--all', ...argv], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(await readdir(cwd)).toEqual(['a.chibo.yaml']);
  });

  test('writes nothing where the record cannot be used, nor a format without --all', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': 'a: [', 'b.chibo.yaml': record });
    expect((await chibo(['export', 'a.chibo.yaml', '--all', '-o', 'nop'], { cwd })).code).toBe(2);
    const one = await chibo(['export', 'b.chibo.yaml', '-o', 'b.md', '--format', 'md'], { cwd });
    expect(one).toMatchObject({ code: 2, out: '' });
    expect((await readdir(cwd)).sort()).toEqual(['a.chibo.yaml', 'b.chibo.yaml']);
  });

  test('writes over what it wrote before and leaves other files alone', async () => {
    const cwd = await folderOf({ 'a.chibo.yaml': record });
    await mkdir(join(cwd, 'nop'));
    await writeFile(join(cwd, 'nop/ghi chú.txt'), 'của tôi');
    for (let time = 0; time < 2; time += 1)
      await chibo(['export', 'a.chibo.yaml', '--all', '-o', 'nop', '--format', 'md'], { cwd });
    expect(await readdir(join(cwd, 'nop'))).toHaveLength(papers.length + 1);
    expect(await readFile(join(cwd, 'nop/ghi chú.txt'), 'utf8')).toBe('của tôi');
  });
});
