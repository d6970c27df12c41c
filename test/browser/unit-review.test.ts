import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { editorFrame, reload, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { byHand, screenshots, settled, until, useBench } from './bench.js';
import { clickInRow } from './row-button.js';

const themes = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'] as const;

/** The review of everything; its page is made by the host. */
describe('the review of a unit', () => {
  const bench = useBench();
  const it = byHand(bench);

  it.each(themes)(
    'in %s shows the parts of the report with charts, and the way to the report',
    async (theme) => {
      const { page } = bench;
      await setTheme(page, theme);
      await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
      const frame = await editorFrame(page, '.report figure.chart');
      await expect(frame.locator('a.button').textContent()).resolves.toBe('Xuất báo cáo…');
      const name = theme.toLowerCase().replaceAll(' ', '-');
      await screenshot(page, join(screenshots, `review-${name}.png`));
      for (const [index, part] of [
        '.report figure.chart >> nth=0',
        '.report figure.chart >> nth=-1',
      ].entries()) {
        await frame.locator(part).scrollIntoViewIfNeeded();
        await settled(frame);
        await screenshot(page, join(screenshots, `review-${name}-chart-${index}.png`));
      }
    },
  );

  it.each([420, 1800])('fits a window %d wide', async (width) => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
    await page.setViewportSize({ width, height: 850 });
    const frame = await editorFrame(page, '.report figure.chart');
    await frame.locator('.report figure.chart >> nth=0').scrollIntoViewIfNeeded();
    await settled(frame);
    await screenshot(page, join(screenshots, `review-${width}.png`));
  });

  it('asks what for, as what, for whom and where to', async () => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
    const frame = await editorFrame(page, '.report figure.chart');
    await frame.locator('a.button').click();
    const input = page.locator('.quick-input-widget');
    await expect.poll(() => input.getByText('Sơ kết hay tổng kết?').count(), { timeout: 20_000 }).toBe(1);
    await screenshot(page, join(screenshots, 'review-export.png'));
    await page.keyboard.press('Escape');
  });

  it('leads from a number to the records behind it', async () => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
    const frame = await editorFrame(page, '.report figure.chart');
    const row = frame.locator('tr:has(td a)', { hasText: 'Chi bộ được công nhận' }).first();
    await row.locator('td a').first().click();
    const list = page.locator('.quick-input-widget');
    await list.locator('.quick-input-title', { hasText: 'Chi bộ được công nhận' }).waitFor();
    await screenshot(page, join(screenshots, 'review-behind.png'));
    const [first = ''] = await list.getByRole('option').allTextContents();
    await list.getByRole('option').first().click();
    const record = await editorFrame(page, 'table.grid td');
    await record.waitForSelector('td.active');
    expect(first).not.toBe('');
  });

  it('comes back with the window where it was, follows the records, and says so where the unit is gone', async () => {
    const { page, folder } = bench;
    const view = page.locator('.pane-body .monaco-list-row', { hasText: 'Đảng bộ Phòng Kỹ thuật' });
    await runCommand(page, 'Chi bộ: Focus on Đơn vị (Units) View');
    await clickInRow(view.first(), 'Xem tổng hợp');
    const before = await editorFrame(page, '.report figure.chart');
    await before.locator('.report figure.chart >> nth=-1').scrollIntoViewIfNeeded();
    const scrolled = await before.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(300);
    await reload(page);
    const after = await editorFrame(page, '.report figure.chart', { timeout: 60_000 });
    expect(await page.locator('.tab.active').textContent()).toContain('Tổng hợp: Đảng bộ Phòng Kỹ thuật');
    expect(await after.textContent('h1')).toBe('Đảng bộ Phòng Kỹ thuật');
    await until(() => after.evaluate(() => scrollY), scrolled);

    const units = join(folder, 'phong-ky-thuat');
    await rename(units, `${folder}-away`);
    const gone = '[role="status"]:text-matches("^Không có hồ sơ nào của đơn vị .phong-ky-thuat.")';
    await editorFrame(page, gone);
    await reload(page);
    await editorFrame(page, gone, { timeout: 60_000 });
    await screenshot(page, join(screenshots, 'review-gone.png'));
    await rename(`${folder}-away`, units);
    await editorFrame(page, '.report figure.chart');
  });
});
