import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { fileEvaluator } from '../../core/rollup/evaluate-file.js';
import { shownName, textsOf } from '../folder.js';
import type { WorkerTask } from '../rollup/record-folder.js';
import { answerWith } from './threads.js';

/** A worker thread of `chibo rollup`. It evaluates the files that it receives and returns the results. */
const { root, cwd, ...options }: WorkerTask = workerData;
const files = fileEvaluator(textsOf(root), {
  ...options,
  nameOf: (path) => shownName(join(root, path), cwd),
});

answerWith((path) => files.evaluate(path));
