import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { Retries } from './test/retries.js';

/** Ends a test that hangs. Properties are tried on many inputs, and a busy machine may take long for that. */
const testTimeout = 300_000 * Number(process.env.CHIBO_TIMES ?? 1);

/** Pure tests share their workers, and what their properties are tried on. */
const pure = { isolate: false, testTimeout, setupFiles: ['test/properties.ts'] };

/** Tests that drive a real browser mostly wait for it; each of them bounds its own waiting. */
const browser = { testTimeout: 600_000, hookTimeout: 600_000 };

const days = 'test/browser/days/**/*.test.ts';

/** The days that need no VS Code, which are spent on `chibo.html` too. */
const daysOnPage = ['by-keys', 'by-composition', 'by-mouse', 'narrow', 'putting-in-order'].map(
  (day) => `test/browser/days/${day}.test.ts`,
);

/** What is tried in Firefox: without composition, which only the protocol of Chromium can send. */
const inFirefox = [
  ...daysOnPage.filter((day) => !day.includes('by-composition')),
  'test/browser/page.test.ts',
];

/** What is tried in the newest VS Code as well, from the package: the main job, and how a newcomer begins. */
const newest = ['test/browser/main-job.test.ts', 'test/browser/first-minutes.test.ts'];

/** One project for each thing that is tested. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    reporters: ['default', new Retries()],
    projects: [
      { test: { ...pure, name: 'core', include: ['test/core/**/*.test.ts'] } },
      { test: { ...pure, name: 'webview', include: ['test/{session,webview}/**/*.test.ts'] } },
      {
        test: {
          name: 'cli',
          include: [
            'test/cli/**/*.test.ts',
            'test/export/**/*.test.ts',
            'test/attacks/**/*.test.ts',
            'test/release/**/*.test.ts',
          ],
          testTimeout,
        },
      },
      { test: { ...browser, name: 'hand', include: ['test/browser/*.test.ts'] } },
      { test: { ...browser, name: 'days', include: [days] } },
      { test: { ...browser, name: 'page', include: daysOnPage, env: { CHIBO_HOST: 'page' } } },
      {
        test: {
          ...browser,
          name: 'firefox',
          include: inFirefox,
          env: { CHIBO_HOST: 'page', CHIBO_BROWSER: 'firefox' },
        },
      },
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
