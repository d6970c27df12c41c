import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf } from './command-line.js';

const cwd = resolve('.');
const folder = 'samples/phong-ky-thuat';

describe('chibo rollup as a review', () => {
  test.each([
    ['html', '<!doctype html>'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['md', '| ĐẢNG BỘ QUÂN SỰ TỈNH |'],
    ['pdf', '%PDF-'],
  ])('is written as .%s by the ending of the file', async (ending, begin) => {
    const out = join(await folderOf({}), `bao-cao.${ending}`);
    const { code, out: printed } = await chibo(['rollup', folder, '-o', out], { cwd });
    expect({ code, printed }).toEqual({ code: 0, printed: '' });
    expect((await readFile(out)).toString('utf8', 0, 40)).toContain(begin);
  });

  test('is printed where it is text, of a unit and under a title', async () => {
    const argv = ['rollup', folder, '--format', 'markdown', '--unit', 'kho', '--kind', 'tong-ket'];
    const { code, out } = await chibo([...argv, '--from', '2020'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('**CHI BỘ KHO**');
    expect(out).toContain('Tổng kết kết quả');
    expect(out).toContain('2 năm (2020–2021)');
    const titled = await chibo([...argv, '--title', 'Về 3 năm'], { cwd });
    expect(titled.out).toContain('**Về 3 năm**');
  });

  test('takes place, signer and recipients of the unit from the configuration', async () => {
    const cell = (id: string): string =>
      `chibo: 1\nprofile: chi-bo-4-tot-2025\nbranch: {id: ${id}, name: Chi bộ ${id}, type: chi-bo, parent: xa}\nperiod: 2026\n`;
    const place = await folderOf({
      'a.chibo.yaml': cell('a'),
      'b.chibo.yaml': cell('b'),
      'xa.chibo.yaml':
        'chibo: 1\nprofile: dang-bo-co-so-4-tot-2025\nbranch: {id: xa, name: Đảng bộ xã Tân An, type: dang-bo-co-so}\nperiod: 2026\n',
      'chibo.config.yaml': `chiboConfig: 1
documents:
  place: Tân An
  signer: Lò Văn Én
  branches:
    xa: {signer: {name: Lê Minh Trí, office: Phó bí thư}, recipients: [Ban Thường vụ Tỉnh ủy]}
`,
    });
    const { out } = await chibo(['rollup', '.', '--format', 'markdown'], { cwd: place });
    expect(out).toContain('Tân An, ngày');
    expect(out).toMatch(/Ban Thường vụ Tỉnh ủy[\s\S]+PHÓ BÍ THƯ[\s\S]+Lê Minh Trí/);
    expect(out).not.toContain('Lò Văn Én');
    const redacted = await chibo(['rollup', '.', '--format', 'markdown', '--redact'], { cwd: place });
    expect(redacted.out).toContain('Tân An, ngày');
    expect(redacted.out).not.toContain('Lê Minh Trí');
  });

  test('leaves the formats that there were as they are', async () => {
    const out = join(await folderOf({}), 'tong-hop.txt');
    expect((await chibo(['rollup', folder, '-o', out], { cwd })).code).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ records: 12 });
  });

  test('for others tells of no group under five', async () => {
    const argv = ['rollup', 'samples/quan-4', '--format', 'markdown'];
    const { out } = await chibo([...argv, '--redact'], { cwd });
    expect(out).toContain('dưới 5');
    expect((await chibo(argv, { cwd })).out).not.toContain('dưới 5');
  });

  test.each([
    [['--format', 'pdf'], '--format pdf cần -o TỆP.'],
    [['--format', 'markdown', '--unit', 'x'], 'Không có đơn vị nào mang mã "x"'],
    [['--unit', 'kho'], 'chỉ dùng cho báo cáo'],
    [['--format', 'markdown', '--from', '2030'], 'Không có hồ sơ nào.'],
  ])('%j is wrong use', async (words, message) => {
    const { code, out, err } = await chibo(['rollup', folder, ...words], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('says that folded cells are not listed', async () => {
    const { err, out } = await chibo(['rollup', folder, '--fold', '--format', 'markdown'], { cwd });
    expect(err).toBe('');
    expect(out).toContain('đã cộng vào đơn vị cấp trên trực tiếp, không kê riêng');
  });
});
