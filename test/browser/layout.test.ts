import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';
import { openBrowser } from '../server/workbench.mjs';
import { cell, root, screenshots, showSheet } from './bench.js';
import { type GridPage, type GridPageOptions, openGridPage } from './grid-page.js';

const assessText = (text: string): Promise<Assessment> => assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);

async function sample(path: string): Promise<Assessment> {
  return assessText(await readFile(join(root, 'samples', path), 'utf8'));
}

/** Where an element is on the screen, in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

describe('where things are on the page of the grid', () => {
  let browser: Browser;
  let grid: GridPage;
  const open = async (path: string, options?: GridPageOptions): Promise<void> => {
    grid = await openGridPage(browser, await sample(path), options);
  };
  const at = (selector: string): Locator => grid.page.locator(selector);
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => grid.close());

  describe('the bar above the table', () => {
    it.each([1366, 1000, 800, 500])('has one height whatever cell is active, %i px wide', async (width) => {
      await open('dang-lam/2024.chibo.yaml', { width });
      const { page } = grid;
      const frame = page.mainFrame();
      const tops = new Set<number>();
      const look = async (locator: Locator): Promise<void> => {
        await locator.click();
        tops.add((await boxOf(at('.grid-scroll'))).top);
      };
      // Empty, with a finding and its fix, computed with an explanation, and with a total of many parts.
      await look(cell(frame, 'I.1', 'Chi bộ'));
      await look(cell(frame, 'I.4', 'Tự chấm'));
      await look(cell(frame, 'I.2', 'Tự chấm'));
      await look(at('tr.total td[data-name="final"]'));
      expect([...tops]).toHaveLength(1);
    });

    it('opens the cell that is pressed twice, though a finding is told of it', async () => {
      await open('dang-lam/2024.chibo.yaml');
      const { page } = grid;
      const box = await boxOf(cell(page.mainFrame(), 'I.4', 'Tự chấm'));
      await page.mouse.dblclick(box.left + 20, box.bottom - 4);
      const openCell = page.locator('td:has(.field.open)');
      expect(await openCell.locator('span').textContent()).toBe('8,3');
    });

    it('names row and column, and shows the button for a fix whole', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 900 });
      const frame = grid.page.mainFrame();
      await cell(frame, 'I.4', 'Tự chấm').click();
      const bar = await boxOf(at('.bar'));
      for (const part of [at('.about .column'), at('.about vscode-button')]) {
        const box = await boxOf(part);
        expect(box.right).toBeLessThanOrEqual(bar.right);
        expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      }
      expect(await at('.about .column').textContent()).toBe('Tự chấm');
      expect(await at('.about vscode-button').textContent()).toBe('Sửa: 8,3 → 8,25');
      await showSheet(frame, 'Đảng viên');
      await cell(frame, 'Đặng Văn Đạt', 'Xếp loại').click();
      expect(await at('.about .row').textContent()).toBe('Đặng Văn Đạt');
      expect(await at('.about .column').textContent()).toBe('Xếp loại');
    });

    it('names the month of a monthly score', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 1366 });
      const frame = grid.page.mainFrame();
      await at('.switch button').last().click();
      await cell(frame, 'I.1', 'T3').click();
      expect(await at('.about .row').textContent()).toBe(
        'I.1 Quán triệt, thực hiện nghị quyết, chỉ thị của cấp trên',
      );
      expect(await at('.about .column').textContent()).toBe('Tháng 3');
    });

    it.each(['Control+Shift+U', 'Shift+F2'])('opens all it has to say by %s, until Escape', async (keys) => {
      await open('dang-lam/2024.chibo.yaml', { width: 800 });
      const { page } = grid;
      await cell(page.mainFrame(), 'I.2', 'Tự chấm').click();
      const top = (await boxOf(at('.grid-scroll'))).top;
      await page.keyboard.press(keys);
      const popup = at('.about-popup');
      expect(await popup.isVisible()).toBe(true);
      // Each step of the reckoning in full.
      expect(await popup.locator('.explanation').evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
      expect((await boxOf(at('.grid-scroll'))).top).toBe(top);
      await page.keyboard.press('Escape');
      expect(await popup.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('field');
    });

    it('opens by a click too, and the fix in it is asked for', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 800 });
      await cell(grid.page.mainFrame(), 'I.4', 'Tự chấm').click();
      await at('.bar .more').click();
      await at('.about-popup').getByText('Sửa: 8,3 → 8,25').click();
      expect((await grid.asked()).at(-1)).toEqual({
        name: 'fix',
        cell: { sheet: 'criteria', row: 'item:I.4', column: 'self' },
        finding: 0,
      });
    });
  });

  describe('the list of what is left to do', () => {
    it('opens by its button and by the count of problems, and each entry leads to its cell', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 1366 });
      const { page } = grid;
      // 29 members without a rank, one finding of a member, two steps, seven findings and scores, two months.
      expect(await at('.toolbar .next').textContent()).toBe('Còn 41 việc');
      await at('.toolbar .problems').click();
      expect(await at('aside.work').isVisible()).toBe(true);
      await at('.work-entry').filter({ hasText: 'Họp bình xét' }).first().click();
      expect(await at('[role="tab"][aria-selected="true"]').textContent()).toContain('Quy trình');
      expect(await at('.about .row').textContent()).toBe('Họp bình xét');
      expect(await at('.about .column').textContent()).toBe('Ngày');
      // It stays for the next one.
      expect(await at('aside.work').isVisible()).toBe(true);
      await at('.toolbar .next').click();
      expect(await at('aside.work').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('field');
    });

    it('calls a record with scores missing unfinished, not failed', async () => {
      grid = await openGridPage(browser, await assessText(twoMembers), {});
      expect(await at('.toolbar .level').textContent()).toBe('chưa chấm xong');
      expect(await at('.level.lowest, td.fail').count()).toBe(0);
    });

    it('says that a finished record is ready', async () => {
      await open('thanh-tra/2023.chibo.yaml');
      expect(await at('.toolbar .next').textContent()).toBe('Đủ để nộp');
      expect(await at('.level.highest, .level.middle, .level.lowest').count()).toBe(1);
    });

    it.each([1366, 800, 500])('has the other commands in a menu, %i px wide', async (width) => {
      await open('dang-lam/2024.chibo.yaml', { width });
      await at('.more-commands').click();
      const names = await at('[role="menuitem"]').allTextContents();
      expect(names.slice(-2)).toEqual(['Văn bản bên cạnh', 'Mở lại dạng văn bản']);
      const shown = await at('.toolbar vscode-button:visible').count();
      expect(names[0]).toBe('Nộp…');
      expect(shown + names.length).toBe(6);
      await at('[role="menuitem"]').last().click();
      expect((await grid.asked()).at(-1)).toEqual({ name: 'run', action: 'reopenAsText' });
    });
  });

  describe('where there is little room', () => {
    const within = (inner: Box, outer: Box): boolean =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1;

    it.each([1366, 1100, 800, 640, 500])(
      'shows the name and the whole active cell beside it, %i px wide',
      async (width) => {
        await open('dang-lam/2024.chibo.yaml', { width, height: 700 });
        const { page } = grid;
        const frame = page.mainFrame();
        for (const [title, row, column, name] of [
          ['Tiêu chí', 'I.4', 'Thẩm định', 'title'],
          ['Đảng viên', 'Đặng Văn Đạt', 'Xếp loại', 'name'],
        ] as const) {
          await showSheet(frame, title);
          const wanted = cell(frame, row, column);
          await wanted.evaluate((element) => element.scrollIntoView({ inline: 'end' }));
          await wanted.click();
          await page.keyboard.press('ArrowRight');
          await page.keyboard.press('ArrowLeft');
          const active = await boxOf(at('td.active'));
          const named = await boxOf(at(`tr.current td[data-name="${name}"]`));
          expect(within(active, await boxOf(at('.grid-scroll'))), title).toBe(true);
          expect(named.left, title).toBeGreaterThanOrEqual(39);
          expect(named.right, title).toBeLessThanOrEqual(active.left + 1);
        }
      },
    );

    it('has room for twelve months, 1366 px wide', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 1366 });
      await at('.switch button').last().click();
      const frame = await boxOf(at('.grid-scroll'));
      expect((await boxOf(at('th[data-name="month:12"]'))).right).toBeLessThanOrEqual(frame.right);
      expect((await boxOf(at('th[data-name="title"]'))).right).toBeLessThanOrEqual(
        (await boxOf(at('th[data-name="month:1"]'))).left + 1,
      );
    });

    it('keeps the name frozen when a narrow window becomes wide again', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 500 });
      const { page } = grid;
      await showSheet(page.mainFrame(), 'Đảng viên');
      await page.setViewportSize({ width: 1366, height: 600 });
      await expect.poll(async () => (await boxOf(at('.grid-scroll'))).right).toBe(1366);
      await page.keyboard.press('End');
      const name = await boxOf(at('tr.current td[data-name="name"]'));
      expect(name.left).toBe(40);
    });

    it('paints frozen cells over the active one that is scrolled below them', async () => {
      await open('dang-lam/2024.chibo.yaml', { width: 800 });
      const { page } = grid;
      await cell(page.mainFrame(), 'I.3', 'Tự chấm').click();
      await at('.grid-scroll').evaluate((element) => element.scrollTo({ left: 190 }));
      const active = await boxOf(at('td.active'));
      const seen = await page.evaluate(
        ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('td')?.dataset.name,
        [active.left + 8, active.top + 8],
      );
      expect(seen).toBe('title');
    });

    it('lets a long note take five lines, and an open one scroll', async () => {
      const text = twoMembers.replace(', rank: gioi', '');
      const long = `${text}meetings:\n  - {date: 2024-01-05, kind: thuong-ky, title: "${'Bàn việc chung. '.repeat(160)}"}\n`;
      grid = await openGridPage(browser, await assessText(long), { width: 1366, height: 700 });
      await showSheet(grid.page.mainFrame(), 'Sinh hoạt');
      const row = await boxOf(at('tr[data-row="0"]'));
      const line = 18.2;
      expect(row.bottom - row.top).toBeLessThanOrEqual(5 * line + 12);
      await at('tr[data-row="0"] td[data-name="title"]').dblclick();
      const field = await boxOf(at('.field.open'));
      expect(field.bottom).toBeLessThanOrEqual((await boxOf(at('.grid-scroll'))).bottom);
    });

    it.each([1040, 800, 500])(
      'shows tabs whole or not at all, and arrows to them, %i px wide',
      async (width) => {
        await open('dang-lam/2024.chibo.yaml', { width });
        const tabs = at('[role="tab"]:not(.cut)');
        expect(await at('[role="tab"]').first().textContent()).toBe('Thông tin chung');
        const checkWhole = async (): Promise<void> => {
          const list = await boxOf(at('.tabs'));
          for (const tab of await tabs.all()) {
            const box = await boxOf(tab);
            expect(box.left).toBeGreaterThanOrEqual(list.left - 1);
            expect(box.right).toBeLessThanOrEqual(list.right + 1);
          }
        };
        await checkWhole();
        const on = at('.tab-bar [data-way="on"]');
        // Tabs glide along, so that the button may be done with between a look at it and a press.
        for (let count = 0; count < 8 && (await on.isEnabled()); count += 1) {
          await on.click({ timeout: 2_000 }).catch(() => undefined);
        }
        await expect.poll(() => tabs.last().textContent()).toBe('Quy trình');
        await checkWhole();
      },
    );
  });

  describe('the card of a cell with a finding', () => {
    /** The time of the page, which goes on only as the test says. */
    const stopTime = async (): Promise<void> => {
      await grid.page.clock.install();
      await grid.page.clock.pauseAt(Date.now() + 60_000);
    };
    const isOpen = (): Promise<boolean> => at('.popup.card').isVisible();
    const overlap = (a: Box, b: Box): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

    it('waits until the mouse has rested, and is beside what is worked on', async () => {
      await open('dang-lam/2024.chibo.yaml');
      const { page } = grid;
      const frame = page.mainFrame();
      await cell(frame, 'II.1', 'Tự chấm').click();
      await stopTime();
      await cell(frame, 'I.4', 'Tự chấm').hover();
      await page.clock.runFor(590);
      expect(await isOpen()).toBe(false);
      await page.clock.runFor(20);
      expect(await isOpen()).toBe(true);
      const card = await boxOf(at('.popup.card'));
      expect(overlap(card, await boxOf(at('td.active')))).toBe(false);
      expect(overlap(card, await boxOf(cell(frame, 'I.4', 'Tự chấm')))).toBe(false);
    });

    it('does not open while somebody types, nor for the cell that the bar tells of', async () => {
      await open('dang-lam/2024.chibo.yaml');
      const { page } = grid;
      const frame = page.mainFrame();
      await cell(frame, 'I.1', 'Tự chấm').click();
      await stopTime();
      await cell(frame, 'I.4', 'Tự chấm').hover();
      await page.clock.runFor(300);
      await page.keyboard.press('ArrowDown');
      await page.clock.runFor(5000);
      expect(await isOpen()).toBe(false);
      await cell(frame, 'I.4', 'Tự chấm').click();
      await page.mouse.move(0, 0);
      await cell(frame, 'I.4', 'Tự chấm').hover();
      await page.clock.runFor(5000);
      expect(await isOpen()).toBe(false);
    });

    it('does not cover the row for a new entry', async () => {
      grid = await openGridPage(browser, await assessText(twoMembers), {});
      const { page } = grid;
      await showSheet(page.mainFrame(), 'Đảng viên');
      await cell(page.mainFrame(), 'Nguyễn Văn An', 'Họ và tên').click();
      await stopTime();
      await cell(page.mainFrame(), 'Trần Thị Bình', 'Xếp loại').hover();
      await page.clock.runFor(700);
      expect(await isOpen()).toBe(true);
      expect(overlap(await boxOf(at('.popup.card')), await boxOf(at('tr.new')))).toBe(false);
    });
  });
});

/** Two members of whom the second has a rank that there is not, right above the row for a new member. */
const twoMembers = `chibo: 1
profile: chi-bo-4-tot
branch: {id: a, name: Chi bộ A, type: chi-bo}
period: 2024
members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv02, name: Trần Thị Bình, kind: chinh-thuc, rank: gioi}
`;
