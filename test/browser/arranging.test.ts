import type { Browser, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { changeText } from '../../src/core/edit/change.js';
import { changesOf } from '../../src/core/views/sheet/cell-changes.js';
import { sheetsOf } from '../../src/core/views/sheet/sheets.js';
import type { Assessment } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';
import { openBrowser } from '../server/workbench.mjs';
import { cell, until } from './bench.js';
import { type GridPage, openGridPage } from './grid-page.js';
import { openLiveGrid } from './live-grid.js';

const record = `chibo: 1
profile: chi-bo-4-tot
branch: {id: kp1, name: Chi bộ Khu phố 1, type: chi-bo}
period: 2026
members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv02, name: Trần Thị Ân, kind: chinh-thuc}
  - {id: dv03, name: Hoàng Lan, kind: du-bi}
  - {id: dv04, name: An Văn Bình, kind: chinh-thuc, note: An}
  - {id: dv05, name: Vũ Đức Giang, kind: du-bi}
meetings:
  - {date: 2026-01-05, kind: thuong-ky}
`;

const assessText = (text: string): Promise<Assessment> => assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);

describe('finding, sorting and filtering in the grid', () => {
  let browser: Browser;
  let grid: GridPage;
  let shown: Assessment;
  let frame: Frame;
  const open = async (): Promise<void> => {
    shown = await assessText(record);
    grid = await openGridPage(browser, shown, { view: { sheet: 'members', sheets: {} } });
    frame = grid.page.mainFrame();
  };
  /** The names in view, from top to bottom. */
  const names = (): Promise<readonly string[]> =>
    frame.$$eval('tbody tr:not(.new) td[data-name="name"]', (cells) =>
      cells.map((each) => each.querySelector('span, .text')?.textContent ?? each.textContent ?? ''),
    );
  const edits = async (): Promise<number> =>
    (await grid.asked()).filter(({ name }) => name === 'edit').length;
  /** Waits for an edit and shows the record that it leads to, as the host does. */
  const take = async (before: number): Promise<string> => {
    await until(edits, before + 1);
    const last = (await grid.asked()).findLast(({ name }) => name === 'edit');
    const cells = last?.name === 'edit' ? last.cells : [];
    const result = changeText(shown.parsed.text, changesOf(sheetsOf(shown), cells, shown), shown.profile);
    if (result.kind === 'refused') throw new Error('refused');
    shown = await assessText(result.text);
    await grid.show(shown);
    return result.text;
  };
  const openFilter = async (column: string): Promise<void> => {
    await frame.click(`th[data-column] >> text="${column}"`, { button: 'right' });
    await frame.click('.menu >> text="Lọc…"');
    await frame.waitForSelector('.filter');
  };
  /** The boxes of the filter panel with what a user sees in them. */
  const ticks = (): Promise<string> =>
    frame.$$eval('.filter vscode-checkbox', (boxes) =>
      boxes
        .map((each) => {
          const { checked, indeterminate } = each as HTMLInputElement;
          return `${each.textContent}: ${indeterminate ? 'some' : checked ? 'yes' : 'no'}`;
        })
        .join(', '),
    );
  const box = (label: string): string => `.filter vscode-checkbox >> text="${label}"`;
  const tab = (): Promise<string | null> => frame.textContent('[role="tab"]:has-text("Đảng viên") .count');

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    // The toolkit's one style element; see docs/dependencies.md.
    expect(grid.complaints().filter((each) => !each.includes('inline style'))).toEqual([]);
    await grid.close();
  });

  it('filters by unticking one value with the mouse, and says what is hidden', async () => {
    await open();
    await openFilter('Loại');
    await frame.click(box('Dự bị'));
    await until(ticks, 'Chọn tất cả: some, Chính thức: yes, Dự bị: no');
    await frame.click('.filter >> text="Lọc"');
    expect(await names()).toEqual(['Nguyễn Văn An', 'Trần Thị Ân', 'An Văn Bình']);
    expect(await frame.textContent('.hidden-rows span')).toBe('Bộ lọc đang ẩn 2 dòng.');
    expect(await tab()).toBe('3/5');
    await frame.click('.hidden-rows >> text="Bỏ lọc"');
    expect((await names()).length).toBe(5);
    expect(await tab()).toBe('5');
    expect(await frame.isVisible('.hidden-rows')).toBe(false);
  });

  it('ticks all and none with one box, by keys alone', async () => {
    await open();
    await openFilter('Loại');
    const { keyboard } = grid.page;
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await until(ticks, 'Chọn tất cả: no, Chính thức: no, Dự bị: no');
    await keyboard.press('Enter');
    expect(await frame.isVisible('.filter')).toBe(true);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await until(ticks, 'Chọn tất cả: some, Chính thức: no, Dự bị: yes');
    await keyboard.press('Enter');
    expect(await names()).toEqual(['Hoàng Lan', 'Vũ Đức Giang']);
  });

  it('says that nothing passes, in place of an invitation to begin the list', async () => {
    await open();
    await openFilter('Loại');
    await frame.click(box('Chính thức'));
    await frame.click('.filter >> text="Lọc"');
    await openFilter('Họ và tên');
    await frame.click(box('Hoàng Lan'));
    await frame.click(box('Vũ Đức Giang'));
    await frame.click('.filter >> text="Lọc"');
    expect(await names()).toEqual([]);
    expect(await frame.textContent('tbody')).not.toContain('Gõ tên');
    const said = await frame.$eval('.grid-scroll', (each) => getComputedStyle(each, '::after').content);
    expect(said).toBe('"Không có dòng nào khớp bộ lọc."');
    expect(await tab()).toBe('0/5');
  });

  it('keeps a new row in sight that the filter would hide, until it is applied again', async () => {
    await open();
    const live = await openLiveGrid(browser, record, 'members');
    frame = live.page.mainFrame();
    await openFilter('Loại');
    await frame.click(box('Chính thức'));
    await frame.click('.filter >> text="Lọc"');
    await frame.click('tr.new td:nth-of-type(2)');
    await live.page.keyboard.type('Lý Thị Mới');
    await live.page.keyboard.press('Enter');
    await until(async () => (await names()).join(), 'Hoàng Lan,Vũ Đức Giang,Lý Thị Mới');
    await until(tab, '3/6');
    expect(await live.settled()).toContain('name: Lý Thị Mới');
    await openFilter('Loại');
    await frame.click('.filter >> text="Lọc"');
    await until(async () => (await names()).join(), 'Hoàng Lan,Vũ Đức Giang');
    await live.close();
  });

  it('sorts people by given name or by family name', async () => {
    await open();
    const sort = async (item: string): Promise<readonly string[]> => {
      await frame.click('th[data-column] >> text="Họ và tên"', { button: 'right' });
      await frame.click(`.menu >> text="${item}"`);
      return names();
    };
    expect(await sort('Sắp xếp theo tên, A → Z')).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Ân',
      'An Văn Bình',
      'Vũ Đức Giang',
      'Hoàng Lan',
    ]);
    expect(await sort('Sắp xếp theo họ, A → Z')).toEqual([
      'An Văn Bình',
      'Hoàng Lan',
      'Nguyễn Văn An',
      'Trần Thị Ân',
      'Vũ Đức Giang',
    ]);
  });

  it('finds without accents, and replaces letter for letter, in one edit that it counts', async () => {
    await open();
    await cell(frame, 'Nguyễn Văn An', 'Họ và tên').click();
    const { keyboard } = grid.page;
    await keyboard.press('Control+f');
    await keyboard.type('an');
    // Văn, Ân, Hoàng, Lan and An are found in five names, a note and a head that only shows; never a code.
    await until(() => frame.textContent('.find-count'), '1/6');
    await keyboard.press('Control+h');
    await keyboard.type('An');
    await until(() => frame.textContent('.find-count'), '1/3');
    await frame.locator('.find vscode-text-field').nth(1).click();
    await keyboard.type('Anh');
    await frame.click('.find >> text="Thay tất cả"');
    const text = await take(0);
    expect(text.match(/name: [^,]+|note: [^}]+/g)?.slice(1)).toEqual([
      'name: Nguyễn Văn Anh',
      'name: Trần Thị Ân',
      'name: Hoàng Lan',
      'name: Anh Văn Bình',
      'note: Anh',
      'name: Vũ Đức Giang',
    ]);
    await until(() => frame.textContent('.find-done'), 'Đã thay 3 ô trong 2 dòng.');
    await frame.click('.find >> text="Cả từ"');
    await until(() => frame.textContent('.find-count'), '0/0');
  });
});
