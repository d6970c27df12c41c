import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Language } from '../core/language/language.js';
import type { Period } from '../core/record/period.js';
import type { EvaluateMany } from '../core/rollup/collect.js';
import type { FileResult } from '../core/rollup/evaluate-file.js';

/** What a worker is started with. */
export interface WorkerTask {
  readonly root: string;
  readonly cwd: string;
  readonly language: Language;
  readonly wanted: Period;
  readonly lines: boolean;
}

/** Files that are handed to a worker at once: enough to keep it busy, few enough to be shared out evenly. */
const batchSize = 32;

/** Below so many records starting threads takes longer than they save (docs/performance.md). */
const fewRecords = 400;

/** How many threads pay for so many records on this machine. */
export function usefulJobs(records: number): number {
  return records < fewRecords ? 1 : Math.min(availableParallelism(), 8);
}

/** Evaluates files in threads of their own; results come in the order of the paths. */
export function inWorkers(task: WorkerTask, count: number): EvaluateMany {
  return async function* (paths) {
    const workers = Array.from(
      { length: Math.min(count, Math.max(1, Math.ceil(paths.length / batchSize))) },
      () => new Worker(new URL('./rollup-worker.mjs', import.meta.url), { workerData: task }),
    );
    try {
      const pending: Promise<readonly FileResult[]>[] = [];
      const batches = Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, index) =>
        paths.slice(index * batchSize, (index + 1) * batchSize),
      );
      // Each worker has two batches to do at most, so that results do not pile up before they are used.
      const ahead = workers.length * 2;
      const start = (index: number): void => {
        const worker = workers[index % workers.length];
        const batch = batches[index];
        if (!worker || !batch) return;
        const answer = answered(worker, index, batch);
        // It is awaited in its turn; a failure before that must not end the process.
        answer.catch(() => undefined);
        pending[index] = answer;
      };
      for (let index = 0; index < ahead; index += 1) start(index);
      for (const [index, batch] of batches.entries()) {
        const results = (await pending[index]) ?? [];
        delete pending[index];
        start(index + ahead);
        for (const [at, path] of batch.entries()) {
          const result = results[at];
          if (result) yield { path, result };
        }
      }
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}

interface Answer {
  readonly id: number;
  readonly results: readonly FileResult[];
}

function answered(worker: Worker, id: number, paths: readonly string[]): Promise<readonly FileResult[]> {
  return new Promise((resolve, reject) => {
    const hear = (answer: Answer): void => {
      if (answer.id !== id) return;
      worker.off('message', hear);
      worker.off('error', reject);
      resolve(answer.results);
    };
    worker.on('message', hear);
    worker.once('error', reject);
    worker.postMessage({ id, paths });
  });
}
