import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect } from 'vitest';
import { updateSettings } from '../server/launch.mjs';
import { byHand, cell, until, useBench } from './bench.js';

const file = 'thanh-tra/2023.chibo.yaml';

describe('a cell that is open while the record is saved or closed', () => {
  const bench = useBench();
  let page: Page;
  let frame: Frame;
  const it = byHand(bench, async () => {
    page = bench.page;
    frame = await bench.open(file, 'Tiêu chí');
  });
  const field = () => frame.locator('.field.open');
  const openCell = async (text: string): Promise<void> => {
    await cell(frame, 'I.2', 'Ghi chú').click();
    await page.keyboard.type(text, { delay: 60 });
  };
  /** Enters a cell, so that there is something to save. */
  const change = async (text: string): Promise<void> => {
    await cell(frame, 'I.1', 'Ghi chú').click();
    await page.keyboard.type(`${text}\n`);
  };
  const savesBy = async (autoSave: string): Promise<void> => {
    updateSettings(bench.server, { 'files.autoSave': autoSave, 'files.autoSaveDelay': 3000 });
    // An open workbench takes settings over within a second.
    await page.waitForTimeout(1500);
  };
  afterEach(() => savesBy('off'));

  it('stays open, with its text and caret, when VS Code saves after a delay', async () => {
    await savesBy('afterDelay');
    await change('lần một');
    await openCell('chưa xong');
    await page.keyboard.press('F2');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    expect(await bench.text(file)).not.toContain('lần một');
    await until(() => bench.text(file), /note: lần một/);
    await page.keyboard.type('…');
    expect(await field().inputValue()).toBe('chưa …xong');
    expect(await bench.text(file)).not.toContain('chưa');
    await page.keyboard.press('Enter');
    await until(() => bench.text(file), /note: chưa …xong/);
  });

  it('is entered and saved when another tab comes to the front', async () => {
    await savesBy('onFocusChange');
    await openCell('sang thẻ khác');
    await bench.open('dang-lam/2024.chibo.yaml');
    await until(() => bench.text(file), /note: sang thẻ khác/);
    frame = await bench.open(file, 'Tiêu chí');
    await until(() => cell(frame, 'I.2', 'Ghi chú').locator('span').first().textContent(), 'sang thẻ khác');
    expect(await field().count()).toBe(0);
  });

  it('is taken in by Ctrl+S', async () => {
    await openCell('lưu ngay');
    await page.keyboard.press('Control+s');
    await until(() => bench.text(file), /note: lưu ngay/);
  });

  describe('and whose tab is closed', () => {
    const closeTab = (): Promise<void> => page.locator('.tab.active .action-label.codicon-close').click();

    it('is asked about, and saved if that is wanted', async () => {
      await openCell('đóng thẻ');
      await closeTab();
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      expect(await dialog.textContent()).toContain('đóng thẻ');
      await dialog.getByRole('button', { name: /^(Lưu|Save)$/ }).click();
      await until(() => bench.text(file), /note: đóng thẻ/);
    });

    it('loses no letter that was typed just before', async () => {
      await cell(frame, 'I.2', 'Ghi chú').click();
      await page.keyboard.type('gõ xong là đóng ngay lập tức');
      await closeTab();
      // Ours where the cell was still open, VS Code's own where it was entered just before the tab closed.
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      await dialog.getByRole('button', { name: /^(Lưu|Save)$/ }).click();
      await until(() => bench.text(file), /note: gõ xong là đóng ngay lập tức/);
    });

    it('is saved without a question where VS Code saves by itself', async () => {
      await savesBy('afterDelay');
      await openCell('tự lưu');
      await closeTab();
      await until(() => bench.text(file), /note: tự lưu/);
      expect(await page.locator('.monaco-dialog-box').count()).toBe(0);
    });
  });
});
