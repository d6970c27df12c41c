import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Counts the tests that were tried once more because the workbench itself broke, and says why. */
export class Retries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules
      .flatMap((module) => [...module.children.allTests()])
      .flatMap((test) => {
        const { retried } = test.meta() as { retried?: string };
        return retried === undefined ? [] : [`${test.fullName}: ${retried}`];
      });
    if (lines.length === 0) return;
    console.log(`${lines.length} tried again in a new workbench:\n${lines.join('\n')}`);
    const file = process.env.CHIBO_RETRIED;
    if (file) appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
  }
}
