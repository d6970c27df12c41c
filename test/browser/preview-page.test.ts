import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeText } from '../../src/core/edit/change.js';
import { liveParts } from '../../src/core/views/preview/live-html.js';
import { previewHtml } from '../../src/core/views/preview/preview-html.js';
import { type Supposed, suppose } from '../../src/core/views/sheet/what-if.js';
import type { Assessment } from '../../src/core/workspace/assess.js';
import { assessIn } from '../../src/core/workspace/workspace.js';
import { memoryWorkspace } from '../core/workspace/memory-workspace.js';
import { screenshots } from './bench.js';
import { openBrowser, openPreviewPage, type PreviewPage } from './preview-page.js';
import { withSixtyMembers } from './sixty-members.js';

const run = promisify(execFile);
const workspace = memoryWorkspace({});
const assessText = (text: string): Promise<Assessment> => assessIn(workspace, 'a.chibo.yaml', text);

async function sample(path: string): Promise<Assessment> {
  return assessText(await readFile(join('samples', path), 'utf8'));
}

/** What the host draws while scores are tried out. */
async function tried(base: Assessment, supposed: readonly Supposed[]): Promise<readonly string[]> {
  const whatIf = suppose(base, supposed);
  const result = changeText(base.parsed.text, whatIf.edits, base.profile);
  if (result.kind === 'refused') throw new Error(result.reason.key);
  return liveParts(await assessText(result.text), 'vi', { whatIf });
}

describe('the page of the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;
  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    preview = await openPreviewPage(browser);
  });
  afterEach(async () => {
    expect(preview.complaints()).toEqual([]);
    await preview.close();
  });

  it.each([
    ['a record with everything', 'thanh-tra/2023.chibo.yaml'],
    ['a record half done, with mistakes', 'dang-lam/2024.chibo.yaml'],
    ['a record with mentoring', 'phong-ky-thuat/kho-2021.chibo.yaml'],
    ['reported figures', 'quan-khu-7/2019-2022.chibo.yaml'],
  ])('is accessible and fits 320 pixels: %s', async (_, path) => {
    const assessment = await sample(path);
    const previous = path.includes('kho-2021')
      ? await sample('phong-ky-thuat/kho-2020.chibo.yaml')
      : undefined;
    await preview.show(liveParts(assessment, 'vi', { previous }));
    const name = `page-${path.replace(/[/.].*$/, '')}`;
    await preview.page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    expect(await preview.violations()).toEqual([]);
    await preview.page.setViewportSize({ width: 320, height: 700 });
    await preview.page.screenshot({ path: join(screenshots, `${name}-320.png`), fullPage: true });
    const overflow = await preview.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await preview.violations()).toEqual([]);
  });

  it('prints on A4', async () => {
    await preview.show([
      `<div id="page">${previewHtml(await sample('thanh-tra/2023.chibo.yaml'), 'vi')}</div>`,
    ]);
    const file = join(screenshots, 'page-print.pdf');
    const margin = { top: '15mm', bottom: '15mm', left: '20mm', right: '15mm' };
    await preview.page.pdf({ path: file, format: 'A4', margin, printBackground: true });
    await run('pdftoppm', ['-png', '-r', '60', file, join(screenshots, 'page-print')]);
    const { stdout } = await run('pdftotext', ['-layout', file, '-']);
    expect(stdout).toContain('97,25 / 100 điểm');
  });

  it('keeps scroll position, focus and what is folded open over an update', async () => {
    const base = await sample('thanh-tra/2023.chibo.yaml');
    const { page } = preview;
    const place = page.locator('[data-path=\'["criteria","I.4","branch"]\']');
    await preview.show(liveParts(base, 'vi', {}));
    await page.locator('#explained summary').click();
    await place.focus();
    await page.evaluate(() => scrollTo(0, 700));
    const before = await place.boundingBox();
    const changed = base.parsed.text.replace('appraised: 8.25', 'appraised: 8');
    await preview.show(liveParts(await assessText(changed), 'vi', {}));
    expect(await page.locator('.result .score').textContent()).toBe('97 / 100 điểm');
    // What is looked at stays where it is, though lines above may have become shorter.
    expect((await place.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('#explained').getAttribute('open')).not.toBeNull();
  });

  it('draws each edit of a record with sixty members, and says how fast', async () => {
    const text = await withSixtyMembers();
    const base = await assessText(text);
    expect(base.record?.members).toHaveLength(60);
    await preview.show(liveParts(base, 'vi', {}));
    const place = preview.page.locator('[data-path=\'["criteria","I.1","appraised"]\']').first();
    const times: number[] = [];
    for (let points = 1; points <= 9; points += 1) {
      const edited = text.replace('appraised: 9,', `appraised: ${points - 0.5},`);
      const start = performance.now();
      const html = liveParts(await assessText(edited), 'vi', {});
      const made = performance.now() - start;
      times.push(made + (await preview.show(html)));
      expect(await place.textContent()).toContain(`${points - 1},5`);
    }
    times.sort((a, b) => a - b);
    console.log(
      `assessed, made and drawn, 60 members: ${times.map((time) => time.toFixed(1)).join(', ')} ms`,
    );
  });

  it('tells the host which place was clicked, and goes along places by arrow keys', async () => {
    const { page } = preview;
    await preview.show(liveParts(await sample('thanh-tra/2023.chibo.yaml'), 'vi', {}));
    await preview.heard();
    await page.locator('[data-path=\'["criteria","I.1","self"]\']').click();
    expect(await preview.heard()).toEqual([{ type: 'visit', path: ['criteria', 'I.1', 'self'] }]);
    await page.locator('[data-path=\'["criteria","I.1","self"]\']').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await preview.heard()).toEqual([{ type: 'visit', path: ['criteria', 'I.2', 'branch'] }]);
  });

  it('makes each part one stop of the Tab key', async () => {
    await preview.show(liveParts(await sample('thanh-tra/2023.chibo.yaml'), 'vi', {}));
    const stops = await preview.page
      .locator('#app > *')
      .evaluateAll((parts) => parts.map((part) => part.querySelectorAll('.place[tabindex="0"]').length));
    expect(Math.max(...stops)).toBe(1);
  });

  it('shows a place that was visited elsewhere, and leaves the focus alone', async () => {
    const { page } = preview;
    await preview.show(liveParts(await sample('thanh-tra/2023.chibo.yaml'), 'vi', {}));
    await page.locator('#start-what-if').focus();
    await preview.post({ type: 'reveal', path: ['meetings', 27, 'minutes'] });
    const place = page.locator('.visited');
    expect(await place.getAttribute('data-path')).toBe('["meetings",27,"date"]');
    expect(await place.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('start-what-if');
    // The mark stays where it is when the page is drawn again.
    await preview.show(liveParts(await sample('thanh-tra/2023.chibo.yaml'), 'en', {}));
    expect(await page.locator('.visited').getAttribute('data-path')).toBe('["meetings",27,"date"]');
  });

  it('opens at what blocks submission, with the focus on its heading', async () => {
    const { page } = preview;
    await preview.post({ type: 'goTo', section: 'submission' });
    await preview.show(liveParts(await sample('dang-lam/2024.chibo.yaml'), 'vi', {}));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('submission-title');
    await preview.heard();
    await page.locator('#submission .place').first().click();
    expect((await preview.heard()).map(({ type }) => type)).toEqual(['visit']);
  });

  it('tries scores out by keyboard alone', async () => {
    const { page } = preview;
    const base = await sample('thanh-tra/2023.chibo.yaml');
    await preview.show(liveParts(base, 'vi', {}));
    await preview.heard();
    await page.locator('#start-what-if').press('Enter');
    expect(await preview.heard()).toEqual([{ type: 'run', action: 'startWhatIf' }]);
    await preview.show(await tried(base, []));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'I.1, Tự chấm',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('5');
    const path = ['criteria', 'I.1', 'appraised'];
    expect(await preview.heard()).toEqual([{ type: 'suppose', path, typed: '5' }]);
    // The host's answer to the first key does not disturb what is typed after it.
    await page.keyboard.type(',25');
    await preview.show(await tried(base, [{ path, typed: '5' }]));
    const field = page.locator('[aria-label="I.1, Thẩm định"]');
    expect(await field.inputValue()).toBe('5,25');
    await preview.show(await tried(base, [{ path, typed: '5,25' }]));
    // 97,25 − 9 + 5,25
    expect(await page.locator('.outcome').textContent()).toBe('Đạt, 97,25 điểm → Đạt, 93,5 điểm.');
    expect(await page.locator('.changes .place').textContent()).toBe('I.1, Thẩm định: 9 → 5,25');
    expect(await preview.violations()).toEqual([]);
    await page.screenshot({ path: join(screenshots, 'page-what-if.png') });
    await preview.heard();
    await field.press('Escape');
    expect(await field.inputValue()).toBe('9');
    expect(await preview.heard()).toEqual([{ type: 'suppose', path, typed: null }]);
    await field.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'I.3, Thẩm định',
    );
  });
});
