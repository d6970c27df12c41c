import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { injectType, runCommand, save, telexSteps } from '../server/workbench.mjs';
import { byHand, cell, root, shown, showSheet, until, useBench } from './bench.js';
import { copyAllFromCalc } from './calc.js';

const file = 'thanh-tra/2023.chibo.yaml';

/** Puts a text on the clipboard, with a table where a program puts one there too. */
async function putOnClipboard(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ({ plain, table }) => {
      const parts: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
      if (table !== undefined) parts['text/html'] = new Blob([table], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    { plain: text, table: html },
  );
}

/** The same numbers on each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('the spreadsheet, by hand', () => {
  const bench = useBench({ settings: { 'files.readonlyInclude': { 'phong-ky-thuat/**': true } } });
  let page: Page;
  let frame: Frame;
  const it = byHand(bench, async () => {
    page = bench.page;
    frame = await bench.open(file, 'Tiêu chí');
  });
  const names = (): Promise<string[]> => frame.locator('tbody td[data-name="name"] > span').allTextContents();
  const undoAll = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await save(page);
    await until(() => bench.numstat(file), '');
  };

  it('has a tab for every sheet, and a switch where sheets share one', async () => {
    const tabs = await frame.locator('[role="tab"] > span:first-child').allTextContents();
    expect(tabs).toEqual([
      'Thông tin chung',
      'Tiêu chí',
      'Đảng viên',
      'Sinh hoạt',
      'Dìu dắt',
      'Khen thưởng – Kỷ luật',
      'Chỉ tiêu – Dân vận khéo',
      'Quy trình',
    ]);
    await frame.getByRole('button', { name: 'Điểm các tháng' }).click();
    expect(await shown(frame, 'I.1', 'T4')).toBe('9,5');
    await frame.getByRole('button', { name: 'Tiêu chí', exact: true }).click();
    await showSheet(frame, 'Quy trình');
    expect(await shown(frame, 'Họp bình xét', 'Ngày')).toBe('10/12/2023');
  });

  it('writes a month, a step and a fact of the branch as one changed line each', async () => {
    await showSheet(frame, 'Tiêu chí');
    await frame.getByRole('button', { name: 'Điểm các tháng' }).click();
    await cell(frame, 'I.1', 'T4').click();
    await page.keyboard.type('8,5\n');
    await showSheet(frame, 'Quy trình');
    await cell(frame, 'Ký cam kết', 'Văn bản').click();
    await page.keyboard.type('07-CK/CB\n');
    await showSheet(frame, 'Thông tin chung');
    await cell(frame, 'Tên chi bộ', 'Giá trị').click();
    await injectType(page, telexSteps('Đảng'));
    await page.keyboard.press('Enter');
    await save(page);
    await until(() => bench.numstat(file), '3 3');
    const text = await bench.text(file);
    expect(text).toContain('months: [9, 9, 9, 8.5,');
    expect(text).toContain('cam-ket: {date: 2023-01-15, document: 07-CK/CB}');
    expect(text).toContain('  name: Đảng\n');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await save(page);
    await until(() => bench.numstat(file), '');
    await showSheet(frame, 'Tiêu chí');
    await frame.getByRole('button', { name: 'Tiêu chí', exact: true }).click();
  });

  it('adds a reported figure, and gives it another name', async () => {
    await showSheet(frame, 'Thông tin chung');
    await frame.getByRole('button', { name: 'Số liệu báo cáo' }).click();
    await frame.locator('tr.new td[data-name="name"]').click();
    await injectType(page, telexSteps('Đoàn'));
    await page.keyboard.press('Enter');
    await until(() => shown(frame, 'Đoàn', 'Giá trị'), '');
    await cell(frame, 'Đoàn', 'Giá trị').click();
    await page.keyboard.type('hơn 19.000\n');
    await cell(frame, 'Đoàn', 'Giá trị').locator('xpath=../td[1]').click();
    await injectType(page, telexSteps('Đội'));
    await page.keyboard.press('Enter');
    await until(() => shown(frame, 'Đội', 'Giá trị'), 'hơn 19.000');
    await save(page);
    await until(() => bench.text(file), /\nfigures:\n {2}Đội: \{value: ">19000"\}\n$/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await save(page);
    await until(() => bench.numstat(file), '');
    await frame.getByRole('button', { name: 'Thông tin chung', exact: true }).click();
  });

  it('pastes a 10 × 6 block from LibreOffice Calc as new members, in one undo step', async () => {
    const copied = await copyAllFromCalc(join(root, 'test/browser/files/dang-vien.fods'));
    await showSheet(frame, 'Đảng viên');
    await putOnClipboard(page, copied.text, copied.html);
    await frame.locator('tr.new td[data-name="name"]').click();
    await page.keyboard.press('Control+v');
    // Name, kind, role, joined, official, status: the columns stand in this order.
    await until(async () => (await names()).slice(29, 39).join('|'), /^Đặng Thị Ánh\|Ấn Văn Bình\|/);
    expect((await names())[38]).toBe('Lường Xuân Lữ');
    expect(await shown(frame, 'Ấn Văn Bình', 'Loại')).toBe('Dự bị');
    expect(await shown(frame, 'Đặng Thị Ánh', 'Chính thức')).toBe('15/01/2002');
    expect(await shown(frame, 'Lường Xuân Lữ', 'Trạng thái')).toBe('Đang sinh hoạt');
    await save(page);
    await until(() => bench.numstat(file), /^[1-9]\d* 0$/);
    expect(await bench.text(file)).toContain('joined: 2001-01-15');
    await undoAll();
  }, 240_000);

  it('checks a paste first, names the cells that do not fit, and pastes the rest', async () => {
    await showSheet(frame, 'Tiêu chí');
    await putOnClipboard(page, '9\t11\r\nabc\t7,25\r\n');
    await cell(frame, 'I.4', 'Tự chấm').click();
    await page.keyboard.press('Control+v');
    const dialog = frame.locator('dialog');
    await dialog.waitFor();
    // I.5 is computed and takes no score; 11 is more than the 10 of I.4.
    expect(await dialog.textContent()).toMatch(/I\.4 Rà soát[^·]*· Chi bộ/);
    expect(await bench.numstat(file)).toBe('');
    expect(await dialog.textContent()).toContain('Dán 1 ô hợp lệ');
    await dialog.getByRole('button', { name: 'Dán 1 ô hợp lệ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(() => shown(frame, 'I.4', 'Tự chấm'), '9');
    expect(await shown(frame, 'I.4', 'Chi bộ')).toBe('8,5');
    await putOnClipboard(page, '7,5');
    await cell(frame, 'I.4', 'Tự chấm').click();
    await page.keyboard.press('Control+v');
    await until(() => shown(frame, 'I.4', 'Tự chấm'), '7,5');
    await page.keyboard.press('Control+z');
    await until(() => shown(frame, 'I.4', 'Tự chấm'), '9');
    await save(page);
    await until(() => bench.numstat(file), '');
  });

  it('fills by keys and by the handle, and toggles with Space, each one undo step', async () => {
    await cell(frame, 'I.1', 'Tự chấm').click();
    await page.keyboard.type('7,5\n');
    await cell(frame, 'I.1', 'Tự chấm').click();
    await cell(frame, 'I.1', 'Thẩm định').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+r');
    await until(() => shown(frame, 'I.1', 'Thẩm định'), '7,5');
    await page.keyboard.press('Control+z');
    await until(() => shown(frame, 'I.1', 'Thẩm định'), '9');
    await page.keyboard.press('Control+z');
    await until(() => shown(frame, 'I.1', 'Tự chấm'), '9,5');
    await cell(frame, 'III.1', 'Tự chấm').click();
    await page.keyboard.press('Space');
    await until(() => shown(frame, 'III.1', 'Tự chấm'), 'Không đạt');
    const handle = await frame.locator('.handle').boundingBox();
    const goal = await cell(frame, 'III.1', 'Thẩm định').boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
    await page.mouse.down();
    await page.mouse.move((goal?.x ?? 0) + 20, (goal?.y ?? 0) + 10, { steps: 6 });
    await page.mouse.up();
    await until(() => shown(frame, 'III.1', 'Thẩm định'), 'Không đạt');
    await page.keyboard.press('Control+z');
    await until(() => shown(frame, 'III.1', 'Thẩm định'), 'Đạt');
    await undoAll();
  });

  it('sorts and filters as a view that leaves the file alone, until the order is written', async () => {
    await showSheet(frame, 'Đảng viên');
    const before = await names();
    const head = frame.locator('th[data-name="name"] .head-menu');
    await head.click();
    await frame.getByRole('menuitem', { name: 'Sắp xếp theo tên, Z → A' }).click();
    await until(async () => (await names()).join() !== before.join(), true);
    const sorted = (await names()).slice(0, 29);
    await save(page);
    expect(await bench.numstat(file)).toBe('');
    await frame.locator('th[data-name="role"] .head-menu').click();
    await frame.getByRole('menuitem', { name: 'Lọc…' }).click();
    await page.keyboard.type('bi thu');
    await page.keyboard.press('Enter');
    await until(() => frame.locator('tbody tr.entry').count(), 2);
    expect(await bench.numstat(file)).toBe('');
    await head.click();
    await frame.getByRole('menuitem', { name: 'Ghi thứ tự này vào hồ sơ' }).click();
    await until(() => frame.locator('tbody tr.entry').count(), 29);
    await until(async () => (await names()).slice(0, 29).join(), sorted.join());
    await save(page);
    await until(() => bench.numstat(file), /^\d+ \d+$/);
    await undoAll();
    expect(await names()).toEqual(before);
  });

  it('finds without accents, counts, and replaces everything in one step', async () => {
    await showSheet(frame, 'Đảng viên');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('dang van');
    await until(() => frame.textContent('.find-count'), /^\d\/1$/);
    await page.keyboard.press('Control+h');
    await until(() => frame.textContent('.find-count'), '0/0');
    await frame.getByText('Không phân biệt dấu').click();
    await frame.getByText('Phân biệt hoa thường').click();
    await until(() => frame.textContent('.find-count'), /^\d\/1$/);
    await frame.locator('.find vscode-text-field').nth(1).click();
    await page.keyboard.type('Đặng Quốc');
    await frame.getByText('Thay tất cả').click();
    await until(async () => (await names()).includes('Đặng Quốc Đạt'), true);
    await page.keyboard.press('Escape');
    await frame.locator('.find').waitFor({ state: 'hidden' });
    await undoAll();
  });

  it('inserts, duplicates, moves and removes rows', async () => {
    await showSheet(frame, 'Đảng viên');
    await cell(frame, 'Hoàng Quốc Bắc', 'Họ và tên').click();
    await page.keyboard.press('Control+Shift+D');
    await until(async () => (await names()).slice(1, 3).join(), 'Hoàng Quốc Bắc,Hoàng Quốc Bắc');
    await page.keyboard.press('Control+z');
    await until(async () => (await names())[2], 'Lý Đức Chuyên');
    await cell(frame, 'Lý Đức Chuyên', 'Họ và tên').click();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await until(async () => (await names()).slice(0, 3).join(), 'Nông Minh Ấn,Lý Đức Chuyên,Hoàng Quốc Bắc');
    await page.keyboard.press('Control+z');
    await until(async () => (await names())[1], 'Hoàng Quốc Bắc');
    await cell(frame, 'Nông Minh Ấn', 'Họ và tên').click();
    await cell(frame, 'Lý Đức Chuyên', 'Họ và tên').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+Shift+Minus');
    await until(async () => (await names())[0], 'Triệu Thị Diễm');
    await undoAll();
  });

  it('tells a finding at its cell with its fix, and goes to the next one', async () => {
    await showSheet(frame, 'Tiêu chí');
    await cell(frame, 'III.1', 'Chi bộ').click();
    await page.keyboard.type('dat dat\n');
    await cell(frame, 'III.1', 'Chi bộ').click();
    await frame.waitForSelector('td.error');
    await page.keyboard.press('Control+.');
    const card = frame.locator('.popup.card');
    await card.waitFor();
    expect(await card.textContent()).toContain('dat dat');
    expect(await card.textContent()).not.toContain('score/kind');
    await page.keyboard.press('Escape');
    await cell(frame, 'I.1', 'Tự chấm').click();
    await page.keyboard.press('F8');
    await until(() => frame.locator('td.active').getAttribute('data-name'), 'branch');
    await page.keyboard.press('Control+z');
    await frame.waitForSelector('td.error', { state: 'detached' });
    await save(page);
    await until(() => bench.numstat(file), '');
  });

  it('goes from a cell to its text, and from the text to its cell', async () => {
    await showSheet(frame, 'Tiêu chí');
    await cell(frame, 'II.6', 'Thẩm định').click();
    await page.keyboard.press('F12');
    const text = page.locator('.monaco-editor .view-lines').first();
    await text.waitFor();
    await page.waitForFunction(() => document.querySelector('.monaco-editor.focused') !== null);
    await page.keyboard.press('Control+Home');
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowDown');
    await until(
      () => frame.locator('[role="tab"][aria-selected="true"] > span').first().textContent(),
      'Thông tin chung',
    );
    const lens = page.locator('.codelens-decoration a', { hasText: 'Hiện trong bảng' });
    await lens.first().waitFor();
    await lens.first().click();
    await until(() => frame.evaluate(() => document.hasFocus()), true);
  });

  it('undoes two hundred random actions to the original bytes', async () => {
    const original = await readFile(join(bench.folder, file));
    const random = randomFrom(20231231);
    const values = ['7', '8,5', 'na', 'Đặng Ưu', 'dat', '', '02/09/2023', 'x: #1', '- ấn', '3'];
    const sheets = ['Tiêu chí', 'Đảng viên', 'Sinh hoạt', 'Khen thưởng – Kỷ luật', 'Quy trình'];
    const tab = async (name: string): Promise<void> => showSheet(frame, name);
    const idle = (): Promise<unknown> => frame.waitForSelector('.result:not(.draft)');
    await tab('Tiêu chí');
    for (let count = 0; count < 200; count += 1) {
      if (count % 25 === 24) await tab(sheets[random(sheets.length)] ?? 'Tiêu chí');
      const cells = frame.locator('tbody tr:not(.new) td:not(.fixed)');
      await cells.nth(random(Math.min(await cells.count(), 120))).click();
      switch (random(8)) {
        case 0:
          await page.keyboard.press('Delete');
          break;
        case 1:
          await page.keyboard.press('Shift+ArrowRight');
          await page.keyboard.press('Control+r');
          break;
        case 2:
          await page.keyboard.press('Shift+ArrowDown');
          await page.keyboard.press('Control+d');
          break;
        case 3:
          await page.keyboard.press(
            ['Control+Shift+D', 'Alt+Shift+ArrowDown', 'Control+Shift+Equal'][random(3)] ?? '',
          );
          break;
        default:
          await page.keyboard.type(values[random(values.length)] ?? '');
          await page.keyboard.press('Enter');
      }
      await idle();
    }
    await save(page);
    await until(() => bench.numstat(file), /[1-9]/);
    for (let count = 0; count < 200; count += 1) await page.keyboard.press('Control+z');
    await until(async () => {
      await save(page);
      return (await readFile(join(bench.folder, file))).equals(original);
    }, true);
  }, 240_000);

  it('names conflicts by their cells and takes the side that is chosen', async () => {
    const text = await bench.text(file);
    const other = 'thanh-tra/xung-dot.chibo.yaml';
    const conflict = text.replace(
      /^ {2}I\.1: .*\n/m,
      (line) =>
        `<<<<<<< HEAD\n${line}=======\n${line.replace('appraised: 9,', 'appraised: 6,')}>>>>>>> khac\n`,
    );
    await writeFile(join(bench.folder, other), conflict);
    const merged = await bench.open(other);
    await merged.waitForSelector('.banner.conflict');
    expect(await merged.textContent('.conflicts')).toContain('I.1');
    expect(await merged.textContent('.conflicts')).toContain('ta 9, họ 6');
    await merged.getByText('Lấy của họ').first().click();
    await merged.waitForSelector('.banner.conflict', { state: 'detached' });
    await until(() => merged.textContent('.toolbar .score'), '94,25 / 100');
    await save(page);
    await until(() => bench.text(other), text.replace('appraised: 9,', 'appraised: 6,'));
  });

  it('locks a file that settings make read-only', async () => {
    const locked = await bench.open('phong-ky-thuat/kho-2021.chibo.yaml');
    await until(() => locked.textContent('.banner'), 'Bản này chỉ để xem, không sửa được.');
    const row = (): Promise<string | null> =>
      locked.locator('tr:has(td.active)').first().getAttribute('data-row');
    await locked.locator('td.active').click();
    const before = Number(await row());
    // Enter goes to the next row once the keys before it have come through.
    await page.keyboard.type('3\n');
    await until(row, String(before + 1));
    expect(await locked.locator('.result.draft').count()).toBe(0);
  });

  it('marks what differs between two versions, and scrolls both', async () => {
    const text = await bench.text(file);
    await runCommand(page, 'View: Close All Editors');
    await writeFile(join(bench.folder, file), text.replace('self: 9.5,', 'self: 8,'));
    await page.keyboard.press('Control+Shift+g');
    const sides = (): Frame[] => page.frames().filter((side) => side.url().includes('/fake.html'));
    const marks = async (): Promise<string> => {
      const counts = await Promise.all(sides().map((side) => side.locator('td.changed').count()));
      return counts.join();
    };
    const openDiff = async (tries: number): Promise<void> => {
      await page.locator('.scm-view .monaco-list-row', { hasText: '2023.chibo.yaml' }).first().click();
      try {
        await until(marks, '1,1', 15_000);
      } catch (error) {
        // Where all webviews share one origin VS Code itself may never begin one of two that open at once.
        if (tries === 1 || sides().length === 2) throw error;
        await runCommand(page, 'View: Close All Editors');
        await openDiff(tries - 1);
      }
    };
    await openDiff(4);
    const [left, right] = sides();
    // Nothing scrolls before the page's style has come, which may be after its first rows.
    await until(async () => {
      await left?.locator('.grid-scroll').evaluate((element) => element.scrollTo({ top: 90 }));
      return right?.locator('.grid-scroll').evaluate((element) => element.scrollTop);
    }, 90);
    if (left) await showSheet(left, 'Sinh hoạt');
    await right?.waitForSelector('[role="tab"][aria-selected="true"]:has-text("Sinh hoạt")');
  });
});
