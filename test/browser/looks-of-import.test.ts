import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { editorFrame, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { byHand, root, screenshots, settled, showSheet, until, useBench } from './bench.js';
import { newCell } from './days/day.js';
import { chooseFile, pick } from './quick-input.js';
import { violations } from './violations.js';

const record = 'dang-lam/2024.chibo.yaml';
const list = [
  'STT,Họ và tên,Ngày vào Đảng,Chức vụ,Danh phận,Số thẻ',
  '1,Trần Thử Nghiệm,19/5/2004,Bí thư,chính thức,001080012345',
  '2,Đặng Văn Đạt,02/2015,Tổ trưởng,dự bị,',
  'Tổng cộng: 2',
].join('\n');
const oldLetters = 'NguyÔn V¨n B×nh\nTrÇn ThÞ HoÌn';

describe('how an import looks', () => {
  const bench = useBench();
  const it = byHand(bench, async () => {
    await writeFile(join(bench.folder, 'dang-lam/dv.csv'), list);
    await cp(join(root, 'samples/van-phong/3-cham-diem.xlsx'), join(bench.folder, 'dang-lam/diem.xlsx'));
  });

  it.each([
    'Default Light Modern',
    'Default Dark Modern',
    'Default High Contrast',
    'Default High Contrast Light',
  ] as const)('in %s its preview and its questions are accessible, and are pictured', async (theme) => {
    const { page } = bench;
    const name = theme.toLowerCase().replaceAll(' ', '-');
    await setTheme(page, theme);
    const open = await bench.open(record, 'Đảng viên');
    const importIt = async (file: string, says: RegExp) => {
      await runCommand(page, 'Chibo: Nhập từ Excel, Word… (Import from Excel, Word…)');
      await chooseFile(page, 'Chọn tệp cần nhập', /\/$/, join(bench.folder, 'dang-lam', file));
      await pick(page, 'Nhập vào hồ sơ nào?', record);
      const preview = await editorFrame(page, '.proposal');
      await until(() => preview.locator('.proposal').textContent(), says);
      return preview;
    };
    const look = async (frame: typeof open, what: string): Promise<void> => {
      await settled(frame);
      await screenshot(page, join(screenshots, `${name}-import-${what}.png`));
      expect.soft(await violations(frame), what).toEqual([]);
    };
    await showSheet(open, 'Đảng viên');
    await newCell(open, 'name').click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), oldLetters);
    await page.keyboard.press('Control+v');
    await open.locator('dialog').getByText('Nguyễn Văn Bình').waitFor();
    await look(open, 'letters');
    await page.keyboard.press('Escape');
    const members = await importIt('dv.csv', /Danh phận/);
    await look(members, 'members');
    await members.getByRole('button', { name: 'Chọn chỗ cho cột chưa rõ…' }).click();
    await page
      .locator('.quick-input-title', { hasText: 'Cột “Danh phận” là trường nào của hồ sơ?' })
      .waitFor();
    await screenshot(page, join(screenshots, `${name}-import-column.png`));
    await page.keyboard.press('Escape');
    await members.getByRole('button', { name: 'Không nhập' }).click();
    await until(() => page.locator('.quick-input-widget:visible').count(), 0);
    await look(await importIt('diem.xlsx', /9 dòng dữ liệu/), 'criteria');
  });
});
