import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { typeInto } from '../cli/type-into.js';
import { editorFrame, notifications, runCommand, save } from '../server/workbench.mjs';
import { byHand, until, useBench } from './bench.js';
import { chooseFile, pick } from './quick-input.js';

const file = 'kp1-2025.chibo.yaml';
const record = `chibo: 1
profile: chi-bo-4-tot
branch: {id: kp1, name: Chi bộ Khối phố 1, type: chi-bo}
period: 2025
members:
  - {id: dv01, name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19, rank: htt}
  - {id: dv02, name: Lê Thị Bé, kind: chinh-thuc, status: chuyen-di}
criteria:
  I.1: {self: 9} # chú thích
  T.1: {self: dat}
meetings:
  - {date: 2025-01-05, kind: thuong-ky, due: 2, present: 2, minutes: 95}
`;

describe('what goes out of a record and comes back, by hand', () => {
  const bench = useBench({ isEmpty: true });
  let page: Page;
  const it = byHand(bench, async () => {
    page = bench.page;
    await writeFile(join(bench.folder, file), record);
    await bench.open(file, 'Đảng viên');
  });

  it('next year begins with those who are still there, and without scores', async () => {
    await runCommand(page, 'Chibo: Năm sau từ hồ sơ này… (Next year from this record…)');
    await chooseFile(page, 'Lưu hồ sơ mới', /kp1-2026\.chibo\.yaml$/);
    await notifications(page, 'kp1-2026.chibo.yaml: đã tạo hồ sơ với 1 đảng viên').waitFor();
    const text = await until(() => bench.text('kp1-2026.chibo.yaml'), /period: 2026/);
    expect(text).toContain('name: Trần Văn An, kind: chinh-thuc, role: bi-thu, joined: 2004-05-19}');
    expect(text).toContain('I.1: {}');
    expect(text).not.toMatch(/Lê Thị Bé|rank: htt|2025-01-05/);
    expect(await bench.text(file)).toBe(record);
  });

  it('a form is made, filled in elsewhere, and taken back as one step', async () => {
    const form = join(bench.folder, 'kp1-2025-phieu.xlsx');
    await runCommand(page, 'Chibo: Lập biểu Excel để điền… (Make an Excel form…)');
    await chooseFile(page, 'Lưu biểu Excel', /kp1-2025-phieu\.xlsx$/);
    await notifications(page, 'kp1-2025-phieu.xlsx').waitFor();
    await typeInto(form, 2, { E5: 'Phó bí thư', C7: 'Võ Tư' });
    await runCommand(page, 'Chibo: Nhập từ Excel, Word… (Import from Excel, Word…)');
    await chooseFile(page, 'Chọn tệp cần nhập', /\/$/, form);
    await pick(page, 'Nhập vào hồ sơ nào?', file);
    const preview = await editorFrame(page, '.proposal');
    await until(() => preview.locator('.proposal').textContent(), /Đảng viên \(.*thêm 1, sửa 1, không đổi 1/);
    await preview.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await notifications(page, `${file}: đã nhập`).waitFor();
    await save(page);
    await until(
      () => bench.text(file),
      record
        .replace('role: bi-thu', 'role: pho-bi-thu')
        .replace('status: chuyen-di}', 'status: chuyen-di}\n  - {id: dv03, name: Võ Tư}'),
    );
  });

  it('another profile is chosen in a list; scores without a place are kept and named', async () => {
    await runCommand(page, 'Chibo: Đổi bộ tiêu chí… (Change the profile…)');
    const list = page.locator('.quick-input-widget');
    await list
      .getByRole('option', { name: /chi-bo-4-tot-2025/ })
      .first()
      .click();
    const note = notifications(page, 'Đã đổi sang “Chi bộ bốn tốt”; 1 tiêu chí giữ nguyên điểm');
    await note.waitFor();
    expect(await note.textContent()).toContain('Còn 1 tiêu chí không có chỗ tương ứng');
    expect(await note.textContent()).toContain('T.1');
    await save(page);
    await until(() => bench.text(file), record.replace('chi-bo-4-tot\n', 'chi-bo-4-tot-2025\n'));
    await page.keyboard.press('Control+z');
    await save(page);
    await until(() => bench.text(file), record);
  });
});
