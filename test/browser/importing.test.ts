import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { editorFrame, runCommand } from '../server/workbench.mjs';
import { byHand, until, useBench } from './bench.js';
import { chooseFile, pick } from './quick-input.js';

const record = 'dang-lam/2024.chibo.yaml';
const config = 'chibo.config.yaml';

describe('a column whose head says nothing to Chibo', () => {
  const bench = useBench();
  let page: Page;
  const it = byHand(bench, async () => {
    page = bench.page;
    const rows = 'STT,Họ và tên,Chức vụ,Danh phận\n1,Trần Thử Nghiệm,Đảng viên,chính thức\n';
    await writeFile(join(bench.folder, 'dang-lam/dv.csv'), rows);
  });

  /** Goes as far as the preview of the import, and says there what the column is. */
  const saysWhatItIs = async (): Promise<Frame> => {
    await bench.open(record, 'Đảng viên');
    await runCommand(page, 'Chibo: Nhập từ Excel, Word… (Import from Excel, Word…)');
    await chooseFile(page, 'Chọn tệp cần nhập', /\/$/, join(bench.folder, 'dang-lam/dv.csv'));
    await pick(page, 'Nhập vào hồ sơ nào?', record);
    const preview = await editorFrame(page, '.proposal');
    await until(() => preview.locator('.proposal').textContent(), /Danh phận/);
    await preview.getByRole('button', { name: 'Chọn chỗ cho cột chưa rõ…' }).click();
    await pick(page, 'Cột “Danh phận” là trường nào của hồ sơ?', 'Loại');
    return preview;
  };

  it('is remembered in a configuration that is made for it, and then understood', async () => {
    const preview = await saysWhatItIs();
    await until(
      () => bench.text(config).catch(() => ''),
      'chiboConfig: 1\nimports:\n  members: {Danh phận: kind}\n',
    );
    // What can be done next is to write; nobody is asked about the column any more.
    await until(() => preview.getByRole('button', { name: 'Chọn chỗ cho cột chưa rõ…' }).count(), 0);
    await until(() => preview.locator('.proposal').textContent(), /thêm 1/);
  });

  it('is remembered in the configuration that is there, whose comments stay', async () => {
    const before = 'chiboConfig: 1 # của đảng bộ\n\n# nhắc lại sau\nrules:\n  quota/base: off\n';
    await writeFile(join(bench.folder, config), before);
    await saysWhatItIs();
    await until(() => bench.text(config), /Danh phận: kind/);
    const after = await bench.text(config);
    for (const line of before.trimEnd().split('\n')) expect(after).toContain(line);
  });
});
