// @ts-check
/** The list at the top of the workbench, with its input: the command palette and quick open. */

/** @typedef {import('playwright-core').Page} Page */

/** The first search for files may take seconds. */
const timeout = 60_000;

/**
 * Opens a list by `key`, filters it by `text`, and chooses the entry that is called `name`.
 * @param {Page} page
 * @param {string} key
 * @param {string} text
 * @param {string} name
 */
export async function choose(page, key, text, name) {
  const rows = page.locator('.quick-input-widget .monaco-list-row');
  const deadline = Date.now() + timeout;
  let before = '';
  while (Date.now() < deadline) {
    await filterList(page, key, text);
    const names = await rows.evaluateAll(ariaLabels);
    const index = names.findIndex((label) => label === name || label.startsWith(`${name}, `));
    // Results replace one another in the same elements: a click too early hits another entry.
    const settled = names.join('\n') === before;
    if (settled && index >= 0 && (await succeeds(rows.nth(index).click(shortly)))) return;
    before = names.join('\n');
    await page.waitForTimeout(100);
  }
  throw new Error(`${key} offers no entry "${name}", but:\n${before}`);
}

/**
 * Does nothing when the list is already open and filtered. The first key press may come before the
 * keybindings, and a webview that has just loaded takes the focus, which closes the list again.
 * @param {Page} page
 * @param {string} key
 * @param {string} text
 */
async function filterList(page, key, text) {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  if (!(await input.isVisible())) {
    await page.keyboard.press(key);
    if (!(await succeeds(input.waitFor(shortly)))) return;
  }
  if ((await input.inputValue()) !== text) await succeeds(input.fill(text, shortly));
}

/** For what is tried again when it fails. */
const shortly = { timeout: 4_000 };

/** @param {Promise<unknown>} attempt */
async function succeeds(attempt) {
  try {
    await attempt;
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs in the page.
 * @param {Element[]} elements
 */
function ariaLabels(elements) {
  return elements.map((element) => element.getAttribute('aria-label') ?? '');
}
