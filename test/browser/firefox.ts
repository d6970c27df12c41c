import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, firefox, type Locator } from 'playwright-core';

/** Whether pages are opened in Firefox instead of Chromium. */
export const isFirefox = process.env.CHIBO_BROWSER === 'firefox';

/** Debian's Firefox, driven by WebDriver BiDi; what it downloads goes to a folder. */
export function openFirefox(downloadsPath: string): Promise<Browser> {
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    headless: !process.env.HEADED,
    downloadsPath,
    // Pages may write to the clipboard without a key or a click before, as in Chromium by its permission.
    firefoxUserPrefs: { 'dom.events.testing.asyncClipboard': true },
  });
}

/** It knows no overrides of colours, and gives pages the clipboard without being asked. */
export const firefoxOptions: BrowserContextOptions = {
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
};

/** Clicks twice. Through WebDriver BiDi, Firefox takes the second for the first of another place. */
export async function doubleClick(target: Locator): Promise<void> {
  if (!isFirefox) return target.dblclick();
  await target.click();
  await target.dispatchEvent('dblclick', { bubbles: true, detail: 2 });
}

/** The path of Firefox: `FIREFOX_PATH`, else on the `PATH`. A machine without it is told what to install. */
export function findFirefox(): string {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  if (FIREFOX_PATH) return FIREFOX_PATH;
  for (const name of ['firefox-esr', 'firefox']) {
    for (const folder of PATH.split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Looked for in the next folder.
      }
    }
  }
  throw new Error('Firefox was not found: install the Debian package firefox-esr, or set FIREFOX_PATH.');
}
