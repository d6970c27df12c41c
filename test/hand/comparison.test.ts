import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorFrame, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { type Bench, openBench, screenshots } from './bench.js';
import { violations } from './violations.js';

const themes = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
] as const;
const record = 'thanh-tra/2023.chibo.yaml';
const wide = { width: 1400, height: 850 };
/** What leaves the panel 320 pixels beside the bar of activities. */
const narrow = { width: 368, height: 850 };

describe('the comparison panel', () => {
  let bench: Bench;
  let frame: Frame;
  beforeAll(async () => {
    bench = await openBench(wide);
    const file = join(bench.folder, record);
    const before = await readFile(file, 'utf8');
    const changed = before.replace('self: 9.5', 'self: 19.5').replace(/rank: ht(xs|t)$/gm, 'rank: kht');
    expect(changed).not.toBe(before);
    await bench.open(record);
    await writeFile(file, changed);
    await runCommand(bench.page, 'Chibo: So sánh với HEAD (Compare with HEAD)');
    frame = await editorFrame(bench.page, 'section.change');
    await runCommand(bench.page, 'View: Close Primary Side Bar');
  });
  afterAll(() => bench?.close());

  it('says what has become of the score and the level, and why', async () => {
    const change = frame.locator('section.change');
    expect(await frame.locator('h1').textContent()).toBe('So sánh 2023 với HEAD');
    expect(await frame.locator('.headline').textContent()).toBe('1 hồ sơ đổi · 1 xuống mức · 2 lỗi mới');
    expect(await change.locator('h2').textContent()).toBe('Chi bộ Thanh tra 2023');
    expect(await change.getAttribute('class')).toBe('change down');
    expect(await change.locator('.why').textContent()).toBe('mất danh hiệu "Đạt" vì IV.2: 5 → 0');
    const facts = await change.locator('dl > div').allTextContents();
    expect(facts).toEqual(['Tổng điểm97,25 → 92,25 (−5)', 'MứcĐạt → Chưa đạt ▼', 'Phát hiện2 mới, 1 hết']);
    const lines = await change.locator('li').allTextContents();
    expect(lines).toContain(
      'dv01 Nông Minh Ấn: xếp loại Hoàn thành xuất sắc nhiệm vụ → Không hoàn thành nhiệm vụ',
    );
    expect(lines).toContain('Giá trị đổi: Đảng viên 29, Tiêu chí 1');
    expect(lines).toContain('mới: I.1: 19,5 vượt điểm tối đa 10. Nhập điểm từ 0 đến 10. (score/range)');
  });

  it.each(themes)('in %s it is accessible, wide and narrow, and is pictured', async (theme) => {
    const { page } = bench;
    const name = `${theme.toLowerCase().replaceAll(' ', '-')}-comparison`;
    await page.setViewportSize(wide);
    await setTheme(page, theme);
    for (const [what, size] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      await page.setViewportSize(size);
      await page.waitForTimeout(400);
      await screenshot(page, join(screenshots, `${name}-${what}.png`));
      expect.soft(await violations(frame), what).toEqual([]);
      const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, what).toBeLessThanOrEqual(0);
    }
  });
});
