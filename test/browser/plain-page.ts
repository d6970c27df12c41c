import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { root } from './bench.js';

/** A page of a webview in a plain browser, under the policy it has in VS Code. */
export interface PlainPage {
  readonly page: Page;
  /** Violations of the policy so far, and errors. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** Opens a page whose frame is at `origin`, with the built scripts and styles beside it; it is not loaded yet. */
export async function openPlainPage(
  browser: Browser,
  origin: string,
  frame: string,
  options: BrowserContextOptions,
): Promise<PlainPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: frame });
    const body = await readFile(join(root, 'dist/webview', name));
    return route.fulfill({ contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  return { page, complaints: () => complaints, close: () => context.close() };
}
