import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { notifications, runCommand, screenshot } from '../server/workbench.mjs';
import { byHand, screenshots, until, useBench } from './bench.js';
import { answer, exportTitle, type Format, proposal } from './export-dialogs.js';
import { pdfSentences } from './office.js';
import { pick } from './quick-input.js';

const record = 'thanh-tra/2023.chibo.yaml';
describe('exporting a document, by hand', () => {
  const bench = useBench();
  const it = byHand(bench);

  const written = (format: Format): Promise<Buffer> =>
    readFile(join(bench.folder, `thanh-tra/Tờ trình - Chi bộ Thanh tra - 2023.${format}`));
  /** The message that a file is written, with the way to open it. */
  const done = async (format: Format) => {
    const toast = notifications(bench.page, `Đã ghi thanh-tra/Tờ trình - Chi bộ Thanh tra - 2023.${format}.`);
    await toast.waitFor();
    return toast;
  };
  const dismiss = (): Promise<void> => runCommand(bench.page, 'Notifications: Clear All Notifications');

  it('by the command: asks what, as what and for whom, suggests a name, and opens what was written', async () => {
    const { page } = bench;
    await bench.open(record);
    await runCommand(page, exportTitle);
    await page.locator('.quick-input-title', { hasText: 'Xuất văn bản nào?' }).waitFor();
    await screenshot(page, join(screenshots, 'export-kinds.png'));
    expect(await answer(page, 'md')).toBe(
      join(bench.folder, 'thanh-tra/Tờ trình - Chi bộ Thanh tra - 2023.md'),
    );
    const toast = await done('md');
    await screenshot(page, join(screenshots, 'export-done.png'));
    await toast.getByRole('button', { name: 'Mở' }).click();
    await page.locator('.tab.active', { hasText: 'Tờ trình - Chi bộ Thanh tra - 2023.md' }).waitFor();
    expect((await written('md')).toString()).toContain('Nông Minh Ấn');
  });

  it('from the menu of the Explorer, without names', async () => {
    const { page } = bench;
    await bench.open(record);
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: '2023.chibo.yaml' });
    await row.first().click({ button: 'right' });
    const item = page.locator('.monaco-menu').getByRole('menuitem', { name: 'Xuất tài liệu…' });
    await item.hover();
    // A menu that has just opened takes no click.
    const title = page.locator('.quick-input-title', { hasText: 'Xuất văn bản nào?' });
    await until(async () => {
      if (await item.isVisible()) await item.click();
      return title.isVisible();
    }, true);
    await answer(page, 'html', 'Che danh tính');
    await done('html');
    const page1 = (await written('html')).toString();
    expect(page1).not.toContain('Nông Minh Ấn');
    expect(page1).toContain('dv01');
  });

  it('from the toolbar of the grid', async () => {
    const { page } = bench;
    const grid = await bench.open(record);
    await grid.locator('.toolbar').getByText('Xuất…').click();
    await answer(page, 'pdf');
    await done('pdf');
    const shown = await pdfSentences(join(bench.folder, 'thanh-tra/Tờ trình - Chi bộ Thanh tra - 2023.pdf'));
    expect(shown).toContain('TỜ TRÌNH');
    expect(shown).toContain('Nông Minh Ấn');
  });

  it('from the title of the editor, in every other format', async () => {
    const { page } = bench;
    await bench.open(record);
    for (const format of ['docx', 'xlsx'] as const) {
      await page.locator('.editor-actions').getByRole('button', { name: 'Xuất tài liệu…' }).click();
      await answer(page, format);
      await done(format);
      expect((await written(format)).subarray(0, 2).toString()).toBe('PK');
      await dismiss();
    }
  });

  it('does nothing when the user thinks better of it', async () => {
    const { page } = bench;
    await bench.open(record);
    await runCommand(page, exportTitle);
    await pick(page, 'Xuất văn bản nào?', proposal);
    await page.locator('.quick-input-title', { hasText: 'Định dạng nào?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    expect(await notifications(page).count()).toBe(0);
  });

  it('says why where the file cannot be written', async () => {
    const { page } = bench;
    await bench.open(record);
    await runCommand(page, exportTitle);
    await answer(page, 'md', 'Giữ họ tên', '/proc/2023-to-trinh.md');
    const toast = notifications(page, 'Không làm được');
    await toast.waitFor();
    expect(await toast.textContent()).toContain('/proc/2023-to-trinh.md');
    await screenshot(page, join(screenshots, 'export-failed.png'));
  });
});
