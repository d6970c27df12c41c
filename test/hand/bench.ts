import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';
import { startServer, workbenchUrl } from '../server/launch.mjs';
import { editorFrame, openBrowser, openFile, openWorkbench } from '../server/workbench.mjs';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const screenshots = join(root, 'test/screenshots');

/** A workbench on a copy of the samples that is a git repository, driven by hand-like input only. */
export interface Bench {
  readonly page: Page;
  readonly folder: string;
  readonly server: Awaited<ReturnType<typeof startServer>>;
  /** Opens a record and gives the frame of its grid. */
  open(path: string): Promise<Frame>;
  /** The file on disk. */
  text(path: string): Promise<string>;
  /** `git diff --numstat` of a file: lines added and removed. */
  numstat(path: string): Promise<string>;
  close(): Promise<void>;
}

export async function openBench(
  size = { width: 1400, height: 850 },
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'chibo-hand-'));
  await cp(join(root, 'samples'), folder, { recursive: true });
  await git(folder, 'init', '-q');
  await git(folder, 'add', '.');
  await git(folder, '-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', 'samples');
  const server = await startServer({ root, settings });
  const browser: Browser = await openBrowser();
  const page = await openWorkbench(browser, workbenchUrl(server, { folder, extension: root }), size);
  return {
    page,
    folder,
    server,
    async open(path) {
      await openFile(page, path);
      const frame = await editorFrame(page, 'table.grid td', { timeout: 30_000 });
      await frame.waitForSelector('td.active');
      return frame;
    },
    text: (path) => readFile(join(folder, path), 'utf8'),
    numstat: async (path) =>
      (await git(folder, 'diff', '--numstat', '--', path)).split('\t').slice(0, 2).join(' '),
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function git(folder: string, ...words: readonly string[]): Promise<string> {
  return (await run('git', words as string[], { cwd: folder })).stdout;
}

/** Loads the window anew once VS Code has kept what is open: in a browser it does so every five seconds, when it is idle. */
export async function reload(page: Page): Promise<void> {
  await page.waitForTimeout(9000);
  await page.reload();
}

/** A cell of the shown sheet by its row's first cell and its column's heading. */
export function cell(frame: Frame, row: string, column: string): ReturnType<Frame['locator']> {
  return frame.locator(
    `xpath=//tbody/tr[td[1][normalize-space(span)="${row}"]]/td[@data-name=//thead//th[normalize-space(span)="${column}"]/@data-name]`,
  );
}

/** What a cell shows. */
export function shown(frame: Frame, row: string, column: string): Promise<string | null> {
  return cell(frame, row, column).locator('span').first().textContent();
}

/** Brings a sheet to the front by its tab. */
export async function showSheet(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('tab', { name }).click();
  await frame.waitForSelector(`[role="tab"][aria-selected="true"]:has-text("${name}")`);
}

/** Waits until a value is the expected one, and says the last one if it never is. */
export async function until<Value>(
  read: () => Promise<Value>,
  expected: Value | RegExp,
  timeout = 10_000,
): Promise<Value> {
  const end = Date.now() + timeout;
  let last = await read();
  const fits = (): boolean => (expected instanceof RegExp ? expected.test(String(last)) : last === expected);
  while (!fits()) {
    if (Date.now() > end) throw new Error(`expected ${String(expected)}, last was ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
    last = await read();
  }
  return last;
}
