import { defineConfig } from 'vitest/config';

/** One project for each thing that is tested, pure ones in shared workers; `hand` drives a real browser and runs one file at a time. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['test/core/**/*.test.ts'], isolate: false } },
      { test: { name: 'webview', include: ['test/webview/**/*.test.ts'], isolate: false } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts', 'test/export/**/*.test.ts'] } },
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
