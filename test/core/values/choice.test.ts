import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say } from '../../../src/core/language/message.js';
import { type Choice, readChoice } from '../../../src/core/values/choice.js';
import {
  awardChoices,
  branchTypeChoices,
  checkChoices,
  checkItemChoices,
  disciplineChoices,
  flagChoices,
  kindChoices,
  meetingChoices,
  menteeChoices,
  outcomeChoices,
  progressChoices,
  rankChoices,
  ratingChoices,
  roleChoices,
  statusChoices,
} from '../../../src/core/values/choices.js';

/** Each list, and for each code the ways in which people write it. */
const lists: readonly (readonly [
  name: string,
  choices: readonly Choice[],
  ways: Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    'rank',
    rankChoices,
    {
      htxs: ['HTXS', 'HTXSNV', 'htxs', 'hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành xuất sắc', 'XUẤT SẮC'],
      htt: ['HTT', 'HTTNV', 'Hoàn thành tốt nhiệm vụ', 'hoàn thành tốt', 'hoan thanh tot'],
      ht: ['HT', 'HTNV', 'Hoàn thành nhiệm vụ', 'hoan thanh nhiem vu', 'Hoàn thành nhiệm'],
      kht: ['KHT', 'KHTNV', 'Không hoàn thành nhiệm vụ', 'không hoàn thành', 'Không'],
    },
  ],
  [
    'kind',
    kindChoices,
    {
      'chinh-thuc': [
        'CT',
        'ct',
        'Chính thức',
        'Đảng viên chính thức',
        'ĐV chính thức',
        'chinh-thuc',
        'Chính',
      ],
      'du-bi': ['DB', 'Dự bị', 'Đảng viên dự bị', 'ĐVDB', 'du bi', 'dự'],
    },
  ],
  [
    'role',
    roleChoices,
    {
      'bi-thu': ['BT', 'Bí thư', 'Bí thư chi bộ', 'bí thư'.normalize('NFD'), 'Bí  thư', 'Bí\u00a0thư'],
      'pho-bi-thu': ['PBT', 'Phó bí thư', 'Phó BT', 'Phó Bí thư chi bộ', 'Phó'],
      'chi-uy-vien': ['CUV', 'Chi ủy viên', 'Chi uỷ viên', 'UV chi ủy', 'Chi ủy', 'Chi uỷ'],
      'dang-vien': ['ĐV', 'DV', 'Đảng viên', 'đảng viên.'],
    },
  ],
  [
    'status',
    statusChoices,
    {
      'sinh-hoat': ['Sinh hoạt', 'Đang sinh hoạt', 'đang SH', 'sinh-hoat'],
      mien: ['Miễn', 'Miễn sinh hoạt'],
      'tam-dinh-chi': ['Tạm đình chỉ', 'Đình chỉ'],
      'chuyen-di': ['Chuyển đi', 'Chuyển sinh hoạt đi'],
      'chuyen-den': ['Chuyển đến'],
      'xoa-ten': ['Xóa tên', 'Xoá tên'],
    },
  ],
  ['rating', ratingChoices, { tot: ['Tốt', 'tot', 'TỐT'], 'trung-binh': ['TB', 'Trung bình'], kha: ['Khá'] }],
  [
    'meeting',
    meetingChoices,
    {
      'thuong-ky': ['Thường kỳ', 'Sinh hoạt thường kỳ', 'Định kỳ'],
      'chuyen-de': ['Chuyên đề', 'chuyên đề', 'Sinh hoạt chuyên đề'],
      'chi-uy': ['Chi ủy', 'Chi uỷ', 'Họp chi ủy', 'Họp chi uỷ'],
    },
  ],
  [
    'flag',
    flagChoices,
    {
      true: ['x', 'X', 'v', '✓', '1', 'Có', 'có', 'CO', 'true', 'yes'],
      false: ['0', 'Không', 'khong', 'false'],
    },
  ],
  [
    'check',
    checkChoices,
    { dat: ['x', 'v', '✓', '1', 'Đạt', 'đạt', 'Có'], 'khong-dat': ['0', 'Không đạt', 'Không', 'chưa đạt'] },
  ],
  ['check of an item', checkItemChoices, { dat: ['x', 'Đạt'], na: ['na', 'n/a', 'Không áp dụng'] }],
  ['mentee', menteeChoices, { 'quan-chung': ['Quần chúng', 'QC'], 'cap-duoi': ['Cấp dưới'] }],
  [
    'progress',
    progressChoices,
    { 'tien-bo': ['Tiến bộ', 'có tiến bộ'], 'chua-tien-bo': ['Chưa tiến bộ', 'chưa'] },
  ],
  ['outcome', outcomeChoices, { 'ket-nap': ['Kết nạp', 'Được kết nạp'], 'khen-thuong': ['Khen thưởng'] }],
  [
    'discipline',
    disciplineChoices,
    { 'khien-trach': ['Khiển trách', 'khien trach'], 'canh-cao': ['cảnh cáo'] },
  ],
  ['branch', branchTypeChoices, { 'chi-bo': ['Chi bộ', 'CB'], 'chi-bo-co-so': ['Chi bộ cơ sở'] }],
  ['award', awardChoices, { 'giay-khen': ['giay khen', 'GIẤY KHEN', 'GK'], 'bang-khen': ['bằng khen'] }],
];

const cases = lists.flatMap(([name, choices, ways]) =>
  Object.entries(ways).flatMap(([code, texts]) => texts.map((text) => ({ name, choices, code, text }))),
);

describe('a coded value, as people write it', () => {
  test.each(cases)('$name: "$text" is $code', ({ choices, code, text }) => {
    expect(readChoice(choices, text)).toEqual({ kind: 'code', code });
  });

  test('is read from each of its names and codes, however it is typed', () => {
    const written = fc.constantFrom(
      ...lists.flatMap(([, choices]) => choices.map((choice) => ({ choices, choice }))),
    );
    fc.assert(
      fc.property(
        written,
        fc.constantFrom('vi', 'en'),
        fc.boolean(),
        ({ choices, choice }, language, upper) => {
          const name = typeof choice.label === 'string' ? choice.label : say(language, choice.label);
          for (const text of [name, choice.code]) {
            const typed = upper ? text.toUpperCase().normalize('NFD') : ` ${text} `;
            expect(readChoice(choices, typed)).toEqual({ kind: 'code', code: choice.code });
          }
        },
      ),
    );
  });
});

describe('a text that may mean several values', () => {
  test.each<readonly [string, readonly Choice[], readonly string[]]>([
    ['hoàn thành', rankChoices, ['htxs', 'htt', 'ht']],
    ['Chuyển', statusChoices, ['chuyen-di', 'chuyen-den']],
    ['sinh hoạt', meetingChoices, ['thuong-ky', 'chuyen-de']],
  ])('%s', (typed, choices, codes) => {
    expect(readChoice(choices, typed)).toEqual({ kind: 'several', codes });
  });
});

describe('a text that is none', () => {
  test.each<readonly [string, readonly Choice[]]>([
    ['giỏi', rankChoices],
    // A mark in a column of ranks is no beginning of a name.
    ['x', rankChoices],
    ['k', rankChoices],
    ['Không xếp loại', rankChoices],
    ['', rankChoices],
    ['-', flagChoices],
    ['5', checkItemChoices],
    ['Giấy khen của Chủ tịch tỉnh', awardChoices],
    ['hoàn thành tốt nhiệm vụ được giao', rankChoices],
  ])('"%s"', (typed, choices) => {
    expect(readChoice(choices, typed)).toEqual({ kind: 'none' });
  });
});

describe('a member among those of a record', () => {
  const members: readonly Choice[] = [
    { code: 'dv01', label: 'Nguyễn Văn An' },
    { code: 'dv02', label: 'Nguyễn Văn Ân' },
    { code: 'dv03', label: 'Lê Thị Thuỷ' },
    { code: 'dv04', label: 'Trần Bình (dv04)' },
    { code: 'an', label: 'Phạm Cúc' },
  ];
  test.each<readonly [string, string | readonly string[] | undefined]>([
    ['Nguyễn Văn An', 'dv01'],
    ['NGUYỄN VĂN ÂN', 'dv02'],
    ['nguyen van an', ['dv01', 'dv02']],
    ['Lê Thị Thủy', 'dv03'],
    ['le thi thuy', 'dv03'],
    ['dv03', 'dv03'],
    ['AN', 'an'],
    // Whoever is meant by the beginning of a name is not guessed.
    ['Lê Thị', undefined],
    ['Nguyễn Văn Â', undefined],
  ])('"%s"', (typed, found) => {
    const reading = readChoice(members, typed);
    if (found === undefined) expect(reading).toEqual({ kind: 'none' });
    else if (typeof found === 'string') expect(reading).toEqual({ kind: 'code', code: found });
    else expect(reading).toEqual({ kind: 'several', codes: found });
  });
});
