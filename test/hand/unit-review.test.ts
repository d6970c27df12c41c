import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorFrame, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { type Bench, openBench, screenshots } from './bench.js';

const themes = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'] as const;

/** The review of everything; its page runs no script, so that it is looked at from outside alone. */
describe('the review of a unit', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench?.close());

  it.each(themes)(
    'in %s shows the parts of the report with charts, and the way to the report',
    async (theme) => {
      const { page } = bench;
      await setTheme(page, theme);
      await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
      const frame = await editorFrame(page, '.report figure.chart', { timeout: 30_000 });
      await expect(frame.locator('a.button').textContent()).resolves.toBe('Xuất báo cáo…');
      const name = theme.toLowerCase().replaceAll(' ', '-');
      await screenshot(page, join(screenshots, `review-${name}.png`));
      for (const [index, part] of [
        '.report figure.chart >> nth=0',
        '.report figure.chart >> nth=-1',
      ].entries()) {
        await frame.locator(part).scrollIntoViewIfNeeded();
        await page.waitForTimeout(250);
        await screenshot(page, join(screenshots, `review-${name}-chart-${index}.png`));
      }
      await runCommand(page, 'View: Close All Editors');
    },
  );

  it.each([420, 1800])('fits a window %d wide', async (width) => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
    await page.setViewportSize({ width, height: 850 });
    const frame = await editorFrame(page, '.report figure.chart', { timeout: 30_000 });
    await frame.locator('.report figure.chart >> nth=0').scrollIntoViewIfNeeded();
    await page.waitForTimeout(250);
    await screenshot(page, join(screenshots, `review-${width}.png`));
    await runCommand(page, 'View: Close All Editors');
  });

  it('asks what for, as what, for whom and where to', async () => {
    const { page } = bench;
    await page.setViewportSize({ width: 1400, height: 850 });
    await runCommand(page, 'Chibo: Xem tổng hợp (Open the review)');
    const frame = await editorFrame(page, '.report figure.chart', { timeout: 30_000 });
    await frame.locator('a.button').click();
    const input = page.locator('.quick-input-widget');
    await expect.poll(() => input.getByText('Sơ kết hay tổng kết?').count(), { timeout: 20_000 }).toBe(1);
    await screenshot(page, join(screenshots, 'review-export.png'));
    await page.keyboard.press('Escape');
  });
});
