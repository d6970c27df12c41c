import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it as plainIt } from 'vitest';
import { editorFrame, notifications, save, screenshot } from '../server/workbench.mjs';
import { byHand, screenshots, settled, showSheet, until, useBench } from './bench.js';
import { column, newCell } from './days/day.js';
import { PageDesk } from './days/page-desk.js';

const file = 'chi-bo.chibo.yaml';
const before = `chibo: 1
profile: chi-bo-4-tot
branch: {id: kp1, name: Chi bộ Khối phố 1, type: chi-bo}
period: 2024
members:
  - {id: dv01, name: Trần Văn An, role: bi-thu, joined: 2004-05-19} # giữ
`;

/** A list as Excel copies it: numbers first, columns in an order of its own, a card number, a wrong day. */
const list = [
  'STT\tHọ và tên\tSố thẻ\tNgày vào Đảng\tChức vụ',
  '1\tTrần Văn An\t01.234567\t19/5/2004\tPBT',
  '2\tLê Thị Bé\t01.234568\t31/02/2008\tĐV',
  '3\tĐỗ Văn Gấm\t01.234569\t3-2-2010\tĐảng viên',
].join('\r\n');
const after = before
  .replace('role: bi-thu', 'role: pho-bi-thu')
  .concat(
    '  - {id: dv02, name: Lê Thị Bé, role: dang-vien}\n',
    '  - {id: dv03, name: Đỗ Văn Gấm, role: dang-vien, joined: 2010-02-03}\n',
  );

/** The same list, typed for the font .VnTime. */
const oldList = 'STT\tHä vµ tªn\tChøc vô\n1\tNguyÔn V¨n B×nh\tPhã bÝ th­\n2\tTrÇn ThÞ HoÌn\t§V';
const oldNames = 'NguyÔn V¨n B×nh\nTrÇn ThÞ HoÌn';

const copy = (page: Page, text: string): Promise<void> =>
  page.evaluate((written) => navigator.clipboard.writeText(written), text);

const namesIn = async (frame: Frame): Promise<string> => (await column(frame, 'name')).join(', ');

/** Pastes into the row of a new member. */
async function paste(page: Page, frame: Frame, text: string): Promise<void> {
  await showSheet(frame, 'Đảng viên');
  await newCell(frame, 'name').click();
  await copy(page, text);
  await page.keyboard.press('Control+v');
}

describe('a list that is pasted into the grid, in VS Code', () => {
  const bench = useBench({ isEmpty: true });
  let page: Page;
  let frame: Frame;
  const it = byHand(bench, async () => {
    page = bench.page;
    await writeFile(join(bench.folder, file), before);
    frame = await bench.open(file, 'Đảng viên');
  });

  it('is an import where its first row is a head: shown first, written as one step', async () => {
    await paste(page, frame, list);
    const preview = await editorFrame(page, '.proposal');
    await until(
      () => preview.locator('.proposal').textContent(),
      /bảng vừa dán, tiêu đề ở dòng 1\): 3 dòng dữ liệu; thêm 2, sửa 1, không đổi 0/,
    );
    const said = await preview.locator('.proposal').textContent();
    expect(said).toContain('dòng 3, cột 4 (Kết nạp)“31/02/2008”');
    expect(said).toContain('cột 3“Số thẻ”: dữ liệu cá nhân mà hồ sơ không lưu');
    await until(() => namesIn(preview), 'Trần Văn An, Lê Thị Bé, Đỗ Văn Gấm');
    expect(await bench.text(file)).toBe(before);
    await screenshot(page, join(screenshots, 'paste-table.png'));
    await preview.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await notifications(page, `${file}: đã nhập`).waitFor();
    await save(page);
    await until(() => bench.text(file), after);
    await page.keyboard.press('Control+z');
    await save(page);
    await until(() => bench.text(file), before);
  });

  it('in letters of an old font is shown as it would read, and asked about', async () => {
    await paste(page, frame, oldList);
    const dialog = frame.locator('dialog');
    await dialog.getByText('NguyÔn V¨n B×nh').waitFor();
    expect(await dialog.textContent()).toContain('Nguyễn Văn Bình');
    await screenshot(page, join(screenshots, 'paste-old-letters.png'));
    await dialog.getByRole('button', { name: 'Đổi từ TCVN3' }).click();
    const preview = await editorFrame(page, '.proposal');
    await until(() => namesIn(preview), 'Trần Văn An, Nguyễn Văn Bình, Trần Thị Hoèn');
    await preview.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await notifications(page, `${file}: đã nhập`).waitFor();
    await save(page);
    await until(
      () => bench.text(file),
      `${before}  - {id: dv02, name: Nguyễn Văn Bình, role: pho-bi-thu}\n  - {id: dv03, name: Trần Thị Hoèn, role: dang-vien}\n`,
    );
  });
});

describe('a list that is pasted into the grid of chibo.html', () => {
  const desk = new PageDesk();
  let frame: Frame;
  beforeAll(() => desk.start());
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.reset();
    frame = await desk.open(await desk.put(file, before));
  });
  afterEach(() => expect(desk.complaints).toEqual([]));
  const names = (expected: string) => until(() => namesIn(frame), expected);

  plainIt('is an import where its first row is a head', async () => {
    const { page } = desk;
    await paste(page, frame, list);
    const report = page.locator('dialog');
    await report.getByText('bảng vừa dán').first().waitFor();
    expect(await report.textContent()).toContain('dòng 3, cột 4 “31/02/2008” (Kết nạp)');
    await report.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await names('Trần Văn An, Lê Thị Bé, Đỗ Văn Gấm');
    await page.keyboard.press('Control+s');
    await until(() => desk.text(file), after);
    await frame.locator('td.active').click();
    await page.keyboard.press('Control+z');
    await names('Trần Văn An');
  });

  plainIt('in letters of an old font is converted, kept or given up as asked', async () => {
    const { page } = desk;
    const dialog = frame.locator('dialog');
    await paste(page, frame, oldNames);
    await dialog.getByText('Nguyễn Văn Bình').waitFor();
    await settled(frame);
    await page.screenshot({ path: join(screenshots, 'page-paste-old-letters.png') });
    await page.keyboard.press('Escape');
    await until(() => dialog.count(), 0);
    await names('Trần Văn An');
    await page.keyboard.press('Control+v');
    await dialog.getByRole('button', { name: 'Đổi từ TCVN3' }).click();
    await names('Trần Văn An, Nguyễn Văn Bình, Trần Thị Hoèn');
    await page.keyboard.press('Control+z');
    await names('Trần Văn An');
    await newCell(frame, 'name').click();
    await page.keyboard.press('Control+v');
    await dialog.getByRole('button', { name: 'Dán nguyên như thế' }).click();
    await names('Trần Văn An, NguyÔn V¨n B×nh, TrÇn ThÞ HoÌn');
  });

  plainIt('without heads is pasted as cells at once', async () => {
    const { page } = desk;
    await paste(page, frame, 'Lê Thị Bé\nĐỗ Văn Gấm');
    await names('Trần Văn An, Lê Thị Bé, Đỗ Văn Gấm');
  });
});
