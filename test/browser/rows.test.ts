import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SheetId } from '../../src/core/views/sheet/sheet.js';
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
        sheet: 'awards',
        first: 'form',
        typed: ['Giấy khen', 'Thành tích năm 2026', '1', '2'],
        written: 'awards:\n  - {form: giay-khen, subject: Thành tích năm 2026, collective: 1, individual: 2}',
      },
      {
        sheet: 'discipline',
        first: 'member',
        typed: ['dv01', 'khien', '02/03/2026'],
        written: 'discipline:\n  - {member: dv01, form: khien-trach, date: 2026-03-02}',
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
        await until(() => grid.settled(), new RegExp(written.replaceAll(/[{}()|]/g, String.raw`\$&`)));
        expect(await grid.settled()).toBe(`${head}${written}\n`);
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
      await until(() => grid.settled(), /name: A/);
      expect(await grid.settled()).toBe(`${head}members:\n  - {id: dv01, name: A, kind: chinh-thuc}\n`);
      expect(await grid.active()).toBe('dv01 · role: ');
    });

    it('take a value typed after a click into the next cell', async () => {
      await open(members, 'members');
      const name = grid.page.locator('tr.new td[data-name="name"]');
      await name.click();
      await grid.page.keyboard.type('Phạm Văn Dũng');
      await cellOf(3, 'kind').click();
      await grid.page.keyboard.type('chinh\n');
      await until(() => grid.settled(), /Dũng, kind/);
      expect(await grid.rows()).toHaveLength(4);
      expect((await grid.settled()).split('\n').at(-2)).toBe(
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
      await until(() => grid.settled(), /cho Cường!/);
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
      await until(() => grid.settled(), /họp bù/);
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
      expect(await grid.settled()).toBe(without);
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
      await until(() => grid.settled(), /tháng hai/);
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

  describe('without an entry', () => {
    it('are put in between others, and become entries there', async () => {
      await open(members, 'members');
      await cellOf(1, 'name').click();
      await grid.page.keyboard.press('Control+Shift+Equal');
      await until(() => grid.rows().then(({ length }) => length), 4);
      expect(await grid.settled()).toBe(members);
      await grid.page.keyboard.type('Phạm Văn Dũng', typing);
      await grid.page.keyboard.press('Tab');
      await grid.page.keyboard.type('chinh\n', typing);
      await until(() => grid.settled(), /chinh-thuc}\n.*\n.*\n.*\n$/);
      expect(grid.record.text).toBe(
        members.replace(
          '  - {id: dv02',
          '  - {id: dv04, name: Phạm Văn Dũng, kind: chinh-thuc}\n  - {id: dv02',
        ),
      );
      await grid.page.keyboard.press('Control+z');
      await grid.page.keyboard.press('Control+z');
      await until(() => grid.settled(), members);
    });

    it('stay where their last cell was cleared, and are filled again there', async () => {
      await open(
        meetings.replace('{date: 2026-02-05, kind: thuong-ky, due: 12, present: 10}', '{due: 7}'),
        'meetings',
      );
      const before = grid.record.text;
      const without = before.replace('  - {due: 7}\n', '');
      await cellOf(1, 'due').click();
      await grid.page.keyboard.press('Delete');
      await until(() => grid.settled(), without);
      expect(await grid.page.locator('tbody tr:not(.new)').count()).toBe(3);
      await grid.page.keyboard.type('8\n');
      await until(() => grid.settled(), before.replace('due: 7', 'due: 8'));
      expect(await grid.page.locator('tbody tr:not(.new)').count()).toBe(3);
      await grid.page.keyboard.press('Control+z');
      await grid.page.keyboard.press('Control+z');
      await until(() => grid.settled(), before);
    });

    it('are taken out without a trace', async () => {
      await open(members, 'members');
      await cellOf(0, 'name').click();
      await grid.page.keyboard.press('Control+Shift+Equal');
      await until(() => grid.page.locator('tbody tr:not(.new)').count(), 4);
      await grid.page.keyboard.press('Control+Shift+Minus');
      await until(() => grid.page.locator('tbody tr:not(.new)').count(), 3);
      expect(await grid.settled()).toBe(members);
    });
  });

  describe('keys', () => {
    it('go back with Enter to the column in which Tab began, passing over cells that only show', async () => {
      await open(head, 'months');
      const first = grid.page.locator('tbody tr', { hasText: 'I.1' }).first();
      await first.locator('td[data-name="month:10"]').click();
      const start = await grid.active();
      for (const text of ['9', '8', '9']) {
        await grid.page.keyboard.type(text);
        await grid.page.keyboard.press('Tab');
      }
      await grid.page.keyboard.press('Shift+Tab');
      await grid.page.keyboard.press('Enter');
      const column = start.replace(/^.* · (.*):.*$/, '$1');
      expect(await grid.active()).toMatch(new RegExp(`· ${column}: `));
      expect(await grid.active()).not.toBe(start);
    });

    it('of an undo go to the cell that it changes, in its sheet', async () => {
      await open(members, 'members');
      grid.record.delay = 200;
      await cellOf(0, 'note').click();
      await grid.page.keyboard.type('5\n', typing);
      expect(await grid.active()).toMatch(/^dv02 · note/);
      await grid.page.keyboard.press('Control+z');
      await grid.page.keyboard.type('7\n', typing);
      await until(() => grid.settled(), /note: "7"/);
      expect(grid.record.text).toContain('{id: dv01, name: Nguyễn Văn An, kind: chinh-thuc, note: "7"}');
      await grid.page.getByRole('tab', { name: 'Sinh hoạt' }).click();
      await grid.page.locator('.field').focus();
      await grid.page.keyboard.press('Control+z');
      await until(() => grid.page.locator('[aria-selected="true"][role="tab"]').textContent(), /Đảng viên/);
      await until(() => grid.active(), 'dv01 · note: ');
    });

    it('type today into a date, and change Có and Không by Space', async () => {
      await open(`${head}targets:\n  - {title: Trồng cây}\n`, 'targets');
      await cellOf(0, 'main').click();
      await grid.page.keyboard.press('Space');
      await until(() => grid.settled(), /main: true/);
      await grid.page.keyboard.press('Space');
      await until(() => grid.settled(), /main: false/);
      await grid.close();
      await open(meetings.replaceAll('2026', '2019'), 'meetings');
      await grid.page.locator('tr.new td[data-name="date"]').click();
      await grid.page.keyboard.press('Control+;');
      expect(await grid.page.locator('.field.open').inputValue()).toBe('31/12/2019');
    });

    it('break a line that is seen in the closed cell', async () => {
      await open(members, 'members');
      await cellOf(0, 'note').click();
      await grid.page.keyboard.type('một');
      await grid.page.keyboard.press('Alt+Enter');
      await grid.page.keyboard.type('hai\n');
      await until(() => grid.settled(), /note: "một\\nhai"/);
      const heights = await Promise.all(
        [0, 1].map((row) => cellOf(row, 'note').evaluate((cell) => (cell as HTMLElement).offsetHeight)),
      );
      expect((heights[0] ?? 0) - (heights[1] ?? 0)).toBeGreaterThan(12);
    });

    it('do not make a row of a long note higher than eight lines', async () => {
      await open(meetings.replace('present: 9', `present: 9, note: "${'dài '.repeat(700)}"`), 'meetings');
      expect(await cellOf(2, 'note').evaluate((cell) => (cell as HTMLElement).offsetHeight)).toBeLessThan(
        220,
      );
    });
  });

  describe('the mouse', () => {
    /** Pushes the grid down once a press has been seen, as something above it that grows does. */
    const shiftOnPress = (pixels: number): Promise<void> =>
      grid.page.evaluate((height) => {
        window.addEventListener(
          'mousedown',
          () =>
            requestAnimationFrame(() => {
              const spacer = document.createElement('div');
              spacer.style.setProperty('height', `${height}px`);
              document.querySelector('.top')?.append(spacer);
            }),
          { once: true },
        );
      }, pixels);

    it('opens by a double click the cell that was pressed first', async () => {
      await open(members, 'members');
      const box = await cellOf(1, 'name').boundingBox();
      if (!box) throw new Error('There is no cell.');
      await shiftOnPress(box.height);
      const [x, y] = [box.x + 30, box.y + box.height / 2];
      await grid.page.mouse.move(x, y);
      await grid.page.mouse.down({ clickCount: 1 });
      await grid.page.mouse.up({ clickCount: 1 });
      await until(
        () =>
          cellOf(1, 'name')
            .boundingBox()
            .then((now) => now?.y !== box.y),
        true,
      );
      await grid.page.mouse.down({ clickCount: 2 });
      await grid.page.mouse.up({ clickCount: 2 });
      expect(await grid.page.locator('.field.open').inputValue()).toBe('Trần Thị Bình');
    });

    it('selects one cell when the hand trembles, even if the rows move under it', async () => {
      await open(members, 'members');
      const box = await cellOf(1, 'name').boundingBox();
      if (!box) throw new Error('There is no cell.');
      await shiftOnPress(box.height);
      const [x, y] = [box.x + 30, box.y + box.height / 2];
      await grid.page.mouse.move(x, y);
      await grid.page.mouse.down();
      await until(
        () =>
          cellOf(1, 'name')
            .boundingBox()
            .then((now) => now?.y !== box.y),
        true,
      );
      await grid.page.mouse.move(x + 1, y + 1);
      await grid.page.mouse.up();
      expect(await grid.page.locator('td[aria-selected="true"]').count()).toBe(1);
      expect(await grid.active()).toBe('dv02 · name: Trần Thị Bình');
    });
  });
});
