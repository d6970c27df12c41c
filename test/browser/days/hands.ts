import type { Locator, Page } from 'playwright-core';
import { answerByTyping, chooseFile, pick } from '../quick-input.js';
import { clickInRow } from '../row-button.js';

/** Milliseconds from one key to the next. */
const pace = 30;

/** Somebody's hands at a workbench, whose clicks and keys are counted. */
export class Hands {
  readonly counted = { clicks: 0, keys: 0 };
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
    this.counted.clicks += 1;
    await target.click(options);
  }

  async clickInRow(row: Locator, name: RegExp): Promise<void> {
    this.counted.clicks += 1;
    await clickInRow(row, name);
  }

  /** Types into what has the focus, and Enter. */
  async type(text: string): Promise<void> {
    this.#countKeys(text);
    await this.#page.keyboard.type(text, { delay: pace });
    await this.#page.keyboard.press('Enter');
  }

  /** Answers a question by a text and Enter. */
  async answer(title: string, text: string): Promise<void> {
    await answerByTyping(this.#page, title, text, pace);
    this.#countKeys(text);
  }

  /** Chooses an entry of a list. */
  async pick(title: string, label: string): Promise<void> {
    await pick(this.#page, title, label);
    this.counted.clicks += 1;
  }

  /** Takes the file that a dialog offers; gives its path. */
  async takeFile(title: string, offered: RegExp): Promise<string> {
    this.counted.clicks += 1;
    return chooseFile(this.#page, title, offered);
  }

  /** Reads a message that waits to be closed, and closes it. */
  async closeMessage(): Promise<string> {
    const dialog = this.#page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const text = (await dialog.locator('.dialog-message-container').textContent()) ?? '';
    await this.click(dialog.locator('.monaco-button').first());
    await dialog.waitFor({ state: 'detached' });
    return text;
  }

  #countKeys(text: string): void {
    this.counted.keys += [...text].length + 1;
  }
}
