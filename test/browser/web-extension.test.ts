import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { editorFrame, notifications, pageLog, runCommand } from '../server/workbench.mjs';
import { byHand, cell, until, useBench } from './bench.js';
import { answer, exportTitle, type Format, formats } from './export-dialogs.js';
import { type Office, openOffice, pdfFonts, pdfSentences } from './office.js';
import { chooseFile, pick } from './quick-input.js';
import { clickInRow } from './row-button.js';

const record = 'thanh-tra/2023.chibo.yaml';

/** The bundle for browsers in the web worker of Chromium, as on vscode.dev; only the files are the server's. */
describe('the extension in a browser', () => {
  const bench = useBench({ settings: { 'remote.extensionKind': { 'chibo.chibo': ['web'] } } });
  const it = byHand(bench);
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  const exported = async (format: Format): Promise<Buffer> => {
    const { page } = bench;
    await bench.open(record);
    await runCommand(page, exportTitle);
    await answer(page, format);
    const file = `thanh-tra/Tờ trình - Chi bộ Thanh tra - 2023.${format}`;
    await notifications(page, `Đã ghi ${file}.`).waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
    return readFile(join(bench.folder, file));
  };

  it('runs there, and shows and edits a record', async () => {
    const { page } = bench;
    await bench.open(record);
    await runCommand(page, 'Developer: Show Running Extensions');
    const list = page.locator('.runtime-extensions-editor .monaco-list');
    await list.hover();
    const row = list.locator('.extension', { hasText: 'chibo' });
    // The list draws what is in sight, the extension that started first above.
    await until(async () => {
      if ((await row.count()) > 0) return String(await row.textContent());
      await page.mouse.wheel(0, 200);
      return '';
    }, /web worker/);
    const grid = await bench.open(record);
    expect(await grid.textContent('.toolbar .score')).toBe('97,25 / 100');
    await cell(grid, 'I.1', 'Thẩm định').click();
    await page.keyboard.type('8');
    await until(() => grid.textContent('.toolbar .score'), '96,25 / 100');
    await page.keyboard.press('Escape');
    await until(() => grid.textContent('.toolbar .score'), '97,25 / 100');
  });

  it('shows the units, evaluated by a worker of their own, and writes the review of one', async () => {
    const { page } = bench;
    await runCommand(page, 'Chi bộ: Focus on Đơn vị (Units) View');
    const unit = page.locator('.pane-body .monaco-list-row', { hasText: 'Đảng bộ Phòng Kỹ thuật' });
    await until(() => unit.first().textContent(), /sơ kết · 2021/, 30_000);
    const names = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name)));
    expect(names.filter((name) => name.startsWith('ExtensionHostWorker -> '))).toHaveLength(1);
    await clickInRow(unit.first(), 'Xem tổng hợp');
    const review = await editorFrame(page, '.report figure.chart');
    expect(await review.textContent('h1')).toBe('Đảng bộ Phòng Kỹ thuật');
    await review.locator('a.button').click();
    await pick(page, 'Sơ kết hay tổng kết?', 'Báo cáo sơ kết');
    await pick(page, 'Định dạng nào?', formats.md);
    await pick(page, 'Báo cáo gửi ai?', 'Cấp ủy cấp trên');
    await chooseFile(page, 'Lưu văn bản', /\.md$/);
    await notifications(page, 'Đã ghi bao-cao-so-ket-phong-ky-thuat.md.').waitFor();
    const file = join(bench.folder, 'bao-cao-so-ket-phong-ky-thuat.md');
    expect(await readFile(file, 'utf8')).toContain('3 chi bộ, 48 đảng viên');
  });

  it('writes DOCX and XLSX that an office suite opens', async () => {
    const out = await office.convert(
      { 'paper.docx': await exported('docx'), 'table.xlsx': await exported('xlsx') },
      'pdf',
    );
    for (const name of ['paper', 'table']) {
      const shown = await pdfSentences(join(out, `${name}.pdf`));
      expect(shown).toContain('TỜ TRÌNH');
      expect(shown).toContain('Nông Minh Ấn');
    }
  });

  it('writes PDF with its fonts inside', async () => {
    await exported('pdf');
    const file = join(bench.folder, 'thanh-tra/Tờ trình - Chi bộ Thanh tra - 2023.pdf');
    expect(await pdfSentences(file)).toContain('Nông Minh Ấn');
    for (const face of await pdfFonts(file)) expect(face).toMatch(/Tinos.*\s+yes +yes +yes\s/);
  });

  it('writes HTML and Markdown', async () => {
    expect((await exported('html')).toString()).toMatch(/^<!doctype html>/);
    expect((await exported('md')).toString()).toContain('# TỜ TRÌNH');
    expect(pageLog(bench.page)).not.toMatch(/Activating extension 'chibo.chibo' failed/);
  });
});
