import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, it, type TestContext } from 'vitest';
import { edition } from '../server/install.mjs';
import { startServer, workbenchUrl } from '../server/launch.mjs';
import {
  closeEverything,
  editorFrame,
  logLength,
  openBrowser,
  openFile,
  openWorkbench,
  workbenchFailure,
} from '../server/workbench.mjs';
import { root } from './root.js';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was tried once more, in the words of the workbench's log. */
    retried?: string;
  }
}

const run = promisify(execFile);

export { root };
export const screenshots = join(root, 'test/screenshots');

const samples = join(root, 'samples');

/** What a workbench of a test is opened with. */
export interface BenchOptions {
  readonly width?: number;
  readonly height?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Begins in an empty folder, instead of a copy of the samples in a git repository. */
  readonly isEmpty?: boolean;
}

/**
 * A workbench on a folder of its own, driven by hand-like input only. Every test begins in the same state: the
 * files as they were, no editor open, no notification.
 */
export class Bench {
  readonly #options: BenchOptions;
  readonly #opened: { server?: Server; browser?: Browser; page?: Page } = {};
  #folder = '';

  constructor(options: BenchOptions) {
    this.#options = options;
  }

  get page(): Page {
    return known(this.#opened.page);
  }

  get server(): Server {
    return known(this.#opened.server);
  }

  get folder(): string {
    return this.#folder;
  }

  async start(): Promise<void> {
    const { settings = {}, isEmpty } = this.#options;
    this.#folder = await mkdtemp(join(tmpdir(), 'chibo-hand-'));
    if (!isEmpty) await this.#copySamples();
    this.#opened.server = await startServer({
      root,
      settings,
      // The newest server takes no extension in development.
      extensions: edition === 'newest' ? [join(root, 'dist/chibo.vsix')] : [],
    });
    this.#opened.browser = await openBrowser();
    await this.renew();
  }

  /** Opens a new workbench in place of the one there is. */
  async renew(): Promise<void> {
    await this.#opened.page?.context().close();
    await this.#restore();
    const { width = 1400, height = 850 } = this.#options;
    const url = workbenchUrl(this.server, {
      folder: this.folder,
      ...(edition === 'newest' ? {} : { extension: root }),
    });
    this.#opened.page = await openWorkbench(known(this.#opened.browser), url, { width, height });
  }

  /** Makes the state that every test begins in. */
  async reset(): Promise<void> {
    const { width = 1400, height = 850 } = this.#options;
    await this.page.setViewportSize({ width, height });
    await closeEverything(this.page);
    await this.#restore();
  }

  /** Opens a record, shows one of its sheets, and gives the frame of its grid. */
  async open(path: string, sheet?: string): Promise<Frame> {
    await openFile(this.page, path);
    const frame = await editorFrame(this.page, 'table.grid td');
    await frame.waitForSelector('td.active');
    if (sheet !== undefined) await showSheet(frame, sheet);
    return frame;
  }

  /** The file on disk. */
  text(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** `git diff --numstat` of a file: lines added and removed. */
  async numstat(path: string): Promise<string> {
    const diff = (): Promise<string> => this.git('diff', '--numstat', '--', path);
    // Git maps the file into memory, and is killed where VS Code shortens it at that moment.
    const isKilled = (error: { readonly signal?: string }): boolean => error.signal === 'SIGBUS';
    const lines = await diff().catch((error) => (isKilled(error) ? diff() : Promise.reject(error)));
    return lines.split('\t').slice(0, 2).join(' ');
  }

  async git(...words: readonly string[]): Promise<string> {
    const name = ['-c', 'user.name=t', '-c', 'user.email=t@t'];
    return (await run('git', [...name, ...words], { cwd: this.folder })).stdout;
  }

  async close(): Promise<void> {
    await this.#opened.browser?.close();
    await this.#opened.server?.stop();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }

  async #copySamples(): Promise<void> {
    await cp(samples, this.folder, { recursive: true });
    await this.git('init', '-q');
    await this.git('add', '.');
    await this.git('commit', '-qm', 'samples');
  }

  async #restore(): Promise<void> {
    if (this.#options.isEmpty) {
      for (const name of await readdir(this.folder)) {
        await rm(join(this.folder, name), { recursive: true, force: true });
      }
      return;
    }
    await this.git('checkout', '-qf', '.');
    await this.git('clean', '-fdq');
  }
}

type Server = Awaited<ReturnType<typeof startServer>>;

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The workbench was not opened.');
  return value;
}

/** A bench for the tests of this block, which they share. */
export function useBench(options: BenchOptions = {}): Bench {
  const bench = new Bench(options);
  beforeAll(() => bench.start());
  afterAll(() => bench.close());
  return bench;
}

type Work<Row> = (row: Row) => Promise<void>;

/** Declares a test that begins in the state every test begins in. */
export interface ByHand {
  (name: string, work: () => Promise<void>, timeout?: number): void;
  each<Row>(rows: readonly Row[]): (name: string, work: Work<Row>, timeout?: number) => void;
}

/**
 * Tests of a bench. Where the workbench itself broke, by its own log, a test is tried once more in a new one, which
 * the summary of the run counts. `setUp` is what the tests have in common beyond that state.
 */
export function byHand(bench: Bench, setUp: () => Promise<unknown> = async () => undefined): ByHand {
  const attempt = async (task: TestContext['task'], work: () => Promise<void>): Promise<void> => {
    const since = logLength(bench.page);
    try {
      await bench.reset();
      await setUp();
      await work();
    } catch (error) {
      const reason = workbenchFailure(bench.page, since);
      if (reason === undefined) throw error;
      task.meta.retried = reason;
      await bench.renew();
      await setUp();
      await work();
    }
  };
  const one = (name: string, work: () => Promise<void>, timeout?: number): void =>
    it(name, ({ task }) => attempt(task, work), timeout);
  const each =
    <Row>(rows: readonly Row[]) =>
    (name: string, work: Work<Row>, timeout?: number): void => {
      for (const row of rows) one(name.replace(/%[sd]/, String(row)), () => work(row), timeout);
    };
  return Object.assign(one, { each });
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

/** Waits until what a frame shows has come to rest: fonts, animations, and what follows a change of size or theme. */
export async function settled(frame: Frame): Promise<void> {
  const picture = (): Promise<string> =>
    frame.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(
        document.getAnimations().map((animation) => animation.finished.catch(() => undefined)),
      );
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { innerWidth: width, innerHeight: height, scrollX: x, scrollY: y } = window;
      return [width, height, x, y, document.body.innerHTML].join(' ');
    });
  let before = '';
  for (let now = await picture(); now !== before; now = await picture()) before = now;
}

/** Waits until a value is the expected one, and says the last one if it never is. */
export async function until<Value>(
  read: () => Promise<Value>,
  expected: Value | RegExp,
  timeout = 30_000,
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
