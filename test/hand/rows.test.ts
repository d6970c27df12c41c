import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SheetId } from '../../src/core/sheet/sheet.js';
import { openBrowser } from '../server/workbench.mjs';
import { until } from './bench.js';
import { type LiveGrid, openLiveGrid } from './live-grid.js';

const head = `branch: {id: kp1, name: Chi bộ Khối phố 1, type: chi-bo}
period: 2026
profile: chi-bo-4-tot
`;

const members = `${head}members:
  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}
  - {id: dv02, name: Trần Thị Bình, kind: chinh-thuc}
  - {id: dv03, name: Lê Văn Cường, kind: chinh-thuc}
`;

const meetings = `${head}meetings:
  - {date: 2026-01-05, kind: thuong-ky, due: 12, present: 11}
  - {date: 2026-02-05, kind: thuong-ky, due: 12, present: 10}
  - {date: 2026-03-05, kind: thuong-ky, due: 12, present: 9}
`;

/** A key every 60 milliseconds, as a fast typist. */
const typing = { delay: 60 };

describe('rows of the grid', () => {
  let browser: Browser;
  let grid: LiveGrid;
  const open = async (text: string, sheet: SheetId): Promise<void> => {
    grid = await openLiveGrid(browser, text, sheet);
  };
  const cellOf = (row: number, column: string) =>
    grid.page.locator(`tbody tr[data-row="${row}"] td[data-name="${column}"]`);
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => grid?.close());

  describe('begun in the last row', () => {
    const lists: readonly {
      readonly sheet: SheetId;
      readonly first: string;
      readonly typed: readonly string[];
      readonly written: string;
    }[] = [
      {
        sheet: 'members',
        first: 'id',
        typed: ['dv01', 'Nguyễn Văn An', 'chinh'],
        written: 'members:\n  - {id: dv01, name: Nguyễn Văn An, kind: chinh-thuc}',
      },
      {
        sheet: 'meetings',
        first: 'date',
        typed: ['05/01/2026', 'thuong', 'Nghị quyết'],
        written: 'meetings:\n  - {date: 2026-01-05, kind: thuong-ky, title: Nghị quyết}',
      },
      {
        sheet: 'mentoring',
        first: 'mentor',
        typed: ['dv01', 'Lê Văn Cường'],
        written: 'mentoring:\n  - {mentor: dv01, mentee: Lê Văn Cường}',
      },
      {
        sheet: 'targets',
        first: 'title',
        typed: ['Trồng cây', 'cây', '120', '130'],
        written: 'targets:\n  - {title: Trồng cây, unit: cây, assigned: 120, achieved: 130}',
      },
      {
        sheet: 'initiatives',
        first: 'title',
        typed: ['Tuyến đường hoa', '01/03/2026'],
        written: 'initiatives:\n  - {title: Tuyến đường hoa, registered: 2026-03-01}',
      },
    ];

    it.each(lists)(
      'take all that Tab goes through as one entry of $sheet',
      async ({ sheet, first, typed, written }) => {
        await open(head, sheet);
        grid.record.delay = 150;
        await grid.page.locator(`tr.new td[data-name="${first}"]`).click();
        for (const text of typed) {
          await grid.page.keyboard.type(text, typing);
          await grid.page.keyboard.press('Tab');
        }
        await until(() => grid.record.settled(), new RegExp(written.replaceAll(/[{}()|]/g, String.raw`\$&`)));
        expect(await grid.record.settled()).toBe(`${head}${written}\n`);
      },
    );

    it('take a second value typed before the host has answered the first', async () => {
      await open(head, 'members');
      grid.record.delay = 400;
      await grid.page.locator('tr.new td[data-name="id"]').click();
      for (const text of ['dv01', 'A', 'chinh']) {
        await grid.page.keyboard.type(text);
        await grid.page.keyboard.press('Tab');
      }
      expect(await grid.active()).toBe('dv01 · role: ');
      await until(() => grid.record.settled(), /name: A/);
      expect(await grid.record.settled()).toBe(
        `${head}members:\n  - {id: dv01, name: A, kind: chinh-thuc}\n`,
      );
      expect(await grid.active()).toBe('dv01 · role: ');
    });

    it('take a value typed after a click into the next cell', async () => {
      await open(members, 'members');
      const name = grid.page.locator('tr.new td[data-name="name"]');
      await name.click();
      await grid.page.keyboard.type('Phạm Văn Dũng');
      await cellOf(3, 'kind').click();
      await grid.page.keyboard.type('chinh\n');
      await until(() => grid.record.settled(), /Dũng, kind/);
      expect(await grid.rows()).toHaveLength(4);
      expect((await grid.record.settled()).split('\n').at(-2)).toBe(
        '  - {id: dv04, name: Phạm Văn Dũng, kind: chinh-thuc}',
      );
    });

    it('follow each other down a column with Enter, and are undone one by one', async () => {
      await open(head, 'members');
      await grid.page.locator('tr.new td[data-name="name"]').click();
      await grid.page.keyboard.type('An\nBình\nCường\n', typing);
      await until(
        async () => (await grid.rows()).join('; '),
        'dv01 | An | Không đạt; dv02 | Bình | Không đạt; dv03 | Cường | Không đạt',
      );
      await grid.page.keyboard.press('Control+z');
      await until(async () => (await grid.rows()).length, 2);
      expect(await grid.active()).toMatch(/^\+/);
    });

    it('are where they were after a refusal', async () => {
      await open(`${head}members: &all\n  - {id: dv01}\nx: *all\n`, 'members');
      expect(await grid.page.locator('tr.new td[data-name="name"]').getAttribute('aria-readonly')).toBe(
        'true',
      );
    });
  });

  describe('that have entries stay with them', () => {
    it('while a cell is open and another program puts a member above', async () => {
      await open(members, 'members');
      await cellOf(2, 'note').click();
      await grid.page.keyboard.type('cho Cường');
      await grid.record.change((text) =>
        text.replace('members:\n', 'members:\n  - {id: dv09, name: Hoàng Thị Én, kind: chinh-thuc}\n'),
      );
      await until(() => grid.rows().then(({ length }) => length), 4);
      await grid.page.keyboard.type('!');
      expect(await grid.page.locator('.field').inputValue()).toBe('cho Cường!');
      await grid.page.keyboard.press('Enter');
      await until(() => grid.record.settled(), /cho Cường!/);
      expect(grid.record.text.split('\n').find((line) => line.includes('note'))).toContain('id: dv03');
    });

    it('while a cell of a meeting is open and another program puts one above and edits it', async () => {
      await open(meetings, 'meetings');
      await cellOf(1, 'note').click();
      await grid.page.keyboard.type('họp bù');
      await grid.record.change((text) =>
        text
          .replace('present: 10', 'present: 12')
          .replace(
            'meetings:\n',
            'meetings:\n  - {date: 2026-01-02, kind: chuyen-de, due: 12, present: 8}\n',
          ),
      );
      await grid.page.keyboard.press('Enter');
      await until(() => grid.record.settled(), /họp bù/);
      expect(grid.record.text).toContain(
        '{date: 2026-02-05, kind: thuong-ky, due: 12, present: 12, note: họp bù}',
      );
    });

    it('and what was typed is kept and said where the entry is gone', async () => {
      await open(members, 'members');
      await cellOf(1, 'note').click();
      await grid.page.keyboard.type('cho Bình');
      const without = members.replace(/.*dv02.*\n/, '');
      await grid.record.change(() => without);
      await until(() => grid.page.locator('.kept').textContent(), /cho Bình/);
      await grid.page.keyboard.press('Enter');
      expect(await grid.record.settled()).toBe(without);
      expect(await grid.page.locator('.kept').textContent()).toContain('vừa bị xóa ở nơi khác');
    });

    it('while their edit is on its way', async () => {
      await open(meetings, 'meetings');
      grid.record.delay = 300;
      await cellOf(1, 'note').click();
      await grid.page.keyboard.type('tháng hai\n');
      await grid.record.change((text) =>
        text.replace(
          'meetings:\n',
          'meetings:\n  - {date: 2026-01-02, kind: chuyen-de, due: 12, present: 8}\n',
        ),
      );
      await until(() => grid.record.settled(), /tháng hai/);
      expect(grid.record.text).toContain(
        '{date: 2026-02-05, kind: thuong-ky, due: 12, present: 10, note: tháng hai}',
      );
    });

    it('after a move and its undo', async () => {
      await open(members, 'members');
      await cellOf(1, 'name').click();
      await grid.page.keyboard.press('Alt+Shift+ArrowUp');
      await until(async () => (await grid.rows())[0], /^dv02/);
      expect(await grid.active()).toMatch(/^dv02 · name/);
      await grid.page.keyboard.press('Control+z');
      await until(async () => (await grid.rows())[0], /^dv01/);
      expect(await grid.active()).toMatch(/^dv02 · name/);
    });
  });
});
