import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { notifications, reload, save, undo } from '../server/workbench.mjs';
import { byHand, cell, shown, showSheet, until, useBench } from './bench.js';

const file = 'thanh-tra/2023.chibo.yaml';

describe('a record that another program writes while there are unsaved changes, by hand', () => {
  const bench = useBench();
  let frame: Frame;
  let original: string;
  const it = byHand(bench, async () => {
    original = await bench.text(file);
    frame = await bench.open(file, 'Tiêu chí');
  });
  const type = async (row: string, column: string, text: string): Promise<void> => {
    await cell(frame, row, column).click();
    await bench.page.keyboard.type(`${text}\n`);
    await until(() => shown(frame, row, column), text);
    // A cell is shown before the document has it.
    await bench.page.locator('.tab.active.dirty').waitFor();
  };
  const score = (text: string, item: string, key: string, value: string): string => {
    const changed = text.replace(
      new RegExp(`(?<=\\n  ${item.replace('.', '\\.')}: .*${key}: )[\\d.]+`),
      value,
    );
    expect(changed).not.toBe(text);
    return changed;
  };
  const outside = (text: string): Promise<void> => writeFile(join(bench.folder, file), text);
  const banner = (kind: string) => frame.locator(`.banner.${kind}`);

  it('is joined by cell, says what came in, and is saved without a question', async () => {
    await type('I.1', 'Chi bộ', '7');
    await outside(score(original, 'I.1', 'appraised', '6'));
    await banner('joined').waitFor();
    expect(await banner('joined').textContent()).toContain('I.1');
    expect(await shown(frame, 'I.1', 'Chi bộ')).toBe('7');
    expect(await shown(frame, 'I.1', 'Thẩm định')).toBe('6');
    await save(bench.page);
    await until(
      () => bench.text(file),
      score(score(original, 'I.1', 'branch', '7'), 'I.1', 'appraised', '6'),
    );
    await banner('joined').waitFor({ state: 'detached' });
    expect(await notifications(bench.page, /./).count()).toBe(0);
  });

  it('asks in the grid where one cell got two values, and only there', async () => {
    await type('I.1', 'Chi bộ', '7');
    await type('I.4', 'Chi bộ', '8');
    await outside(score(score(original, 'I.1', 'branch', '6'), 'I.4', 'appraised', '5'));
    await banner('conflict').waitFor();
    expect(await banner('conflict').locator('.conflict-cell').allTextContents()).toEqual([
      expect.stringMatching(/I\.1.*Chi bộ: đang sửa 7, trên đĩa 6$/),
    ]);
    await frame.getByText('Lấy trên đĩa', { exact: true }).click();
    await banner('conflict').waitFor({ state: 'detached' });
    expect(await shown(frame, 'I.1', 'Chi bộ')).toBe('6');
    expect(await shown(frame, 'I.4', 'Thẩm định')).toBe('5');
    await save(bench.page);
    const joined = score(score(original, 'I.4', 'branch', '8'), 'I.4', 'appraised', '5');
    await until(() => bench.text(file), score(joined, 'I.1', 'branch', '6'));
    expect(await notifications(bench.page, /./).count()).toBe(0);
  });

  it('leaves the cell that is typed in to its row, though the row is not in the file yet', async () => {
    await showSheet(frame, 'Đảng viên');
    await frame.locator('tr.new td[data-name="name"]').click();
    await bench.page.keyboard.type('Ngô Thị Lan\n');
    await until(() => shown(frame, 'Ngô Thị Lan', 'Họ và tên'), 'Ngô Thị Lan');
    await bench.page.locator('.tab.active.dirty').waitFor();
    await cell(frame, 'Ngô Thị Lan', 'Ghi chú').click();
    await bench.page.keyboard.type('chuyển ');
    await outside(score(original, 'I.1', 'appraised', '6'));
    await banner('joined').waitFor();
    await bench.page.keyboard.type('đến\n');
    await until(() => shown(frame, 'Ngô Thị Lan', 'Ghi chú'), 'chuyển đến');
    await save(bench.page);
    await until(
      () => bench.text(file),
      /name: Ngô Thị Lan[^\n]*\n(?: {4}.*\n)*? {4}note: chuyển đến|Ngô Thị Lan.*chuyển đến/,
    );
    expect(await bench.text(file)).toContain('appraised: 6,');
  });

  it('is undone: first what was joined, then what the file brought', async () => {
    await type('I.1', 'Chi bộ', '7');
    await outside(score(original, 'I.1', 'appraised', '6'));
    await banner('joined').waitFor();
    await undo(bench.page);
    await until(() => shown(frame, 'I.1', 'Chi bộ'), '9,5');
    expect(await shown(frame, 'I.1', 'Thẩm định')).toBe('6');
    await undo(bench.page);
    await until(() => shown(frame, 'I.1', 'Chi bộ'), '7');
    expect(await shown(frame, 'I.1', 'Thẩm định')).toBe('9');
  });

  it('is joined after the window was loaded again, and in a tab that was not in front', async () => {
    await type('I.1', 'Chi bộ', '7');
    await bench.open('dang-lam/2024.chibo.yaml');
    await outside(score(original, 'I.1', 'appraised', '6'));
    await reload(bench.page);
    frame = await bench.open(file, 'Tiêu chí');
    await banner('joined').waitFor();
    expect(await shown(frame, 'I.1', 'Chi bộ')).toBe('7');
    await save(bench.page);
    await until(
      () => bench.text(file),
      score(score(original, 'I.1', 'branch', '7'), 'I.1', 'appraised', '6'),
    );
  });

  it('is asked about as a whole where the file is no record any more', async () => {
    await type('I.1', 'Chi bộ', '7');
    await outside('chibo: [');
    const question = notifications(bench.page, /không đọc được như một hồ sơ/);
    await question.waitFor();
    expect(await bench.text(file)).toBe('chibo: [');
    await question.getByRole('button', { name: 'Ghi bản đang sửa lên đĩa' }).click();
    await until(() => bench.text(file), score(original, 'I.1', 'branch', '7'));
    expect(await shown(frame, 'I.1', 'Chi bộ')).toBe('7');
  });
});
