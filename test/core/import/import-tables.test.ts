import { describe, expect, test } from 'vitest';
import { leavesDataOut } from '../../../src/core/import/report.js';
import { added, emptyRecord, imported, merge, tableOf } from './tables.js';

/** A list as offices keep it: letterhead, a head of two rows, numbers of columns, a sum and signatures. */
const list = tableOf(
  [
    ['ĐẢNG ỦY PHƯỜNG ĐĂNG LÂM', null, null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['DANH SÁCH ĐẢNG VIÊN NĂM 2024'],
    [],
    ['STT', 'Họ và tên', 'Ngày vào Đảng', null, 'Chức vụ', 'Xếp loại năm 2024'],
    [null, null, 'Kết nạp', 'Chính thức', null, null],
    [1, 2, 3, 4, 5, 6],
    [1, 'Trần Văn An', { kind: 'date', text: '2004-05-19' }, '19/5/2005', 'Bí thư', 'HTXSNV'],
    [2, 'NGUYỄN THỊ BÌNH', '3-2-2001', '03/02/2002', 'PBT', 'HTTNV'],
    [3, 'Le\u0302 Va\u0306n\u00a0 Cươ\u0300ng', '20/11/2023', null, null, 'Không xếp loại'],
    ['Tổng cộng: 3 đồng chí'],
    [],
    [null, 'NGƯỜI LẬP BIỂU', null, null, 'T/M CHI BỘ'],
    [null, 'Nguyễn Thị Bình', null, null, 'Trần Văn An'],
  ],
  { name: 'ĐV', merges: [merge(3, 2, 3, 3), ...[0, 1, 4, 5].map((column) => merge(3, column, 4, column))] },
);

describe('a list of members', () => {
  test('becomes entries as if they were typed', async () => {
    const { lines } = await added(list);
    expect(lines).toBe(`members:
  - {id: dv01, name: Trần Văn An, role: bi-thu, joined: 2004-05-19, official: 2005-05-19, rank: htxs}
  - {id: dv02, name: NGUYỄN THỊ BÌNH, role: pho-bi-thu, joined: 2001-02-03, official: 2002-02-03, rank: htt}
  - {id: dv03, name: Lê Văn Cường, joined: 2023-11-20}
`);
  });

  test('is reported with its head, and every row that is no entry', async () => {
    const { report } = await added(list);
    const [table] = report.tables;
    expect(table?.head).toMatchObject({ section: 'members', top: 3, bottom: 4 });
    expect(table).toMatchObject({ rows: 3, added: 3, updated: 0, unchanged: 0, cells: [], lostColumns: [] });
    expect(table?.skipped.map(({ row, reason }) => `${row + 1} ${reason}`)).toEqual([
      '1 title',
      '2 title',
      '3 blank',
      '6 numbering',
      '10 total',
      '11 blank',
      '12 signature',
      '13 signature',
    ]);
    expect(leavesDataOut(report)).toBe(false);
  });

  test('changes nothing when it is taken again', async () => {
    const first = await added(list);
    const second = await added(list, {}, first.text);
    expect(second.text).toBe(first.text);
    expect(second.report.tables[0]).toMatchObject({ added: 0, updated: 0, unchanged: 3, missing: [] });
  });

  test('updates who is there, in whatever spelling, and keeps what it does not name', async () => {
    const record = `${emptyRecord}members:
  - id: dv07
    name: Nguyễn Thị Bình  # kept
    joined: 2001-02-03
    rank: ht
  - {id: dv08, name: Hoàng Văn Em, joined: 2010-01-01}
`;
    const { text, report } = await added(list, {}, record);
    expect(text).toContain('    name: Nguyễn Thị Bình  # kept\n    role: pho-bi-thu\n');
    expect(text).toContain('    rank: htt\n');
    expect(text).toContain('  - {id: dv08, name: Hoàng Văn Em, joined: 2010-01-01}\n');
    expect(report.tables[0]).toMatchObject({
      added: 2,
      updated: 1,
      missing: [{ entry: 'dv08', text: 'Hoàng Văn Em – 2010-01-01' }],
    });
  });
});

describe('cells', () => {
  const headOf = (...heads: string[]) => ['Họ và tên', 'Ngày kết nạp', ...heads];

  test('that cannot be read are left out and named with their place', async () => {
    const { lines, report } = await added(
      tableOf([
        headOf('Xếp loại', 'Ghi chú'),
        ['An', '02/2015', 'XS lắm', null],
        ['Bình', '31/02/2016', null, 'x'],
      ]),
    );
    expect(lines).toContain('- {id: dv01, name: An}\n  - {id: dv02, name: Bình, note: x}');
    expect(report.tables[0]?.cells.map(({ row, column, field, text }) => [row, column, field, text])).toEqual(
      [
        [1, 1, 'joined', '02/2015'],
        [1, 2, 'rank', 'XS lắm'],
        [2, 1, 'joined', '31/02/2016'],
      ],
    );
    expect(leavesDataOut(report)).toBe(true);
  });

  test('with numbers of persons are left out, and their content is never repeated', async () => {
    const { text, report } = await added(
      tableOf([
        headOf('Số CCCD', 'Ghi chú', 'Dân tộc'),
        ['An', '19/5/2004', '012345678901', 'gọi 0914 288 765', 'Kinh'],
      ]),
    );
    expect(text).not.toMatch(/0123|0914|Kinh/);
    expect(JSON.stringify(report.tables[0]?.cells)).not.toContain('0914');
    expect(report.tables[0]?.lostColumns.map(({ text: head, use }) => [head, use.kind])).toEqual([
      ['Số CCCD', 'private'],
      ['Dân tộc', 'private'],
    ]);
  });

  test('that break a rule but can be read are taken', async () => {
    const { lines } = await added(
      tableOf([
        ['Ngày', 'Loại', 'Phải dự', 'Có mặt', 'Số phút (phút)', 'Điểm'],
        ['05/01/2025', 'Thường kỳ', 12, 13, '90 phút', { kind: 'percent', text: '95' }],
      ]),
    );
    expect(lines).toBe(
      'meetings:\n  - {date: 2025-01-05, kind: thuong-ky, due: 12, present: 13, minutes: 90, score: 95}\n',
    );
  });

  test('with an error or a formula that was never computed are named', async () => {
    const { report } = await added(
      tableOf([headOf('Ghi chú'), ['An', { kind: 'error', text: '#DIV/0!' }, { kind: 'formula', text: '' }]]),
    );
    expect(report.tables[0]?.cells.map(({ why }) => why.key)).toEqual([
      'import/error-cell',
      'import/formula-without-value',
    ]);
  });

  test.each([
    [undefined, undefined],
    ['comma', 12_500],
    ['point', 12.5],
  ] as const)('of two readings wait for the decimal sign: %s', async (decimal, achieved) => {
    const { lines } = await added(
      tableOf([
        ['Tên chỉ tiêu', 'Đơn vị tính', 'Được giao', 'Đạt được'],
        ['Thu ngân sách', 'triệu', 12, '12.500'],
      ]),
      { decimal },
    );
    expect(lines).toBe(
      `targets:\n  - {title: Thu ngân sách, unit: triệu, assigned: 12${achieved === undefined ? '' : `, achieved: ${achieved}`}}\n`,
    );
  });

  test('of a spreadsheet’s numbers have one reading', async () => {
    const { lines } = await added(
      tableOf([
        ['Tên chỉ tiêu', 'Được giao', 'Đạt được'],
        ['Thu ngân sách', 1.234, 12_500],
      ]),
    );
    expect(lines).toContain('assigned: 1.234, achieved: 12500');
  });
});

describe('namesakes', () => {
  const record = `${emptyRecord}members:
  - {id: dv01, name: Trần Văn An, joined: 2004-05-19}
  - {id: dv02, name: Trần Văn An, joined: 2010-05-19}
`;

  test('whom a row does not tell apart are neither changed nor added', async () => {
    const { text, report } = await added(
      tableOf([
        ['Họ và tên', 'Xếp loại'],
        ['Trần Văn An', 'HTT'],
      ]),
      {},
      record,
    );
    expect(text).toBe(record);
    expect(report.tables[0]?.skipped).toEqual([{ row: 1, reason: 'namesakes' }]);
  });

  test('are told apart by the day of joining, or by id', async () => {
    const { text } = await added(
      tableOf([
        ['Mã', 'Họ và tên', 'Ngày kết nạp', 'Xếp loại'],
        [null, 'TRẦN VĂN AN', '19/05/2010', 'HTT'],
        ['dv01', 'Trần Văn An', null, 'HT'],
      ]),
      {},
      record,
    );
    expect(text).toContain('{id: dv01, name: Trần Văn An, joined: 2004-05-19, rank: ht}');
    expect(text).toContain('{id: dv02, name: Trần Văn An, joined: 2010-05-19, rank: htt}');
  });

  test('within a file that nothing tells apart are all left out', async () => {
    const { report } = await added(
      tableOf([
        ['Họ và tên', 'Xếp loại'],
        ['Trần Văn An', 'HTT'],
        ['Trần Văn An', 'HT'],
        ['Lê Thị Bé', 'HT'],
      ]),
    );
    expect(report.tables[0]).toMatchObject({ added: 1 });
    expect(report.tables[0]?.skipped).toEqual([
      { row: 1, reason: 'namesakes' },
      { row: 2, reason: 'namesakes' },
    ]);
  });
});

describe('other sections', () => {
  test('pairs name members by name; merged cells stand in each of their rows', async () => {
    const record = `${emptyRecord}members:\n  - {id: dv01, name: Trần Văn An}\n`;
    const { lines } = await added(
      tableOf(
        [
          ['TT', 'Người dìu dắt', 'Người được dìu dắt', 'Đối tượng', 'Từ ngày', 'Tiến bộ', 'Kết quả'],
          [1, 'TRẦN VĂN AN', 'Lê Thị Bé', 'QC', '15/1/2024', 'x', null],
          [2, null, 'Võ Văn Tư', 'Cấp dưới', '15/1/2024', 'Có tiến bộ', 'Kết nạp Đảng'],
          [3, 'Ông Không Có', 'Ngô Văn Sáu', 'QC', null, null, null],
        ],
        { merges: [merge(1, 1, 2, 1)] },
      ),
      {},
      record,
    );
    expect(lines).toBe(`mentoring:
  - {mentor: dv01, mentee: Lê Thị Bé, kind: quan-chung, from: 2024-01-15}
  - {mentor: dv01, mentee: Võ Văn Tư, kind: cap-duoi, from: 2024-01-15, progress: tien-bo, outcome: ket-nap}
  - {mentor: Ông Không Có, mentee: Ngô Văn Sáu, kind: quan-chung}
`);
  });

  test('awards, discipline, models', async () => {
    const record = `${emptyRecord}members:\n  - {id: dv01, name: Trần Văn An}\n`;
    const { lines } = await added(
      [
        tableOf([
          ['Hình thức khen thưởng', 'Nội dung', 'Số lượng', null, 'Số quyết định'],
          [null, null, 'Tập thể', 'Cá nhân', null],
          ['Biểu dương', 'Văn hóa công sở', 3, 15, '12-QĐ/ĐU'],
        ]),
        tableOf([
          ['Họ và tên', 'Hình thức kỷ luật', 'Ngày quyết định', 'Tự phát hiện'],
          ['Trần Văn An', 'Khiển trách', '1/6/2024', 'x'],
        ]),
        tableOf([
          ['Tên mô hình', 'Ngày đăng ký', 'Ngày công nhận'],
          ['Nhà sạch vườn đẹp', '1/2/2024', '20/11/2024'],
        ]),
      ],
      {},
      record,
    );
    expect(lines).toContain(
      '- {form: bieu-duong, subject: Văn hóa công sở, collective: 3, individual: 15, document: 12-QĐ/ĐU}',
    );
    expect(lines).toContain('- {member: dv01, form: khien-trach, date: 2024-06-01, selfDetected: true}');
    expect(lines).toContain('- {title: Nhà sạch vườn đẹp, registered: 2024-02-01, recognised: 2024-11-20}');
  });

  test('scores by id, by title, and by number within a group; ticks; months', async () => {
    const { text, report } = await added(
      tableOf([
        ['STT', 'Nội dung tiêu chí', 'Điểm chuẩn', 'Tự chấm', 'Đạt', 'Không đạt', 'Tháng 1', 'Ghi chú'],
        ['I', 'Lãnh đạo hoàn thành tốt nhiệm vụ chính trị', 40, null, null, null, null, null],
        ['I.1', null, 10, '9,5', null, null, 9, 'tốt'],
        [3, 'một tên khác', 5, null, 'x', null, null, null],
        ['Tổng cộng', null, 100, null, null, null, null, null],
      ]),
    );
    expect(text).toContain('I.1: {self: 9.5, months: [9, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~, ~], note: tốt}');
    expect(text).toContain('I.3: {self: dat}');
    expect(report.tables[0]).toMatchObject({ rows: 2, added: 2, cells: [] });
  });
});

describe('heads that say it in other words', () => {
  test('what names a number of a person is private, whatever stands beside it', async () => {
    const table = tableOf([
      ['Họ và tên', 'Chức vụ', 'Ngày cấp CCCD', 'SĐT liên hệ', 'Quê quán'],
      ['Lò Văn An', 'Bí thư', '1/1/2022', '0900000000', 'Mường La'],
    ]);
    const { report } = await added(table);
    expect(report.tables[0]?.lostColumns.map(({ text, use }) => [text, use.kind])).toEqual([
      ['Ngày cấp CCCD', 'private'],
      ['SĐT liên hệ', 'private'],
      ['Quê quán', 'unknown'],
    ]);
  });

  test('who came and how many had to, with what is counted behind the numbers', async () => {
    const table = tableOf([
      ['Ngày họp', 'Loại', 'Phải dự', 'Dự'],
      ['5/1/2026', 'Thường kỳ', '29 đ/c', '28 đồng chí'],
    ]);
    expect((await added(table)).lines).toContain('date: 2026-01-05, kind: thuong-ky, due: 29, present: 28');
  });
});

describe('what is refused', () => {
  test('has no head that is known', async () => {
    const result = await imported(
      tableOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    expect(result).toMatchObject({ kind: 'refused', reason: { key: 'import/no-head' } });
  });

  test('is a sheet that is not there', async () => {
    const result = await imported(list, { sheet: 'x' });
    expect(result).toMatchObject({ kind: 'refused', reason: { key: 'import/no-sheet' } });
  });

  test('has too many rows or columns of data', async () => {
    const long = tableOf([['Họ và tên', 'Ghi chú'], ...Array.from({ length: 20_000 }, () => ['An', 'x'])]);
    expect(await imported(long)).toMatchObject({ kind: 'refused', reason: { key: 'import/too-many-rows' } });
    const wide = tableOf([Array.from({ length: 201 }, (_, at) => `c${at}`)]);
    expect(await imported(wide)).toMatchObject({
      kind: 'refused',
      reason: { key: 'import/too-many-columns' },
    });
  });
});

describe('columns', () => {
  test('are mapped by hand, by head or letter, and may be left out', async () => {
    const { lines, report } = await added(
      tableOf([
        ['Danh xưng', 'Ngày kết nạp', 'Việc', 'Ghi chú'],
        ['An', '19/5/2004', 'tốt', 'z'],
      ]),
      {
        map: new Map([
          ['danh xưng', 'name'],
          ['C', 'note'],
          ['Ghi chú', '-'],
        ]),
      },
    );
    expect(lines).toBe('members:\n  - {id: dv01, name: An, joined: 2004-05-19, note: tốt}\n');
    expect(report.tables[0]?.head.columns.map(({ use }) => use.kind)).toEqual([
      'field',
      'field',
      'field',
      'ignored',
    ]);
  });

  test('of another year give way to those of the record’s own', async () => {
    const { lines } = await added(
      tableOf([
        ['Họ và tên', 'Xếp loại năm 2023', 'Xếp loại năm 2024'],
        ['An', 'HT', 'HTT'],
      ]),
    );
    expect(lines).toContain('rank: htt');
  });

  test('of family and given name become one name', async () => {
    const { lines } = await added(
      tableOf([
        ['Họ và tên đệm', 'Tên', 'Ngày vào Đảng'],
        ['Trần Văn', 'An', '19/5/2004'],
      ]),
    );
    expect(lines).toContain('name: Trần Văn An');
  });
});

describe('a sheet with more than one table', () => {
  const sheet = tableOf([
    ['DANH SÁCH ĐẢNG VIÊN'],
    ['STT', 'Họ và tên', 'Loại đảng viên', 'Chức vụ', 'Ghi chú'],
    [1, 'Trần Văn An', 'Chính thức', 'Bí thư', null],
    [2, 'Nguyễn Thị Bình', 'Dự bị', 'Đảng viên', null],
    ['Tổng cộng: 2'],
    [],
    ['KHEN THƯỞNG TRONG NĂM'],
    ['TT', 'Hình thức khen thưởng', 'Nội dung', 'Số tập thể', 'Số cá nhân'],
    [1, 'Biểu dương', 'Học và làm theo Bác', 0, 2],
    [],
    ['STT', 'Họ và tên', 'Loại đảng viên', 'Chức vụ', 'Ghi chú'],
    [3, 'Lê Văn Cường', 'Chính thức', 'Đảng viên', 'chuyển đến'],
  ]);

  test('is read table by table, each with its own head', async () => {
    const { lines, report } = await added(sheet);
    expect(lines).toBe(`members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu}
  - {id: dv02, name: Nguyễn Thị Bình, kind: du-bi, role: dang-vien}
  - {id: dv03, name: Lê Văn Cường, kind: chinh-thuc, role: dang-vien, note: chuyển đến}
awards:
  - {form: bieu-duong, subject: Học và làm theo Bác, collective: 0, individual: 2}
`);
    expect(report.tables.map(({ head, rows }) => [head.section, head.top + 1, rows])).toEqual([
      ['members', 2, 2],
      ['awards', 8, 1],
      ['members', 11, 1],
    ]);
    expect(report.tables[1]?.skipped).toEqual([{ row: 6, reason: 'title' }]);
  });
});

test('cells that are left out are named with their place in the record', async () => {
  const record = `${emptyRecord}members:
  - {id: dv01, name: Trần Văn An}
`;
  const { report } = await added(
    tableOf([
      ['Họ và tên', 'Ngày kết nạp', 'Xếp loại'],
      ['Lê Thị Bé', '31/02/2016', null],
      ['Trần Văn An', '1/3/2004', 'XS lắm'],
      [null, '31/02/2016', null],
    ]),
    {},
    record,
  );
  expect(report.tables[0]?.cells.map(({ text, path }) => [text, path])).toEqual([
    ['31/02/2016', ['members', 1, 'joined']],
    ['XS lắm', ['members', 0, 'rank']],
    ['31/02/2016', undefined],
  ]);
});
