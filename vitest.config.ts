import { defineConfig } from 'vitest/config';

/** Properties are tried on many inputs; a busy machine may take long for that. */
const testTimeout = 60_000;

/** One project for each thing that is tested, pure ones in shared workers; `hand` drives a real browser and runs one file at a time. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['test/core/**/*.test.ts'], isolate: false, testTimeout } },
      { test: { name: 'webview', include: ['test/webview/**/*.test.ts'], isolate: false, testTimeout } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts', 'test/export/**/*.test.ts'], testTimeout } },
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
