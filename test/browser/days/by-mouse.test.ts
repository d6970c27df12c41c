import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cell, root, shown, showSheet, until } from '../bench.js';
import { copyAllFromCalc } from '../calc.js';
import { doubleClick } from '../firefox.js';
import { column, makeRecord, newCell, onDesk, pace, paper, savedAs, useDesk } from './day.js';

describe('a day with the mouse', () => {
  const bench = useDesk();
  const it = onDesk(bench);

  /** Enters a cell and goes on by a click, as the keyboard is for letters only. */
  const enter = async (frame: Frame, row: string, heading: string, text: string): Promise<void> => {
    await cell(frame, row, heading).click();
    await bench.page.keyboard.type(text, { delay: pace });
  };
  const choose = async (frame: Frame, row: string, heading: string, label: string): Promise<void> => {
    await doubleClick(cell(frame, row, heading));
    await frame.getByRole('option', { name: label, exact: true }).click();
    await until(() => shown(frame, row, heading), label);
  };

  it('pastes meetings of a spreadsheet, chooses, fills and sorts without a key', async () => {
    const copied = await copyAllFromCalc(join(root, 'test/browser/days/files/sinh-hoat.fods'));
    const frame = await makeRecord(bench);
    const { page } = bench;

    // The next value of a new row is clicked for, not gone to by Tab.
    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await page.keyboard.type('Lò Văn Pấng', { delay: pace });
    await newCell(frame, 'kind').click();
    await until(() => column(frame, 'name').then((names) => names.join()), 'Lò Văn Pấng');
    await choose(frame, 'Lò Văn Pấng', 'Loại', 'Chính thức');
    await choose(frame, 'Lò Văn Pấng', 'Chức vụ', 'Bí thư');
    await newCell(frame, 'name').click();
    await page.keyboard.type('Vì Thị Quyên', { delay: pace });
    await cell(frame, 'Lò Văn Pấng', 'Họ và tên').click();
    await until(() => column(frame, 'name').then((names) => names.join()), 'Lò Văn Pấng,Vì Thị Quyên');
    await choose(frame, 'Vì Thị Quyên', 'Loại', 'Dự bị');

    await showSheet(frame, 'Sinh hoạt');
    await page.evaluate(
      ({ text, html }) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': new Blob([text], { type: 'text/plain' }),
            'text/html': new Blob([html], { type: 'text/html' }),
          }),
        ]),
      copied,
    );
    await newCell(frame, 'date').click();
    await page.keyboard.press('Control+v');
    await until(() => column(frame, 'date').then((dates) => dates.length), 28);
    expect((await column(frame, 'date')).at(-1)).toBe('20/11/2026');

    await showSheet(frame, 'Tiêu chí');
    await enter(frame, 'I.1', 'Tự chấm', '8,25');
    await cell(frame, 'I.1', 'Chi bộ').click();
    await until(() => shown(frame, 'I.1', 'Tự chấm'), '8,25');
    await cell(frame, 'I.1', 'Tự chấm').click();
    const handle = await frame.locator('.handle').boundingBox();
    const goal = await cell(frame, 'I.1', 'Thẩm định').boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((goal?.x ?? 0) + 20, (goal?.y ?? 0) + 10, { steps: 8 });
    await page.mouse.up();
    await until(() => shown(frame, 'I.1', 'Thẩm định'), '8,25');

    await savedAs(bench, 'by-mouse.chibo.yaml');
    const text = await paper(bench, 'Bảng chấm điểm sinh hoạt');
    expect(text).toContain('20/11/2026');
  });
});
