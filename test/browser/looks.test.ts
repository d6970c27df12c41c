import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { editorFrame, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { byHand, cell, screenshots, settled, showSheet, useBench } from './bench.js';
import { violations } from './violations.js';

const themes = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
] as const;

describe('how it looks', () => {
  const bench = useBench();
  const it = byHand(bench);

  const sheets = [
    ['Tiêu chí', 'criteria'],
    ['Đảng viên', 'members'],
    ['Sinh hoạt', 'meetings'],
    ['Dìu dắt', 'mentoring'],
    ['Khen thưởng – Kỷ luật', 'awards'],
    ['Chỉ tiêu – Dân vận khéo', 'targets'],
    ['Quy trình', 'workflow'],
    ['Thông tin chung', 'general'],
  ] as const;

  it.each(themes)(
    'in %s every sheet, menu and dialog and the preview are accessible, and are pictured',
    async (theme) => {
      const { page } = bench;
      const name = theme.toLowerCase().replaceAll(' ', '-');
      await setTheme(page, theme);
      const frame = await bench.open('dang-lam/2024.chibo.yaml');
      const look = async (what: string): Promise<void> => {
        await settled(frame);
        await screenshot(page, join(screenshots, `${name}-${what}.png`));
        expect.soft(await violations(frame), what).toEqual([]);
      };
      for (const [title, what] of sheets) {
        await showSheet(frame, title);
        await look(what);
        const other = frame.locator('.switch:not([hidden]) button[aria-pressed="false"]');
        if ((await other.count()) === 0) continue;
        await other.click();
        await look(`${what}-2`);
      }
      await showSheet(frame, 'Đảng viên');
      await cell(frame, 'Đặng Văn Đạt', 'Họ và tên').click();
      await page.keyboard.press('Control+h');
      await page.keyboard.type('dang');
      await look('find');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await look('menu');
      await page.keyboard.press('Escape');
      await frame.locator('th[data-name="rank"] .head-menu').click();
      await frame.getByRole('menuitem', { name: 'Lọc…' }).click();
      await look('filter');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await look('keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F8');
      await page.keyboard.press('Control+.');
      await look('findings');
      await page.keyboard.press('Escape');
      await runCommand(page, 'Chibo: Xem trước kết quả (Preview the result)');
      const preview = await editorFrame(page, 'section.result');
      await settled(preview);
      await screenshot(page, join(screenshots, `${name}-preview.png`));
      expect(await violations(preview)).toEqual([]);
    },
  );

  it('fits a narrow window', async () => {
    const { page } = bench;
    await page.setViewportSize({ width: 372, height: 800 });
    const frame = await bench.open('thanh-tra/2023.chibo.yaml');
    await settled(frame);
    await screenshot(page, join(screenshots, 'narrow-criteria.png'));
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
