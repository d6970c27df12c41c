import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fileEvaluator } from '../core/rollup/evaluate-file.js';
import { shownName, textsOf } from './folder.js';
import type { WorkerTask } from './rollup-workers.js';

/** A thread of `chibo rollup`: evaluates the files it is sent and sends back what became of each. */
const { root, cwd, ...options }: WorkerTask = workerData;
const files = fileEvaluator(textsOf(root), {
  ...options,
  nameOf: (path) => shownName(join(root, path), cwd),
});

parentPort?.on(
  'message',
  async ({ id, paths }: { readonly id: number; readonly paths: readonly string[] }) => {
    const results = [];
    for (const path of paths) results.push(await files.evaluate(path));
    parentPort?.postMessage({ id, results });
  },
);
