import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { editorFrame, openFile, reload, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { type Bench, byHand, screenshots, settled, until, useBench } from './bench.js';
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
  const bench = useBench();
  const it = byHand(bench);
  const compare = async (): Promise<Frame> => {
    const file = join(bench.folder, record);
    const before = await readFile(file, 'utf8');
    const changed = before.replace('self: 9.5', 'self: 19.5').replace(/rank: ht(xs|t)$/gm, 'rank: kht');
    expect(changed).not.toBe(before);
    await bench.open(record);
    await writeFile(file, changed);
    await runCommand(bench.page, 'Chibo: So sánh với HEAD (Compare with HEAD)');
    const frame = await editorFrame(bench.page, 'section.change');
    // The command is offered only where there is a side bar; a test before may have closed it.
    if (await bench.page.locator('.part.sidebar').isVisible())
      await runCommand(bench.page, 'View: Close Primary Side Bar');
    return frame;
  };

  it('says what has become of the score and the level, and why', async () => {
    const frame = await compare();
    const change = frame.locator('section.change');
    expect(await frame.locator('h1').textContent()).toBe('So sánh 2023 với HEAD');
    expect(await frame.locator('.headline').textContent()).toBe('1 hồ sơ đổi · 1 xuống mức · 2 lỗi mới');
    expect(await change.locator('h2').textContent()).toBe('Chi bộ Thanh tra 2023');
    expect(await change.getAttribute('class')).toBe('change down');
    expect(await change.locator('.why').textContent()).toMatch(
      /^mất danh hiệu "Đạt" vì không còn đúng điều kiện .+ ≥ 0,8 \(trước 1, nay 0\)/,
    );
    const facts = await change.locator('dl > div').allTextContents();
    expect(facts).toEqual(['Tổng điểm97,25 → 92,25 (−5)', 'MứcĐạt → Chưa đạt ▼', 'Phát hiện2 mới, 1 hết']);
    const lines = await change.locator('li').allTextContents();
    expect(lines).toContain(
      'dv01 Nông Minh Ấn: xếp loại Hoàn thành xuất sắc nhiệm vụ → Không hoàn thành nhiệm vụ',
    );
    expect(lines).toContain('IV.2 Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên: kết quả 5 → 0 (tối đa 5)');
    expect(lines).toContain('mới: I.1: 19,5 vượt điểm tối đa 10. Nhập điểm từ 0 đến 10. (score/range)');
  });

  it.each(themes)('in %s it is accessible, wide and narrow, and is pictured', async (theme) => {
    const { page } = bench;
    const name = `${theme.toLowerCase().replaceAll(' ', '-')}-comparison`;
    await setTheme(page, theme);
    const frame = await compare();
    for (const [what, size] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      await page.setViewportSize(size);
      await settled(frame);
      await screenshot(page, join(screenshots, `${name}-${what}.png`));
      expect.soft(await violations(frame), what).toEqual([]);
      const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, what).toBeLessThanOrEqual(0);
    }
  });
});

describe('comparison panels and a window that is reloaded', () => {
  const bench = useBench();
  const it = byHand(bench);
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: bench.folder });
  };
  /** The comparison of a changed record with the branch, far down. */
  const scrolledDown = async (): Promise<{ text: string; scrolled: number }> => {
    git('branch', '-f', 'cu');
    const file = join(bench.folder, record);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('self: 9.5', 'self: 19.5').replace(/rank: ht(xs|t)$/gm, 'rank: kht'));
    await compareWithBranch(bench);
    const frame = await editorFrame(bench.page, 'section.change');
    await frame.evaluate(() => document.querySelector('.path')?.scrollIntoView());
    const scrolled = await frame.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(100);
    return { text, scrolled };
  };

  it('come back with the window where they were, and follow the record again', async () => {
    const { page, folder } = bench;
    const file = join(folder, record);
    const { text, scrolled } = await scrolledDown();
    await reload(page);
    const after = await editorFrame(page, 'section.change', { timeout: 60_000 });
    expect(await after.textContent('h1')).toBe('So sánh 2023 với cu');
    expect(await after.textContent('.headline')).toBe('1 hồ sơ đổi · 1 xuống mức · 2 lỗi mới');
    await until(() => after.evaluate(() => scrollY), scrolled);
    await writeFile(file, text.replace('self: 9.5', 'self: 9'));
    await until(() => after.textContent('.headline'), /^1 hồ sơ đổi(?!.*xuống mức)/, 30_000);
  });

  it('say what to do where the branch is gone, and compare again once it is there', async () => {
    const { page } = bench;
    await scrolledDown();
    git('branch', '-m', 'cu', 'moi');
    await reload(page);
    const frame = await editorFrame(page, '#gone', { timeout: 60_000 });
    expect(await frame.textContent('#gone')).toContain('kho git không còn nhánh hay phiên bản "cu"');
    expect(await page.locator('.tab.active').textContent()).toContain('So sánh 2023 với cu');
    await screenshot(page, join(screenshots, 'comparison-gone.png'));
    git('branch', '-m', 'moi', 'cu');
    await until(() => frame.locator('h1').count(), 1, 30_000);
  });

  it('say what to do where the record is gone, in the revision too', async () => {
    const { page, folder } = bench;
    await scrolledDown();
    git('rm', '-qf', record);
    git('commit', '-qm', 'without');
    git('branch', '-f', 'cu');
    await rm(join(folder, record), { force: true });
    await reload(page);
    const frame = await editorFrame(page, '#gone', { timeout: 60_000 });
    expect(await frame.textContent('#gone')).toContain(
      `${record} không có trên đĩa, cũng không có trong "cu"`,
    );
  });
});

/** Compares the record with the branch, without its grid: of two webviews that come back at once one may stay empty. */
async function compareWithBranch({ page }: Bench): Promise<void> {
  await openFile(page, record);
  const grid = page.locator('.tab', { hasText: '2023.chibo.yaml' });
  await runCommand(page, 'Chibo: So sánh với nhánh… (Compare with a branch…)');
  await page.locator('.quick-input-widget').getByRole('option', { name: 'cu' }).click();
  await editorFrame(page, 'section.change');
  await grid.click();
  await runCommand(page, 'View: Close Editor');
  await grid.waitFor({ state: 'detached' });
}
