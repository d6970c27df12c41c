import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editorFrame, notifications, runCommand, save } from '../../server/workbench.mjs';
import { Bench, byHand, until, useBench } from '../bench.js';
import { answer, exportTitle } from '../export-dialogs.js';
import { PageDesk } from './page-desk.js';

export const record = 'kp1-2026.chibo.yaml';
/** Milliseconds from one key to the next, as of somebody who types well. */
export const pace = 60;

/** Where a day is spent: in VS Code, or, with `CHIBO_HOST=page`, on the page by itself. */
export type Desk = Bench | PageDesk;

/** An empty desk for the test of this block. */
export function useDesk(size: { readonly width?: number; readonly height?: number } = {}): Desk {
  if (process.env.CHIBO_HOST !== 'page') return useBench({ isEmpty: true, ...size });
  const desk = new PageDesk(size);
  beforeAll(() => desk.start());
  afterAll(() => desk.close());
  return desk;
}

/** Declares the test of a day. On the page, nothing may be asked of a network or refused by its policy. */
export function onDesk(desk: Desk): (name: string, work: () => Promise<void>) => void {
  if (desk instanceof Bench) return byHand(desk);
  return (name, work) =>
    it(name, async () => {
      await desk.reset();
      await work();
      expect(desk.complaints).toEqual([]);
    });
}

/** Makes a record: an empty file with its name, the button, the set of criteria. */
export async function makeRecord(desk: Desk): Promise<Frame> {
  return desk instanceof Bench ? makeRecordInFolder(desk) : makeRecordOnPage(desk);
}

async function makeRecordOnPage(desk: PageDesk): Promise<Frame> {
  const frame = await desk.open(await desk.put(record, ''));
  await frame.getByText('Bắt đầu hồ sơ…').click();
  await desk.page.getByRole('searchbox').fill('4 tốt 2025');
  await desk.page.locator('.choices button').first().click();
  await frame.waitForSelector('td.active');
  return frame;
}

async function makeRecordInFolder(bench: Bench): Promise<Frame> {
  const { page } = bench;
  await page.locator('.explorer-folders-view').hover();
  await page.getByRole('button', { name: /^New File/ }).click();
  await page.locator('.explorer-folders-view input').waitFor();
  await page.keyboard.type(`${record}\n`, { delay: 20 });
  const empty = await editorFrame(page, '.banner');
  await empty.getByText('Bắt đầu hồ sơ…').click();
  const profile = page.locator('.quick-input-widget').getByRole('option', { name: /chi-bo-4-tot-2025/ });
  await profile.click();
  const frame = await editorFrame(page, 'table.grid td');
  await frame.waitForSelector('td.active');
  return frame;
}

/** Types cells along a row, with Tab between them and Enter at the end. */
export async function typeRow(page: Page, cells: readonly string[]): Promise<void> {
  for (const [index, text] of cells.entries()) {
    if (index > 0) await page.keyboard.press('Tab', { delay: pace });
    await page.keyboard.type(text, { delay: pace });
  }
  await page.keyboard.press('Enter', { delay: pace });
}

/** The cell of a column in the row that takes a new entry. */
export function newCell(frame: Frame, column: string): ReturnType<Frame['locator']> {
  return frame.locator(`tr.new td[data-name="${column}"]`);
}

/** What the cells of a column show, without the row for a new entry. */
export function column(frame: Frame, name: string): Promise<string[]> {
  return frame.locator(`tbody tr:not(.new) td[data-name="${name}"] > span`).allTextContents();
}

/** Saves, and waits until the file is what was written by hand, to the byte. */
export async function savedAs(desk: Desk, file: string): Promise<void> {
  if (desk instanceof Bench) await save(desk.page);
  else await desk.page.keyboard.press('Control+s');
  await isOnDisk(desk, file);
}

/** Waits until the file on disk is what was written by hand, to the byte. */
export async function isOnDisk(desk: Desk, file: string): Promise<void> {
  const expected = await readFile(join(import.meta.dirname, 'files', file), 'utf8');
  const actual = async (): Promise<string> => desk.text(record);
  try {
    await until(actual, expected);
  } catch {
    expect(await actual()).toBe(expected);
  }
}

/** Exports a paper as Word does it, and gives its text, one line a paragraph. */
export async function paper(desk: Desk, title: string): Promise<string> {
  const file = desk instanceof Bench ? await paperOfWorkbench(desk, title) : await paperOfPage(desk, title);
  // The name that is suggested: `Biểu tổng hợp - Chi bộ Khối phố 1 - 2026.docx`.
  expect(basename(file)).toMatch(new RegExp(`^${title}.* - 2026\\.docx$`));
  const parts = unzipSync(await readFile(file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');
}

async function paperOfWorkbench({ page }: Bench, title: string): Promise<string> {
  await runCommand(page, exportTitle);
  const file = await answer(page, 'docx', 'Giữ họ tên', undefined, title);
  await notifications(page, `Đã ghi ${basename(file)}.`).waitFor();
  return file;
}

async function paperOfPage(desk: PageDesk, title: string): Promise<string> {
  const { page } = desk;
  await page.getByRole('button', { name: 'Việc khác…' }).click();
  await page.getByRole('button', { name: 'Xuất một văn bản…' }).click();
  await page.locator('.choices').getByText(title, { exact: true }).click();
  if (title === 'Phiếu tự đánh giá tháng') await page.locator('.choices button').last().click();
  await page.locator('.choices button', { hasText: '.docx' }).click();
  return desk.download(() => page.getByRole('button', { name: 'Giữ họ tên' }).click());
}

/** Another program writes the file: reads it, changes its text, and waits until the grid shows what it brought. */
export async function changeOutside(
  bench: Bench,
  change: (text: string) => string,
  shows: () => Promise<boolean>,
): Promise<void> {
  const text = await bench.text(record);
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(bench.folder, record), changed);
  await until(shows, true);
}
