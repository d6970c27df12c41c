import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chibo } from '../../cli/command-line.js';
import { columnIn, typeInto } from '../../cli/type-into.js';
import { cellPath, commune, communeProfile } from '../../core/views/diff/commune.js';
import { editorFrame, notifications, reload, runCommand, screenshot } from '../../server/workbench.mjs';
import { byHand, screenshots, until, useBench } from '../bench.js';
import { chooseFile } from '../quick-input.js';
import { Hands } from './hands.js';

const superior = 'db-xa.chibo.yaml';

/** Writes the files of the commune that `wants` wants, as `change` changes them. */
async function writeCommune(
  folder: string,
  wants: (path: string) => boolean,
  change: (text: string, path: string) => string = (text) => text,
): Promise<void> {
  for (const [path, text] of Object.entries(commune())) {
    if (!wants(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), change(text, path));
  }
}

const isUnfinished = (path: string): boolean => path === cellPath(14) || path === cellPath(15);

/**
 * Submits the records of fifteen branches into a shared folder: scored by themselves, not appraised. Two have not dated
 * their meeting and send a draft.
 */
async function submitAll(branches: string, shared: string): Promise<void> {
  await writeCommune(
    branches,
    (path) => path !== superior,
    (text, path) =>
      text
        .replace(/, appraised: [^},]+/g, '')
        .replace(/ {2}tham-dinh:.*\n {2}cong-nhan:.*\n/, '')
        .replace(isUnfinished(path) ? / {2}binh-xet:.*\n/ : /$^/, ''),
  );
  for (let number = 1; number <= 15; number++) {
    const path = cellPath(number);
    const output = join(shared, `nop-${path.slice(0, 5)}-2025.zip`);
    const draft = isUnfinished(path) ? ['--draft'] : [];
    const { code, err } = await chibo(['submit', path, '-o', output, ...draft], { cwd: branches });
    expect({ code, err }).toMatchObject({ code: 0 });
  }
}

/** The text of a Word file, a line a paragraph. */
async function textOf(file: string): Promise<string> {
  const parts = unzipSync(await readFile(file));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What the report says, counted by hand: fifteen branches of eight members, twelve of them recognised. */
function reportsTheYear(text: string): void {
  expect(text).toContain('Đảng bộ xã Tân An có 15 chi bộ, 120 đảng viên');
  expect(text).toContain('Chi bộ bốn tốt xã Tân An\n15\n15\n12\n80 %\n80 %\n');
  // Scored by itself, by the branch, by the superior.
  expect(text).toContain('Chi bộ thôn 1\n98\n97,5\n97,5\nĐạt\n');
  expect(text).toContain('Chi bộ thôn 3\n98\n97,5\n96,75\nĐạt\n');
  expect(text).toContain(
    'Chi bộ thôn 5\n98\n97,5\n89,25\nChưa đạt\nChưa tới "Đạt": tổng điểm 89,25, cần từ 90, còn thiếu 0,75.\n',
  );
  expect(text).toContain('Chi bộ thôn 14\n98\n97,5\n–\nĐạt\n');
  expect(text).toContain(
    'Chi bộ chưa được công nhận: Chi bộ thôn 5, Chi bộ thôn 14, Chi bộ thôn 15 (3/15 chi bộ).',
  );
  // 40 points a branch: 9.25 and 9 of I.1 and I.4, but for 0.75, 7.25 and 1 taken off, and 20 of the others.
  expect(text).toContain('I. Lãnh đạo hoàn thành tốt nhiệm vụ chính trị\n564,75\n600\n94,1 %\n');
}

const cell = (frame: Frame, number: number, column: string): Locator =>
  frame.locator(`tbody tr:nth-child(${number}) td[data-name="${column}"]`);
const button = (frame: Frame, name: string): Locator => frame.locator('vscode-button', { hasText: name });

describe('a day of a superior', () => {
  const bench = useBench({ isEmpty: true, width: 1600 });
  let between: string;
  let shared: string;
  let hands: Hands;
  const it = byHand(bench, async () => {
    hands = new Hands(bench.page);
    await writeCommune(bench.folder, (path) => path === superior || path === communeProfile);
    const settings = `chiboConfig: 1\nhandover: {way: folder, folder: ${shared}}\n`;
    await writeFile(join(bench.folder, 'chibo.config.yaml'), settings);
  });

  beforeAll(async () => {
    between = await mkdtemp(join(tmpdir(), 'chibo-between-'));
    shared = join(between, 'nop-len');
    await mkdir(shared);
    await submitAll(join(between, 'chi-bo'), shared);
    expect(await readdir(shared)).toHaveLength(15);
  });
  afterAll(() => rm(between, { recursive: true, force: true }));

  const unit = (): Locator =>
    bench.page.locator('.pane-body .monaco-list-row', { hasText: 'Đảng bộ xã Tân An' }).first();

  /** Chooses in a menu of VS Code. One that has just opened takes no click: `follows` says that it did. */
  async function chooseInMenu(open: () => Promise<void>, name: string, follows: Locator): Promise<void> {
    await open();
    const item = bench.page.locator('.monaco-menu').getByRole('menuitem', { name });
    await item.hover();
    hands.counted.clicks += 1;
    await until(async () => {
      if (await item.isVisible()) await item.click();
      return follows.isVisible();
    }, true);
  }

  const question = (title: string): Locator => bench.page.locator('.quick-input-title', { hasText: title });

  /** Fifteen packages of the shared folder become fifteen records, seen in the comparison before. */
  async function receiveAll(): Promise<void> {
    const { page } = bench;
    await runCommand(page, 'Chi bộ: Focus on Đơn vị (Units) View');
    await unit().waitFor();
    await page.locator('.pane-body').first().hover();
    const more = page.locator('.part.sidebar [aria-label="Views and More Actions..."]');
    await chooseInMenu(() => hands.click(more), 'Nhận hồ sơ…', question('Nhận những gói nào?'));
    await hands.click(page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }));
    const panel = await editorFrame(page, '#app table, #app ul');
    const shown = (await panel.locator('#app').textContent()) ?? '';
    for (const number of [1, 7, 15]) expect(shown).toContain(`Chi bộ thôn ${number}`);
    await screenshot(page, join(screenshots, 'superior-receiving.png'));
    await hands.pick('Ghi 15 hồ sơ này vào thư mục?', 'Ghi');
    await notifications(page, 'Đã ghi 15 hồ sơ.').waitFor();
    for (let number = 1; number <= 15; number++) {
      const sent = await readFile(join(between, 'chi-bo', cellPath(number)), 'utf8');
      expect(await bench.text(cellPath(number))).toBe(sent);
    }
  }

  async function openSheet(): Promise<Frame> {
    await hands.clickInRow(unit(), /bảng thẩm định/i);
    const frame = await editorFrame(bench.page, 'table.grid td.active');
    await until(() => frame.locator('tbody tr').count(), 15);
    await screenshot(bench.page, join(screenshots, 'appraisal.png'));
    return frame;
  }

  /** Two branches have not held their meeting: both are returned with what the check finds. */
  async function returnTwo(frame: Frame): Promise<void> {
    await hands.click(cell(frame, 14, 'final'));
    await hands.click(cell(frame, 15, 'final'), { modifiers: ['Shift'] });
    await hands.click(button(frame, 'Trả lại…'));
    await hands.answer('Trả lại 2 hồ sơ', 'Thiếu biên bản họp.');
    await until(async () => (await bench.text(cellPath(15))).includes('tra-lai:'), true);
  }

  /** Every empty cell takes the score of the branch; three are corrected. */
  async function appraise(frame: Frame): Promise<void> {
    await hands.click(cell(frame, 1, 'final'));
    await hands.click(button(frame, 'Lấy điểm chi bộ cho ô trống'));
    const taken = await hands.closeMessage();
    expect(taken).toContain('Đã ghi 13 chi bộ; 2 chi bộ chưa ghi:');
    expect(taken).toContain('Chi bộ thôn 14: đã trả lại ngày 31/12/2025, chi bộ chưa gửi lại.');
    // Chi bộ thôn 5 loses 7.25 + 1 of 97.5 points and is at 89.25, below the 90 of the level.
    await hands.click(cell(frame, 3, 'appraised:I.1'));
    await hands.type('8,5');
    await hands.click(cell(frame, 5, 'appraised:I.1'));
    await hands.type('2');
    await hands.click(cell(frame, 5, 'appraised:I.4'));
    await hands.type('8');
    await until(async () => /I\.4: .*appraised: 8\}/.test(await bench.text(cellPath(5))), true);
    await until(() => cell(frame, 5, 'level').textContent(), 'Chưa đạt');
    await screenshot(bench.page, join(screenshots, 'appraisal-corrected.png'));
    await hands.click(button(frame, 'Ghi ngày thẩm định…'));
    await hands.answer('Ngày thẩm định', '20/12/2025');
    expect(await hands.closeMessage()).toContain('Đã ghi 13 chi bộ; 2 chi bộ chưa ghi:');
  }

  async function recogniseTwelve(frame: Frame): Promise<void> {
    await hands.click(button(frame, 'Ghi quyết định công nhận…'));
    await hands.click(bench.page.locator('.quick-input-widget').getByRole('option', { name: /^Đạt/ }));
    await hands.answer('Số quyết định công nhận', '112-QĐ/ĐU');
    await hands.answer('Ngày ký quyết định', '28/12/2025');
    const recognised = await hands.closeMessage();
    expect(recognised).toContain('Đã ghi 12 chi bộ; 3 chi bộ chưa ghi:');
    expect(recognised).toContain('Chi bộ thôn 5: hồ sơ tính ra mức “Chưa đạt”, không phải “Đạt”.');
    await screenshot(bench.page, join(screenshots, 'appraisal-recognised.png'));
  }

  /** The report upward, from the menu of the đảng bộ; gives its text. */
  async function report(): Promise<string> {
    await chooseInMenu(
      () => hands.click(unit(), { button: 'right' }),
      'Xuất báo cáo',
      question('Sơ kết hay tổng kết?'),
    );
    await hands.pick('Sơ kết hay tổng kết?', 'Báo cáo tổng kết');
    await hands.pick('Định dạng nào?', 'Văn bản Word (DOCX)');
    await hands.pick('Báo cáo gửi ai?', 'Cấp ủy cấp trên');
    const file = await hands.takeFile('Lưu văn bản', /\/bao-cao-tong-ket-db-xa\.docx$/);
    await notifications(bench.page, 'Đã ghi bao-cao-tong-ket-db-xa.docx.').waitFor();
    return textOf(file);
  }

  it('receives fifteen records, appraises, returns two, recognises those that reach the level, and reports', async () => {
    const { page } = bench;
    await receiveAll();
    const frame = await openSheet();
    await returnTwo(frame);
    await appraise(frame);
    await recogniseTwelve(frame);
    const text = await report();
    expect(hands.counted).toEqual({ clicks: 25, keys: 60 });
    reportsTheYear(text);

    const first = await bench.text(cellPath(1));
    expect(first).toContain('  tham-dinh: 2025-12-20\n');
    expect(first).toContain('  cong-nhan: {date: 2025-12-28, document: 112-QĐ/ĐU, result: dat}\n');
    expect(first).toContain('  I.1: {self: 9.75, branch: 9.25, appraised: 9.25}\n');
    expect(await bench.text(cellPath(3))).toContain('  I.1: {self: 9.75, branch: 9.25, appraised: 8.5}\n');
    expect(await bench.text(cellPath(5))).not.toContain('cong-nhan');
    expect(await bench.text(cellPath(14))).toContain('Thiếu biên bản họp.');

    // One undo takes the whole decision back.
    await frame.locator('td.active').click();
    await page.keyboard.press('Control+z');
    await until(async () => (await bench.text(cellPath(1))).includes('cong-nhan'), false);
    await page.keyboard.press('Control+y');
    await until(async () => (await bench.text(cellPath(1))).includes('cong-nhan'), true);
    // No record was opened for it.
    await until(() => page.locator('.tabs-container .tab').count(), 1);
    // The view of units has followed.
    expect(await page.getByText(/^Không đọc được hồ sơ/).count()).toBe(0);

    // The sheet goes to Excel and comes back with what was entered there.
    const menu = async (name: string): Promise<void> => {
      await frame.locator('button.more-commands').click();
      await frame.getByRole('menuitem', { name }).click();
    };
    const workbook = join(bench.folder, 'tham-dinh.xlsx');
    await menu('Xuất bảng ra Excel…');
    await chooseFile(page, 'Lưu văn bản', /\/tham-dinh-db-xa-2025\.xlsx$/, workbook);
    await until(async () => existsSync(workbook), true);
    await notifications(page, 'Đã ghi tham-dinh.xlsx.').waitFor();
    await typeInto(workbook, 2, { [`${await columnIn(workbook, 'appraised:I.1')}5`]: 9 });
    await menu('Nhận bảng thẩm định từ Excel…');
    await chooseFile(page, 'Nhận bảng thẩm định từ Excel…', /\/$/, workbook);
    await until(async () => (await bench.text(cellPath(1))).includes('branch: 9.25, appraised: 9}'), true);

    // It comes back with the window.
    await reload(page);
    const again = await editorFrame(page, 'table.grid td.active', { timeout: 60_000 });
    await until(() => cell(again, 1, 'appraised:I.1').textContent(), '9');

    // Whoever opens a returned record reads why, until it is sent again on a later day.
    const own = await bench.open(cellPath(15), 'Quy trình');
    const reasons = await own.locator('.banner.returned').textContent();
    expect(reasons).toContain('Cấp trên đã trả lại hồ sơ này ngày 31/12/2025, 2 việc phải sửa.');
    expect(reasons).toContain('Thiếu biên bản họp.');
    expect(reasons).toContain('Họp bình xét');
    await screenshot(page, join(screenshots, 'returned.png'));
  });
});
