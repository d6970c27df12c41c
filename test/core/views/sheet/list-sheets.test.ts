import { describe, expect, test } from 'vitest';
import type { SheetId } from '../../../../src/core/views/sheet/sheet.js';
import { sheetIds } from '../../../../src/core/views/sheet/sheets.js';
import { assessed, cellIn, line, sheetOf } from './sheet-of.js';
import { type Typed, typedText } from './typed-text.js';

const record = `
members:
  - {id: dv01, name: Đặng Văn Ấn}
  - {id: dv02, name: Bình}
  - {id: dv03, name: Bình}
  - {id: dv04}
meetings:
  - {date: 2023-01-05, kind: thuong-ky, title: Học nghị quyết, due: 29, present: 28, minutes: 105, score: 93.5, rating: tot, note: Đủ}
mentoring:
  - {mentor: dv01, mentee: qc-01, kind: quan-chung, group: to-1, from: 2023-01-15, to: 2023-12-31, content: Lý luận, progress: tien-bo, outcome: ket-nap, admitted: 2023-09-02, document: 77-QĐ/ĐU, note: Tốt}
  - {mentor: dv03, mentee: dv04, kind: cap-duoi}
  - {mentor: dv09, mentee: qc-02}
awards:
  - {form: bieu-duong, subject: Văn hóa công sở, collective: 3, individual: 15, date: 2023-12-28, document: 12-QĐ, note: Cả năm}
discipline:
  - {member: dv02, form: khien-trach, date: 2023-06-01, selfDetected: false, document: 5-QĐ, note: Muộn}
initiatives:
  - {title: Dân vận khéo, registered: 2023-02-01, recognised: 2023-11-20, note: Nhân rộng}
targets:
  - {title: Thanh tra, unit: cuộc, assigned: 12, achieved: 12.5, above: true, main: false, note: Vượt}
`;

describe('the sheets of lists', () => {
  test.each<readonly [SheetId, string, string, string]>([
    [
      'meetings',
      'date kind title due present minutes score rating note',
      'entry:0:',
      '05/01/2023 | Sinh hoạt thường kỳ | Học nghị quyết | 29 | 28 | 105 | 93,5 | Tốt | Đủ',
    ],
    [
      'mentoring',
      'mentor mentee kind group from to content progress outcome admitted document note',
      'entry:0:',
      'Đặng Văn Ấn | qc-01 | Quần chúng | to-1 | 15/01/2023 | 31/12/2023 | Lý luận | Tiến bộ | Được kết nạp Đảng | 02/09/2023 | 77-QĐ/ĐU | Tốt',
    ],
    // Members of one name are told apart by their ids; an id of nobody stays an id.
    ['mentoring', 'mentor mentee kind', 'entry:1:', 'Bình (dv03) | dv04 | Cấp dưới'],
    ['mentoring', 'mentor mentee', 'entry:2:', 'dv09 | qc-02'],
    [
      'awards',
      'form subject collective individual date document note',
      'entry:0:',
      'Biểu dương | Văn hóa công sở | 3 | 15 | 28/12/2023 | 12-QĐ | Cả năm',
    ],
    [
      'discipline',
      'member form date selfDetected document note',
      'entry:0:',
      'Bình (dv02) | Khiển trách | 01/06/2023 | Không | 5-QĐ | Muộn',
    ],
    [
      'initiatives',
      'title registered recognised note',
      'entry:0:',
      'Dân vận khéo | 01/02/2023 | 20/11/2023 | Nhân rộng',
    ],
    [
      'targets',
      'title unit assigned achieved above main note',
      'entry:0:',
      'Thanh tra | cuộc | 12 | 12,5 | Có | Không | Vượt',
    ],
  ])('%s: %s', async (id, columns, row, shown) => {
    const sheet = sheetOf(await assessed(record), id);
    expect(line(sheet, row, columns.split(' '))).toBe(shown);
    expect(columns.split(' ').every((name) => sheet.columns.some((column) => column.id === name))).toBe(true);
  });

  test('are all there, in the order of the tabs', async () => {
    expect(sheetIds).toEqual([
      'general',
      'figures',
      'criteria',
      'months',
      'members',
      'meetings',
      'mentoring',
      'awards',
      'discipline',
      'targets',
      'initiatives',
      'workflow',
    ]);
  });

  test('offer members by name as mentors', async () => {
    const cell = cellIn(sheetOf(await assessed(record), 'mentoring'), 'entry:0:', 'mentor');
    expect(cell.choices).toEqual([
      { code: 'dv01', label: 'Đặng Văn Ấn' },
      { code: 'dv02', label: 'Bình (dv02)' },
      { code: 'dv03', label: 'Bình (dv03)' },
      { code: 'dv04', label: 'dv04' },
    ]);
  });
});

const people = 'members: [{id: dv01, name: Đặng Văn Ấn}]\n';

describe('typing', () => {
  test.each<readonly [string, SheetId, string, readonly Typed[], string]>([
    [
      'a new meeting begins the list',
      'meetings',
      '',
      [
        ['new', 'kind', 'Sinh hoạt thường kỳ'],
        ['new', 'date', '5/1/2023'],
        ['new', 'due', '29'],
      ],
      'meetings:\n  - {date: 2023-01-05, kind: thuong-ky, due: 29}\n',
    ],
    [
      'a new meeting is laid out as the last',
      'meetings',
      'meetings:\n  - date: 2023-01-05\n    kind: thuong-ky   # đủ\n',
      [
        ['new', 'score', '93,5'],
        ['new', 'date', '3/2/2023'],
      ],
      'meetings:\n  - date: 2023-01-05\n    kind: thuong-ky   # đủ\n  - date: 2023-02-03\n    score: 93.5\n',
    ],
    [
      'several new rows become several entries',
      'awards',
      'awards: []\n',
      [
        ['new', 'form', 'Biểu dương'],
        ['new', 'individual', '1'],
        ['new:1', 'form', 'Bằng khen'],
        ['new:1', 'collective', '2'],
      ],
      'awards:\n  - {form: bieu-duong, individual: 1}\n  - {form: bang-khen, collective: 2}\n',
    ],
    [
      'new members get ids of their own',
      'members',
      people,
      [
        ['new', 'name', 'An'],
        ['new:1', 'name', 'Bình'],
      ],
      'members: [{id: dv01, name: Đặng Văn Ấn}, {id: dv02, name: An}, {id: dv03, name: Bình}]\n',
    ],
    [
      'a mentor by name',
      'mentoring',
      `${people}mentoring:\n  - {mentor: dv09, mentee: qc-01}\n`,
      [['entry:0:', 'mentor', 'đặng văn ấn']],
      `${people}mentoring:\n  - {mentor: dv01, mentee: qc-01}\n`,
    ],
    [
      'a mentor whom nobody knows',
      'mentoring',
      `${people}mentoring:\n  - {mentor: dv01, mentee: qc-01}\n`,
      [['entry:0:', 'mentor', '20']],
      `${people}mentoring:\n  - {mentor: "20", mentee: qc-01}\n`,
    ],
    [
      'an award by a usual name, and one of its own',
      'awards',
      'awards:\n  - {form: ghi-danh}\n  - {form: ghi-danh}\n',
      [
        ['entry:0:', 'form', 'giay khen'],
        ['entry:1:', 'form', 'Giấy khen của Chủ tịch xã'],
      ],
      'awards:\n  - {form: giay-khen}\n  - {form: Giấy khen của Chủ tịch xã}\n',
    ],
    [
      'per cent where the unit is, also one that is entered together with it',
      'targets',
      'targets:\n  - {title: A, unit: "%"}\n  - {title: B}\n',
      [
        ['entry:0:', 'assigned', '95 %'],
        ['entry:1:', 'unit', 'phần trăm'],
        ['entry:1:', 'assigned', '97,5%'],
      ],
      'targets:\n  - {title: A, unit: "%", assigned: 95}\n  - {title: B, unit: phần trăm, assigned: 97.5}\n',
    ],
    [
      'thousands with a point',
      'targets',
      'targets:\n  - {title: A}\n',
      [
        ['entry:0:', 'assigned', '1.250'],
        ['entry:0:', 'achieved', '1.250.000,5'],
      ],
      'targets:\n  - {title: A, assigned: 1250, achieved: 1250000.5}\n',
    ],
    [
      'yes by a mark',
      'targets',
      'targets:\n  - {title: A}\n',
      [
        ['entry:0:', 'above', 'x'],
        ['entry:0:', 'main', '0'],
      ],
      'targets:\n  - {title: A, above: true, main: false}\n',
    ],
    [
      'yes and no',
      'discipline',
      'discipline:\n  - {member: dv01, selfDetected: false}\n',
      [['entry:0:', 'selfDetected', 'có']],
      'discipline:\n  - {member: dv01, selfDetected: true}\n',
    ],
    [
      'yes where nothing stood',
      'targets',
      'targets:\n  - title: Thanh tra\n    assigned: 12\n',
      [['entry:0:', 'above', 'Có']],
      'targets:\n  - title: Thanh tra\n    assigned: 12\n    above: true\n',
    ],
    [
      'a date into an empty entry',
      'initiatives',
      'initiatives:\n  -\n  - {title: A}\n',
      [['entry:0:', 'registered', '1/2/2023']],
      'initiatives:\n  - {registered: 2023-02-01}\n  - {title: A}\n',
    ],
  ])('%s', async (_, sheet, before, typed, after) => {
    expect(await typedText(before, sheet, typed)).toBe(after);
  });
});

describe('what cannot be edited', () => {
  const anchored = `
members:
  - &a {id: dv01, name: An}
  - *a
  - {id: dv03, commitment: &c {tasks: 3}}
  - {id: dv04, commitment: *c}
  - {<<: {name: Gộp}, id: dv05}
meetings: 5
awards: *a
discipline: &d []
`;

  test.each<readonly [SheetId, string, string, string, string]>([
    ['members', 'entry:0:dv01', 'name', 'An', 'edit/anchor'],
    ['members', 'entry:1:dv01', 'name', 'An', 'edit/alias'],
    ['members', 'entry:2:dv03', 'tasks', '3', 'edit/anchor'],
    ['members', 'entry:3:dv04', 'tasks', '3', 'edit/alias'],
    ['members', 'entry:4:dv05', 'name', 'Gộp', 'edit/merge'],
    ['meetings', 'new', 'date', '', 'edit/not-a-list'],
    ['awards', 'new', 'date', '', 'edit/alias'],
    ['discipline', 'new', 'date', '', 'edit/anchor'],
  ])('%s %s %s shows "%s" and says %s', async (id, row, column, shown, reason) => {
    const sheet = sheetOf(await assessed(anchored), id);
    const cell = cellIn(sheet, row, column);
    expect(cell).toMatchObject({ input: 'none', explanation: { text: { key: reason } } });
    expect(line(sheet, row, [column])).toBe(shown);
  });

  test.each<readonly [string, string]>([
    ['entry:2:dv03', 'name'],
    ['entry:3:dv04', 'id'],
    ['entry:4:dv05', 'id'],
  ])('is not what stands beside it: %s %s', async (row, column) => {
    expect(cellIn(sheetOf(await assessed(anchored), 'members'), row, column).input).toBe('text');
  });

  test('takes no rows where the section is no list of its own', async () => {
    const assessment = await assessed(anchored);
    expect(sheetOf(assessment, 'members').list).toEqual(['members']);
    expect(sheetOf(assessment, 'awards').list).toBeUndefined();
    expect(sheetOf(assessment, 'discipline').list).toBeUndefined();
  });
});
