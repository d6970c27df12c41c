import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cell, shown, showSheet, until } from '../bench.js';
import { column, makeRecord, newCell, onDesk, pace, paper, savedAs, useDesk } from './day.js';

/** Whether the active cell is in sight, with nothing over its middle. */
function isActiveSeen(frame: Frame): Promise<boolean> {
  return frame.locator('td.active').evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // The field that takes the keys lies over its cell.
    return over !== null && (element.contains(over) || over.matches('textarea.field, .field *'));
  });
}

describe('a day in a window of 800 pixels', () => {
  const bench = useDesk({ width: 800, height: 700 });
  const it = onDesk(bench);

  const typeRowInSight = async (frame: Frame, cells: readonly string[]): Promise<void> => {
    const { keyboard } = bench.page;
    for (const [index, text] of cells.entries()) {
      if (index > 0) await keyboard.press('Tab', { delay: pace });
      await until(() => isActiveSeen(frame), true);
      await keyboard.type(text, { delay: pace });
    }
    await keyboard.press('Enter', { delay: pace });
  };

  it('shows every cell that is typed in, finds, replaces, and says what is left', async () => {
    const frame = await makeRecord(bench);
    const { page } = bench;
    await page.keyboard.press('Control+b');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await typeRowInSight(frame, ['Cà Văn Thương', 'chinh', 'bi thu', '03/02/1999', '03/02/2000']);
    await typeRowInSight(frame, ['Cà Thị Thương', 'chinh', 'dang vien', '03/02/2001', '03/02/2002']);
    await until(() => column(frame, 'official').then((dates) => dates.join()), '03/02/2000,03/02/2002');

    // Letter for letter: no other name is touched.
    await page.keyboard.press('Control+h');
    await page.keyboard.type('Văn Thương', { delay: pace });
    await frame.locator('.find vscode-text-field').nth(1).click();
    await page.keyboard.type('Văn Thượng', { delay: pace });
    await frame.getByText('Thay tất cả').click();
    await until(() => cell(frame, 'Cà Văn Thượng', 'Họ và tên').count(), 1);
    await page.keyboard.press('Escape');
    await frame.locator('.find').waitFor({ state: 'hidden' });
    expect(await cell(frame, 'Cà Thị Thương', 'Họ và tên').count()).toBe(1);

    await showSheet(frame, 'Tiêu chí');
    await frame.getByRole('button', { name: 'Điểm các tháng' }).click();
    await cell(frame, 'I.1', 'T1').click();
    await typeRowInSight(frame, ['9', '9', '9', '9', '9', '9', '8,5', '8,5', '8,5', '8', '8', '8']);
    await until(() => shown(frame, 'I.1', 'T12'), '8');
    await showSheet(frame, 'Thông tin chung');
    await cell(frame, 'Tên chi bộ', 'Giá trị').click();
    await typeRowInSight(frame, ['Chi bộ Khối phố 1']);
    await until(() => shown(frame, 'Tên chi bộ', 'Giá trị'), 'Chi bộ Khối phố 1');

    await savedAs(bench, 'narrow.chibo.yaml');
    expect(await paper(bench, 'Phiếu tự đánh giá tháng')).toContain('KHỐI PHỐ 1');
  });
});
