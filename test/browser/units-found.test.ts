import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { cellPath, commune } from '../core/views/diff/commune.js';
import { notifications, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { byHand, screenshots, until, useBench } from './bench.js';
import { pick } from './quick-input.js';

/** Sixteen branches are due, fifteen have sent their record. */
const roster = `units:
  - {id: db-xa, name: Đảng bộ xã Tân An, type: dang-bo-co-so}
${Array.from({ length: 16 }, (_, index) => `  - {id: cb-${String(index + 1).padStart(2, '0')}, name: Chi bộ thôn ${index + 1}, parent: db-xa}\n`).join('')}`;

describe('units found, filtered and worked on together', () => {
  const bench = useBench({ isEmpty: true, width: 1600 });
  const it = byHand(bench, async () => {
    for (const [path, text] of Object.entries(commune())) {
      await mkdir(dirname(join(bench.folder, path)), { recursive: true });
      // One has more points than there are, one is not recognised.
      const changed =
        path === cellPath(7)
          ? text.replace('I.1: {self: 9.75,', 'I.1: {self: 19,')
          : path === cellPath(9)
            ? text.replace(/ {2}cong-nhan:.*\n/, '')
            : text;
      await writeFile(join(bench.folder, path), changed);
    }
    await writeFile(join(bench.folder, 'chibo.units.yaml'), roster);
    await runCommand(bench.page, 'Chi bộ: Focus on Đơn vị (Units) View');
    await runCommand(bench.page, 'Chibo: Bỏ lọc (Clear the filters)');
  });
  const rows = (): Locator =>
    bench.page.locator('.composite.viewlet .pane-body').first().locator('.monaco-list-row');
  const row = (name: string): Locator => rows().filter({ hasText: name }).first();
  const texts = async (): Promise<string> => (await rows().allTextContents()).join('|');
  const editorText = async (): Promise<string> =>
    ((await bench.page.locator('.editor-instance .view-lines').first().textContent()) ?? '').replaceAll(
      '\u00a0',
      ' ',
    );

  it('counts below a superior, and finds units typed without marks', async () => {
    const { page } = bench;
    await until(() => row('Đảng bộ xã Tân An').textContent(), /15 hồ sơ · 2 còn việc · 1 thiếu/);
    await runCommand(page, 'Chibo: Tìm đơn vị… (Find a unit)');
    const input = page.locator('.quick-input-widget').getByRole('textbox');
    await input.waitFor();
    await input.fill('thon 12');
    await until(texts, /^Đảng bộ xã Tân An.*\|Chi bộ thôn 12.*91,75 · Đạt · công nhận[^|]*$/);
    await screenshot(page, join(screenshots, 'units-found.png'));
    await page.keyboard.press('Escape');
    await until(texts, /^Đảng bộ xã Tân An[^|]*$/);
  });

  it.each(['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'] as const)(
    'shows in %s what is missing, and lists it to be sent',
    async (theme) => {
      const { page } = bench;
      await setTheme(page, theme);
      await runCommand(page, 'Chibo: Lọc theo lỗi, còn việc, còn thiếu… (Filter by what is wrong)');
      await pick(page, 'Chỉ xem gì?', 'còn thiếu hồ sơ');
      await until(texts, /^Đảng bộ xã Tân An.*\|Chi bộ thôn 16chưa có hồ sơ 2025$/);
      await screenshot(
        page,
        join(screenshots, `units-missing-${theme.toLowerCase().replaceAll(' ', '-')}.png`),
      );
      await runCommand(page, 'Chibo: Danh sách đơn vị chưa có hồ sơ (List the units without a record)');
      await until(editorText, /Chưa có hồ sơ kỳ 2025: 1 đơn vị.*1\. Chi bộ thôn 16/);
    },
  );

  it('lists what several have to correct, and exports their papers, from one menu', async () => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Lọc theo lỗi, còn việc, còn thiếu… (Filter by what is wrong)');
    await pick(page, 'Chỉ xem gì?', 'còn việc');
    await until(texts, /^Đảng bộ xã Tân An.*\|Chi bộ thôn 7.*\|Chi bộ thôn 9[^|]*$/);
    const choose = async (name: string, follows: Locator): Promise<void> => {
      const item = page.locator('.monaco-menu').getByRole('menuitem', { name });
      // A menu that has just opened takes no click, and one goes when the tree is drawn anew.
      await until(async () => {
        if (!(await item.isVisible())) await row('Chi bộ thôn 7').click({ button: 'right' });
        await item.hover();
        if (await item.isVisible()) await item.click();
        return follows.waitFor({ timeout: 8_000 }).then(
          () => true,
          () => false,
        );
      }, true);
    };
    await row('Chi bộ thôn 7').click();
    await row('Chi bộ thôn 9').click({ modifiers: ['Control'] });
    await choose(
      'Xuất bộ văn bản…',
      page.locator('.quick-input-title', { hasText: 'Bộ hồ sơ nộp: chọn định dạng' }),
    );
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
    await notifications(page, /văn bản của 2 hồ sơ/).waitFor();
    const folders = (await readdir(bench.folder)).filter((name) => /thôn (7|9)/.test(name));
    expect(folders).toHaveLength(2);
    for (const folder of folders) expect(existsSync(join(bench.folder, folder))).toBe(true);
    await choose('Danh sách việc phải sửa', page.locator('.editor-instance .view-lines').first());
    await until(editorText, /Chi bộ thôn 7.*1\. .*I\.1/);
    expect(await editorText()).not.toContain('Chi bộ thôn 8');
  });
});
