// @ts-check
/** What a hand does in a VS Code workbench, by Playwright. Typing is in `typing.mjs`. */
import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { serverAt, updateSettings } from './launch.mjs';
import { choose } from './quick-input.mjs';

export { imeType, injectType, telexSteps } from './typing.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {keyof typeof themeFiles} Theme */

/** A workbench is ready after three seconds; a busy machine may need thirty times as many. */
const readyTimeout = 90_000;

/** Tests in other workbenches may run beside. */
const actionTimeout = 60_000;

/** The themes of VS Code by the file that defines each: the workbench names it in a class. */
const themeFiles = {
  'Default Light Modern': 'light_modern',
  'Default Dark Modern': 'dark_modern',
  'Default High Contrast': 'hc_black',
  'Default High Contrast Light': 'hc_light',
};

/** @returns {Promise<Browser>} headless, or to be watched with HEADED=1 in the environment */
export function openBrowser() {
  return chromium.launch({
    executablePath: findChromium(),
    args: chromiumFlags,
    headless: !process.env.HEADED,
  });
}

/**
 * Opens a workbench in a browser context of its own and waits until it is ready: the list of files is
 * there and the extensions are known. Close it by `page.context().close()`.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ width?: number, height?: number, colorTheme?: Theme }} [options]
 * @returns {Promise<Page>}
 */
export async function openWorkbench(browser, url, { width = 1280, height = 800, colorTheme } = {}) {
  const { origin } = new URL(url);
  if (colorTheme) setThemeOf(origin, colorTheme);
  const context = await browser.newContext({ viewport: { width, height } });
  context.setDefaultTimeout(actionTimeout);
  // Otherwise the workbench and the webviews may copy but not paste.
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  recordConsole(page);
  await page.goto(url, { timeout: readyTimeout });
  try {
    await page.waitForFunction(isReady, undefined, { timeout: readyTimeout });
    if (colorTheme) await untilThemed(page, colorTheme);
  } catch (error) {
    const cause = /** @type {Error} */ (error);
    throw new Error(`The workbench is not ready: ${cause.message}\n${pageLog(page)}`, { cause });
  }
  return page;
}

/** Runs in the page. */
function isReady() {
  const explorer = '.explorer-folders-view .monaco-list-rows, .explorer-viewlet .welcome-view';
  return (
    performance.getEntriesByName('code/didLoadExtensions').length > 0 &&
    document.querySelector(explorer) !== null &&
    // The theme comes from an extension too; before it the colours are those of a fallback.
    document.querySelector('.monaco-workbench[class*="vscode-theme-"]') !== null
  );
}

/** Runs in the page. */
function areExtensionsKnown() {
  return performance.getEntriesByName('code/didLoadExtensions').length > 0;
}

/**
 * Runs a command by its title as the palette shows it, with its category: `View: Toggle Output`.
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await choose(page, 'Control+Shift+p', `>${title}`, title);
}

/**
 * Opens a file by its path in the folder, and waits until its tab is the active one.
 * @param {Page} page
 * @param {string} relativePath
 */
export async function openFile(page, relativePath) {
  const name = basename(relativePath);
  const folder = dirname(relativePath);
  await choose(page, 'Control+p', relativePath, folder === '.' ? name : `${name} ${folder}`);
  // Files of one name are told apart by the path in the label, which may begin with `~`.
  const root = basename(new URL(page.url()).searchParams.get('folder') ?? '');
  const label = `.tab.active [aria-label*=${JSON.stringify(`/${root}/${relativePath}`)}]`;
  await page.locator(label).first().waitFor({ state: 'attached' });
}

/**
 * The inner frame of the webview that shows `selector`; the visible one when there are several.
 * @param {Page} page
 * @param {string} selector
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<Frame>}
 */
export async function editorFrame(page, selector, { timeout = actionTimeout } = {}) {
  const deadline = Date.now() + timeout;
  for (;;) {
    for (const frame of webviewFrames(page)) {
      if (await shows(frame, selector)) return frame;
    }
    if (Date.now() > deadline) {
      throw new Error(`No webview shows ${selector} within ${timeout} ms.\n${pageLog(page)}`);
    }
    await page.waitForTimeout(100);
  }
}

/** @param {Page} page */
function webviewFrames(page) {
  return page.frames().filter((frame) => frame.url().includes('/fake.html'));
}

/**
 * @param {Frame} frame
 * @param {string} selector
 */
async function shows(frame, selector) {
  try {
    // The webview of a tab in the background keeps its document but hides its outer frame.
    const outer = await frame.parentFrame()?.frameElement();
    const visible = (await outer?.isVisible()) ?? false;
    return visible && (await frame.locator(selector).count()) > 0;
  } catch {
    // Webviews are torn down and made anew at any time.
    return false;
  }
}

/**
 * The text of the first entry of the status bar that matches, once there is one.
 * @param {Page} page
 * @param {string | RegExp} match
 * @returns {Promise<string>}
 */
export async function statusBarText(page, match) {
  const item = page.locator('.statusbar-item:visible', { hasText: match }).first();
  return oneLine((await item.textContent()) ?? '');
}

/**
 * Opens the Problems panel and reads its rows: files, each followed by its problems. With `match`,
 * waits for a row that matches. Rows out of sight are not rendered, hence not returned.
 * @param {Page} page
 * @param {string | RegExp} [match]
 * @returns {Promise<string[]>}
 */
export async function problems(page, match) {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await runCommand(page, 'Problems: Focus on Problems View');
  await panel.waitFor();
  const rows = panel.locator('.monaco-list-row');
  if (match) await rows.filter({ hasText: match }).first().waitFor();
  return (await rows.evaluateAll(spacedTexts)).map(oneLine);
}

/**
 * The texts of a row stand in elements without space between them. Runs in the page.
 * @param {Element[]} rows
 */
function spacedTexts(rows) {
  return rows.map((row) => {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    return texts.join(' ');
  });
}

/**
 * Closes every editor, changed or not, every list and every notification.
 * @param {Page} page
 */
export async function closeEverything(page) {
  await page.keyboard.press('Escape');
  const tabs = page.locator('.editor-group-container .tab');
  const dialog = page.locator('.monaco-dialog-box');
  while ((await tabs.count()) > 0) {
    await runCommand(page, 'View: Close All Editors');
    // Either the last tab goes, or a question about what is not saved comes.
    await page.waitForFunction(noTabs, undefined);
    if (!(await dialog.isVisible())) continue;
    await dialog.getByRole('button', { name: "Don't Save" }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  if ((await notifications(page).count()) > 0) {
    await runCommand(page, 'Notifications: Clear All Notifications');
  }
  await notifications(page).first().waitFor({ state: 'detached' });
}

/** Runs in the page. */
function noTabs() {
  const dialog = document.querySelector('.monaco-dialog-box');
  return dialog !== null || !document.querySelector('.editor-group-container .tab');
}

/**
 * What VS Code tells at the lower right: all of it, or what holds a text.
 * @param {Page} page
 * @param {string | RegExp} [text]
 */
export function notifications(page, text) {
  const all = page.locator('.notifications-toasts .notification-list-item');
  return text === undefined ? all : all.filter({ hasText: text });
}

/**
 * Loads the window again by VS Code's own command, which first keeps what is open and what is not saved.
 * @param {Page} page
 */
export async function reload(page) {
  const deadline = Date.now() + readyTimeout;
  let replaced = Promise.resolve(false);
  do {
    if (Date.now() > deadline) throw new Error(`The window does not reload.\n${pageLog(page)}`);
    await page.evaluate(() => Object.assign(window, { isBefore: true }));
    // It refuses by a question of the browser as long as it has not kept what is not saved. Somebody has to listen
    // before it asks: a question that nobody hears is answered with yes, and what is not saved is lost.
    replaced = isReplaced(page);
    await runCommand(page, 'Developer: Reload Window');
  } while (!(await replaced));
  // The side bar may show something else than the files.
  await page.waitForFunction(areExtensionsKnown, undefined, { timeout: readyTimeout });
}

/**
 * Whether another document takes the place of the page, rather than the browser asking whether to leave it.
 * @param {Page} page
 * @returns {Promise<boolean>}
 */
async function isReplaced(page) {
  /** @type {(dialog: import('playwright-core').Dialog) => void} */
  let onDialog = () => undefined;
  /** @type {Promise<boolean>} */
  const isRefused = new Promise((resolve) => {
    onDialog = (dialog) => dialog.dismiss().then(() => resolve(false));
    page.on('dialog', onDialog);
  });
  const isGone = page
    .waitForFunction(() => !('isBefore' in window), undefined, { timeout: readyTimeout })
    .then(() => true);
  try {
    return await Promise.race([isGone, isRefused]);
  } finally {
    page.off('dialog', onDialog);
    // A refused reload leaves nobody to hear that the page was not replaced.
    isGone.catch(() => undefined);
  }
}

/** @param {Page} page */
export async function undo(page) {
  await page.keyboard.press('Control+z');
}

/** @param {Page} page */
export async function save(page) {
  await page.keyboard.press('Control+s');
}

/**
 * @param {Page} page
 * @param {string} file
 */
export async function screenshot(page, file) {
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled' });
}

/**
 * Switches the colour theme of every workbench of the server, and waits until this one has it, its
 * webviews included. By a settings file: the command's list previews themes as it is typed into.
 * @param {Page} page
 * @param {Theme} theme
 */
export async function setTheme(page, theme) {
  setThemeOf(new URL(page.url()).origin, theme);
  await untilThemed(page, theme);
}

/**
 * @param {string} origin
 * @param {Theme} theme
 */
function setThemeOf(origin, theme) {
  const server = serverAt(origin);
  if (!server) throw new Error(`This process started no server at ${origin}.`);
  updateSettings(server, { 'workbench.colorTheme': theme });
}

/**
 * @param {Page} page
 * @param {Theme} theme
 */
async function untilThemed(page, theme) {
  const workbench = `.monaco-workbench.vscode-theme-defaults-themes-${themeFiles[theme]}-json`;
  await page.locator(workbench).waitFor({ timeout: actionTimeout });
  const themed = `body[data-vscode-theme-id="${theme}"]`;
  for (const frame of webviewFrames(page)) {
    if (await shows(frame, 'body')) await frame.waitForSelector(themed, { state: 'attached' });
  }
}

/** @type {WeakMap<Page, string[]>} */
const consoles = new WeakMap();

/** @param {Page} page */
function recordConsole(page) {
  /** @type {string[]} */
  const lines = [];
  consoles.set(page, lines);
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}\n${error.stack ?? ''}`));
  page.on('crash', () => lines.push('The page crashed.'));
}

/** What the workbench logs when it is the workbench that does not work. */
const failures = [
  /^The page crashed\.$/,
  /Extension host .*terminated unexpectedly.*/i,
  /Could not (load|register) webview.*/i,
  /Error loading webview.*/i,
  /Unable to open .*: Unable to resolve .*/,
  /The (remote )?extension host .*(terminated|unresponsive).*/i,
  /WebSocket close with status code .*/,
];

/**
 * How many lines the log of the page has.
 * @param {Page} page
 */
export function logLength(page) {
  return consoles.get(page)?.length ?? 0;
}

/**
 * What a line of the log says, after the first `since`, by which the workbench itself broke, if it did.
 * @param {Page} page
 * @param {number} since
 * @returns {string | undefined}
 */
export function workbenchFailure(page, since) {
  for (const line of consoles.get(page)?.slice(since) ?? []) {
    for (const failure of failures) {
      const found = failure.exec(line)?.[0];
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/**
 * What the page and its webviews wrote to the console so far.
 * @param {Page} page
 * @returns {string}
 */
export function pageLog(page) {
  return (consoles.get(page) ?? []).join('\n');
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
