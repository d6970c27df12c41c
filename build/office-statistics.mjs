// @ts-check
/**
 * The office files of samples/van-phong/cap-tren that hold sums and no list of a record: Mẫu 15 of guide 03 on ranking,
 * forms of guide 11-HD/BTCTW on statistics, an older form, and a catalogue of units. The numbers are made up.
 */

/** @typedef {string | number | Date | null} Value */
/** @typedef {{ readonly startRow: number, readonly startCol: number, readonly endRow: number, readonly endCol: number }} Merge */
/** @typedef {{ readonly name: string, readonly rows: readonly (readonly Value[])[], readonly merges?: readonly Merge[] }} Page */

/**
 * @param {number} row
 * @param {number} from
 * @param {number} to
 * @param {number} [endRow]
 */
const merge = (row, from, to, endRow = row) => ({
  startRow: row,
  startCol: from,
  endRow,
  endCol: to,
});

/**
 * Mẫu 15A counts collectives, 15B persons.
 * @param {string} name
 * @param {readonly (readonly Value[])[]} rows
 * @returns {Page}
 */
const form15 = (name, rows) => ({
  name,
  rows: [
    ['ĐẢNG ỦY PHƯỜNG MƯỜNG LA', null, null, null, null, null, null, name],
    [],
    ['TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2026'],
    [],
    [
      'TT',
      'Đối tượng',
      'Mã chức danh',
      'Tổng số',
      'Mức xếp loại',
      null,
      null,
      null,
      null,
      'Tỷ lệ % xuất sắc trong tốt trở lên',
      'Ghi chú',
    ],
    [
      null,
      null,
      null,
      null,
      'Hoàn thành xuất sắc',
      'Hoàn thành tốt',
      'Hoàn thành',
      'Không hoàn thành',
      'Chưa xếp loại',
      null,
      null,
    ],
    ...rows,
    [],
    [null, 'NGƯỜI LẬP', null, null, null, null, null, 'T/M CẤP ỦY'],
  ],
  merges: [
    merge(4, 4, 8),
    ...[0, 1, 2, 3, 9, 10].map((column) => merge(4, column, column, 5)),
    merge(2, 0, 10),
  ],
});

/**
 * A form of guide 11: what it is about on the left, its number on the right.
 * @param {string} number
 * @param {string} title
 * @param {readonly (readonly Value[])[]} rows
 * @param {readonly Merge[]} [merges]
 * @returns {Page}
 */
const form11 = (number, title, rows, merges = []) => ({
  name: `Biểu ${number}`,
  rows: [
    ['TỈNH ỦY SƠN LA', title, null, `Biểu số ${number}-BTCTW`],
    ['BAN TỔ CHỨC', 'Kỳ: năm 2026'],
    [],
    ...rows,
    [],
    ['NGƯỜI LẬP BIỂU', null, null, 'TRƯỞNG BAN'],
  ],
  merges,
});

/** @type {readonly { readonly file: string, readonly pages: readonly Page[] }[]} */
export const statistics = [
  {
    file: 'cap-tren/Mau 15_CBKP1_Nam-2026.xlsx',
    pages: [
      form15('Mẫu 15A', [
        [1, 'Chi bộ trực thuộc', 'T1', 15, 2, 11, 2, 0, 0, 15.38, null],
        [2, 'Ban, ngành phường', 'T2', 6, 1, 5, 0, 0, 0, 16.67, null],
        [null, 'Tổng cộng', null, 21, 3, 16, 2, 0, 0, 15.79, null],
      ]),
      form15('Mẫu 15B', [
        [1, 'Bí thư chi bộ', 'A1', 15, 3, 11, 1, 0, 0, 21.43, null],
        [
          2,
          'Đảng viên không giữ chức vụ',
          'C1',
          270,
          42,
          213,
          9,
          0,
          6,
          16.47,
          'Sáu người kết nạp dưới 6 tháng',
        ],
        [null, 'Tổng cộng', null, 285, 45, 224, 10, 0, 6, 16.73, null],
      ]),
    ],
  },
  {
    file: 'cap-tren/bieu-thong-ke-HD11.xlsx',
    pages: [
      form11('1', 'ĐẢNG VIÊN', [
        ['Tiêu chí', 'Kỳ này', 'Cùng kỳ năm trước', '(%)'],
        [1, 2, 3, '4(=2*100/3)'],
        ['1. Đảng viên đầu kỳ', 285, 279, 102.2],
        ['2. Đảng viên tăng trong kỳ', 9, 11, 81.8],
        ['Trong đó: kết nạp', 5, 6, 83.3],
      ]),
      form11(
        '5',
        'TỔ CHỨC CƠ SỞ ĐẢNG',
        [
          ['Loại hình', 'Số TCCSĐ', null, 'Số đảng bộ bộ phận', 'Số chi bộ trực thuộc', 'Số đảng viên'],
          [null, 'Đảng bộ cơ sở', 'Chi bộ cơ sở', null, null, null],
          [1, 2, 3, 4, 5, 6],
          ['Xã, phường', 1, 0, 0, 15, 285],
          ['Tổng số', 1, 0, 0, 15, 285],
        ],
        [merge(3, 1, 2), ...[0, 3, 4, 5].map((column) => merge(3, column, column, 4))],
      ),
      form11(
        '6F',
        'ĐÁNH GIÁ, XẾP LOẠI TẬP THỂ VÀ ĐẢNG VIÊN',
        [
          ['Đối tượng', 'Số phải đánh giá', 'Đã đánh giá', 'Chưa đánh giá', null, null, 'Có gợi ý kiểm điểm'],
          [null, null, null, 'Mới kết nạp dưới 6 tháng', 'Được miễn', 'Bị đình chỉ', null],
          [1, 2, 3, 4, 5, 6, 7],
          ['Tập thể', 15, 15, 0, 0, 0, 1],
          ['Đảng viên', 285, 272, 6, 7, 0, 2],
        ],
        [merge(3, 3, 5), ...[0, 1, 2, 6].map((column) => merge(3, column, column, 4))],
      ),
      form11('7A', 'CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG (TRƯỚC NĂM 2018)', [
        [
          'Loại hình',
          'Số TCCSĐ',
          'Trong sạch, vững mạnh',
          'Hoàn thành tốt nhiệm vụ',
          'Hoàn thành nhiệm vụ',
          'Yếu kém',
        ],
        ['Xã, phường', 15, 3, 10, 2, 0],
      ]),
      form11('7B', 'CHẤT LƯỢNG ĐẢNG VIÊN (TRƯỚC NĂM 2018)', [
        [
          'Loại hình',
          'Đủ tư cách, hoàn thành xuất sắc nhiệm vụ',
          'Đủ tư cách, hoàn thành tốt nhiệm vụ',
          'Đủ tư cách, hoàn thành nhiệm vụ',
          'Vi phạm tư cách',
        ],
        ['Xã, phường', 40, 220, 12, 1],
      ]),
    ],
  },
  {
    file: 'cap-tren/danh-muc-chi-bo.xlsx',
    pages: [
      {
        name: 'Dữ liệu',
        rows: [
          ['Mã Chi bộ*', 'Tên Chi bộ*', 'Mô tả', 'Thứ tự hiển thị', 'Trạng thái'],
          ['cb-kp1', 'Chi bộ Khối phố 1', null, '1', 'Hoạt động'],
          ['cb-kp2', 'Chi bộ Khối phố 2', null, '2', 'Hoạt động'],
          ['cb-tt', 'Chi bộ Trạm Y tế', null, '3', 'Ngừng hoạt động'],
        ],
      },
      { name: 'Hướng dẫn', rows: [['Không đổi tên cột.']] },
    ],
  },
];
