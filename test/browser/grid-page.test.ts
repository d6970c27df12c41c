import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withMembers } from '../../bench/core.mjs';
import type { Assessment } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';
import { openBrowser } from '../server/workbench.mjs';
import { cell, root, screenshots, settled, showSheet, until } from './bench.js';
import { type GridPage, type GridPageOptions, openGridPage } from './grid-page.js';

const assessText = (text: string): Promise<Assessment> => assessIn(memoryWorkspace({}), 'a.chibo.yaml', text);

async function sample(path: string): Promise<Assessment> {
  return assessText(await readFile(join(root, 'samples', path), 'utf8'));
}

describe('the page of the grid', () => {
  let browser: Browser;
  let grid: GridPage;
  const open = async (path: string, options?: GridPageOptions): Promise<void> => {
    grid = await openGridPage(browser, await sample(path), options);
  };
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    // The toolkit's one style element; see docs/dependencies.md.
    expect(grid.complaints().filter((each) => !each.includes('inline style'))).toEqual([]);
    await grid.close();
  });

  describe('reads tables that programs put on the clipboard', () => {
    const td = (text: string): string => `<td>${text}</td>`;
    it.each<{ readonly name: string; readonly html: string; readonly cells: readonly (readonly string[])[] }>(
      [
        {
          name: 'Excel, whose source is broken into lines and whose cells carry styles',
          html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head>
          <body><!--StartFragment--><table border=0><col width=64><tr height=20>
          <td class=xl65 style='height:15.0pt'>Nguyễn Văn\n  An</td><td x:num>3</td></tr>
          <tr><td>Đặng &amp; Bình<br style='mso-data-placement:same-cell'>dòng hai</td><td></td></tr></table></body></html>`,
          cells: [
            ['Nguyễn Văn An', '3'],
            ['Đặng & Bình\ndòng hai', ''],
          ],
        },
        {
          name: 'Google Sheets, whose values are also in attributes',
          html: `<meta charset='utf-8'><google-sheets-html-origin><style>br{}</style><table><colgroup><col width="100"></colgroup>
          <tbody><tr><td data-sheets-value='{"1":2,"2":"x"}'>Ấn</td><td>1&nbsp;000</td></tr></tbody></table>`,
          cells: [['Ấn', '1 000']],
        },
        {
          name: 'LibreOffice, with fonts and empty cells as a line break',
          html: `<table cellspacing="0"><colgroup width="85"></colgroup><tr><td align="left"><font face="Liberation Sans">Lò Thị\nBiên</font></td><td><br></td></tr></table>`,
          cells: [['Lò Thị Biên', '']],
        },
        {
          name: 'Word, whose cells hold paragraphs',
          html: `<table><tr><td><p class=MsoNormal>một</p><p class=MsoNormal>hai</p></td><td><p>ba<o:p></o:p></p></td></tr></table>`,
          cells: [['một\nhai', 'ba']],
        },
        {
          name: 'cells that span columns and rows',
          html: `<table><tr><td colspan="2">a</td><td rowspan="2">b</td></tr><tr>${td('c')}${td('d')}</tr></table>`,
          cells: [
            ['a', '', 'b'],
            ['c', 'd', ''],
          ],
        },
        {
          name: 'a span that goes on below the table, and one to its end',
          html: `<table><tr><td rowspan="9">a</td>${td('b')}</tr><tr><td rowspan="0">c</td></tr></table>`,
          cells: [
            ['a', 'b'],
            ['', 'c'],
          ],
        },
        {
          name: 'a table within a cell',
          html: `<table><tr><td>a<table><tr>${td('b')}${td('c')}</tr><tr>${td('d')}</tr></table></td>${td('e')}</tr></table>`,
          cells: [['a\nb c\nd', 'e']],
        },
        {
          name: 'heads, bodies and feet, and entities',
          html: `<table><thead><tr><th>a&lt;b</th></tr></thead><tfoot><tr>${td('&quot;z&quot;')}</tr></tfoot><tbody><tr>${td('&#7879;')}</tr></tbody></table>`,
          cells: [['a<b'], ['ệ'], ['"z"']],
        },
      ],
    )('$name', async ({ html, cells }) => {
      await open('thanh-tra/2023.chibo.yaml', { view: { sheet: 'members', sheets: {} } });
      await cell(grid.page.mainFrame(), 'Lý Đức Chuyên', 'Họ và tên').click();
      await grid.paste({ 'text/html': html, 'text/plain': 'x' });
      await until(async () => (await grid.asked()).some(({ name }) => name === 'edit'), true);
      const edit = (await grid.asked()).find((request) => request.name === 'edit');
      const rows = new Map<string, string[]>();
      for (const { row, text } of edit?.cells ?? []) rows.set(row, [...(rows.get(row) ?? []), text]);
      expect([...rows.values()]).toEqual(cells);
    });
  });

  it.each([
    ['a style', `<td style='font-family:".VnTime",serif;color:black'>hµ tó</td>`, '.VnTime'],
    ['a font element', '<td><font face=".VnTimeH" size=3>hµ tó</font></td>', '.VnTimeH'],
    ['a rule of Excel', '<td class=xl65>hµ tó</td>', '.VnTime'],
    ['a rule of Word', `<td><p class=MsoNormal><span lang=VI>hµ tó</span></p></td>`, 'VNI-Times'],
    ['a span over a rule', `<td class=xl65><span style="font-family:Arial">Hà Tú</span></td>`, undefined],
  ])('says the old font of a pasted cell, and which cells are joined: %s', async (_, td, font) => {
    await open('thanh-tra/2023.chibo.yaml', { view: { sheet: 'members', sheets: {} } });
    await cell(grid.page.mainFrame(), 'Lý Đức Chuyên', 'Họ và tên').click();
    await grid.paste({
      'text/html': `<style><!--@font-face {font-family:".VnTime";} .xl65 {mso-number-format:General; font-family:.VnTime, sans-serif;}
        p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"VNI-Times";}--></style>
        <table><tr><td colspan=2>a</td></tr><tr>${td}<td>b</td></tr></table>`,
      'text/plain': 'x',
    });
    await until(async () => (await grid.asked()).some(({ name }) => name === 'pasted'), true);
    const asked = (await grid.asked()).find((request) => request.name === 'pasted');
    expect(asked?.pasted.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(asked?.pasted.fonts?.[1]?.[0]).toBe(font);
  });

  describe('is heard', () => {
    it('as row, column and value of the active cell, and whether it can be edited', async () => {
      await open('thanh-tra/2023.chibo.yaml', { view: { sheet: 'members', sheets: {} } });
      await cell(grid.page.mainFrame(), 'Hoàng Quốc Bắc', 'Loại').click();
      const entered = await grid.focused();
      expect(entered.role).toBe('textbox');
      expect(entered.name).toMatch(/^Hoàng Quốc Bắc, Loại: \S/);
      expect(entered.isReadOnly).toBe(false);
      await cell(grid.page.mainFrame(), 'Hoàng Quốc Bắc', 'Họ và tên').click();
      expect((await grid.focused()).name).toBe('Hoàng Quốc Bắc, Họ và tên: Hoàng Quốc Bắc');
      await showSheet(grid.page.mainFrame(), 'Tiêu chí');
      await grid.page.keyboard.press('Control+Home');
      await cell(grid.page.mainFrame(), 'I', 'Tự chấm').click();
      expect((await grid.focused()).isReadOnly).toBe(true);
    });

    it('with what is wrong with the active cell', async () => {
      await open('dang-lam/2024.chibo.yaml');
      await grid.page.keyboard.press('F8');
      const { description } = await grid.focused();
      const wrong = await grid.page.locator('td.active').getAttribute('aria-invalid');
      expect(await grid.page.locator('.field').getAttribute('aria-invalid')).toBe(String(wrong === 'true'));
      const finding = await grid.page
        .locator('.about :is(.error, .warning)')
        .first()
        .evaluate((element) => element.firstChild?.textContent ?? '');
      expect(finding).not.toBe('');
      expect(description).toContain(finding);
    });
  });

  it('takes a cell back and says why when the host refuses an edit', async () => {
    await open('thanh-tra/2023.chibo.yaml');
    const { page } = grid;
    await page.evaluate(() => {
      window.refusal = 'Tệp chỉ để đọc.';
    });
    const score = cell(page.mainFrame(), 'I.1', 'Tự chấm');
    const before = await score.locator('span').textContent();
    await score.click();
    await page.keyboard.type('3\n');
    await until(() => page.locator('.toast').textContent(), 'Tệp chỉ để đọc.');
    expect(await score.locator('span').textContent()).toBe(before);
  });

  it('clears a cell that was entered before the host has answered', async () => {
    await open('thanh-tra/2023.chibo.yaml', { view: { sheet: 'members', sheets: {} } });
    const note = cell(grid.page.mainFrame(), 'Hoàng Quốc Bắc', 'Ghi chú');
    await note.click();
    await grid.page.keyboard.press('Delete');
    await grid.page.keyboard.type('x');
    await grid.page.keyboard.press('Enter');
    await grid.page.keyboard.press('ArrowUp');
    await grid.page.keyboard.press('Delete');
    const edits = (await grid.asked()).flatMap((each) => (each.name === 'edit' ? each.cells : []));
    expect(edits.slice(-2).map(({ text }) => text)).toEqual(['x', '']);
  });

  describe('with thousands of rows', () => {
    it('keeps frozen columns in sight, whichever way it is scrolled', async () => {
      grid = await openGridPage(browser, await assessText(withMembers(3000, 4)), {
        view: { sheet: 'members', sheets: {} },
      });
      const { page } = grid;
      const scroller = page.locator('.grid-scroll');
      const areFrozenSeen = (): Promise<readonly boolean[]> =>
        page.evaluate(() =>
          [20, 80, 200].map(
            (x) => document.elementFromPoint(x, 300)?.closest('td, th')?.matches('.gutter, .frozen') ?? false,
          ),
        );
      for (const [left, top] of [
        [0, 0],
        [0, 9000],
        [500, 9000],
        [500, 40_000],
        [0, 40_000],
      ] as const) {
        await scroller.evaluate((element, at) => element.scrollTo(at), { left, top });
        await settled(page.mainFrame());
        expect(await areFrozenSeen()).toEqual([true, true, true]);
        if (left > 0) await page.screenshot({ path: join(screenshots, 'long-sideways.png') });
      }
    });

    it('holds those in sight, in order once it rests, and the active one with the keyboard', async () => {
      grid = await openGridPage(browser, await assessText(withMembers(3000, 4)), {
        view: { sheet: 'members', sheets: {} },
      });
      const { page } = grid;
      await page.locator('tbody td[data-name="name"]').nth(2).click();
      for (const top of [900, 20_000, 19_000, 77_000, 300]) {
        await page.locator('.grid-scroll').evaluate((element, top) => element.scrollTo({ top }), top);
        await settled(page.mainFrame());
        const numbers = (): Promise<readonly number[]> =>
          page
            .locator('tbody tr')
            .evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset.row)));
        // The order of elements is put right once scrolling rests.
        await expect
          .poll(
            async () => {
              const all = await numbers();
              return all.every((each, index) => index === 0 || (all[index - 1] ?? 0) < each);
            },
            { timeout: 15_000 },
          )
          .toBe(true);
        const rows = await numbers();
        expect(rows).toContain(2);
        expect(rows.length).toBeLessThan(50);
        const seen = await page.evaluate(() => {
          const row = document.elementFromPoint(500, 400)?.closest('tr');
          return [row?.dataset.row, row?.ariaRowIndex, row?.querySelector('th')?.textContent];
        });
        const row = Number(seen[0]);
        expect(seen).toEqual([String(row), String(row + 3), String(row + 1)]);
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('field');
      }
      await page.keyboard.press('Control+ArrowDown');
      await page.keyboard.press('ArrowDown');
      await until(() => page.locator('td.active').locator('xpath=..').getAttribute('class'), /new/);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('field');
    });
  });

  it.each([
    ['at 200 %', { width: 640, height: 400, scale: 2 }],
    ['in 320 pixels', { width: 320, height: 640 }],
  ])('fits a window %s', async (name, size) => {
    await open('dang-lam/2024.chibo.yaml', size);
    const { page } = grid;
    for (const [title, what] of [
      ['Tiêu chí', 'criteria'],
      ['Đảng viên', 'members'],
    ] as const) {
      await showSheet(page.mainFrame(), title);
      await page.locator('.grid-scroll').evaluate((element) => element.scrollTo({ top: 120, left: 160 }));
      await settled(page.mainFrame());
      await page.screenshot({ path: join(screenshots, `${name.replaceAll(/\W+/g, '-')}-${what}.png`) });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      // Half of the window at least is the sheet's.
      const part = await page
        .locator('.grid-scroll')
        .evaluate((element) => element.clientHeight / window.innerHeight);
      expect(part).toBeGreaterThan(0.5);
    }
  });
});
