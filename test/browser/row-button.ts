import type { Locator } from 'playwright-core';
import { until } from './bench.js';

/**
 * Clicks a button that its row shows while the pointer is over it. A tree that is drawn meanwhile may move the row away
 * from under the pointer, so the pointer follows it.
 */
export async function clickInRow(row: Locator, name: RegExp | string): Promise<void> {
  const button = row.getByRole('button', { name });
  await until(async () => {
    await row.hover();
    if (!(await button.isVisible())) return false;
    return button.click({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  }, true);
}
