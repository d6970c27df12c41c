import { describe, expect, test } from 'vitest';
import { assessed, cellIn, line, sheetOf } from './sheet-of.js';
import { type Typed, typedText } from './typed-text.js';

const record = `
workflow:
  dang-ky: {date: 2023-01-10, document: 05-NQ/CB}
  cam-ket: 2023-01-15
  binh-xet: {date: 2023-12-10, eligible: 29, present: 27, agree: 26, disagree: 1}
  cong-nhan: {date: 2023-12-28, result: tot, note: Cuối năm}
`;
const all = ['step', 'date', 'document', 'eligible', 'present', 'agree', 'disagree', 'result', 'note'];
const numbers = ['number-bien-ban-binh-xet', 'number-to-trinh', 'number-bao-cao-ket-qua'];
const ofPapers = ['place', 'signer', 'chair', 'clerk', 'recipients'];

describe('the steps', () => {
  test('are rows in the order of the year, written or not', async () => {
    const sheet = sheetOf(await assessed(record), 'workflow');
    expect(sheet.rows.map(({ key }) => key.replace('step:', ''))).toEqual([
      'dang-ky',
      'cam-ket',
      'so-ket',
      'tu-cham',
      'binh-xet',
      'gui-ho-so',
      'tra-lai',
      'tham-dinh',
      'cong-nhan',
      'khen-thuong',
      'nhan-rong',
    ]);
    expect(sheet.columns.map(({ id }) => id)).toEqual([...all, ...numbers, ...ofPapers]);
  });

  test.each<readonly [string, string]>([
    ['step:dang-ky', 'Đăng ký | 10/01/2023 | 05-NQ/CB |  |  |  |  |  | '],
    ['step:cam-ket', 'Ký cam kết | 15/01/2023 |  |  |  |  |  |  | '],
    ['step:so-ket', 'Sơ kết |  |  |  |  |  |  |  | '],
    ['step:binh-xet', 'Họp bình xét | 10/12/2023 |  | 29 | 27 | 26 | 1 |  | '],
    ['step:cong-nhan', 'Công nhận | 28/12/2023 |  |  |  |  |  | Tốt | Cuối năm'],
  ])('%s: %s', async (row, shown) => {
    expect(line(sheetOf(await assessed(record), 'workflow'), row, all)).toBe(shown);
  });

  test.each<readonly [string, string, string, string]>([
    ['binh-xet: {date: 2023-12-10, eligible: 9, present: 10}', 'vote/sum', 'step:binh-xet', 'present'],
    ['binh-xet: 2023-02-30', 'schema/format', 'step:binh-xet', 'date'],
    ['cong-nhan: {document: A}', 'schema/required', 'step:cong-nhan', 'date'],
    ['xong: 2023-12-30', 'schema/additionalProperties', 'step:dang-ky', 'date'],
  ])('%s: %s stands at %s %s', async (written, code, row, column) => {
    const sheet = sheetOf(await assessed(`workflow:\n  ${written}\n`), 'workflow');
    const found = sheet.rows.flatMap(({ key, cells }) =>
      cells.flatMap(({ findings }, index) =>
        findings.some((finding) => finding.code === code) ? [`${key} ${sheet.columns[index]?.id}`] : [],
      ),
    );
    expect(found).toEqual([`${row} ${column}`]);
  });

  test('show who signs, chairs, writes and receives their papers', async () => {
    const written = `
workflow:
  binh-xet: {date: 2026-12-08, chair: {name: Y Thuần Êban, office: Bí thư}, clerk: Nông Văn Thức}
  gui-ho-so: {date: 2026-12-10, place: Ea Tân, signer: H’Ƀuôn Kƀuôr, recipients: [Đảng ủy xã, Ban Xây dựng Đảng]}
`;
    const sheet = sheetOf(await assessed(written), 'workflow');
    expect(line(sheet, 'step:binh-xet', ofPapers)).toBe(' |  | Y Thuần Êban | Nông Văn Thức | ');
    expect(line(sheet, 'step:gui-ho-so', ofPapers)).toBe(
      'Ea Tân | H’Ƀuôn Kƀuôr |  |  | Đảng ủy xã; Ban Xây dựng Đảng',
    );
    expect(cellIn(sheet, 'step:gui-ho-so', 'chair')).toMatchObject({
      input: 'none',
      explanation: { text: { key: 'sheet/no-minutes' } },
    });
    expect(cellIn(sheet, 'step:tham-dinh', 'signer').input).toBe('none');
  });

  test('show the numbers of their papers, and no place for those of other steps', async () => {
    const written = `
workflow:
  tu-cham: 2026-12-03
  binh-xet: {date: 2026-12-08, numbers: {bien-ban-binh-xet: 9}}
  gui-ho-so: {date: 2026-12-10, numbers: {to-trinh: 07-TTr/CB, bao-cao-ket-qua: 12}}
`;
    const sheet = sheetOf(await assessed(written), 'workflow');
    expect(line(sheet, 'step:binh-xet', numbers)).toBe('9 |  | ');
    expect(line(sheet, 'step:gui-ho-so', numbers)).toBe(' | 07-TTr/CB | 12');
    expect(cellIn(sheet, 'step:gui-ho-so', 'number-bao-cao-ket-qua').input).toBe('text');
    expect(cellIn(sheet, 'step:tu-cham', 'number-to-trinh')).toMatchObject({
      input: 'none',
      explanation: { text: { key: 'sheet/no-number' } },
    });
    expect(cellIn(sheet, 'step:gui-ho-so', 'number-bien-ban-binh-xet').input).toBe('none');
  });

  test('that are aliases are for the text', async () => {
    const sheet = sheetOf(await assessed('workflow:\n  dang-ky: &a 2023-01-10\n  cam-ket: *a\n'), 'workflow');
    for (const [row, reason] of [
      ['step:dang-ky', 'edit/anchor'],
      ['step:cam-ket', 'edit/alias'],
    ] as const) {
      expect(cellIn(sheet, row, 'date')).toMatchObject({
        input: 'none',
        explanation: { text: { key: reason } },
      });
      expect(cellIn(sheet, row, 'document').input).toBe('none');
    }
  });
});

describe('typing', () => {
  const plain = 'workflow:\n  cam-ket: 2023-01-15   # hội trường\n  tu-cham: 2023-12-05\n';

  test.each<readonly [string, string, readonly Typed[], string]>([
    [
      'the date of a plain date',
      plain,
      [['step:cam-ket', 'date', '20/1/2023']],
      'workflow:\n  cam-ket: 2023-01-20   # hội trường\n  tu-cham: 2023-12-05\n',
    ],
    [
      'more than a date makes a map of it',
      plain,
      [['step:cam-ket', 'document', '05-NQ/CB']],
      'workflow:\n  cam-ket: {date: 2023-01-15, document: 05-NQ/CB}   # hội trường\n  tu-cham: 2023-12-05\n',
    ],
    [
      'a document, a note and the date at once',
      plain,
      [
        ['step:cam-ket', 'note', 'đủ mặt'],
        ['step:cam-ket', 'document', '05-NQ/CB'],
        ['step:cam-ket', 'date', '20/1/2023'],
      ],
      'workflow:\n  cam-ket: {date: 2023-01-20, document: 05-NQ/CB, note: đủ mặt}   # hội trường\n  tu-cham: 2023-12-05\n',
    ],
    [
      'who signs and who receives',
      plain,
      [
        ['step:tu-cham', 'signer', 'Lò Văn Én'],
        ['step:tu-cham', 'recipients', 'Đảng ủy xã; Lưu chi bộ'],
      ],
      'workflow:\n  cam-ket: 2023-01-15   # hội trường\n  tu-cham: {date: 2023-12-05, signer: Lò Văn Én, recipients: [Đảng ủy xã, Lưu chi bộ]}\n',
    ],
    [
      'the numbers of its papers, beside a plain date',
      'workflow:\n  gui-ho-so: 2026-12-10\n',
      [
        ['step:gui-ho-so', 'number-to-trinh', '7'],
        ['step:gui-ho-so', 'number-bao-cao-ket-qua', '12-BC/CB'],
      ],
      'workflow:\n  gui-ho-so: {date: 2026-12-10, numbers: {bao-cao-ket-qua: 12-BC/CB, to-trinh: "7"}}\n',
    ],
    [
      'another number in the place of one',
      'workflow:\n  gui-ho-so: {date: 2026-12-10, numbers: {to-trinh: 7}}\n',
      [['step:gui-ho-so', 'number-to-trinh', '8']],
      'workflow:\n  gui-ho-so: {date: 2026-12-10, numbers: {to-trinh: "8"}}\n',
    ],
    [
      'no number any more',
      'workflow:\n  gui-ho-so: {date: 2026-12-10, numbers: {to-trinh: 7}}\n',
      [['step:gui-ho-so', 'number-to-trinh', '']],
      'workflow:\n  gui-ho-so: {date: 2026-12-10}\n',
    ],
    [
      'the name of somebody whose office is written',
      'workflow:\n  binh-xet: {date: 2023-12-10, chair: {name: An, office: Bí thư}}\n',
      [['step:binh-xet', 'chair', 'Bình']],
      'workflow:\n  binh-xet: {date: 2023-12-10, chair: {name: Bình, office: Bí thư}}\n',
    ],
    ['nothing beside a plain date', plain, [['step:cam-ket', 'note', '']], plain],
    [
      'the first step of all',
      '',
      [['step:dang-ky', 'date', '10/1/2023']],
      'workflow:\n  dang-ky: 2023-01-10\n',
    ],
    [
      'a step between others',
      plain,
      [['step:so-ket', 'date', '30/6/2023']],
      'workflow:\n  cam-ket: 2023-01-15   # hội trường\n  so-ket: 2023-06-30\n  tu-cham: 2023-12-05\n',
    ],
    [
      'the date of a map',
      'workflow:\n  dang-ky: {date: 2023-01-10, document: A}\n',
      [['step:dang-ky', 'date', '11/1/2023']],
      'workflow:\n  dang-ky: {date: 2023-01-11, document: A}\n',
    ],
    [
      'a result by its name',
      'workflow:\n  cong-nhan: 2023-12-28\n',
      [['step:cong-nhan', 'result', 'Chưa đạt']],
      'workflow:\n  cong-nhan: {date: 2023-12-28, result: chua-dat}\n',
    ],
    [
      'nothing where a date was',
      plain,
      [['step:tu-cham', 'date', '']],
      'workflow:\n  cam-ket: 2023-01-15   # hội trường\n  tu-cham:\n',
    ],
  ])('%s', async (_, before, typed, after) => {
    expect(await typedText(before, 'workflow', typed)).toBe(after);
  });
});
