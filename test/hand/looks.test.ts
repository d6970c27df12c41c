import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editorFrame, runCommand, screenshot, setTheme } from '../server/workbench.mjs';
import { type Bench, openBench, screenshots, showSheet } from './bench.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const themes = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'] as const;

/** What axe finds in a frame, by rule and place. */
async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(await readFile(axe, 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

describe('how it looks', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench?.close());

  it.each(themes)('in %s both sheets and the preview are accessible, and are pictured', async (theme) => {
    const { page } = bench;
    const name = theme.toLowerCase().replaceAll(' ', '-');
    await setTheme(page, theme);
    const frame = await bench.open('dang-lam/2024.chibo.yaml');
    for (const sheet of ['Tiêu chí', 'Đảng viên']) {
      await showSheet(frame, sheet);
      await page.waitForTimeout(300);
      await screenshot(
        page,
        join(screenshots, `${name}-${sheet === 'Tiêu chí' ? 'criteria' : 'members'}.png`),
      );
      expect(await violations(frame)).toEqual([]);
    }
    await runCommand(page, 'Chibo: Xem trước kết quả (Preview the result)');
    const preview = await editorFrame(page, 'section.result');
    await page.waitForTimeout(300);
    await screenshot(page, join(screenshots, `${name}-preview.png`));
    expect(await violations(preview)).toEqual([]);
  });

  it('fits a narrow window', async () => {
    const { page } = bench;
    await runCommand(page, 'View: Close All Editors');
    await page.setViewportSize({ width: 420, height: 800 });
    const frame = await bench.open('thanh-tra/2023.chibo.yaml');
    await page.waitForTimeout(300);
    await screenshot(page, join(screenshots, 'narrow-criteria.png'));
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
