import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  editorFrame,
  imeType,
  injectType,
  problems,
  runCommand,
  save,
  statusBarText,
  telexSteps,
  undo,
} from '../server/workbench.mjs';
import { byHand, cell, showSheet, until, useBench } from './bench.js';

const file = 'thanh-tra/2023.chibo.yaml';

/** Undo, once what was entered is in the document. */
async function undoIn(frame: Frame, page: Page): Promise<void> {
  await frame.waitForSelector('.result:not(.draft)');
  await undo(page);
}

describe('the main job, by hand', () => {
  const bench = useBench();
  const it = byHand(bench);

  it('shows total and level of the sample, in the grid and the status bar', async () => {
    const frame = await bench.open(file, 'Tiêu chí');
    expect(await frame.textContent('.toolbar .score')).toBe('97,25 / 100');
    expect(await frame.textContent('.toolbar .level')).toBe('Đạt');
    expect(await statusBarText(bench.page, '97,25/100')).toContain('Đạt');
  });

  it('counts a score while it is typed, before it is entered, and Escape takes it back', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    const score = (): Promise<string | null> => frame.textContent('.toolbar .score');
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('8,5', { delay: 40 });
    await until(score, '96,75 / 100');
    expect(await cell(frame, 'I', 'Thẩm định').locator('span').textContent()).toBe('36,75');
    await page.keyboard.press('Escape');
    await until(score, '97,25 / 100');
    expect(await bench.numstat(file)).toBe('');
  });

  it('enters a score: total, status bar, Problems, and one changed line', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('10,5', { delay: 40 });
    // Long enough for the score to be counted in before it is entered.
    await until(() => frame.textContent('.toolbar .score'), '98,75 / 100');
    await page.keyboard.press('Enter');
    await frame.waitForSelector('.result:not(.draft)');
    await until(() => frame.textContent('.toolbar .score'), '98,75 / 100');
    await frame.waitForSelector('td.error');
    await until(() => cell(frame, 'I.1', 'Thẩm định').getAttribute('aria-invalid'), 'true');
    await statusBarText(page, '98,75/100');
    const rows = await problems(page, /I\.1: 10,5 vượt điểm tối đa 10/);
    expect(rows.some((row) => row.includes('score/range'))).toBe(true);
    await cell(frame, 'I.1', 'Thẩm định').click();
    await save(page);
    await until(() => bench.numstat(file), '1 1');
    expect(await bench.text(file)).toContain('  I.1: {self: 9.5, branch: 9.5, appraised: 10.5, months:');
  });

  it('undoes a score with one key, does it again with another, and the file is as it was', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('10,5\n', { delay: 40 });
    await frame.waitForSelector('.result:not(.draft)');
    await save(page);
    await until(() => bench.numstat(file), '1 1');
    await cell(frame, 'I.2', 'Chuẩn').click();
    await undoIn(frame, page);
    await until(() => frame.textContent('.toolbar .score'), '97,25 / 100');
    await page.keyboard.press('Control+y');
    await until(() => frame.textContent('.toolbar .score'), '98,75 / 100');
    await undoIn(frame, page);
    await until(() => frame.textContent('.toolbar .score'), '97,25 / 100');
    await save(page);
    await until(() => bench.numstat(file), '');
  });

  it.each(['composition', 'injection'])(
    'takes Vietnamese by %s over a selected name from the first key',
    async (kind) => {
      const { page } = bench;
      const frame = await bench.open(file, 'Đảng viên');
      for (const [row, name] of [
        ['Triệu Thị Diễm', 'Đặng'],
        ['Đặng Văn Đạt', 'Ấn'],
        ['Bàn Thị Giang', 'Nguyễn'],
        ['Hà Minh Hậu', 'ưu tú'],
      ] as const) {
        await cell(frame, row, 'Họ và tên').click();
        for (const word of name.split(/(?<= )/)) {
          if (kind === 'composition') await imeType(page, telexSteps(word), word);
          else await injectType(page, telexSteps(word));
        }
        await page.keyboard.press('Enter');
        await until(() => cell(frame, name, 'Họ và tên').count(), 1);
      }
      await save(page);
      await until(() => bench.numstat(file), '4 4');
      const text = await bench.text(file);
      for (const name of ['Đặng', 'Ấn', 'Nguyễn', 'ưu tú']) expect(text).toContain(`    name: ${name}\n`);
      for (let step = 0; step < 4; step += 1) await undoIn(frame, page);
      await save(page);
      await until(() => bench.numstat(file), '');
    },
  );

  it('keeps undo within an open cell to the cell', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Đảng viên');
    await cell(frame, 'Nông Minh Ấn', 'Họ và tên').dblclick();
    await page.keyboard.type(' X');
    const field = frame.locator('textarea.field');
    expect(await field.inputValue()).toMatch(/ X$/);
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).not.toMatch(/X$/);
    await page.keyboard.press('Escape');
    expect(await bench.numstat(file)).toBe('');
  });

  it('chooses a coded value by typing part of its name, without the accents', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Đảng viên');
    await cell(frame, 'Triệu Thị Diễm', 'Xếp loại').click();
    await page.keyboard.type('khong ho', { delay: 20 });
    const option = frame.locator('[role="option"][aria-selected="true"]');
    await until(() => option.textContent(), 'Không hoàn thành nhiệm vụ');
    await page.keyboard.press('Enter');
    await until(
      () => cell(frame, 'Triệu Thị Diễm', 'Xếp loại').locator('span').textContent(),
      'Không hoàn thành nhiệm vụ',
    );
    await until(() => frame.textContent('.toolbar .score'), '97 / 100');
    await undoIn(frame, page);
    await until(() => frame.textContent('.toolbar .score'), '97,25 / 100');
  });

  it('pastes a block in one undo step', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await page.evaluate((text) => navigator.clipboard.writeText(text), '9\t8,5\r\n');
    await cell(frame, 'I.4', 'Tự chấm').click();
    await page.keyboard.press('Control+v');
    await until(() => cell(frame, 'I.4', 'Chi bộ').locator('span').textContent(), '8,5');
    await page.evaluate((text) => navigator.clipboard.writeText(text), '7\t6\t5,5');
    await page.keyboard.press('Control+v');
    await until(() => cell(frame, 'I.4', 'Thẩm định').locator('span').textContent(), '5,5');
    await undoIn(frame, page);
    await until(() => cell(frame, 'I.4', 'Thẩm định').locator('span').textContent(), '8,25');
    expect(await cell(frame, 'I.4', 'Tự chấm').locator('span').textContent()).toBe('9');
  });

  it('copies a block as text that spreadsheets read', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await cell(frame, 'I.1', 'Tự chấm').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await until(() => page.evaluate(() => navigator.clipboard.readText()), '9,5\t9,5\t9');
  });

  it('saves the cell that is still open', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await cell(frame, 'I.1', 'Ghi chú').click();
    await page.keyboard.type('đã kiểm tra', { delay: 10 });
    await save(page);
    await until(() => bench.numstat(file), '1 1');
    expect(await bench.text(file)).toContain('note: đã kiểm tra');
    await undoIn(frame, page);
    await save(page);
    await until(() => bench.numstat(file), '');
  });

  it('adds a member in the last row, and removes it again', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Đảng viên');
    await cell(frame, 'Nông Minh Ấn', 'Họ và tên').click();
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Đỗ Thị Mới', { delay: 10 });
    await page.keyboard.press('Enter');
    await until(() => cell(frame, 'Đỗ Thị Mới', 'Họ và tên').count(), 1);
    await save(page);
    await until(() => bench.numstat(file), '2 0');
    await cell(frame, 'Đỗ Thị Mới', 'Họ và tên').click();
    await page.keyboard.press('Control+Shift+Minus');
    await until(() => cell(frame, 'Đỗ Thị Mới', 'Họ và tên').count(), 0);
    await save(page);
    await until(() => bench.numstat(file), '');
  });

  it('shows the preview beside, and it follows an edit', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await runCommand(page, 'Chibo: Xem trước kết quả (Preview the result)');
    const preview = await editorFrame(page, 'section.result');
    expect(await preview.textContent('.result .level')).toBe('Đạt');
    expect(await preview.textContent('.result .score')).toMatch(/97,25\s*\/\s*100/);
    expect(await preview.textContent('body')).toContain('trên số xếp hoàn thành tốt nhiệm vụ');
    await cell(frame, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await until(() => preview.textContent('.result .level'), 'Chưa đạt');
    expect(await preview.textContent('.result .reason')).toContain(
      'tổng điểm 88,25, cần từ 90, còn thiếu 1,75',
    );
    await cell(frame, 'I.1', 'Thẩm định').click();
    await undoIn(frame, page);
    await until(() => preview.textContent('.result .level'), 'Đạt');
  });

  it('stays right while the text is edited beside it', async () => {
    const { page } = bench;
    const frame = await bench.open(file, 'Tiêu chí');
    await cell(frame, 'I.1', 'Tự chấm').click();
    await runCommand(page, 'Chibo: Mở văn bản bên cạnh (Open text beside)');
    const text = page.locator('.monaco-editor .view-lines').first();
    await text.waitFor();
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('{{');
    await frame.waitForSelector('.banner:not([hidden])');
    expect(await frame.textContent('.banner')).toContain('lỗi YAML ở dòng 1');
    // The grid went where the cursor of the text did.
    await showSheet(frame, 'Tiêu chí');
    expect(await cell(frame, 'I.1', 'Tự chấm').locator('span').textContent()).toBe('9,5');
    await text.click();
    await undo(page);
    await frame.waitForSelector('.banner', { state: 'hidden' });
  });
});
