import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  editorFrame,
  openFile,
  pageLog,
  runCommand,
  save,
  screenshot,
  setTheme,
  statusBarText,
  undo,
} from '../server/workbench.mjs';
import { byHand, screenshots, settled, until, useBench } from './bench.js';
import { withSixtyMembers } from './sixty-members.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const file = 'thanh-tra/2023.chibo.yaml';
const big = 'thanh-tra/sau-muoi.chibo.yaml';
const openPreview = 'Chibo: Xem trước kết quả (Preview the result)';
const themes = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
] as const;

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

/** A cell of the criteria sheet by its item and the id of its column. */
function scoreCell(grid: Frame, item: string, column: string): Locator {
  return grid.locator(`xpath=//tr[td[normalize-space(span)="${item}"]]/td[@data-name="${column}"]`);
}

describe('the preview, by hand', () => {
  const bench = useBench({ width: 1500, height: 900 });
  const it = byHand(bench);

  const preview = (): Promise<Frame> => editorFrame(bench.page, 'section.result');

  it('follows what is typed and entered in the grid, sixty members or not, and says how fast', async () => {
    const { page } = bench;
    await writeFile(join(bench.folder, big), await withSixtyMembers());
    const sheet = await bench.open(big);
    await runCommand(page, openPreview);
    const shown = await preview();
    await sheet.evaluate(() => {
      const note = (): void => void Object.assign(window, { pressed: Date.now() });
      window.addEventListener('keydown', note, true);
    });
    await shown.evaluate(() => {
      const score = document.querySelector('.result .score');
      let text = score?.textContent;
      new MutationObserver(() => {
        const now = document.querySelector('.result .score')?.textContent;
        if (now !== text) Object.assign(window, { drawn: Date.now() });
        text = now;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const score = (): Promise<string | null> => shown.textContent('.result .score');
    /** Milliseconds from a key to the score it leads to. */
    const took = async (key: string, expected: string): Promise<number> => {
      await page.keyboard.press(key);
      await until(score, `${expected} / 100 điểm`);
      // The grid is drawn after the preview, and what it shows decides what the next key does.
      await until(() => sheet.textContent('.toolbar .score'), `${expected} / 100`);
      const pressed = await sheet.evaluate(() => (window as unknown as { pressed: number }).pressed);
      const drawn = await shown.evaluate(() => (window as unknown as { drawn: number }).drawn);
      return drawn - pressed;
    };
    // 88,25 without I.1; where it is not appraised, the branch's 9,5 counts.
    const typed: number[] = [];
    const entered: number[] = [];
    for (let points = 1; points <= 8; points += 1) {
      await scoreCell(sheet, 'I.1', 'appraised').click();
      typed.push(await took(String(points), String(88.25 + points).replace('.', ',')));
      await page.keyboard.press('Enter');
      await scoreCell(sheet, 'I.1', 'appraised').click();
      entered.push(await took('Delete', '97,75'));
    }
    await save(page);
    for (const times of [typed, entered]) times.sort((a, b) => a - b);
    console.log(`60 members, key press in the grid → preview drawn: typed ${typed.join(', ')} ms`);
    console.log(`60 members, key press in the grid → preview drawn: entered ${entered.join(', ')} ms`);
  });

  it.each(themes)('is accessible in %s, and is pictured', async (theme) => {
    const { page } = bench;
    await setTheme(page, theme);
    const name = `preview-${theme.toLowerCase().replaceAll(' ', '-')}`;
    await bench.open('dang-lam/2024.chibo.yaml');
    await runCommand(page, openPreview);
    const shown = await preview();
    for (const part of ['result', 'score-sheet', 'members', 'meetings', 'months']) {
      await shown.evaluate((id) => document.getElementById(id)?.scrollIntoView(), part);
      await settled(shown);
      await screenshot(page, join(screenshots, `${name}-${part}.png`));
    }
    expect(await violations(shown)).toEqual([]);
    await shown.locator('#start-what-if').click();
    await shown.locator('[aria-label="I.1, Tự chấm"]').fill('9');
    await shown.waitForSelector('.changes');
    await screenshot(page, join(screenshots, `${name}-what-if.png`));
    expect(await violations(shown)).toEqual([]);
    await shown.locator('#drop-changes').click();
    await shown.waitForSelector('#start-what-if');
  });

  it('compares with the previous year where its record is in the folder', async () => {
    const { page } = bench;
    await bench.open('dang-lam/2024.chibo.yaml');
    await runCommand(page, openPreview);
    const shown = await preview();
    await shown.waitForSelector('#comparison');
    const heads = await shown.locator('#comparison thead th').allTextContents();
    expect(heads).toEqual(['2023', '2024', 'Tăng, giảm']);
  });

  it('opens at what blocks submission, each one click from its place', async () => {
    const { page } = bench;
    await bench.open('dang-lam/2024.chibo.yaml');
    await runCommand(page, 'Chibo: Kiểm tra trước khi nộp (Check before submission)');
    const shown = await preview();
    await until(() => shown.evaluate(() => document.activeElement?.id), 'submission-title');
    await screenshot(page, join(screenshots, 'preview-submission.png'));
  });

  it('tries scores out without touching the file, writes them as one step, and one key undoes it', async () => {
    const { page } = bench;
    const sheet = await bench.open(file);
    await runCommand(page, openPreview);
    const shown = await preview();
    const score = (): Promise<string | null> => shown.textContent('.result .score');
    await until(score, '97,25 / 100 điểm');
    await shown.locator('#start-what-if').click();
    await until(
      () => shown.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'I.1, Tự chấm',
    );
    await shown.locator('[aria-label="I.1, Thẩm định"]').fill('5,25');
    await shown.locator('[aria-label="III.1, Thẩm định"]').selectOption('khong-dat');
    // 97,25 − 9 + 5,25 − 5
    await until(score, '88,5 / 100 điểm');
    await until(() => shown.textContent('.result .level'), 'Chưa đạt');
    expect(await sheet.textContent('.toolbar .score')).toBe('97,25 / 100');
    expect(await bench.numstat(file)).toBe('');
    await shown.locator('#write-changes').click();
    await shown.waitForSelector('#start-what-if');
    await until(() => sheet.textContent('.toolbar .score'), '88,5 / 100');
    await scoreCell(sheet, 'I.1', 'max').click();
    // The record is the editor in front again, which is what is saved.
    await statusBarText(page, '88,5/100');
    await save(page);
    await until(() => bench.numstat(file), '2 2');
    await scoreCell(sheet, 'I.1', 'max').click();
    await undo(page);
    await until(() => sheet.textContent('.toolbar .score'), '97,25 / 100');
    await until(score, '97,25 / 100 điểm');
    await save(page);
    await until(() => bench.numstat(file), '');
  });

  it('comes back where it was after it was hidden', async () => {
    const { page } = bench;
    await bench.open(file);
    await runCommand(page, openPreview);
    const shown = await preview();
    await shown.locator('#explained summary').click();
    await shown.evaluate(() => document.getElementById('meetings')?.scrollIntoView());
    const before = await shown.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(300);
    await page.locator('.tab', { hasText: 'Xem trước' }).click();
    await openFile(page, 'README.md');
    await page.locator('.tab', { hasText: 'Xem trước' }).click();
    const again = await preview();
    await until(() => again.evaluate(() => String(scrollY)), String(before));
    expect(await again.locator('#explained').getAttribute('open')).not.toBeNull();
  });

  it('goes along with the grid, and the grid with it', async () => {
    const { page } = bench;
    const sheet = await bench.open('bac-kan/tuyen-giao.chibo.yaml');
    await runCommand(page, openPreview);
    const shown = await preview();
    await scoreCell(sheet, 'IV.4', 'branch').click();
    await until(() => shown.locator('.visited').getAttribute('data-path'), '["criteria","IV.4","branch"]');
    expect(await shown.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await screenshot(page, join(screenshots, 'preview-linked.png'));
    await shown.locator('[data-path=\'["criteria","I.4","self"]\']').click();
    await until(() => scoreCell(sheet, 'I.4', 'self').getAttribute('class'), /active/);
  });

  it('opens the grid at the place where no grid shows the record', async () => {
    const { page } = bench;
    await bench.open('bac-kan/tuyen-giao.chibo.yaml');
    await runCommand(page, openPreview);
    await preview();
    const tab = page.locator('.tab', { hasText: 'tuyen-giao.chibo.yaml' });
    await tab.click();
    await runCommand(page, 'View: Close Editor');
    await until(() => tab.count().then(String), '0');
    const shown = await preview();
    await shown.locator('[data-path=\'["criteria","III.2","branch"]\']').click();
    await tab.waitFor();
    const sheet = await editorFrame(page, 'table.grid td.active');
    await until(() => scoreCell(sheet, 'III.2', 'branch').getAttribute('class'), /active/);
  });

  it('has broken no rule of its content security policy', async () => {
    await bench.open(file);
    await runCommand(bench.page, openPreview);
    await preview();
    const broken = pageLog(bench.page)
      .split('\n')
      .filter((line) => /Content Security Policy/.test(line) && /preview/.test(line));
    expect(broken).toEqual([]);
  });
});
