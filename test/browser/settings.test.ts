import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { notifications, runCommand } from '../server/workbench.mjs';
import { byHand, until, useBench } from './bench.js';
import { answer, exportTitle } from './export-dialogs.js';
import { answerByTyping } from './quick-input.js';

describe('the settings of an office', () => {
  const bench = useBench({
    settings: {
      'chibo.profile': 'xep-loai-2025',
      'chibo.place': 'Phường Thử',
      'chibo.exportFolder': 'van-ban',
    },
  });
  const it = byHand(bench);

  it('offer the usual set of criteria first, before those that most records have', async () => {
    const { page } = bench;
    await runCommand(page, 'Chibo: Hồ sơ mới… (New record…)');
    await answerByTyping(page, '(1/4)', 'Chi bộ Khối phố 9', 30);
    await answerByTyping(page, '(2/4)', '2026', 30);
    await page.locator('.quick-input-title', { hasText: '(3/4)' }).waitFor();
    const first = page.locator('.quick-input-widget').getByRole('option').first();
    await until(() => first.textContent(), /xep-loai-2025/);
    await page.keyboard.press('Escape');
  });

  it('put papers into their folder, which is made, with the place before the day', async () => {
    const { page } = bench;
    await bench.open('thanh-tra/2023.chibo.yaml');
    await runCommand(page, exportTitle);
    const file = join(bench.folder, 'van-ban/Tờ trình - Chi bộ Thanh tra - 2023.md');
    expect(await answer(page, 'md')).toBe(file);
    await notifications(page, 'Đã ghi van-ban/Tờ trình - Chi bộ Thanh tra - 2023.md.').waitFor();
    expect(await bench.text('van-ban/Tờ trình - Chi bộ Thanh tra - 2023.md')).toContain('Phường Thử, ngày');
  });
});
