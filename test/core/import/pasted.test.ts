import { describe, expect, test } from 'vitest';
import { hasHeads, oldLettersIn, pastedTable } from '../../../src/core/import/pasted.js';
import { shownPlace, shownTable } from '../../../src/core/import/report-text.js';
import type { Table } from '../../../src/core/import/table.js';
import { say } from '../../../src/core/language/message.js';
import { supplyProfile } from '../../../src/core/profile/supply.js';
import { type Assessment, assess, openRecord } from '../../../src/core/workspace/assess.js';
import { added, emptyRecord, merge } from './tables.js';

const pasted = (text: string, sheet = 'members', merges = [] as Table['merges']): Table =>
  pastedTable({ cells: text.split('\n').map((line) => line.split('\t')), merges }, sheet, 'vi');

async function record(): Promise<Assessment> {
  const none = { read: async () => undefined };
  return assess(
    openRecord(emptyRecord),
    await supplyProfile('chi-bo-4-tot', 'x.chibo.yaml', none, undefined),
  );
}

const members = `STT\tHọ và tên\tNgày vào Đảng\tChức vụ\tSố thẻ
1\tTrần Văn An\t19/5/2004\tBí thư\t01.234567
2\tLê Thị Bé\t3-2-2008\tĐV\t`;

describe('a pasted block', () => {
  test.each([
    ['with heads in another order', members],
    ['with a title above its heads', `DANH SÁCH ĐẢNG VIÊN\n\n${members}`],
    ['of another section', 'Ngày\tLoại\tDự\n5/1/2024\tThường kỳ\t12'],
    ['with English heads', 'Full name\tRole\tJoined\nTrần Văn An\tBí thư\t2004-05-19'],
  ])('%s is a table', async (_, text) => {
    expect(hasHeads(pasted(text), await record())).toBe(true);
  });

  test.each([
    ['without heads', members.split('\n').slice(1).join('\n')],
    ['of heads alone', members.split('\n')[0] ?? ''],
    [
      'of values that are heads of members too',
      'Trần Văn An\tChính thức\tĐảng viên\t19/5/2004\nLê Thị Bé\tDự bị\tĐảng viên\t3/2/2008',
    ],
    ['of one word a row', 'Họ và tên\nTrần Văn An'],
    [
      'of rows with those of another table below them',
      `Hoàng Văn Én\t19/5/2004\tĐV\nĐỗ Thị Gấm\t3/2/2008\tĐV\n${members}`,
    ],
  ])('%s is cells', async (_, text) => {
    expect(hasHeads(pasted(text), await record())).toBe(false);
  });

  test('is imported as the table of a file, and its places are those of the block', async () => {
    const { lines, report } = await added(pasted(members));
    expect(lines).toBe(`members:
  - {id: dv01, name: Trần Văn An, role: bi-thu, joined: 2004-05-19}
  - {id: dv02, name: Lê Thị Bé, role: dang-vien, joined: 2008-02-03}
`);
    const [table] = report.tables;
    expect(table?.lostColumns.map(({ text, use }) => [text, use.kind])).toEqual([['Số thẻ', 'private']]);
    expect(say('vi', shownTable(pasted(members)))).toBe('bảng vừa dán');
    expect(shownPlace(pasted(members), 2, 3, 'vi')).toBe('dòng 3, cột 4');
  });

  test('knows which of its cells are joined', async () => {
    const text = 'Họ và tên\tNgày vào Đảng\t\n\tKết nạp\tChính thức\nTrần Văn An\t19/5/2004\t19/5/2005';
    const merges = [merge(0, 0, 1, 0), merge(0, 1, 0, 2)];
    expect(hasHeads(pasted(text, 'members', merges), await record())).toBe(true);
    const { lines } = await added(pasted(text, 'members', merges));
    expect(lines).toContain('{id: dv01, name: Trần Văn An, joined: 2004-05-19, official: 2005-05-19}');
  });
});

describe('letters of old fonts in a pasted block', () => {
  test.each([
    ['tcvn3', 'Hä vµ tªn\tChøc vô\nNguyÔn V¨n B×nh\tBÝ th­\nTrÇn An\t§V'],
    ['vni', 'Hoï vaø teân\tChöùc vuï\nNguyeãn Vaên Bình\tBí thö\nTraàn An\tÑV'],
  ])('are shown as they would read: %s', async (encoding, text) => {
    const [first] = oldLettersIn(pasted(text));
    expect(first?.encoding).toBe(encoding);
    const read = first?.table.rows.map((row) => row.map((cell) => cell?.text));
    expect(read).toEqual([
      ['Họ và tên', 'Chức vụ'],
      ['Nguyễn Văn Bình', 'Bí thư'],
      ['Trần An', 'ĐV'],
    ]);
    expect(first && hasHeads(first.table, await record())).toBe(true);
  });

  test('are not seen in Unicode', () => {
    expect(oldLettersIn(pasted('Họ và tên\tHà Tú\nLê Ân\tÝ Yên, 12 m², 5½'))).toEqual([]);
    expect(oldLettersIn(pasted('José\tMüller'))).toEqual([]);
  });

  test('are those that the names of the fonts say, in capitals where the font shows them', () => {
    const cells = [
      ['Hä vµ tªn', 'Chøc vô'],
      ['nguyÔn v¨n b×nh', 'BÝ th­'],
      ['Lê Văn Tám', 'Bí thư'],
    ];
    const fonts = [['.VnTimeH', '.VnTime'], ['.VnTimeH', '.VnTime'], []];
    const [read, ...others] = oldLettersIn(pastedTable({ cells, fonts, merges: [] }, 'members', 'vi'));
    expect(others).toEqual([]);
    expect([read?.encoding, read?.cells]).toEqual(['tcvn3', 4]);
    expect(read?.table.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['HỌ VÀ TÊN', 'Chức vụ'],
      ['NGUYỄN VĂN BÌNH', 'Bí thư'],
      ['Lê Văn Tám', 'Bí thư'],
    ]);
  });

  test('of VNI whose letters look like those of TCVN3 are read by the font', () => {
    const cells = [['Hoï vaø teân'], ['Ñoã Vaên Tuøng'], ['Traàn An']];
    const fonts = cells.map(() => ['VNI-Times']);
    const [read] = oldLettersIn(pastedTable({ cells, fonts, merges: [] }, 'members', 'vi'));
    expect(read?.table.rows.map((row) => row[0]?.text)).toEqual(['Họ và tên', 'Đỗ Văn Tùng', 'Trần An']);
  });

  test('are not read where somebody has typed Unicode over an old font', () => {
    const given = { cells: [['Hà Tú'], ['Lê Ân']], fonts: [['.VnTime'], ['.VnTime']], merges: [] };
    expect(oldLettersIn(pastedTable(given, 'members', 'vi'))).toEqual([]);
  });
});
