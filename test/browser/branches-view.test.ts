import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe } from 'vitest';
import { regionFiles } from '../../bench/rollup-records.mjs';
import { runCommand, screenshot } from '../server/workbench.mjs';
import { byHand, screenshots, until, useBench } from './bench.js';

const focus = 'Chi bộ: Focus on Đơn vị (Units) View';

describe('the view of units', () => {
  const bench = useBench();
  const it = byHand(bench);
  const view = (): Locator => bench.page.locator('.composite.viewlet .pane-body').first();
  const unit = (name: string | RegExp): Locator => view().locator('.monaco-list-row', { hasText: name });
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: bench.folder });
  };

  it('says so where no record passes the filters, and takes them off', async () => {
    const { page } = bench;
    await runCommand(page, focus);
    await unit('Đảng bộ Phòng Kỹ thuật').first().waitFor();
    await runCommand(page, 'Chibo: Lọc theo trạng thái (Filter by state)');
    await page.locator('.quick-input-widget').getByRole('option', { name: 'đăng ký', exact: true }).click();
    await runCommand(page, 'Chibo: Lọc theo kỳ (Filter by period)');
    await page.locator('.quick-input-widget').getByRole('option', { name: '2019', exact: true }).click();
    await view().getByText('Không có hồ sơ nào khớp bộ lọc.').waitFor();
    await screenshot(page, join(screenshots, 'units-filtered.png'));
    await view().getByRole('button', { name: 'Bỏ lọc' }).click();
    await unit('Đảng bộ Phòng Kỹ thuật').first().waitFor();
  });

  it('follows thousands of records that come and go at once, and tells how far reading has come', async () => {
    const { page, folder } = bench;
    await runCommand(page, focus);
    git('checkout', '-qb', 'vùng');
    const outside = `${folder}-vùng`;
    for (const { path, text } of regionFiles(7, { years: [2021] })) {
      await mkdir(join(outside, dirname(path)), { recursive: true });
      await writeFile(join(outside, path), text);
    }
    await rename(outside, join(folder, 'vùng'));
    // A sample is of “Đảng bộ Quân khu 7”.
    const region = unit(/^Đảng bộ Quân khu(?! 7)/);
    await view()
      .getByText(/Đang đọc hồ sơ: \d+\/2\d{3}/)
      .waitFor({ timeout: 60_000 });
    await screenshot(page, join(screenshots, 'units-progress.png'));

    // Out of sight nothing is read; in sight again it goes on.
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await view().waitFor({ state: 'hidden' });
    await runCommand(page, focus);
    await region.first().waitFor({ timeout: 60_000 });
    await view()
      .getByText(/Đang đọc hồ sơ/)
      .waitFor({ state: 'detached', timeout: 60_000 });
    await screenshot(page, join(screenshots, 'units-region.png'));

    git('add', '-A');
    git('commit', '-qm', 'region');
    git('checkout', '-q', '-');
    await region.first().waitFor({ state: 'detached', timeout: 60_000 });
    await unit('Đảng bộ Phòng Kỹ thuật').first().waitFor();
    git('checkout', '-q', 'vùng');
    await region.first().waitFor({ timeout: 60_000 });
    git('checkout', '-q', '-');
    await region.first().waitFor({ state: 'detached', timeout: 60_000 });
  });

  it('says how to begin where there are no records, and shows the first one', async () => {
    const { page, folder } = bench;
    await runCommand(page, focus);
    git('rm', '-rq', '*.chibo.yaml');
    await view().getByText('Thư mục này chưa có hồ sơ nào.').waitFor({ timeout: 30_000 });
    await screenshot(page, join(screenshots, 'units-none.png'));
    await mkdir(join(folder, 'mới'), { recursive: true });
    const text = `chibo: 1
profile: chi-bo-4-tot
branch: {id: cb-moi, name: Chi bộ mới, type: chi-bo}
period: 2023
`;
    await writeFile(join(folder, 'mới/2023.chibo.yaml'), text);
    await until(() => unit('Chi bộ mới').first().textContent(), /chưa có bước nào/, 30_000);
    await rm(join(folder, 'mới'), { recursive: true });
    await view().getByText('Thư mục này chưa có hồ sơ nào.').waitFor({ timeout: 30_000 });
  });
});
