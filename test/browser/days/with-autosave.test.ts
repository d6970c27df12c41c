import { describe, expect } from 'vitest';
import { byHand, cell, shown, showSheet, until, useBench } from '../bench.js';
import { column, isOnDisk, makeRecord, newCell, pace, paper, record, typeRow } from './day.js';

describe('a day on which files are saved by themselves', () => {
  const bench = useBench({
    isEmpty: true,
    settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 300 },
  });
  const it = byHand(bench);

  it('loses no letter of a cell that is typed in while the file is saved', async () => {
    const frame = await makeRecord(bench);
    const { keyboard } = bench.page;
    const onDisk = (text: string): Promise<boolean> => bench.text(record).then((now) => now.includes(text));

    await showSheet(frame, 'Chỉ tiêu – Dân vận khéo');
    await newCell(frame, 'title').click();
    await typeRow(bench.page, ['Kết nạp đảng viên', 'người', '2', '2']);
    await typeRow(bench.page, ['Thu ngân sách', 'triệu đồng', '1250', '1300,5']);
    await until(() => column(frame, 'achieved').then((all) => all.length), 2);

    await showSheet(frame, 'Tiêu chí');
    // Each number is entered in two halves, with the save of what was entered before it between them.
    await cell(frame, 'I.1', 'Tự chấm').click();
    await keyboard.type('7\n', { delay: pace });
    await cell(frame, 'I.4', 'Tự chấm').click();
    await keyboard.type('8', { delay: pace });
    await until(() => onDisk('I.1: {self: 7}'), true);
    await keyboard.type(',5\n', { delay: pace });
    await until(() => shown(frame, 'I.4', 'Tự chấm'), '8,5');

    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await typeRow(bench.page, ['Tòng Văn Siểng', 'chinh']);
    await keyboard.type('Quàng Thị', { delay: pace });
    await until(() => onDisk('Tòng Văn Siểng'), true);
    await keyboard.type(' Tươi\n', { delay: pace });
    await until(() => column(frame, 'name').then((names) => names.join()), 'Tòng Văn Siểng,Quàng Thị Tươi');
    // F2, and a save in the middle of it.
    await cell(frame, 'Tòng Văn Siểng', 'Ghi chú').click();
    await keyboard.type('tổ 1\n', { delay: pace });
    await cell(frame, 'Quàng Thị Tươi', 'Họ và tên').click();
    await keyboard.press('F2');
    await keyboard.type(' Em', { delay: pace });
    await until(() => onDisk('note: tổ 1'), true);
    await keyboard.type('ma\n', { delay: pace });
    await until(() => cell(frame, 'Quàng Thị Tươi Emma', 'Họ và tên').count(), 1);

    await isOnDisk(bench, 'with-autosave.chibo.yaml');
    const text = await paper(bench, 'Báo cáo kết quả');
    expect(text).toContain('Chỉ tiêu: 2/2 đạt, trong đó vượt mức 0.');
  });
});
