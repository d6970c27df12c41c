import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { chibo, folderOf } from './command-line.js';

const list = 'Họ và tên\tChức vụ\nLò Văn An\tBí thư\n';

/** A workbook with its first worksheet changed as XML. */
async function workbook(change: (xml: string) => string): Promise<Uint8Array> {
  const rows = [
    ['Họ và tên', 'Chức vụ'],
    ['Lò Văn An', 'Bí thư'],
  ];
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'Đảng viên', rows }] }));
  const part = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

const lastCell = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';

/** What Office makes of a workbook with a password: a compound file with the encrypted one as a stream of it. */
function lockedWorkbook(): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0xff_ff_ff_fe, 68);
  file.fill(0xff, 80, 512);
  file.writeUInt32LE(0xff_ff_ff_fd, 512);
  file.writeUInt32LE(0xff_ff_ff_fe, 516);
  for (const [index, name] of ['Root Entry', 'EncryptedPackage'].entries()) {
    file.write(name, 1024 + index * 128, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64);
  }
  return file;
}

/** What LibreOffice makes of a table with a password: a list of its parts that says how each is encrypted. */
function lockedOds(): Uint8Array {
  const entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>';
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 251),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${entry}</manifest:file-entry></manifest:manifest>`),
  });
}

describe('a file that cannot be read is named for what it is', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    [
      'a text far from the table',
      'far.xlsx',
      () => workbook((xml) => xml.replace('</sheetData>', `${lastCell}</sheetData>`)),
      'Trang tính “Đảng viên” có ô ở rất xa bảng',
    ],
    [
      'a PDF by another name',
      'list.xlsx',
      () => strToU8(`%PDF-1.7\n${list}`),
      'Tệp bị hỏng, hoặc không phải',
    ],
    [
      'UTF-16 without a mark',
      'list.csv',
      () => Buffer.from(list, 'utf16le'),
      '--encoding utf-16, nếu dòng này đọc đúng: “Họ và tên\tChức vụ”',
    ],
    ['a workbook with a password', 'locked.xlsx', lockedWorkbook, 'mật khẩu'],
    ['a table of LibreOffice with a password', 'locked.ods', lockedOds, 'mật khẩu'],
    [
      'a page saved as .xls',
      'list.xls',
      () => strToU8('<html><table><tr><td>Họ và tên</td></tr></table></html>'),
      'Tệp chứa HTML hay XML',
    ],
    [
      'a workbook that was cut',
      'cut.xlsx',
      async () => (await workbook((xml) => xml)).slice(0, -200),
      'Tệp bị hỏng',
    ],
  ])('%s', async (_, name, make, says) => {
    const cwd = await folderOf({});
    await writeFile(join(cwd, name), await make());
    const { code, err } = await chibo(['import', name, '-o', 'a-2026.chibo.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(says) });
    expect(await readdir(cwd)).toEqual([name]);
  });

  test('UTF-16 without a mark is read once that is said', async () => {
    const cwd = await folderOf({});
    await writeFile(join(cwd, 'list.csv'), Buffer.from(list, 'utf16le'));
    const words = ['import', 'list.csv', '-o', 'a-2026.chibo.yaml', '--encoding', 'utf-16'];
    expect((await chibo(words, { cwd })).code).toBe(0);
  });
});
