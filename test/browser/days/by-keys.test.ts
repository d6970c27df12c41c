import { describe, expect } from 'vitest';
import { cell, shown, showSheet, until } from '../bench.js';
import { column, makeRecord, newCell, onDesk, pace, paper, savedAs, typeRow, useDesk } from './day.js';

const members = [
  ['Nguyễn Văn An', 'chinh', 'bi thu'],
  ['Trần Thị Bình', 'chinh', 'pho'],
  ['Lê Văn Cường', 'chinh'],
  ['Phạm Văn Dũng', 'chinh'],
  ['Hoàng Thị Én', 'chinh'],
  ['Vũ Đức Giang', 'chinh'],
  ['Đặng Thị Hạnh', 'chinh'],
  ['Bùi Văn Ích', 'chinh'],
  ['Đỗ Văn Khánh', 'chinh'],
  ['Ngô Thị Lan', 'chinh'],
  ['Quàng Văn Minh', 'du bi'],
  ['Ấn Thị Nga', 'du bi'],
];

describe('a day by keys', () => {
  const bench = useDesk();
  const it = onDesk(bench);

  it('enters members, meetings, months and scores along their rows, with mistakes undone', async () => {
    const frame = await makeRecord(bench);
    const { page } = bench;
    const { keyboard } = page;

    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    for (const member of members) await typeRow(page, member);
    await until(
      () => column(frame, 'name').then((names) => names.join()),
      members.map(([name]) => name).join(),
    );

    // A name typed over the wrong person, seen at once, is taken back and typed where it belongs.
    const nameAt = (row: number): Promise<string | undefined> =>
      column(frame, 'name').then((names) => names[row]);
    await cell(frame, 'Bùi Văn Ích', 'Họ và tên').click();
    await keyboard.type('Đỗ Văn Khanh\n', { delay: pace });
    await until(() => nameAt(7), 'Đỗ Văn Khanh');
    await keyboard.press('Control+z');
    await until(() => nameAt(7), 'Bùi Văn Ích');
    await cell(frame, 'Đỗ Văn Khánh', 'Họ và tên').click();
    await keyboard.type('Đỗ Văn Khanh\n', { delay: pace });
    await until(() => nameAt(8), 'Đỗ Văn Khanh');

    await showSheet(frame, 'Sinh hoạt');
    await newCell(frame, 'date').click();
    for (const month of ['01', '02', '03', '04']) {
      await typeRow(page, [`05/${month}/2026`, 'thuong', `Kỳ tháng ${Number(month)}`, '12', '11', '95']);
    }
    await typeRow(page, ['20/02/2026', 'chuyen', '', '12', '12', '100']);
    await until(() => column(frame, 'date').then((dates) => dates.length), 5);
    expect(await column(frame, 'present')).toEqual(['11', '11', '11', '11', '12']);

    await showSheet(frame, 'Tiêu chí');
    await frame.getByRole('button', { name: 'Điểm các tháng' }).click();
    await cell(frame, 'I.1', 'T1').click();
    await typeRow(page, ['9', '9', '9,5', '8']);
    await until(() => shown(frame, 'I.1', 'T4'), '8');
    await frame.getByRole('button', { name: 'Tiêu chí', exact: true }).click();

    // Undo goes to the cell that was changed, so that what is typed next lands there.
    await cell(frame, 'I.1', 'Tự chấm').click();
    await keyboard.type('5\n', { delay: pace });
    await until(() => shown(frame, 'I.1', 'Tự chấm'), '5');
    await keyboard.press('Control+z');
    await until(() => shown(frame, 'I.1', 'Tự chấm'), '');
    await keyboard.type('7\n', { delay: pace });
    await until(() => shown(frame, 'I.1', 'Tự chấm'), '7');
    await cell(frame, 'I.4', 'Tự chấm').click();
    await typeRow(page, ['9', '8,5']);
    await cell(frame, 'III.1', 'Tự chấm').click();
    await keyboard.press('Space');
    await until(() => shown(frame, 'III.1', 'Tự chấm'), 'Đạt');

    await savedAs(bench, 'by-keys.chibo.yaml');
    const text = await paper(bench, 'Biểu tổng hợp');
    expect(text).toContain('BIỂU TỔNG HỢP');
  });
});
