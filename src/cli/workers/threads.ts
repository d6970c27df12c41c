import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** Number of files per batch: enough to keep a thread busy, few enough to balance the load. */
const batchSize = 32;

/**
 * The number of threads that pays off for this many files on this machine. Below `from` files, starting and
 * warming up the threads takes longer than they save (docs/performance.md).
 */
export function usefulJobs(files: number, from: number): number {
  return files < from ? 1 : Math.min(availableParallelism(), 8);
}

interface Question {
  readonly id: number;
  readonly files: readonly string[];
}

interface Answer<Result> {
  readonly id: number;
  readonly results: readonly Result[];
}

/** A file with its result from a thread. */
export interface Done<Result> {
  readonly file: string;
  readonly result: Result;
}

/**
 * Processes files in worker threads. `script` lies beside this module and receives the `task`. The results
 * come in the order of the files, which are pulled as needed. Ending the iteration early ends the threads.
 */
export async function* inThreads<Result>(
  script: string,
  task: unknown,
  files: Iterable<string> | AsyncIterable<string>,
  count: number,
): AsyncGenerator<Done<Result>> {
  const threads: Worker[] = [];
  try {
    const pending: { readonly files: readonly string[]; readonly results: Promise<readonly Result[]> }[] = [];
    let id = 0;
    for await (const batch of inBatches(files)) {
      // Each thread has at most two batches in flight, so that results do not pile up (backpressure).
      if (pending.length === count * 2) yield* finished(pending.shift());
      threads[id % count] ??= new Worker(new URL(script, import.meta.url), { workerData: task });
      const thread = threads[id % count];
      if (!thread) break;
      const results = answered<Result>(thread, { id, files: batch });
      // The promise is awaited later; a rejection before that must not end the process.
      results.catch(() => undefined);
      pending.push({ files: batch, results });
      id += 1;
    }
    for (const batch of pending) yield* finished(batch);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

async function* finished<Result>(
  batch: { readonly files: readonly string[]; readonly results: Promise<readonly Result[]> } | undefined,
): AsyncGenerator<Done<Result>> {
  const results = (await batch?.results) ?? [];
  for (const [index, result] of results.entries()) yield { file: batch?.files[index] ?? '', result };
}

async function* inBatches(
  files: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const file of files) {
    batch.push(file);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function answered<Result>(thread: Worker, question: Question): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const hear = ({ id, results }: Answer<Result>): void => {
      if (id !== question.id) return;
      thread.off('message', hear);
      thread.off('error', reject);
      resolve(results);
    };
    thread.on('message', hear);
    thread.once('error', reject);
    thread.postMessage(question);
  });
}

/** The thread's side: processes the requested files one after the other. */
export function answerWith<Result>(work: (file: string) => Promise<Result>): void {
  let before = Promise.resolve();
  parentPort?.on('message', ({ id, files }: Question) => {
    before = before.then(async () => {
      const results: Result[] = [];
      for (const file of files) results.push(await work(file));
      parentPort?.postMessage({ id, results } satisfies Answer<Result>);
    });
  });
}
