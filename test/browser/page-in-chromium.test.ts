import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync, unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../attacks/program.js';
import { screenshots, settled } from './bench.js';
import { builtPage, PageDesk } from './days/page-desk.js';
import { more } from './page-actions.js';
import { root } from './root.js';
import { violations } from './violations.js';

const sample = 'samples/thanh-tra/2023.chibo.yaml';

/** The size of the page, its looks, and what WebDriver BiDi cannot do in Firefox: choose folders, read policies. */
describe('chibo.html in Chromium', () => {
  const desk = new PageDesk({ width: 1366, height: 768 });
  beforeAll(() => desk.start());
  afterAll(() => desk.close());
  beforeEach(() => desk.reset());
  afterEach(() => expect(desk.complaints).toEqual([]));

  /** What a button makes the browser download. */
  const download = async (press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
    const path = await desk.download(press);
    return { name: basename(path), bytes: await readFile(path) };
  };

  it('is under 1.5 MB when it is packed', async () => {
    expect(gzipSync(await readFile(builtPage)).length).toBeLessThan(1_500_000);
    expect((await stat(builtPage)).size).toBeLessThan(2_500_000);
  });

  it('forbids every connection', async () => {
    const refused = await desk.page.evaluate(async () => {
      try {
        await fetch('https://example.com/');
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    expect(desk.complaints.join('\n')).toContain('connect-src');
    desk.complaints.length = 0;
  });

  it('makes an Excel form and takes it back', async () => {
    const { page } = desk;
    await desk.open(join(root, sample));
    const { name, bytes } = await download(() => more(desk, 'Lập biểu Excel để người khác điền…'));
    expect(name).toBe('2023-phieu.xlsx');
    expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Nhập từ Excel, Word…' }).click();
    await (await chosen).setFiles(join(desk.folder, name));
    // Nothing was filled in, so that there is nothing to write.
    await page.locator('.report').waitFor();
    expect(await page.getByRole('button', { name: /^Ghi vào hồ sơ/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('opens a folder, and counts the records of the branches in that of their superior', async () => {
    const { page } = desk;
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Mở thư mục hồ sơ…' }).click();
    await (await chosen).setFiles(join(root, 'samples/phong-ky-thuat'));
    await page.getByText('12 hồ sơ. Bấm tên tệp để mở.').waitFor();
    const path = 'dang-bo-2021.chibo.yaml';
    const { stdout } = runProgram(['evaluate', `samples/phong-ky-thuat/${path}`], root);
    const { final } = JSON.parse(stdout).score;
    const row = page.locator('.folder tr', { hasText: path });
    const listed = await row.locator('td').nth(2).textContent();
    expect(listed).toBe(`${String(final).replace('.', ',')} / 100`);
    await row.getByRole('button', { name: path }).click();
    const frame = await desk.grid('td.active');
    expect(await frame.textContent('.toolbar .score')).toBe(listed);
    await page.getByRole('button', { name: 'Chibo', exact: true }).click();
    await page.getByText('12 hồ sơ. Bấm tên tệp để mở.').waitFor();
  });

  it.each([
    ['light', 1366, 768],
    ['dark', 1366, 768],
    ['light', 800, 900],
    ['dark', 390, 844],
  ] as const)('is accessible and pictured, %s, %d pixels wide', async (colorScheme, width, height) => {
    const { page } = desk;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    const look = async (what: string, frame?: Frame): Promise<void> => {
      if (frame) await settled(frame);
      await page.screenshot({ path: join(screenshots, `page-${colorScheme}-${width}-${what}.png`) });
      expect.soft(await violations(page.mainFrame()), what).toEqual([]);
      if (frame) expect.soft(await violations(frame), `${what}, grid`).toEqual([]);
    };
    await look('start');
    const frame = await desk.open(join(root, 'samples/dang-lam/2024.chibo.yaml'));
    await frame.waitForSelector('td.active');
    await look('record', frame);
    await page.getByRole('button', { name: 'Việc khác…' }).click();
    await look('more');
    // On narrow pages the command is in this list alone.
    if (width > 640) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Kiểm tra trước khi nộp' }).click();
    const preview = await (await page.waitForSelector('.record iframe:nth-child(2)')).contentFrame();
    await preview?.waitForSelector('#submission-title');
    await look('check');
  });
});
