import { copyFile, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { openBrowser } from '../../server/workbench.mjs';
import { until } from '../bench.js';
import { firefoxOptions, isFirefox, openFirefox } from '../firefox.js';
import { root } from '../root.js';

/** The page that was built, as people have it. */
export const builtPage = join(root, 'dist/chibo.html');

export interface PageDeskOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * `chibo.html`, opened from the disk in a browser without choosers of files, so that files are read by a field and
 * written by downloads; both go through a folder of the desk.
 */
export class PageDesk {
  readonly #options: PageDeskOptions;
  #browser: Browser | undefined;
  #page: Page | undefined;
  #folder = '';
  /** Where Firefox puts what it downloads. */
  #downloads = '';
  /** What the last look there found. */
  #lastLook = '';
  /** What the page asked for besides itself, and what it complained of. Nothing of either is right. */
  readonly complaints: string[] = [];

  constructor(options: PageDeskOptions = {}) {
    this.#options = options;
  }

  get page(): Page {
    if (!this.#page) throw new Error('The page was not opened.');
    return this.#page;
  }

  get folder(): string {
    return this.#folder;
  }

  async start(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'chibo-page-'));
    this.#downloads = await mkdtemp(join(tmpdir(), 'chibo-downloads-'));
    this.#browser = await (isFirefox ? openFirefox(this.#downloads) : openBrowser());
  }

  /** A new page in a browser that knows nothing yet. */
  async reset(): Promise<void> {
    await this.#page?.context().close();
    for (const name of await readdir(this.folder)) await rm(join(this.folder, name), { recursive: true });
    this.complaints.length = 0;
    const { width = 1400, height = 850, colorScheme = 'light' } = this.#options;
    const context = await this.#browser?.newContext({
      viewport: { width, height },
      acceptDownloads: true,
      ...(isFirefox ? firefoxOptions : chromiumOptions(colorScheme)),
    });
    await context?.addInitScript(withoutChoosers);
    const page = await context?.newPage();
    if (!page) throw new Error('There is no browser.');
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:file:.*\/chibo\.html$|blob:|data:)/.test(request.url())) this.complaints.push(request.url());
    });
    page.on('download', (download) => void download.saveAs(join(this.folder, download.suggestedFilename())));
    this.#page = page;
    await page.goto(pathToFileURL(builtPage).href);
    await page.getByRole('button', { name: 'Hồ sơ mới…' }).waitFor();
  }

  /** Opens a file from the first page, and gives the frame of its grid. */
  async open(file: string): Promise<Frame> {
    const chosen = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Mở hồ sơ…' }).click();
    await (await chosen).setFiles(file);
    return this.grid();
  }

  /** The frame of the grid, once it shows a record or says why it cannot. */
  async grid(selector = '.toolbar'): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('.record iframe')).contentFrame();
    if (!frame) throw new Error('There is no grid.');
    await frame.waitForSelector(selector);
    return frame;
  }

  /** Does what leads to a download, and gives the path of the file in the folder. */
  async download(work: () => Promise<void>): Promise<string> {
    if (isFirefox) {
      await work();
      return until(() => this.#takeDownload().then((path) => path ?? ''), /./);
    }
    const downloading = this.page.waitForEvent('download');
    await work();
    const download = await downloading;
    const path = join(this.folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }

  /**
   * Moves the file that Firefox has downloaded into the folder; WebDriver BiDi does not say which page it is of. Firefox
   * writes it under another name and renames it, so it is taken once two looks find the same.
   */
  async #takeDownload(): Promise<string | undefined> {
    const names = await readdir(this.#downloads);
    const name = names.find((each) => !each.endsWith('.part'));
    // Beside it, or in its place, is an empty file while it is being written.
    if (name === undefined || names.length > 1) return undefined;
    const size = await stat(join(this.#downloads, name)).then(
      (found) => found.size,
      () => 0,
    );
    const look = `${name} ${size}`;
    const isSame = look === this.#lastLook;
    this.#lastLook = look;
    if (size === 0 || !isSame) return undefined;
    const path = join(this.folder, name);
    await rename(join(this.#downloads, name), path);
    return path;
  }

  /** A file that was downloaded, or written into the folder. */
  async text(name: string): Promise<string> {
    if (isFirefox) await this.#takeDownload();
    return readFile(join(this.folder, name), 'utf8').catch(() => '');
  }

  /** Puts a file into the folder; gives its path. */
  async put(name: string, content: string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  async copy(from: string, name: string): Promise<string> {
    const path = join(this.folder, name);
    await copyFile(join(root, from), path);
    return path;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    for (const folder of [this.#folder, this.#downloads])
      if (folder) await rm(folder, { recursive: true, force: true });
  }
}

function chromiumOptions(colorScheme: 'light' | 'dark'): BrowserContextOptions {
  return { colorScheme, locale: 'vi-VN', permissions: ['clipboard-read', 'clipboard-write'] };
}

/** Runs in the page: choosers of files belong to the system, where no test can go. */
function withoutChoosers(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
    Reflect.deleteProperty(window, name);
}
