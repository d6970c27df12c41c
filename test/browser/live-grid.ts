import type { Browser, Page } from 'playwright-core';
import type { SheetId } from '../../src/core/views/sheet/sheet.js';
import type { FromEditor } from '../../src/protocol/editor.js';
import { frame, origin } from './grid-page.js';
import { LiveRecord } from './live-record.js';
import { openPlainPage } from './plain-page.js';

/** The grid's own page in a plain browser, with a host that writes what is asked for into a text. */
export interface LiveGrid {
  readonly page: Page;
  readonly record: LiveRecord;
  /** What is entered in the grid's sheet, row by row, with ` | ` between cells; the row for a new entry left out. */
  rows(): Promise<readonly string[]>;
  /** The text once all that the grid has asked for is done: what it sends takes a moment to arrive here. */
  settled(): Promise<string>;
  /** The active cell by its row and column, and what it shows. */
  active(): Promise<string>;
  close(): Promise<void>;
}

export async function openLiveGrid(browser: Browser, text: string, sheet: SheetId): Promise<LiveGrid> {
  const plain = await openPlainPage(browser, origin, frame, { viewport: { width: 1300, height: 700 } });
  const { page } = plain;
  const record = new LiveRecord(text, (message) =>
    page.isClosed()
      ? Promise.resolve()
      : page
          .evaluate((data) => {
            window.dispatchEvent(new MessageEvent('message', { data }));
          }, message)
          // What is under way when a test ends has nobody left to hear it.
          .catch(() => undefined),
  );
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  await page.exposeFunction('tellHost', (message: FromEditor) => {
    if (message.type === 'ready') isReady();
    void record.receive(message);
  });
  await page.exposeFunction('hostSettled', () => record.settled());
  await page.addInitScript(() => {
    Object.assign(window, {
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) =>
          (window as unknown as { tellHost(m: unknown): void }).tellHost(message),
        getState: () => undefined,
        setState: () => undefined,
      }),
    });
  });
  await page.goto(`${origin}/`);
  await ready;
  await record.open({ sheet, sheets: {} });
  await page.waitForSelector('td.active');
  return {
    page,
    record,
    settled: () =>
      page.evaluate(() => (window as unknown as { hostSettled(): Promise<string> }).hostSettled()),
    rows: () =>
      page.locator('tbody tr:not(.new)').evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td > span')]
            .map((cell) => cell.textContent)
            .filter(Boolean)
            .join(' | '),
        ),
      ),
    active: () =>
      page.locator('td.active').evaluate((cell) => {
        const row = cell.parentElement;
        const name = row?.classList.contains('new') ? '+' : row?.querySelector('td span')?.textContent;
        return `${name} · ${(cell as HTMLElement).dataset.name}: ${cell.querySelector('span')?.textContent}`;
      }),
    close: plain.close,
  };
}
