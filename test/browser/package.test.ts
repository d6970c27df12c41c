import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, workbenchUrl } from '../server/launch.mjs';
import {
  editorFrame,
  openBrowser,
  openFile,
  openWorkbench,
  reload,
  runCommand,
} from '../server/workbench.mjs';
import { cell, root, showSheet, until } from './bench.js';

const openPreview = 'Chibo: Xem trước kết quả (Preview the result)';
const vsix = join(root, 'dist/chibo.vsix');

describe('the package', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chibo-package-'));
    await cp(join(root, 'samples'), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is under 2 MB', async () => {
    expect((await stat(vsix)).size).toBeLessThan(2_000_000);
  });

  it('installs and opens a record in a workspace that nobody trusts yet', async () => {
    const server = await startServer({ root, extensions: [vsix], trust: true });
    const browser = await openBrowser();
    try {
      const page = await openWorkbench(browser, workbenchUrl(server, { folder }));
      // The newest VS Code calls it by what it leads to.
      const distrust = page.getByRole('button', { name: /No, I don't trust|Open in Restricted Mode/ });
      await distrust.first().click();
      await openFile(page, 'thanh-tra/2023.chibo.yaml');
      const frame = await editorFrame(page, 'table.grid td');
      expect(await frame.textContent('.toolbar .score')).toBe('97,25 / 100');
    } finally {
      await browser.close();
      await server.stop();
    }
  });

  it('keeps what was entered and where the user was when the window is reloaded in the middle of typing', async () => {
    const server = await startServer({ root, extensions: [vsix] });
    const browser = await openBrowser();
    try {
      const page = await openWorkbench(browser, workbenchUrl(server, { folder }));
      await openFile(page, 'thanh-tra/2023.chibo.yaml');
      const before = await editorFrame(page, 'table.grid td');
      await showSheet(before, 'Đảng viên');
      await cell(before, 'Bế Văn Vịnh', 'Họ và tên').click();
      await page.keyboard.type('Bế Văn Mới');
      await page.keyboard.press('Enter');
      await before.waitForSelector('.result:not(.draft)');
      await page.keyboard.type('Dương');
      await reload(page);
      const after = await editorFrame(page, 'table.grid td', { timeout: 60_000 });
      await after.waitForSelector('[role="tab"][aria-selected="true"]:has-text("Đảng viên")');
      // The file is shown first, then what VS Code has kept of it.
      await until(() => cell(after, 'Bế Văn Mới', 'Họ và tên').count(), 1);
      // The open cell is the next one; it shows what was typed in place of a name.
      const below = cell(after, 'Bế Văn Mới', 'Họ và tên').locator(
        'xpath=../following-sibling::tr[1]/td[@data-name="name"]',
      );
      await until(() => below.getAttribute('class'), /\bactive\b/);
      expect(await readFile(join(folder, 'thanh-tra/2023.chibo.yaml'), 'utf8')).not.toContain('Bế Văn Mới');
    } finally {
      await browser.close();
      await server.stop();
    }
  });

  it('shows previews again where they were when the window is reloaded, and says so where a file is gone', async () => {
    const server = await startServer({ root, extensions: [vsix] });
    const browser = await openBrowser();
    try {
      await cp(join(folder, 'thanh-tra/2023.chibo.yaml'), join(folder, 'thanh-tra/tam.chibo.yaml'));
      const page = await openWorkbench(browser, workbenchUrl(server, { folder }));
      await openFile(page, 'thanh-tra/tam.chibo.yaml');
      await editorFrame(page, 'table.grid td');
      await runCommand(page, openPreview);
      await editorFrame(page, 'section.result');
      // Of two webviews that come back at once this server, which gives all of them one origin, may leave one empty.
      const grid = page.locator('.tab', { hasText: 'tam.chibo.yaml' });
      await grid.click();
      await runCommand(page, 'View: Close Editor');
      await grid.waitFor({ state: 'detached' });
      // It went to the place of the grid, and webviews that move begin again.
      const before = await editorFrame(page, 'section.result');
      await before.locator('#explained summary').click();
      await before.evaluate(() => document.getElementById('meetings')?.scrollIntoView());
      const scrolled = await before.evaluate(() => scrollY);
      expect(scrolled).toBeGreaterThan(300);
      await reload(page);
      const after = await editorFrame(page, 'section.result', { timeout: 60_000 });
      await until(() => after.evaluate(() => scrollY), scrolled);
      expect(await after.locator('#explained').getAttribute('open')).not.toBeNull();
      expect(await after.textContent('.result .score')).toBe('97,25 / 100 điểm');
      await rm(join(folder, 'thanh-tra/tam.chibo.yaml'));
      await reload(page);
      const gone = await editorFrame(page, '#gone', { timeout: 60_000 });
      expect(await gone.textContent('#gone')).toContain('Không mở được thanh-tra/tam.chibo.yaml');
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
