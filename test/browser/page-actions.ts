import type { Frame } from 'playwright-core';
import type { PageDesk } from './days/page-desk.js';

/** Chooses what is behind "Việc khác…". */
export async function more({ page }: PageDesk, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác…' }).click();
  await page.locator('dialog').getByRole('button', { name }).click();
}

/** Begins a record by its questions, and gives the frame of its grid. */
export async function begin(desk: PageDesk): Promise<Frame> {
  const { page } = desk;
  await page.getByRole('button', { name: 'Hồ sơ mới…' }).click();
  await page.getByLabel('Tên đơn vị').fill('Chi bộ thôn Bản Mới');
  await page.getByLabel('Năm đánh giá').fill('2026');
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').fill('4 tot 2025');
  await page.keyboard.press('Enter');
  return desk.grid('td.active');
}
