import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cell, showSheet, until } from '../bench.js';
import { column, makeRecord, newCell, onDesk, pace, paper, savedAs, typeRow, useDesk } from './day.js';

describe('a day on which a record is put in order', () => {
  const bench = useDesk();
  const it = onDesk(bench);

  const toggleIds = async (frame: Frame): Promise<void> => {
    await frame.locator('th[data-name="name"]').hover();
    await frame.locator('th[data-name="name"] .head-menu').click();
    await frame.getByRole('menuitem', { name: 'Hiện hoặc ẩn mã đảng viên' }).click();
  };
  const show = async (frame: Frame, tab: string, sheet: string): Promise<void> => {
    await showSheet(frame, tab);
    await frame.getByRole('button', { name: sheet, exact: true }).click();
  };

  it('enters cases and models, changes an id, and goes through the list of what is left', async () => {
    const frame = await makeRecord(bench);
    const { page } = bench;
    const { keyboard } = page;

    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await typeRow(page, ['Nguyễn Văn An', 'chinh', 'bi thu']);
    await typeRow(page, ['Trần Thị Bình', 'chinh', 'pho']);
    await typeRow(page, ['Lê Văn Cường', 'chinh']);
    await until(() => column(frame, 'name').then(({ length }) => length), 3);
    await showSheet(frame, 'Dìu dắt');
    await newCell(frame, 'mentor').click();
    await typeRow(page, ['Trần Thị Bình', 'Lò Thị Thắm', 'quan chung']);
    await typeRow(page, ['Nguyễn Văn An', 'Trần Thị Bình']);
    await until(() => column(frame, 'mentee').then((all) => all.join()), 'Lò Thị Thắm,Trần Thị Bình');
    await show(frame, 'Khen thưởng – Kỷ luật', 'Kỷ luật');
    await newCell(frame, 'member').click();
    await typeRow(page, ['Trần Thị Bình', 'khien', '2/3']);
    await until(() => column(frame, 'date').then((all) => all.join()), '02/03/2026');
    await show(frame, 'Chỉ tiêu – Dân vận khéo', 'Dân vận khéo');
    await newCell(frame, 'title').click();
    await typeRow(page, ['Tuyến đường hoa', '1/2', '20/11']);
    await until(() => column(frame, 'recognised').then((all) => all.join()), '20/11/2026');

    // The id is shown for once; whatever names the member follows it.
    await showSheet(frame, 'Đảng viên');
    await toggleIds(frame);
    await until(() => column(frame, 'id').then((ids) => ids.join()), 'dv01,dv02,dv03');
    await cell(frame, 'dv02', 'Mã').click();
    await keyboard.type('ngu\n', { delay: pace });
    await until(() => column(frame, 'id').then((ids) => ids.join()), 'dv01,ngu,dv03');
    await toggleIds(frame);
    await until(() => frame.locator('th[data-name="id"]').count(), 0);
    await showSheet(frame, 'Dìu dắt');
    expect(await column(frame, 'mentor')).toEqual(['Trần Thị Bình', 'Nguyễn Văn An']);

    // A row that is put in and stays blank is in no file.
    await showSheet(frame, 'Đảng viên');
    await cell(frame, 'Lê Văn Cường', 'Họ và tên').click();
    await keyboard.press('Control+Shift+Equal');
    await until(() => column(frame, 'name').then(({ length }) => length), 4);
    await keyboard.type('X\n', { delay: pace });
    await until(() => column(frame, 'name').then((all) => all[2]), 'X');
    await cell(frame, 'X', 'Họ và tên').click();
    await keyboard.press('F2');
    await keyboard.press('Backspace', { delay: pace });
    await keyboard.press('Enter', { delay: pace });
    await until(
      () => column(frame, 'name').then((all) => all.join()),
      'Nguyễn Văn An,Trần Thị Bình,,Lê Văn Cường',
    );

    // What is left, one click from its cell.
    await frame.getByRole('button', { name: /^Còn \d+ việc/ }).click();
    const name = frame.locator('.work-entry', { hasText: 'Tên chi bộ' });
    await name.click();
    await until(() => frame.locator('td.active').textContent(), /Chi bộ …/);
    await keyboard.type('Chi bộ Khối phố 1\n', { delay: pace });
    await until(() => name.count(), 0);

    await savedAs(bench, 'putting-in-order.chibo.yaml');
    const text = await paper(bench, 'Sổ theo dõi dìu dắt');
    expect(text).toContain('Trần Thị Bình');
    expect(text).not.toContain('ngu,');
  });
});
