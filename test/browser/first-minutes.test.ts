import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { editorFrame, notifications, runCommand, save, screenshot } from '../server/workbench.mjs';
import { byHand, screenshots, showSheet, until, useBench } from './bench.js';
import { column, newCell, typeRow } from './days/day.js';
import { answer } from './export-dialogs.js';

const steps = [
  'Chọn một thư mục để hồ sơ',
  'Lập hồ sơ đầu tiên',
  'Điền như trong Excel',
  'Xem còn việc gì',
  'Xuất văn bản',
];

describe('the first minutes', () => {
  const bench = useBench({ isEmpty: true });
  const it = byHand(bench);

  it('lead from an empty folder to papers, without an English word or the ending of a file', async () => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Bắt đầu với Chibo (Get started with Chibo)');
    for (const step of steps) await page.locator('.getting-started-step', { hasText: step }).waitFor();
    expect(await page.locator('.getting-started-step').count()).toBe(steps.length);
    await page.locator('.getting-started-step', { hasText: 'Lập hồ sơ đầu tiên' }).click();
    const begin = page.getByRole('button', { name: 'Hồ sơ mới', exact: true });
    await begin.waitFor();
    await screenshot(page, join(screenshots, 'first-minutes-walkthrough.png'));
    await begin.click();

    const questions = page.locator('.quick-input-widget');
    await questions.locator('.quick-input-title', { hasText: 'Đơn vị nào' }).waitFor();
    // The walkthrough takes the focus once more, a moment after a step was clicked; both ways give it to the question.
    const answered = questions.locator('input').first();
    await answered.fill('Chi bộ thôn Bản Mới');
    await questions.getByRole('option', { name: /Chi bộ thôn Bản Mới/ }).waitFor();
    await answered.press('Enter');
    await questions.locator('.quick-input-title', { hasText: 'Kỳ nào' }).waitFor();
    // The first that is offered is the whole of this year.
    await answered.press('Enter');
    await questions.locator('.quick-input-title', { hasText: 'Bộ tiêu chí' }).waitFor();
    await answered.pressSequentially('4 tot', { delay: 60 });
    await questions
      .getByRole('option', { name: /chi-bo-4-tot-20/ })
      .first()
      .waitFor();
    await answered.press('Enter');
    // The name of the file is made of the answers.
    await until(() => answered.inputValue(), /^chi-bo-thon-ban-moi-\d{4}$/);
    await answered.press('Enter');

    const frame = await editorFrame(page, 'table.grid td');
    await frame.waitForSelector('td.active');
    await showSheet(frame, 'Đảng viên');
    await newCell(frame, 'name').click();
    await typeRow(page, ['Bàn Văn Ưng', 'chinh', 'bi thu']);
    await until(() => column(frame, 'name').then((names) => names.join()), 'Bàn Văn Ưng');
    await save(page);

    await page.keyboard.press('Control+Shift+F3');
    // Where to save it is asked by VS Code itself, with the name filled in.
    await answer(page, 'docx', 'Giữ họ tên', undefined, 'Biểu tổng hợp');
    await notifications(page, 'Đã ghi Biểu tổng hợp').waitFor();
    const [paper = ''] = (await readdir(bench.folder)).filter((name) => name.endsWith('.docx'));
    expect(paper).toMatch(/^Biểu tổng hợp - Chi bộ thôn Bản Mới - \d{4}\.docx$/);
    const { 'word/document.xml': xml = Uint8Array.of() } = unzipSync(
      await readFile(join(bench.folder, paper)),
    );
    expect(strFromU8(xml)).toContain('BIỂU TỔNG HỢP');
    await screenshot(page, join(screenshots, 'first-minutes-paper.png'));
  });

  it('end in a report of a fault that holds versions and codes, and nothing of the record', async () => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Báo lỗi… (Report an issue…)');
    const lines = page.locator('.editor-instance .view-lines').last();
    await until(
      async () => (await lines.textContent())?.replace(/\u00a0/g, ' ') ?? '',
      /Chibo \d+\.\d+\.\d+/,
    );
    await notifications(page, 'Hãy điền hai mục đầu').waitFor();
  });
});
