import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, cleanRecord, folderOf, ownProfile, wrongRecord } from './command-line.js';

const scored = `${cleanRecord.replace('chi-bo-4-tot', 'rieng.chibo-profile.yaml')}criteria:
  I.1: {self: 8.5, branch: 4.75, appraised: 8}
`;

/** A record that is scored, one without an evaluation, one that is not YAML; and one that git ignores. */
const files = {
  '.gitignore': 'bo-qua/\n',
  'a/1.chibo.yaml': scored,
  'a/rieng.chibo-profile.yaml': ownProfile,
  'b/2.chibo.yaml': cleanRecord.replace('chi-bo-4-tot', 'khong-co').replace('Chi bộ 1', '=1+1'),
  'b/hong.chibo.yaml': 'chibo: 1\nbranch: [\n',
  'bo-qua/3.chibo.yaml': scored,
};

describe('chibo evaluate DIR', () => {
  test('prints all evaluations as JSON, each as that of its file alone', async () => {
    const cwd = await folderOf(files);
    const { code, out, err } = await chibo(['evaluate', '.'], { cwd });
    expect(code).toBe(1);
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual(['records', 'unread']);
    const alone = await chibo(['evaluate', 'a/1.chibo.yaml'], { cwd });
    expect(printed.records).toEqual([
      JSON.parse(alone.out),
      expect.objectContaining({ file: 'b/2.chibo.yaml', score: null, level: null }),
    ]);
    expect(printed.unread).toEqual([{ file: 'b/hong.chibo.yaml', why: expect.stringMatching(/^dòng 2: /) }]);
    expect(err).toContain('Không đọc được b/hong.chibo.yaml');
    expect(out.endsWith('}\n')).toBe(true);
  });

  test('ends with 0 where every record was read, whatever is found in them', async () => {
    const cwd = await folderOf({ 'x/1.chibo.yaml': wrongRecord });
    const { code, out, err } = await chibo(['evaluate', 'x'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ records: [{ file: 'x/1.chibo.yaml' }], unread: [] });
  });

  test('adds explanations where asked for', async () => {
    const cwd = await folderOf({ '1.chibo.yaml': cleanRecord });
    const { out } = await chibo(['evaluate', '.', '--explain'], { cwd });
    expect(JSON.parse(out).records[0].explanations.length).toBeGreaterThan(0);
  });

  test('lays the results out as a table', async () => {
    const cwd = await folderOf(files);
    const { code, out } = await chibo(['evaluate', '.', '--format', 'pretty'], { cwd });
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'Đơn vị    Kỳ    Tự chấm  Chi bộ  Thẩm định  Điểm  Mức  Lỗi  Cảnh báo  Tệp',
        'Chi bộ 1  2023      8,5    4,75          8  8/10  Đạt                 a/1.chibo.yaml',
        '=1+1      2023        –       –          –     –  –      1            b/2.chibo.yaml',
        '',
        '2 hồ sơ: 1 Đạt, 1 chưa tính được.',
        '',
      ].join('\n'),
    );
  });

  test('writes CSV for a spreadsheet of the language, in which no text is a formula', async () => {
    const cwd = await folderOf(files);
    const { code, out } = await chibo(['evaluate', '.', '--format', 'csv'], { cwd });
    expect(code).toBe(1);
    const [head, first, second, unread, end] = out.split('\r\n');
    expect(head).toMatch(/^\uFEFFTệp;Mã;Đơn vị;Loại hình;Từ ngày;Đến ngày;Bộ tiêu chí;Thang điểm;Tự chấm;/);
    expect(first).toBe(
      'a/1.chibo.yaml;cb1;Chi bộ 1;chi-bo;2023-01-01;2023-12-31;rieng;10;8,5;4,75;8;8;Đạt;Đạt;;;0;0;0;',
    );
    expect(second).toMatch(/^b\/2\.chibo\.yaml;cb1;'=1\+1;chi-bo;2023-01-01;2023-12-31;khong-co;;;;;;;;;;1;/);
    expect(unread).toMatch(/^b\/hong\.chibo\.yaml;{19}dòng 2: /);
    expect(end).toBe('');
    const english = await chibo(['evaluate', 'a', '--format', 'csv', '--language', 'en'], { cwd });
    expect(english.out.split('\r\n')[1]).toContain(',10,8.5,4.75,8,8,Đạt,Đạt,');
  });

  test('is wrong use where there is no record', async () => {
    const cwd = await folderOf({ 'x/doc.md': '' });
    const { code, out } = await chibo(['evaluate', 'x'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('names what a link out of the folder leads to as unread', async () => {
    const outside = await folderOf({ 'x.chibo.yaml': cleanRecord });
    const cwd = await folderOf({ '1.chibo.yaml': cleanRecord });
    const { symlink } = await import('node:fs/promises');
    await symlink(join(outside, 'x.chibo.yaml'), join(cwd, 'lien-ket.chibo.yaml'));
    const { code, out } = await chibo(['evaluate', '.'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out).unread.map(({ file }: { file: string }) => file)).toEqual(['lien-ket.chibo.yaml']);
  });
});
