import { defineConfig } from 'vitest/config';

/** Properties are tried on many inputs; a busy machine may take long for that. */
const testTimeout = 60_000 * Number(process.env.CHIBO_TIMES ?? 1);

/** Pure tests share their workers, and what their properties are tried on. */
const pure = { isolate: false, testTimeout, setupFiles: ['test/properties.ts'] };

/** One project for each thing that is tested; `hand` drives a real browser and runs one file at a time. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...pure, name: 'core', include: ['test/core/**/*.test.ts'] } },
      { test: { ...pure, name: 'webview', include: ['test/webview/**/*.test.ts'] } },
      {
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/export/**/*.test.ts', 'test/attacks/**/*.test.ts'],
          setupFiles: ['test/properties.ts'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'hand',
          include: ['test/hand/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
