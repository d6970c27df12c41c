import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Uri } from 'vscode';
import type { Thread, Threads } from '../../core/rollup/evaluators.js';

/** Worker threads of Node; a second one if that leaves enough processors for VS Code itself. */
export function threads(extension: Uri): Threads {
  const script = Uri.joinPath(extension, 'dist', 'extension', 'evaluation.cjs').fsPath;
  return {
    count: availableParallelism() < 4 ? 1 : 2,
    start: async () => started(new Worker(script)),
    report: (reason) => console.error('chibo', reason),
  };
}

function started(worker: Worker): Thread {
  return {
    post: (message) => worker.postMessage(message),
    hear: (told) => worker.on('message', told),
    onEnd(told) {
      worker.on('error', (error) => told(String(error)));
      worker.on('exit', (code) => told(`exit ${code}`));
    },
    end: () => void worker.terminate(),
  };
}
