/** Answers what the workbench asks at its top: entries of a list, a text, the name of a file. */
import type { Locator, Page } from 'playwright-core';
import { until } from './bench.js';

/** What the workbench asks, once it is the question of that title. */
async function question(page: Page, title: string): Promise<Locator> {
  const box = page.locator('.quick-input-widget');
  await box.locator('.quick-input-title', { hasText: title }).waitFor();
  return box;
}

/** Chooses the first entry of a list with that label, once it is the list of that title. */
export async function pick(page: Page, title: string, label: string): Promise<void> {
  const list = await question(page, title);
  await list.getByRole('option', { name: label }).first().click();
}

/**
 * Answers a question by keys, `pace` milliseconds each, once it is the question of that title and has the focus: what
 * is typed earlier goes to whatever has it.
 */
export async function answerByTyping(page: Page, title: string, text: string, pace: number): Promise<void> {
  const input = (await question(page, title)).getByRole('textbox');
  await until(() => input.evaluate((field) => field === document.activeElement), true);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, { delay: pace });
  await until(() => input.inputValue(), text);
  await page.keyboard.press('Enter');
}

/**
 * Gives the dialog of that title a file. The dialog first looks up its folder, then lists it and writes the name or
 * folder that it offers over what is in its field: the file is entered when both are there and fit `offered`.
 * @returns what the dialog offered
 */
export async function chooseFile(page: Page, title: string, offered: RegExp, file?: string): Promise<string> {
  const dialog = await question(page, title);
  const input = dialog.getByRole('textbox');
  await dialog.getByRole('option').first().waitFor();
  const suggested = await until(() => input.inputValue(), offered);
  if (file !== undefined) {
    await input.fill(file);
    await until(() => input.inputValue(), file);
  }
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  return suggested;
}
