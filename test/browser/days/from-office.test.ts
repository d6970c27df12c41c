import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { editorFrame, notifications, runCommand, save, screenshot } from '../../server/workbench.mjs';
import { byHand, root, screenshots, showSheet, until, useBench } from '../bench.js';
import { answerByTyping, chooseFile, pick } from '../quick-input.js';
import { column, isOnDisk, pace, record } from './day.js';

const newRecord = 'Chibo: Hồ sơ mới… (New record…)';
const importFile = 'Nhập từ Excel, Word… (Import from Excel, Word…)';

/** A whole year goes in within two minutes (docs/import.md); this is some three times what it takes. */
const longest = 120_000;

describe('a day that begins with files of an office', () => {
  const bench = useBench({ isEmpty: true });
  const it = byHand(bench, () => cp(join(root, 'samples/van-phong'), bench.folder, { recursive: true }));

  /** Chooses the import in the menu of a file in the Explorer. */
  const importFromMenu = async (file: string): Promise<void> => {
    const { page } = bench;
    await page.locator('.explorer-folders-view').getByText(file, { exact: true }).click({ button: 'right' });
    const item = page.locator('.monaco-menu').getByRole('menuitem', { name: importFile });
    await item.hover();
    // A menu that has just opened takes no click.
    const title = page.locator('.quick-input-title', { hasText: 'Nhập vào hồ sơ nào?' });
    await until(async () => {
      if (await item.isVisible()) await item.click();
      return title.isVisible();
    }, true);
    await pick(page, 'Nhập vào hồ sơ nào?', record);
  };

  /** The grid of what an import would do; `added` is what it says of a table. */
  const preview = async (says: RegExp) => {
    const frame = await editorFrame(bench.page, '.proposal');
    await until(() => frame.locator('.proposal').textContent(), says);
    return frame;
  };

  const write = async (frame: Awaited<ReturnType<typeof preview>>): Promise<void> => {
    await frame.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await notifications(bench.page, `${record}: đã nhập`).waitFor();
    await runCommand(bench.page, 'Notifications: Clear All Notifications');
  };

  it('makes a record and takes a year of three workbooks and a Word file into it', async () => {
    const { page } = bench;
    const start = performance.now();
    await runCommand(page, newRecord);
    await answerByTyping(page, '(1/4)', 'Chi bộ Khối phố 1', pace);
    await answerByTyping(page, '(2/4)', '2026', pace);
    await answerByTyping(page, '(3/4)', 'chi-bo-4-tot-2025', pace);
    await answerByTyping(page, '(4/4)', 'kp1-2026', pace);
    const empty = await editorFrame(page, 'table.grid td');
    await showSheet(empty, 'Đảng viên');
    await screenshot(page, join(screenshots, 'import-empty.png'));

    // The button of an empty sheet asks for the file.
    await empty.getByRole('button', { name: 'Nhập từ Excel, Word…' }).click();
    await chooseFile(page, 'Chọn tệp cần nhập', /\/$/, join(bench.folder, '1-dang-vien.xlsx'));
    const members = await preview(/29 dòng dữ liệu; thêm 29, sửa 0, không đổi 0/);
    expect(await members.locator('.proposal').textContent()).toContain(
      'cột C6“Số thẻ đảng viên”: dữ liệu cá nhân mà hồ sơ không lưu',
    );
    await screenshot(page, join(screenshots, 'import-preview.png'));
    await until(() => column(members, 'name').then((names) => names.length), 29);
    expect(await bench.text(record)).not.toContain('members:');
    await write(members);
    const grid = await editorFrame(page, 'table.grid td');
    await until(() => column(grid, 'name').then((names) => names.length), 29);
    await screenshot(page, join(screenshots, 'import-written.png'));

    // One undo step takes it all back.
    await page.keyboard.press('Control+z');
    await until(() => column(grid, 'name').then((names) => names.length), 0);
    await page.keyboard.press('Control+y');
    await until(() => column(grid, 'name').then((names) => names.length), 29);

    await importFromMenu('2-sinh-hoat-chi-tieu.xlsx');
    await write(await preview(/28 dòng dữ liệu; thêm 28.*3 dòng dữ liệu; thêm 3.*2 dòng dữ liệu; thêm 2/));
    await importFromMenu('3-cham-diem.xlsx');
    await write(await preview(/9 dòng dữ liệu; thêm 9/));
    await importFromMenu('4-diu-dat-khen-thuong.docx');
    const word = await preview(/4 dòng dữ liệu; thêm 4.*2 dòng dữ liệu; thêm 2/);
    await screenshot(page, join(screenshots, 'import-word.png'));
    await write(word);
    await save(page);
    await isOnDisk(bench, 'from-office.chibo.yaml');
    const elapsed = performance.now() - start;
    console.log(`a year of 29 people from four files: ${Math.round(elapsed / 1000)} s`);
    expect(elapsed).toBeLessThan(longest);
  });
});
