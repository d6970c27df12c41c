// @ts-check
/**
 * Writes the office files of samples/van-phong: a made-up year of a chi bộ of 29, as offices keep it in Excel and Word.
 * `node build/office-samples.mjs` writes them all; those in `libreoffice/` are saved by LibreOffice itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import { statistics } from './office-statistics.mjs';
import { asTcvn3, asVni, tcvn3Bytes } from './old-encodings.mjs';

const folder = 'samples/van-phong';

/** @typedef {string | number | Date | null} Value */

/** @param {string} written `dd/mm/yyyy` */
function day(written) {
  const [date = 1, month = 1, year = 0] = written.split('/').map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}

/** Name, role, day of joining, official day, rank. */
const people = `
Tòng Văn Sơn|Bí thư|19/05/2001|19/05/2002|HTXSNV
Lường Thị Hoa|Phó Bí thư|03/02/2004|03/02/2005|HTXSNV
Cà Văn Đức|Chi ủy viên|02/09/2006|02/09/2007|HTTNV
Quàng Thị Ước|Đảng viên|07/11/2008|07/11/2009|HTTNV
Hoàng Minh Quý|Đảng viên|22/12/1998|22/12/1999|HTTNV
Vì Văn Thưởng|Đảng viên|19/05/2010|19/05/2011|HTTNV
Lò Thị Phượng|Đảng viên|03/02/2012|03/02/2013|HTTNV
Bạc Cầm Khuê|Đảng viên|01/07/2012|01/07/2013|HTTNV
Nguyễn Hữu Nghĩa|Đảng viên|20/10/2013|20/10/2014|HTTNV
Đèo Thị Kiều|Đảng viên|26/03/2014|26/03/2015|HTTNV
Trần Quốc Vượng|Đảng viên|19/05/2014|19/05/2015|HTTNV
Sa Thị Nhẫn|Đảng viên|03/02/2015|03/02/2016|HTTNV
Phạm Đình Lưỡng|Đảng viên|02/09/2015|02/09/2016|HTTNV
Lê Thị Hoài Thu|Đảng viên|10/12/2015|10/12/2016|HTTNV
Cầm Bá Lực|Đảng viên|30/04/2016|30/04/2017|HTTNV
Điêu Chính Nghị|Đảng viên|19/05/2016|19/05/2017|HTTNV
Vũ Thị Ngọc Ánh|Đảng viên|07/11/2016|07/11/2017|HTTNV
Mùa A Sử|Đảng viên|03/02/2017|03/02/2018|HTTNV
Giàng Thị Mỷ|Đảng viên|08/03/2017|08/03/2018|HTTNV
Đỗ Xuân Trường|Đảng viên|01/07/2017|01/07/2018|HTTNV
Bùi Thị Tuyết|Đảng viên|22/12/2017|22/12/2018|HTTNV
Ngô Đăng Khoa|Đảng viên|19/05/2018|19/05/2019|HTTNV
Lò Văn Hặc|Đảng viên|02/09/2018|02/09/2019|HTTNV
Tráng A Páo|Đảng viên|03/02/2019|03/02/2020|HTTNV
Hà Thị Bưởi|Đảng viên|26/03/2019|26/03/2020|HTTNV
Lường Văn Pản|Đảng viên|07/11/2019|07/11/2020|HTNV
Phùng Thị Huệ|Đảng viên|19/05/2021|19/05/2022|HTTNV
Dương Văn Lợi|Đảng viên|03/02/2023|03/02/2024|HTTNV
Tòng Thị Xuân|Đảng viên|20/08/2026||
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

/** The first days of the year's months on which the cell meets. */
const meetingDays = [5, 5, 5, 6, 5, 5, 6, 5, 5, 5, 5, 4];
const themes = new Map([
  [2, 'Xây dựng nông thôn mới'],
  [5, 'Học và làm theo Bác'],
  [8, 'Bảo vệ môi trường'],
  [11, 'Chuyển đổi số ở bản'],
]);

/** @param {number} month @param {number} date */
const date2026 = (month, date) => day(`${date}/${month}/2026`);

const memberHeads = ['STT', 'Họ và tên', 'Số thẻ đảng viên', 'Ngày vào Đảng', null];

/** The table of members, of one font. @param {(written: string) => string} write */
function memberRows(write) {
  const texts = (/** @type {Value[]} */ row) =>
    row.map((value) => (typeof value === 'string' ? write(value) : value));
  return [
    ['ĐẢNG BỘ PHƯỜNG CHIỀNG LỀ', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['CHI BỘ KHỐI PHỐ 1', null, null, null, null],
    [],
    ['DANH SÁCH ĐẢNG VIÊN NĂM 2026'],
    [],
    [...memberHeads, 'Loại đảng viên', 'Chức vụ', 'Cam kết', null, 'Xếp loại năm 2026'],
    [null, null, null, 'Kết nạp', 'Chính thức', null, null, 'Số việc', 'Đã thực hiện', null],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ...people.map(([name = '', role = '', joined = '', official = '', rank = ''], index) => [
      index + 1,
      index % 7 === 3 ? name.toUpperCase() : name,
      `0000000000${String(index + 1).padStart(2, '0')}`,
      // Half of the days are typed as text, as people do.
      index % 2 === 0 ? day(joined) : joined,
      official === '' ? null : index % 2 === 0 ? day(official) : official,
      official === '' ? 'Dự bị' : 'Chính thức',
      role,
      3,
      index === 25 ? 2 : 3,
      rank === '' ? 'Không xếp loại' : rank,
    ]),
    ['Tổng cộng: 29 đồng chí'],
    [],
    [null, null, null, null, null, 'T/M CHI BỘ'],
    [null, null, null, null, null, 'BÍ THƯ'],
    [],
    [null, null, null, null, null, 'Tòng Văn Sơn'],
  ].map(texts);
}

const memberMerges = [
  { startRow: 3, startCol: 0, endRow: 3, endCol: 9 },
  { startRow: 5, startCol: 3, endRow: 5, endCol: 4 },
  { startRow: 5, startCol: 7, endRow: 5, endCol: 8 },
  ...[0, 1, 2, 5, 6, 9].map((column) => ({ startRow: 5, startCol: column, endRow: 6, endCol: column })),
];

/** A sheet whose days look like days and whose texts are of one font. */
function sheet(
  /** @type {string} */ name,
  /** @type {Value[][]} */ rows,
  { merges = /** @type {any[]} */ ([]), font = 'Times New Roman' } = {},
) {
  const cells = new Map();
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      const style = {
        font: { name: font, size: 12 },
        ...(value instanceof Date ? { numFmt: 'dd/mm/yyyy' } : {}),
      };
      const type = value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string';
      cells.set(`${row},${column}`, { value, type, style });
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return { name, rows, cells, merges, columns: Array.from({ length: width }, () => ({ width: 18 })) };
}

/** @param {string} file @param {any[]} sheets */
async function workbook(file, sheets) {
  await writeFile(
    join(folder, file),
    await writeXlsx({ sheets, properties: { creator: '', created: day('15/12/2026') } }),
  );
}

function meetingRows() {
  const rows = [];
  for (const [index, date] of meetingDays.entries()) {
    const month = index + 1;
    const present = month === 7 ? 25 : month % 3 === 0 ? 27 : 28;
    rows.push([date2026(month, date - 2), 'Họp chi ủy', 'Chuẩn bị sinh hoạt', 3, 3, 60, null, null]);
    rows.push([
      date2026(month, date),
      'Thường kỳ',
      `Kỳ tháng ${month}`,
      28,
      present,
      95,
      92 + (month % 4),
      'Tốt',
    ]);
    const theme = themes.get(month);
    if (theme) rows.push([date2026(month, date + 15), 'Chuyên đề', theme, 28, 27, 100, 95, 'Tốt']);
  }
  return rows.map((row, index) => [index + 1, ...row]);
}

const meetings = sheet('Sinh hoạt 2026', [
  ['CHI BỘ KHỐI PHỐ 1'],
  ['SỔ THEO DÕI SINH HOẠT CHI BỘ NĂM 2026'],
  [],
  [
    'TT',
    'Ngày họp',
    'Loại sinh hoạt',
    'Nội dung sinh hoạt',
    'Số đảng viên phải dự',
    'Có mặt',
    'Thời lượng (phút)',
    'Điểm chất lượng',
    'Đánh giá',
  ],
  ...meetingRows(),
  ['Cộng', null, '28 kỳ'],
]);

const targets = sheet('Chỉ tiêu', [
  ['CHỈ TIÊU, NHIỆM VỤ NĂM 2026'],
  ['TT', 'Tên chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện'],
  [1, 'Hộ đạt gia đình văn hóa', 'hộ', 210, 214],
  [2, 'Thu quỹ đền ơn đáp nghĩa', 'triệu đồng', 12.5, 13.25],
  [3, 'Hộ dùng nước sạch', '%', 95, 96],
]);

const models = sheet('Dân vận khéo', [
  ['TT', 'Tên mô hình', 'Ngày đăng ký', 'Ngày công nhận'],
  [1, 'Ngõ sáng, nhà sạch', day('10/02/2026'), day('20/11/2026')],
  [2, 'Tổ tự quản giữ rừng', day('10/02/2026'), day('20/11/2026')],
]);

/** Code, self, branch, remark. @type {Value[][]} */
const scores = [
  ['I', 'Hoàn thành tốt nhiệm vụ chính trị', null, null, null, null],
  ['1', 'Quán triệt, thực hiện nghị quyết, chỉ thị của cấp trên', 10, 9.5, 9, null],
  ['3', 'Có nghị quyết, kế hoạch riêng thực hiện mô hình', 5, 5, 5, null],
  ['4', 'Rà soát, sàng lọc đảng viên; tạo nguồn, kết nạp đảng viên', 10, 9, 9, 'Kết nạp một người'],
  ['II', 'Chất lượng sinh hoạt tốt', null, null, null, null],
  ['6', 'Biên bản, sổ ghi chép đầy đủ; mỗi kỳ từ 90 phút', 2, 2, 2, null],
  ['III', 'Đoàn kết, kỷ luật tốt', null, null, null, null],
  ['1', 'Có và thực hiện quy chế làm việc; giữ tập trung dân chủ', 5, 5, 5, null],
  ['2', 'Tự phê bình và phê bình; không mất đoàn kết', 5, 5, 5, null],
  ['4', 'Thực hiện Quy chế dân chủ ở cơ sở', 5, 5, 5, null],
  ['IV', 'Cán bộ, đảng viên tốt', null, null, null, null],
  ['3', 'Nêu gương; thực hiện quy định về những điều đảng viên không được làm', 5, 5, 5, null],
  ['4', 'Học tập nghị quyết; giữ mối liên hệ với nơi cư trú', 5, 5, 0, 'Hai người thiếu thu hoạch'],
];

const criteria = sheet('Chấm điểm', [
  ['BẢNG CHẤM ĐIỂM CHI BỘ BỐN TỐT NĂM 2026'],
  [],
  ['STT', 'Nội dung tiêu chí', 'Điểm chuẩn', 'Tự chấm', 'Chi bộ chấm', 'Lý do trừ điểm'],
  ...scores,
  [null, 'Tổng điểm', 100, null, null, null],
]);

/** @param {readonly (readonly string[])[]} rows */
function wordTable(rows, font = 'Times New Roman') {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (text) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, font })] })] }),
          ),
        }),
    ),
  });
}

/** @param {string} file @param {(Paragraph | Table)[]} children */
async function wordFile(file, children) {
  await writeFile(join(folder, file), await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const pairs = [
  [
    'TT',
    'Người dìu dắt',
    'Người được dìu dắt',
    'Đối tượng',
    'Từ ngày',
    'Nội dung dìu dắt',
    'Mức độ tiến bộ',
    'Kết quả dìu dắt',
    'Ngày kết nạp',
  ],
  [
    '1',
    'Tòng Văn Sơn',
    'Tòng Thị Xuân',
    'Quần chúng',
    '15/01/2026',
    'Bồi dưỡng kết nạp',
    'Tiến bộ',
    'Kết nạp',
    '20/08/2026',
  ],
  ['2', 'Lường Thị Hoa', 'Lò Thị Ban', 'Quần chúng', '15/01/2026', 'Công tác phụ nữ', 'Tiến bộ', '', ''],
  ['3', 'Cà Văn Đức', 'Hà Văn Dũng', 'Quần chúng', '01/03/2026', 'Công tác đoàn', 'Tiến bộ', '', ''],
  [
    '4',
    'Lò Thị Phượng',
    'Quàng Văn Inh',
    'Quần chúng',
    '01/03/2026',
    'Phát triển kinh tế',
    'Chưa tiến bộ',
    '',
    '',
  ],
];

const awards = [
  ['TT', 'Hình thức khen thưởng', 'Nội dung', 'Số tập thể', 'Số cá nhân', 'Ngày quyết định', 'Số quyết định'],
  ['1', 'Giấy khen', 'Hoàn thành tốt nhiệm vụ năm 2025', '1', '2', '15/01/2026', '05-QĐ/ĐU'],
  ['2', 'Biểu dương', 'Học và làm theo Bác', '0', '3', '19/05/2026', '31-QĐ/ĐU'],
  ['Cộng', '', '', '1', '5', '', ''],
];

/** @param {string} text */
const line = (text) => new Paragraph({ children: [new TextRun({ text, font: 'Times New Roman' })] });

async function writeSamples() {
  for (const name of ['cap-tren', 'phong-cu', 'libreoffice'])
    await mkdir(join(folder, name), { recursive: true });
  const same = (/** @type {string} */ written) => written;
  await workbook('1-dang-vien.xlsx', [sheet('Đảng viên', memberRows(same), { merges: memberMerges })]);
  await workbook('2-sinh-hoat-chi-tieu.xlsx', [meetings, targets, models]);
  await workbook('3-cham-diem.xlsx', [criteria]);
  await wordFile('4-diu-dat-khen-thuong.docx', [
    line('CHI BỘ KHỐI PHỐ 1'),
    line('PHÂN CÔNG DÌU DẮT, GIÚP ĐỠ QUẦN CHÚNG NĂM 2026'),
    wordTable(pairs),
    line('KHEN THƯỞNG NĂM 2026'),
    wordTable(awards),
  ]);
  await writeFromAbove();
  await writeStatistics();
  await workbook('phong-cu/dang-vien-tcvn3.xlsx', [
    sheet('DV', memberRows(asTcvn3), { merges: memberMerges, font: '.VnTime' }),
  ]);
  await workbook('phong-cu/dang-vien-vni.xlsx', [
    sheet('DV', memberRows(asVni), { merges: memberMerges, font: 'VNI-Times' }),
  ]);
  await wordFile('phong-cu/diu-dat-vni.docx', [
    wordTable(
      pairs.map((row) => row.map(asVni)),
      'VNI-Times',
    ),
  ]);
  await wordFile('phong-cu/diu-dat-tcvn3.docx', [
    wordTable(
      pairs.map((row) => row.map(asTcvn3)),
      '.VnTime',
    ),
  ]);
  const plain = [
    ['Họ và tên', 'Chức vụ', 'Ngày kết nạp'],
    ...people.map(([name = '', role = '', joined = '']) => [name, role, joined]),
  ];
  await writeFile(
    join(folder, 'phong-cu/dang-vien-tcvn3.csv'),
    tcvn3Bytes(`${plain.map((row) => row.join(';')).join('\r\n')}\r\n`),
  );
}

/** Files as the systems of a level above write them. */
async function writeFromAbove() {
  await workbook('cap-tren/DS_DANGVIEN.xlsx', [
    sheet('DS_DANGVIEN', [
      [
        'STT',
        'Họ và tên',
        'Số thẻ Đảng viên',
        'Số CCCD',
        'Ngày sinh',
        'Ngày kết nạp',
        'Chi bộ đang sinh hoạt',
        'Chi bộ nơi cư trú',
        'Trạng thái',
      ],
      ...people.map(([name = '', , joined = ''], index) => [
        index + 1,
        index % 2 === 0 ? name.toUpperCase() : name.toUpperCase().normalize('NFD'),
        String(index + 1),
        String(index + 1),
        '01/01/1980',
        index % 3 === 0 ? day(joined) : joined,
        'Chi bộ Khối phố 1',
        'Chi bộ Khối phố 1',
        'Đang sinh hoạt',
      ]),
    ]),
  ]);
  await workbook('cap-tren/nhan-su.xlsx', [
    sheet('Dữ liệu', [
      ['DANH SÁCH NHÂN SỰ'],
      ['(Cột có dấu * là bắt buộc)'],
      [],
      [
        'STT',
        'Tên đăng nhập (*)',
        'Mật khẩu',
        'Họ và tên (*)',
        'Vai trò',
        'Chức danh Đảng',
        'Ngày sinh',
        'SĐT',
        'Email',
      ],
      ...people
        .slice(0, 5)
        .map(([name = '', role = ''], index) => [
          index + 1,
          `nd${index + 1}`,
          'x',
          name,
          'Đảng viên',
          role,
          '01/01/1980',
          '0000000000',
          'a@b.vn',
        ]),
    ]),
    sheet('Hướng dẫn', [['Không đổi tên cột.']]),
  ]);
  await workbook('cap-tren/mau-14-quy-3.xlsx', [
    sheet(
      'Mẫu 14',
      [
        ['Mẫu 14'],
        [],
        [],
        ['TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ QUÝ III NĂM 2026'],
        [],
        [],
        [],
        [
          'TT',
          'Họ và tên',
          'Chức vụ',
          'Mã chức danh',
          'Tự chấm',
          null,
          null,
          'Mức đề xuất',
          'Căn cứ',
          'Ghi chú',
        ],
        [null, null, null, null, 'Chung', 'Nhiệm vụ', 'Mức', null, null, null],
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        [1, 'Tòng Văn Sơn', 'Bí thư', 'A1', 28, 66, 'HTXSNV', 'HTXSNV', '366-QĐ/TW', null],
        [2, 'Lường Thị Hoa', 'Phó Bí thư', 'A2', 27, 62, 'HTTNV', 'HTTNV', '366-QĐ/TW', 'Theo dõi phụ nữ'],
      ],
      {
        merges: [
          { startRow: 7, startCol: 4, endRow: 7, endCol: 6 },
          ...[0, 1, 2, 3, 7, 8, 9].map((column) => ({
            startRow: 7,
            startCol: column,
            endRow: 8,
            endCol: column,
          })),
        ],
      },
    ),
  ]);
  await workbook('cap-tren/m01-tieu-chi.xlsx', [
    sheet('M01', [
      ['PHIẾU TỰ ĐÁNH GIÁ'],
      [],
      ['TT', 'Tiêu chí', 'Đảm bảo (x)', 'Không đảm bảo (x)', 'Điểm tối đa', 'Điểm đạt', 'Ghi chú'],
      ['I.1', 'Quán triệt, thực hiện nghị quyết, chỉ thị của cấp trên', 'x', null, 10, 10, null],
      ['I.3', 'Có nghị quyết, kế hoạch riêng thực hiện mô hình', null, 'x', 5, 0, 'Chưa có kế hoạch'],
    ]),
  ]);
}

/** Files that hold sums and no list. */
async function writeStatistics() {
  for (const { file, pages } of statistics)
    await workbook(
      file,
      pages.map(({ name, rows, merges = [] }) =>
        sheet(
          name,
          rows.map((row) => [...row]),
          { merges: [...merges] },
        ),
      ),
    );
}

/** Opens files in LibreOffice and saves them in other formats. */
async function saveByLibreOffice() {
  const profile = mkdtempSync(join(tmpdir(), 'chibo-samples-'));
  const out = join(profile, 'out');
  for (const [file, to, name] of [
    ['1-dang-vien.xlsx', 'ods', 'dang-vien.ods'],
    ['1-dang-vien.xlsx', 'xls', 'dang-vien.xls'],
    ['1-dang-vien.xlsx', 'xlsx', 'dang-vien.xlsx'],
    ['4-diu-dat-khen-thuong.docx', 'docx:MS Word 2007 XML', 'diu-dat-khen-thuong.docx'],
    ['phong-cu/dang-vien-tcvn3.xlsx', 'ods', 'dang-vien-tcvn3.ods'],
    ['phong-cu/dang-vien-vni.xlsx', 'ods', 'dang-vien-vni.ods'],
    ['cap-tren/DS_DANGVIEN.xlsx', 'xlsx', 'DS_DANGVIEN.xlsx'],
    ['cap-tren/nhan-su.xlsx', 'ods', 'nhan-su.ods'],
    ['cap-tren/mau-14-quy-3.xlsx', 'xls', 'mau-14-quy-3.xls'],
    ['cap-tren/m01-tieu-chi.xlsx', 'ods', 'm01-tieu-chi.ods'],
    ['cap-tren/Mau 15_CBKP1_Nam-2026.xlsx', 'xls', 'Mau 15_CBKP1_Nam-2026.xls'],
    ['cap-tren/bieu-thong-ke-HD11.xlsx', 'ods', 'bieu-thong-ke-HD11.ods'],
    ['cap-tren/danh-muc-chi-bo.xlsx', 'ods', 'danh-muc-chi-bo.ods'],
  ]) {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}/user`,
        '--headless',
        '--convert-to',
        to ?? '',
        '--outdir',
        out,
        join(folder, file ?? ''),
      ],
      { stdio: 'inherit' },
    );
    const stem = (file ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '');
    await copyFile(join(out, `${stem}.${(to ?? '').split(':')[0]}`), join(folder, 'libreoffice', name ?? ''));
  }
  rmSync(profile, { recursive: true, force: true });
}

await writeSamples();
await saveByLibreOffice();
