import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { Retries } from './test/retries.js';

/** Properties are tried on many inputs; a busy machine may take long for that. */
const testTimeout = 60_000 * Number(process.env.CHIBO_TIMES ?? 1);

/** Pure tests share their workers, and what their properties are tried on. */
const pure = { isolate: false, testTimeout, setupFiles: ['test/properties.ts'] };

/** Tests that drive a real browser mostly wait for it; each of them bounds its own waiting. */
const browser = { testTimeout: 600_000, hookTimeout: 600_000 };

const days = 'test/browser/days/**/*.test.ts';

/** What is tried in the newest VS Code as well: the main job. */
const newest = ['test/browser/main-job.test.ts'];

/** One project for each thing that is tested. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    reporters: ['default', new Retries()],
    projects: [
      { test: { ...pure, name: 'core', include: ['test/core/**/*.test.ts'] } },
      { test: { ...pure, name: 'webview', include: ['test/webview/**/*.test.ts'] } },
      {
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/export/**/*.test.ts', 'test/attacks/**/*.test.ts'],
          testTimeout,
        },
      },
      { test: { ...browser, name: 'hand', include: ['test/browser/*.test.ts'] } },
      { test: { ...browser, name: 'days', include: [days] } },
      {
        test: {
          ...browser,
          name: 'newest',
          include: newest,
          env: { CHIBO_VSCODE: 'newest' },
        },
      },
    ],
  },
});
