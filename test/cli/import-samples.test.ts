import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { chibo } from './command-line.js';

const samples = fileURLToPath(new URL('../../samples/van-phong', import.meta.url));
let cwd = '';

/** What a report says of a table, without its cells. */
interface Section {
  readonly section: string;
  readonly added: number;
  readonly cells: readonly unknown[];
  readonly head: {
    readonly row: number;
    readonly columns: readonly { text: string; field: string | null }[];
  };
}

async function imported(file: string, ...words: string[]): Promise<{ sections: Section[]; record: string }> {
  const record = `${file.replace(/\W/g, '-')}-2026.chibo.yaml`;
  const { out, err } = await chibo(['import', file, '-o', record, '--format', 'json', ...words], { cwd });
  expect(err).toBe(`${record}: đã ghi.\n`);
  const report = JSON.parse(out);
  return { sections: report.sections ?? [report], record: await readFile(join(cwd, record), 'utf8') };
}

const summary = (sections: readonly Section[]) =>
  sections.map(({ section, added, cells, head }) => [section, head.row, added, cells.length]);

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'chibo-samples-'));
  await cp(samples, cwd, { recursive: true });
});

/** Three of the members: the first, one in capitals, and the one who joined this year. */
const members = [
  'name: Tòng Văn Sơn, kind: chinh-thuc, role: bi-thu, joined: 2001-05-19, official: 2002-05-19, rank: htxs, commitment: {tasks: 3, done: 3}',
  'name: QUÀNG THỊ ƯỚC, kind: chinh-thuc, role: dang-vien, joined: 2008-11-07, official: 2009-11-07, rank: htt, commitment: {tasks: 3, done: 3}',
  'name: Tòng Thị Xuân, kind: du-bi, role: dang-vien, joined: 2026-08-20, commitment: {tasks: 3, done: 3}',
];

describe('a list of members', () => {
  test.each([
    '1-dang-vien.xlsx',
    'libreoffice/dang-vien.xlsx',
    'libreoffice/dang-vien.ods',
    'libreoffice/dang-vien.xls',
    'phong-cu/dang-vien-tcvn3.xlsx',
    'phong-cu/dang-vien-vni.xlsx',
    'libreoffice/dang-vien-tcvn3.ods',
    'libreoffice/dang-vien-vni.ods',
  ])('is the same in %s', async (file) => {
    const { sections, record } = await imported(file);
    expect(summary(sections)).toEqual([['members', 6, 29, 0]]);
    for (const member of members) expect(record).toContain(member);
    // The number of a card is the number of its holder.
    expect(record).not.toContain('0000');
  });

  test('of bytes of TCVN3 is read once that is said', async () => {
    const asked = await chibo(['import', 'phong-cu/dang-vien-tcvn3.csv', '-o', 'x.chibo.yaml'], { cwd });
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('--encoding tcvn3, nếu dòng này đọc đúng: “Họ và tên;Chức vụ;Ngày kết nạp”');
    const { sections, record } = await imported('phong-cu/dang-vien-tcvn3.csv', '--encoding', 'tcvn3');
    expect(summary(sections)).toEqual([['members', 1, 29, 0]]);
    expect(record).toContain('name: Vũ Thị Ngọc Ánh, role: dang-vien, joined: 2016-11-07');
  });
});

test('meetings, targets and models of one workbook', async () => {
  const { sections, record } = await imported('2-sinh-hoat-chi-tieu.xlsx');
  expect(summary(sections)).toEqual([
    ['meetings', 4, 28, 0],
    ['targets', 2, 3, 0],
    ['initiatives', 1, 2, 0],
  ]);
  expect(record).toContain(
    'date: 2026-05-20, kind: chuyen-de, title: Học và làm theo Bác, due: 28, present: 27, minutes: 100, score: 95, rating: tot',
  );
  expect(record).toContain(
    'title: Thu quỹ đền ơn đáp nghĩa, unit: triệu đồng, assigned: 12.5, achieved: 13.25',
  );
});

test('a table of scores that numbers its items within their groups', async () => {
  const { sections, record } = await imported('3-cham-diem.xlsx');
  expect(summary(sections)).toEqual([['criteria', 3, 9, 0]]);
  expect(record).toContain('I.1: {self: 9.5, branch: 9}');
  expect(record).toContain('IV.4: {self: dat, branch: khong-dat, note: Hai người thiếu thu hoạch}');
});

describe('tables of Word', () => {
  test.each(['4-diu-dat-khen-thuong.docx', 'libreoffice/diu-dat-khen-thuong.docx'])('in %s', async (file) => {
    const { sections, record } = await imported(file);
    expect(summary(sections)).toEqual([
      ['mentoring', 1, 4, 0],
      ['awards', 1, 2, 0],
    ]);
    expect(record).toContain(
      'mentor: Tòng Văn Sơn, mentee: Tòng Thị Xuân, kind: quan-chung, from: 2026-01-15',
    );
    expect(record).toContain('form: giay-khen, subject: Hoàn thành tốt nhiệm vụ năm 2025, collective: 1');
  });

  test.each(['phong-cu/diu-dat-tcvn3.docx', 'phong-cu/diu-dat-vni.docx'])('in %s', async (file) => {
    const { sections, record } = await imported(file);
    expect(summary(sections)).toEqual([['mentoring', 1, 4, 0]]);
    expect(record).toContain('mentor: Lò Thị Phượng, mentee: Quàng Văn Inh, kind: quan-chung');
  });
});

describe('files of a level above', () => {
  test('a list with composed and decomposed capitals, and numbers that are not taken', async () => {
    const { sections, record } = await imported('cap-tren/DS_DANGVIEN.xlsx');
    expect(summary(sections)).toEqual([['members', 1, 29, 0]]);
    expect(record).toContain('name: LƯỜNG THỊ HOA, joined: 2004-02-03, status: sinh-hoat');
    expect(record).not.toMatch(/1980|cccd/i);
  });

  test('a list whose heads are in row 4 and marked as needed', async () => {
    const { sections, record } = await imported('cap-tren/nhan-su.xlsx');
    expect(summary(sections)).toEqual([['members', 4, 5, 0]]);
    expect(record).toContain('name: Quàng Thị Ước, role: dang-vien');
    expect(record).not.toContain('a@b.vn');
  });

  test('a form whose heads are two rows below row 8, and number their columns', async () => {
    const { sections } = await imported('cap-tren/mau-14-quy-3.xlsx');
    expect(summary(sections)).toEqual([['members', 8, 2, 0]]);
    expect(sections[0]?.head.columns.map(({ text, field }) => [text, field])).toContainEqual([
      'Tự chấm – Nhiệm vụ',
      null,
    ]);
  });

  test.each(['cap-tren/m01-tieu-chi.xlsx', 'libreoffice/m01-tieu-chi.ods'])(
    'a form with ticks and points: %s',
    async (file) => {
      const { sections, record } = await imported(file);
      expect(summary(sections)).toEqual([['criteria', 3, 2, 0]]);
      expect(record).toContain('I.3: {self: khong-dat, note: Chưa có kế hoạch}');
    },
  );

  test.each([
    ['libreoffice/DS_DANGVIEN.xlsx', [['members', 1, 29, 0]]],
    ['libreoffice/nhan-su.ods', [['members', 4, 5, 0]]],
    ['libreoffice/mau-14-quy-3.xls', [['members', 8, 2, 0]]],
  ])('is the same as LibreOffice saves it: %s', async (file, expected) => {
    expect(summary((await imported(file)).sections)).toEqual(expected);
  });

  test.each([
    ['cap-tren/Mau 15_CBKP1_Nam-2026.xlsx', 'trang tính “Mẫu 15A”, trang tính “Mẫu 15B”'],
    ['libreoffice/Mau 15_CBKP1_Nam-2026.xls', 'trang tính “Mẫu 15A”, trang tính “Mẫu 15B”'],
    [
      'cap-tren/bieu-thong-ke-HD11.xlsx',
      'trang tính “Biểu 1”, trang tính “Biểu 5”, trang tính “Biểu 6F”, trang tính “Biểu 7A”, trang tính “Biểu 7B”',
    ],
    [
      'libreoffice/bieu-thong-ke-HD11.ods',
      'trang tính “Biểu 1”, trang tính “Biểu 5”, trang tính “Biểu 6F”, trang tính “Biểu 7A”, trang tính “Biểu 7B”',
    ],
  ])('a form of sums is named as one, and makes no entries: %s', async (file, tables) => {
    const { code, err } = await chibo(['import', file, '-o', 'sums.chibo.yaml'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(`Biểu tổng hợp (${tables}) chỉ có số theo loại, không phải danh sách`),
    });
  });

  test.each(['cap-tren/danh-muc-chi-bo.xlsx', 'libreoffice/danh-muc-chi-bo.ods'])(
    'a catalogue of units is named as one, and makes no entries: %s',
    async (file) => {
      const { code, err } = await chibo(['import', file, '-o', 'units.chibo.yaml'], { cwd });
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('Danh mục đơn vị (trang tính “Dữ liệu”) không phải danh sách'),
      });
      expect(err).toContain('chibo units init');
    },
  );
});
