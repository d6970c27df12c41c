// @ts-check
/** Runs a Mocha suite inside the extension host of the VS Code server. */
import { format, stripVTControlCharacters } from 'node:util';
import { startServer, workbenchUrl } from './launch.mjs';
import { openBrowser } from './workbench.mjs';

/**
 * @typedef {object} Suite
 * @property {string} root where `.vscode-server/` is
 * @property {string} extension the extension in development
 * @property {string} tests the CommonJS module whose `run` returns a promise of the suite's end
 * @property {string} folder the folder to open; give a copy when the tests write
 * @property {readonly string[]} [extensions] `.vsix` files to install first
 * @property {Record<string, unknown>} [settings]
 * @property {number} [startTimeout] milliseconds until the first line of output
 * @property {number} [timeout] milliseconds for the whole suite
 */

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} pending
 * @property {string} log everything the workbench and the suite wrote
 */

/** @typedef {import('playwright-core').Page} Page */

/** What the workbench itself writes to the same log, which nobody wants to read beside tests. */
const noise = [
  /^Resolv(ing|ed) connection token /,
  /^Creating a socket /,
  /^(Ignoring fetching|Updating) additional builtin extensions /,
  /^ChatSessionStore: /,
  /^\[(Service Worker|lifecycle|remote-connection)\]/,
];

/**
 * Resolves when the suite has ended, be there failed tests or not; rejects, with the log, when it
 * did not run to its end.
 * @param {Suite} suite
 * @returns {Promise<Outcome>}
 */
export async function runMochaInServer(suite) {
  const { root, extensions = [], settings = {} } = suite;
  const server = await startServer({ root, extensions, settings });
  try {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      return await watch(page, workbenchUrl(server, suite), suite);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {Suite} suite
 * @returns {Promise<Outcome>}
 */
async function watch(page, url, { startTimeout = 60_000, timeout = 300_000 }) {
  let log = '';
  let started = false;
  /** @param {string} line */
  const write = (line) => {
    log += `${line}\n`;
    if (noise.some((pattern) => pattern.test(line))) return;
    started = true;
    process.stdout.write(`${line}\n`);
  };
  const exitCode = await new Promise((resolve, reject) => {
    /** @param {string} reason */
    const fail = (reason) => reject(new Error(`${reason}\n${log}`));
    const starting = setTimeout(() => {
      if (!started) fail(`The suite did not start within ${startTimeout} ms.`);
    }, startTimeout);
    const running = setTimeout(() => fail(`The suite took over ${timeout} ms.`), timeout);
    page.on('crash', () => fail('The page crashed.'));
    page.on('close', () => {
      // Also how every other outcome ends, when rejecting has no effect any more.
      clearTimeout(starting);
      clearTimeout(running);
      fail('The page was closed.');
    });
    open(page, url, write, resolve).catch((error) => fail(String(error)));
  });
  return outcome(exitCode, log);
}

/**
 * A workbench that runs tests calls two functions of its window, if there are any: one with all it
 * logs, the extension host's console included, and one at the end.
 * @param {Page} page
 * @param {string} url
 * @param {(line: string) => void} write
 * @param {(exitCode: number) => void} end
 */
async function open(page, url, write, end) {
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _level, /** @type {unknown[]} */ args) => {
      write(stripVTControlCharacters(format(...args)));
    },
  );
  await page.exposeFunction('codeAutomationExit', end);
  await page.goto(url);
}

/**
 * @param {number} exitCode
 * @param {string} log
 * @returns {Outcome}
 */
function outcome(exitCode, log) {
  const passed = lastCount(log, 'passing \\(');
  // A crashed extension host ends with exit code 0: only Mocha's summary proves an end.
  if (passed === undefined) throw new Error(`The suite ended without a summary.\n${log}`);
  const failed = lastCount(log, 'failing$') ?? 0;
  const pending = lastCount(log, 'pending$') ?? 0;
  if (passed + failed === 0) throw new Error(`The suite ran no test.\n${log}`);
  if (exitCode !== 0 && failed === 0) throw new Error(`The suite failed as a whole.\n${log}`);
  return { passed, failed, pending, log };
}

/**
 * @param {string} log
 * @param {string} what
 */
function lastCount(log, what) {
  const counts = [...log.matchAll(new RegExp(`^ *(\\d+) ${what}`, 'gm'))];
  const last = counts.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}
