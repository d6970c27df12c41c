import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../../../../src/core/paper/write-markdown.js';
import { foldedFrom } from '../../../../src/core/rollup/fold.js';
import { rollup } from '../../../../src/core/rollup/rollup.js';
import {
  anyTime,
  board,
  collected,
  type Drawn,
  filesOf,
  folderOf,
  members,
  rolledUp,
} from '../../rollup/records.js';
import { kindsOf, linesOf, reviewFor, rowsOf, sampleFiles, sampleRollup, tableOf } from './samples.js';

describe('Quân khu 7, 2019–2022 (Báo Quân khu 7, 16/6/2022)', async () => {
  const review = reviewFor(await sampleRollup('quan-khu-7'));

  test('keeps the words hơn, gần, trên and trở lên with every figure of the report', () => {
    const values = [
      ...rowsOf(review, 'Kết quả dìu dắt'),
      ...rowsOf(review, 'Kết quả chi bộ'),
      ...rowsOf(review, 'Xếp loại đảng viên'),
      ...rowsOf(review, 'Phát triển đảng viên'),
      ...rowsOf(review, 'Kỷ luật'),
    ].map(([, title, unit, value]) => [title, unit, value]);
    // 62.000 ÷ 19.000 = 3,26; 7.252 ÷ 62.000 = 11,7 %, and less than that of more than 62.000.
    expect(values).toEqual([
      ['Người dìu dắt', 'người', 'hơn 19.000'],
      ['Người được dìu dắt', 'người', 'hơn 62.000'],
      ['Số người được dìu dắt trên một người dìu dắt', '', 'khoảng 3,26'],
      ['Chi bộ được công nhận', 'chi bộ', '2.416'],
      ['Đảng viên hoàn thành tốt nhiệm vụ trở lên, trên số được xếp loại', '%', 'trên 97 %'],
      ['Đảng viên 5 tốt', 'lượt', '28.601'],
      ['Lượt đảng viên 5 tốt, bình quân một năm', '', '8.171,71'],
      ['Người được dìu dắt được kết nạp vào Đảng', 'người', '7.252'],
      ['Người được kết nạp, trên số được dìu dắt cùng kỳ', '%', 'gần 11,7 %'],
      ['Tập thể được khen', 'tổ chức', '3.855'],
      ['Cá nhân được khen', 'người', '28.696'],
    ]);
    expect(rowsOf(review, 'Số liệu khác').map(([, title, value]) => [title, value])).toEqual([
      ['Người dìu dắt được khen thưởng', 'gần 7.000 người'],
      ['Chi bộ hoàn thành tốt và xuất sắc nhiệm vụ', '94 % trở lên'],
      ['Đơn vị vững mạnh toàn diện “mẫu mực, tiêu biểu”', '84,2 % trở lên'],
    ]);
  });

  test('leaves dotted what no record says, and invents no basis, number or day', () => {
    const [head, title] = review.blocks;
    expect(head).toMatchObject({
      above: 'ĐẢNG BỘ ………………',
      issuer: 'ĐẢNG BỘ QUÂN KHU 7',
      number: 'Số ……-BC/ĐU',
      dated: '…………, ngày …… tháng …… năm 20……',
    });
    expect(title).toMatchObject({ name: 'BÁO CÁO' });
    expect(linesOf(review)).toContain('Đảng bộ Quân khu 7 có ……… chi bộ, ……… đảng viên.');
    expect(linesOf(review)).toContain(
      'Chưa có hồ sơ của đơn vị trực thuộc; các số trên đây là số đơn vị báo cáo.',
    );
    expect(writeMarkdown(review)).not.toMatch(/\d+-(NQ|KH|HD|CT|QĐ)\//);
  });
});

describe('Phòng Kỹ thuật, 2019–2021 (báo Tây Ninh, 20/4/2022)', async () => {
  const made = await sampleRollup('phong-ky-thuat');
  const review = reviewFor(made);

  test('reads as it was read by hand', () => {
    const golden = readFileSync('test/core/paper/golden/bao-cao-so-ket.md', 'utf8');
    expect(writeMarkdown(review)).toBe(golden);
  });

  test('has the parts of such reports in their order', () => {
    const headings = review.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(headings).toEqual([
      'ĐẶC ĐIỂM TÌNH HÌNH',
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT',
      'II. KẾT QUẢ THỰC HIỆN',
      '1. Mô hình “Cán bộ, đảng viên dìu dắt quần chúng và cấp dưới”',
      '2. Xây dựng chi bộ',
      '3. Đảng viên',
      '4. Phát triển đảng viên, mô hình “Dân vận khéo”',
      '5. Khen thưởng, kỷ luật',
      '6. Kết quả theo đơn vị',
      'Chi bộ 5 tốt, kỳ 2021',
      '7. Diễn biến qua các năm',
      'III. ƯU ĐIỂM',
      'IV. HẠN CHẾ, NGUYÊN NHÂN',
      'V. KINH NGHIỆM, PHƯƠNG HƯỚNG, KIẾN NGHỊ',
    ]);
    expect(kindsOf(review).slice(0, 2)).toEqual(['letterhead', 'title']);
    const signed = kindsOf(review).indexOf('signatures');
    expect(review.blocks[signed + 1]).toEqual({ kind: 'section', orientation: 'landscape' });
  });

  test('136 person-times, 43 + 45 + 48; 77 mentored; 4 admitted; 3 cells recognised in the last year', () => {
    expect(rowsOf(review, 'Qua các năm')).toEqual([
      ['Chi bộ đăng ký, trên số chi bộ', '100 %', '100 %', '100 %', 'không đổi'],
      ['Chi bộ được công nhận, trên số chi bộ', '0 %', '0 %', '100 %', '+100 điểm %'],
      ['Điểm bình quân chi bộ (Chi bộ 5 tốt)', '60', '80', '100', '+20'],
      [
        'Đảng viên hoàn thành tốt nhiệm vụ trở lên, trên số được xếp loại',
        '93,5 %',
        '95,7 %',
        '100 %',
        '+4,3 điểm %',
      ],
      ['Đảng viên 5 tốt', '43', '45', '48', '+3'],
      ['Người dìu dắt', '12', '14', '15', '+1'],
      ['Người được dìu dắt', '24', '26', '27', '+1'],
      ['Người được dìu dắt được kết nạp vào Đảng', '1', '1', '2', '+1'],
    ]);
    expect(rowsOf(review, 'Theo đơn vị').at(-1)).toEqual(['Cộng', '9', '3', '141', '96,5 %', '77', '4']);
  });

  test('charts show what stands in the table, each bar with its number', () => {
    const charts = review.blocks.flatMap((block) => (block.kind === 'chart' ? block : []));
    expect(charts.map(({ title, max }) => [title, max])).toEqual([
      ['Chi bộ được công nhận, trên số chi bộ', 1],
      ['Đảng viên 5 tốt', 48],
      ['Người được dìu dắt', 27],
      ['Người được dìu dắt được kết nạp vào Đảng', 2],
    ]);
    expect(charts[1]?.bars).toEqual([
      { label: '2019', number: 43, text: '43' },
      { label: '2020', number: 45, text: '45' },
      { label: '2021', number: 48, text: '48' },
    ]);
  });

  test('is a tổng kết, under a title of one’s own, and of another unit where that is asked for', () => {
    const other = reviewFor(made, { kind: 'tong-ket', title: 'Tổng kết mô hình điểm' }, 'kho');
    expect(other.title).toBe('Báo cáo tổng kết – Chi bộ Kho');
    expect(other.blocks[1]).toMatchObject({ lines: ['Tổng kết mô hình điểm', '3 năm (2019–2021)'] });
    expect(other.blocks[0]).toMatchObject({ above: 'ĐẢNG BỘ PHÒNG KỸ THUẬT', number: 'Số ……-BC/CB' });
  });
});

describe('Quận 4, 2019–2022 (thanhuytphcm.vn, 26/6/2022)', async () => {
  const made = await sampleRollup('quan-4');

  test('13 wards, 6 admitted, a ward without a source three years running', () => {
    const review = reviewFor(made);
    const units = rowsOf(review, 'Theo đơn vị');
    expect(units).toHaveLength(14);
    expect(units.map(([, name]) => name).slice(8, 10)).toEqual([
      'Chi bộ Quân sự phường số 9',
      'Chi bộ Quân sự phường số 10',
    ]);
    expect(units.at(-1)?.at(-1)).toBe('6');
    expect(linesOf(review).filter((text) => text.includes('không có nguồn'))).toEqual([
      '- Chi bộ từ 3 năm liền không có nguồn kết nạp: Chi bộ Quân sự phường số 7 (1 chi bộ).',
    ]);
  });

  test('for others no group of one to four people is told, nor what would give one away', () => {
    const review = reviewFor(made, { withhold: true });
    const rows = rowsOf(review, 'Theo đơn vị').slice(0, 13);
    // Three members, three mentored, one or nobody admitted in each ward.
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['dưới 5']));
    expect(new Set(rows.map((row) => row[4]))).toEqual(new Set(['dưới 5']));
    // Four were admitted in all, one in each of four wards: “dưới 5” would say which wards, and that it was one.
    expect(new Set(rows.map((row) => row[5]))).toEqual(new Set(['–']));
    expect(writeMarkdown(review)).not.toContain('PHỤ LỤC 3');
  });
});

describe('Các cơ quan tỉnh Bắc Kạn, 2023 (7/3/2024)', async () => {
  const review = reviewFor(await sampleRollup('bac-kan'));

  test('3 of 3 recognised, 7 collectives and 31 persons by form', () => {
    expect(rowsOf(review, 'Kết quả theo mô hình')).toEqual([
      ['Chi bộ bốn tốt', '3', '3', '3', '100 %', '100 %'],
    ]);
    expect(rowsOf(review, 'Khen thưởng')).toEqual([
      ['Biểu dương', 'Gương người tốt, việc tốt', '1', '–'],
      ['Điển hình tiên tiến', 'Điển hình tiên tiến', '–', '1'],
      ['Ghi danh', 'Gương người tốt, việc tốt', '–', '8'],
      ['Ghi danh', 'Người tốt, việc tốt', '1', '3'],
      ['Khen thưởng', 'Văn hóa công sở', '3', '15'],
      ['Khen thưởng', '75 năm Lời kêu gọi thi đua ái quốc', '2', '4'],
      ['Cộng', '7', '31'],
    ]);
    expect(rowsOf(review, 'Số liệu khác')).toEqual([
      ['1', 'Mô hình do các tổ chức đảng khác triển khai thêm', 'gần 30'],
    ]);
  });

  test('names the weakest criteria group and the best', () => {
    // (38 + 33 + 33) of (40 + 35 + 35) points in group I; II: 16 + 13 + 13 of as many, III and IV in full.
    expect(linesOf(review).filter((text) => text.includes('Nhóm tiêu chí'))).toEqual([
      '- Nhóm tiêu chí đạt cao nhất của Chi bộ bốn tốt: II. Chất lượng sinh hoạt tốt (100 %).',
      '- Nhóm tiêu chí đạt thấp nhất của Chi bộ bốn tốt: I. Lãnh đạo hoàn thành tốt nhiệm vụ chính trị (94,5 %).',
    ]);
  });
});

describe('what falls short', () => {
  const recognised = 'workflow: {dang-ky: 2023-01-05, cong-nhan: {date: 2023-12-20, result: dat}}\n';

  test('units below their target, and without a record', async () => {
    const made = await rolledUp([
      { id: 'tinh', name: 'Đảng bộ tỉnh', type: 'dang-bo-cap-tren' },
      { ...board, id: 'a', name: 'Đảng bộ A', parent: 'tinh' },
      { ...board, id: 'b', name: 'Đảng bộ B', parent: 'tinh' },
      { id: 'a1', parent: 'a', more: recognised },
      { id: 'b1', parent: 'b', more: recognised },
      {
        id: 'b2',
        name: 'Chi bộ B2',
        parent: 'b',
        more: 'targets: [{title: Kết nạp đảng viên, assigned: 12, achieved: 10}]\n',
      },
      { id: 'b3', name: 'Chi bộ B3', parent: 'b', period: '2022' },
    ]);
    const lines = linesOf(reviewFor(made));
    expect(lines).toContain('- Đơn vị có 100 % chi bộ được công nhận: Đảng bộ A (1/2 đơn vị).');
    // Due in two years: a1 once, b1, b2 and b3 twice each; two of these seven were recognised, of B one of six.
    // With one more B would have two of six, which is above 2/7: no more than one cell is lacking.
    expect(lines.filter((text) => text.includes('thấp hơn mức chung'))).toEqual([]);
    expect(lines).toContain('- Đơn vị chưa đạt chỉ tiêu kết nạp đảng viên: Đảng bộ B (83,3 %) (1 đơn vị).');
    expect(lines.find((text) => text.startsWith('- Thiếu hồ sơ trong kỳ'))).toContain('Chi bộ B3');
  });

  test('folded cells are counted and weighed as if each were there, and stand in no list', async () => {
    const c1: Drawn = { id: 'c1', parent: 'db', more: members(9, 8) };
    const drawn = [
      board,
      c1,
      { ...c1, period: '2022' },
      { ...c1, id: 'c2' },
      { ...c1, id: 'c3', more: members(4) },
    ];
    const partial = await foldedFrom(folderOf(filesOf(drawn)), { wanted: anyTime });
    const lines = linesOf(reviewFor(rollup(partial)));
    expect(lines).toContain('DB có 3 chi bộ, 22 đảng viên (theo hồ sơ mới nhất của mỗi chi bộ).');
    expect(lines.join('\n')).toContain('Số liệu của từng chi bộ đã cộng vào đơn vị cấp trên trực tiếp');
    expect(lines).toContain('- Thiếu hồ sơ trong kỳ: c2, c3 (2 trường hợp).');
  });

  test('nothing is said of years where there is one', async () => {
    const review = reviewFor(await rolledUp([board, { id: 'c1', parent: 'db', more: members(9, 8) }]));
    expect(review.blocks.some((block) => block.kind === 'heading' && block.text.includes('Diễn biến'))).toBe(
      false,
    );
  });
});

describe('no name of a person stands in a review', () => {
  const name = 'Trần Thị Bí Mật';
  const record = `workflow: {dang-ky: 2023-01-05}
members:
  - {id: dv01, name: ${name}, role: bi-thu, rank: htt, reason: ${name}}
  - {id: dv02, name: ${name} Hai, rank: htxs}
mentoring:
  - {mentor: dv01, mentee: ${name}, content: ${name}, kind: quan-chung, outcome: ket-nap, admitted: 2023-09-02}
discipline:
  - {member: dv02, form: "Khiển trách ${name}"}
awards:
  - {form: giay-khen, subject: "Tuyên dương ${name}", individual: 1}
`;

  test('wherever a cell wrote it, for the superior and for others', async () => {
    const made = await rolledUp([
      board,
      { id: 'c1', parent: 'db', more: record },
      { id: 'c2', parent: 'db', more: record },
    ]);
    for (const withhold of [true, false]) {
      const told = JSON.stringify(reviewFor(made, { withhold }));
      expect(told).not.toMatch(/Bí Mật|bi mat/iu);
      expect(told).not.toMatch(/dv0[12]/);
    }
  });
});

test('nothing is made of nothing, or of a unit that is not there', async () => {
  expect(() => reviewFor(rollup({ entries: new Map(), unread: new Set() }))).toThrow();
  const made = rollup(await collected(sampleFiles('quan-khu-7')));
  expect(() => reviewFor(made, {}, 'khong-co')).toThrow();
  expect(tableOf(reviewFor(made, {}, 'quan-khu-7'), 'Phụ lục 2').rows.length).toBeGreaterThan(5);
});
