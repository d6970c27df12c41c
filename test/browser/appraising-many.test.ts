import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { cellPath, commune } from '../core/views/diff/commune.js';
import { editorFrame, notifications, runCommand } from '../server/workbench.mjs';
import { byHand, until, useBench } from './bench.js';
import { clickInRow } from './row-button.js';

/** More than the fifty documents that VS Code keeps open without an editor. */
const branches = 60;
const pathOf = (number: number): string => `x-${String(number).padStart(2, '0')}.chibo.yaml`;
const score = '  I.1: {self: 9.75, branch: 9.25}\n';
const taken = '  I.1: {self: 9.75, branch: 9.25, appraised: 9.25}\n';

describe('an appraisal of sixty branches', () => {
  const bench = useBench({ isEmpty: true, width: 1600 });
  const texts = new Map<string, string>();
  const it = byHand(bench, async () => {
    const files = commune();
    const model = files[cellPath(1)] ?? '';
    for (const [path, text] of Object.entries(files)) if (!path.startsWith('cb-')) texts.set(path, text);
    for (let number = 1; number <= branches; number += 1) {
      const text = model
        .replaceAll('cb01-', `x${number}-`)
        .replace(/id: cb\S*,/, `id: x${number},`)
        .replace(/name: Chi bộ thôn \d+/, `name: Chi bộ thôn ${number}`)
        .replace(/, appraised: [^},]+/g, '')
        .replace(/ {2}tham-dinh:.*\n {2}cong-nhan:.*\n/, '');
      texts.set(pathOf(number), text);
    }
    for (const [path, text] of texts) {
      await mkdir(dirname(join(bench.folder, path)), { recursive: true });
      await writeFile(join(bench.folder, path), text);
    }
  });

  const holding = async (line: string): Promise<number> => {
    const found = await Promise.all(
      Array.from({ length: branches }, (_, index) => bench.text(pathOf(index + 1))),
    );
    return found.filter((text) => text.includes(line)).length;
  };

  it('takes over the scores of all of them, without opening a tab, and takes them back', async () => {
    const { page } = bench;
    expect(await holding(score)).toBe(branches);
    await runCommand(page, 'Chi bộ: Focus on Đơn vị (Units) View');
    const unit = page.locator('.pane-body .monaco-list-row', { hasText: 'Đảng bộ xã Tân An' }).first();
    await until(async () => (await unit.textContent()) ?? '', /60 hồ sơ/);
    await clickInRow(unit, /bảng thẩm định/i);
    const frame = await editorFrame(page, 'table.grid td.active');
    await frame.locator('vscode-button', { hasText: 'Lấy điểm chi bộ cho ô trống' }).click();
    await notifications(page, 'Đã ghi 60 chi bộ.').waitFor();
    expect(await holding(taken)).toBe(branches);
    expect(await page.locator('.editor-group-container .tab').count()).toBe(1);
    await until(() => frame.locator('.figures').textContent().then(String), /Đã chấm 60\/60/);

    await frame.locator('td.active').click();
    await page.keyboard.press('Control+z');
    await until(() => holding(score), branches);
    for (const [path, text] of texts) expect(await bench.text(path)).toBe(text);
  });
});
