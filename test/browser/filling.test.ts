import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SheetId } from '../../src/core/views/sheet/sheet.js';
import { openBrowser } from '../server/workbench.mjs';
import { screenshots, until } from './bench.js';
import { type LiveGrid, openLiveGrid } from './live-grid.js';

const head = `branch: {id: kp1, name: Chi bộ Khối phố 1, type: chi-bo}
period: 2026
profile: chi-bo-4-tot
`;

const members = `${head}members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv02, name: Trần Thị Bình}
  - {id: dv03, name: Lê Văn Cường}
`;

const targets = `${head}targets:
  - {title: Thu ngân sách, unit: triệu đồng}
  - {title: Hộ thoát nghèo, unit: "%"}
`;

const meetings = `${head}meetings:
  - {date: 2026-01-05, kind: thuong-ky}
  - {date: 2026-02-05, kind: thuong-ky}
  - {kind: thuong-ky}
  - {kind: thuong-ky}
`;

const criteria = `${head}criteria:
  I.1: {branch: 9}
  I.4: {branch: 4}
`;

describe('filling and pasting', () => {
  let browser: Browser;
  let grid: LiveGrid;
  const open = async (text: string, sheet: SheetId): Promise<void> => {
    grid = await openLiveGrid(browser, text, sheet);
  };
  const cellOf = (row: number, column: string) =>
    grid.page.locator(`tbody tr[data-row="${row}"] td[data-name="${column}"]`);
  const paste = (rows: readonly (readonly string[])[]): Promise<void> =>
    grid.page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      rows.map((row) => row.join('\t')).join('\n'),
    );
  const written = (pattern: RegExp): Promise<boolean> =>
    until(async () => pattern.test(await grid.settled()), true);
  const listed = (): Promise<readonly string[]> =>
    grid.page
      .locator('dialog .misfits tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' | ')),
      );
  const marked = (): Promise<readonly (string | undefined)[]> =>
    grid.page
      .locator('td.left-out')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.name));
  const press = (name: string): Promise<void> =>
    grid.page.locator('dialog vscode-button', { hasText: name }).click();
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => grid?.close());

  it('takes what is typed and what is pasted alike, without a question', async () => {
    await open(members, 'members');
    await cellOf(0, 'kind').click();
    await paste([
      ['CT', 'BT', '3/2/08', '030209', 'Sinh hoạt', 'HTXSNV'],
      ['Đảng viên chính thức', 'ĐV', '19052004', '19.5.2005', 'Miễn', 'HTTNV'],
    ]);
    await written(/dv02, name: Trần Thị Bình, .*rank: htt/);
    expect(await grid.settled()).toBe(
      members
        .replace(
          'kind: chinh-thuc}',
          'kind: chinh-thuc, role: bi-thu, joined: 2008-02-03, official: 2009-02-03, status: sinh-hoat, rank: htxs}',
        )
        .replace(
          'Trần Thị Bình}',
          'Trần Thị Bình, kind: chinh-thuc, role: dang-vien, joined: 2004-05-19, official: 2005-05-19, status: mien, rank: htt}',
        ),
    );
    expect(await grid.page.locator('dialog').count()).toBe(0);
    expect(await grid.page.locator('td.selected').count()).toBe(12);
  });

  it('names what does not fit by person and column, with what is allowed, and marks it until it is seen', async () => {
    await open(members, 'members');
    await cellOf(1, 'role').click();
    await paste([
      ['Giám đốc', '5/2004'],
      ['PBT', '3/2/2010'],
    ]);
    await grid.page.waitForSelector('dialog');
    expect(await listed()).toEqual([
      'Trần Thị Bình · Chức vụ | Giám đốc | "Giám đốc" không có trong các giá trị để chọn. Chọn một trong: Bí thư, Phó bí thư, Chi ủy viên, Đảng viên.',
      expect.stringMatching(
        /^Trần Thị Bình · .*[Kk]ết nạp \| 5\/2004 \| "5\/2004" mới có tháng hoặc năm, còn thiếu ngày\. Viết đủ ngày\/tháng\/năm, ví dụ 19\/05\/2004\.$/,
      ),
    ]);
    await press('Dán 2 ô hợp lệ');
    await written(/role: pho-bi-thu, joined: 2010-02-03/);
    expect(await marked()).toEqual(['role', 'joined']);
    expect(await grid.page.locator('td.selected').count()).toBe(4);
    await grid.page.screenshot({ path: join(screenshots, 'left-out.png') });
    await cellOf(1, 'joined').click();
    await until(async () => (await grid.page.locator('.about').textContent())?.includes('5/2004'), true);
    await cellOf(0, 'name').click();
    await until(async () => (await marked()).join(), '');
  });

  it('names new rows by what is pasted into them', async () => {
    await open(members, 'members');
    await cellOf(3, 'name').click();
    await paste([
      ['Phạm Văn Dũng', 'CT'],
      ['Hoàng Thị Én', 'khách'],
    ]);
    await grid.page.waitForSelector('dialog');
    expect((await listed())[0]).toMatch(/^Hoàng Thị Én · Loại \| khách \| /);
    await press('Dán 3 ô hợp lệ');
    await written(/name: Hoàng Thị Én}/);
    await until(async () => (await marked()).join(), 'kind');
  });

  it('asks how pasted numbers are to be read, and says how typed ones were', async () => {
    await open(targets, 'targets');
    await cellOf(0, 'assigned').click();
    await paste([['1.500'], ['95%']]);
    await grid.page.waitForSelector('dialog');
    expect(await listed()).toEqual(['Thu ngân sách · Được giao | 1.500 | 1500 / 1,5 – Đọc được hai cách.']);
    await grid.page.screenshot({ path: join(screenshots, 'two-readings.png') });
    await grid.page.locator('dialog label', { hasText: 'là 1,5' }).click();
    await press('Dán 2 ô hợp lệ');
    await written(/assigned: 1\.5}[\s\S]*assigned: 95}/);
    await cellOf(0, 'achieved').click();
    await grid.page.keyboard.type('1.250');
    await grid.page.keyboard.press('Enter');
    await written(/achieved: 1250}/);
    await until(async () => cellOf(0, 'achieved').locator('span').textContent(), '1.250');
    await until(
      async () => grid.page.locator('.toast').textContent(),
      '“1.250” được hiểu là 1250. Nhấn Alt+, nếu muốn ghi 1,25.',
    );
    await grid.page.keyboard.press('Alt+,');
    await written(/achieved: 1\.25}/);
  });

  it('does not ask about numbers that were copied from the grid itself', async () => {
    await open(targets.replace('triệu đồng}', 'triệu đồng, assigned: 1250}'), 'targets');
    await cellOf(0, 'assigned').click();
    await grid.page.evaluate(() => {
      const data = new DataTransfer();
      const event = (type: string) =>
        new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event('copy'));
      Object.assign(window, { copied: data });
    });
    await cellOf(0, 'achieved').click();
    await grid.page.evaluate(() => {
      const { copied: clipboardData } = window as unknown as { copied: DataTransfer };
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await written(/assigned: 1250, achieved: 1250}/);
  });

  it('fills past computed points in silence where they agree', async () => {
    await open(criteria, 'criteria');
    await grid.page.locator('thead th[data-column]', { hasText: 'Chi bộ' }).first().click();
    await grid.page.keyboard.press('Shift+ArrowRight');
    await grid.page.keyboard.press('Control+r');
    await written(/I\.1: {branch: 9, appraised: 9}\n {2}I\.4: {branch: 4, appraised: 4}/);
    expect(await grid.settled()).toBe(
      criteria
        .replace('branch: 9', 'branch: 9, appraised: 9')
        .replace('branch: 4', 'branch: 4, appraised: 4'),
    );
    expect(await marked()).toEqual([]);
  });

  it('continues months to the end by a double click on the handle', async () => {
    await open(meetings, 'meetings');
    await cellOf(0, 'date').click();
    await grid.page.keyboard.press('Shift+ArrowDown');
    await grid.page.locator('.handle').dblclick();
    await written(/date: 2026-03-05[\s\S]*date: 2026-04-05/);
    expect(await grid.page.locator('td.selected').count()).toBe(4);
  });

  it('opens lists by their sign, with the present value marked, and takes usual abbreviations', async () => {
    await open(members, 'members');
    const box = await cellOf(0, 'kind').boundingBox();
    if (!box) throw new Error('The cell is not in sight.');
    await grid.page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    await until(async () => grid.page.locator('.choices [aria-selected="true"]').textContent(), 'Chính thức');
    await grid.page.keyboard.press('Escape');
    await grid.page.keyboard.type('db');
    await grid.page.keyboard.press('Enter');
    await written(/dv01, name: Nguyễn Văn An, kind: du-bi/);
  });

  it('suggests forms of award, and takes others', async () => {
    await open(`${head}awards:\n  - {form: ghi-danh}\n  - {form: ghi-danh}\n`, 'awards');
    await cellOf(0, 'form').click();
    await grid.page.keyboard.type('giay khen');
    await grid.page.keyboard.press('Enter');
    await written(/form: giay-khen/);
    await grid.page.keyboard.type('Giấy khen của xã');
    await grid.page.keyboard.press('Enter');
    await written(/form: Giấy khen của xã/);
    await until(async () => cellOf(0, 'form').locator('span').textContent(), 'Giấy khen');
  });
});
