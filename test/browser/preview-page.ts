import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { partsSince } from '../../src/core/views/preview/page-parts.js';
import type { FromPreview, ToPreview } from '../../src/protocol/preview.js';
import { chromiumFlags, findChromium } from '../server/chromium.mjs';
import { openPlainPage, type PlainPage } from './plain-page.js';

const origin = 'https://preview.test';

/** The preview's own page in a plain browser, under the policy it has in VS Code, with the test as its host. */
export interface PreviewPage extends PlainPage {
  /** Shows a page, as the host does: what is new in it. How many milliseconds the page took for it. */
  show(parts: readonly string[]): Promise<number>;
  post(message: ToPreview): Promise<void>;
  /** What the page has told its host since it was asked the last time. */
  heard(): Promise<readonly FromPreview[]>;
  /** What axe finds, by rule and place. */
  violations(): Promise<readonly string[]>;
}

declare global {
  interface Window {
    heard: FromPreview[];
  }
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
}

export async function openPreviewPage(
  browser: Browser,
  size = { width: 900, height: 800 },
): Promise<PreviewPage> {
  const plain = await openPlainPage(browser, origin, frame, { viewport: size, bypassCSP: false });
  const { page } = plain;
  await page.addInitScript(() => {
    window.heard = [];
    let state: unknown;
    Object.assign(window, {
      acquireVsCodeApi: () => ({
        postMessage: (message: FromPreview) => window.heard.push(message),
        getState: () => state,
        setState: (next: unknown) => {
          state = next;
        },
      }),
    });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === 'ready'));
  const post = (message: ToPreview): Promise<void> =>
    page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  let sent: readonly string[] = [];
  let turn = 0;
  return {
    page,
    post,
    show(parts) {
      turn += 1;
      const since = partsSince(sent, parts);
      sent = parts;
      return page.evaluate(
        (data) => {
          const start = performance.now();
          window.dispatchEvent(new MessageEvent('message', { data }));
          // Reading a size makes the browser lay the page out.
          document.body.getBoundingClientRect();
          return performance.now() - start;
        },
        { type: 'show', parts: since, language: 'vi', turn } satisfies ToPreview,
      );
    },
    heard: () => page.evaluate(() => window.heard.splice(0)),
    complaints: plain.complaints,
    violations: () => axeViolations(page),
    close: plain.close,
  };
}

/** The frame that `webviewPage` makes, with the origin in place of VS Code's. */
const frame = `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; style-src ${origin}; font-src ${origin}">
<link rel="stylesheet" href="${origin}/preview-style.css"><title>Xem trước</title></head>
<body><main id="app"></main><script type="module" nonce="n" src="${origin}/preview.js"></script></body></html>`;

async function axeViolations(page: Page): Promise<readonly string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
}
